/** What falls due, in words: duties by deadline in, the page that an administrator reads out. */
import type { Lang } from '../../grammar/index.ts'
import { byDeadline, type Due, type DueList } from '../due/due.ts'
import type { TimeLimit } from '../due/warnings.ts'
import { citeOf, summaryOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { heading, list, paragraph, strong, type Block, type Words } from './explanation.ts'
import { reasonWords } from './finding-why.ts'
import { inLang } from './labels.ts'
import { limitBlocks, whenWords } from './limit-words.ts'
import { deadlineWords, missingList, subjectWords } from './messages.ts'
import { uncapital } from './reason.ts'

/** The duties of one policy and the case they are told about. */
export interface DueTold {
  readonly telling: Telling
  readonly list: DueList
  /** Time limits of which the policy has somebody warned. */
  readonly limits: readonly TimeLimit[]
  /** Which of several records it is about, where several were given in place of one object. */
  readonly about?: string
}

/** A duty in words, for programs and for the page. */
export interface DueWords {
  readonly bearer?: string
  readonly cite: string
  readonly summary: string
  /** Whom or what it is about; empty for the matter itself. */
  readonly subject: string
  /** `не пізніше 09.09.2026 10:00`; empty where there is no deadline or it is not known. */
  readonly deadline: string
  readonly missing: string
}

/** Everything about one duty in the language of the telling. */
export function dueWords(
  { entry, bearer }: Pick<Due, 'entry' | 'bearer'>,
  telling: Telling,
): DueWords {
  const by = deadlineWords(entry.value, telling)
  return {
    ...(bearer !== undefined && { bearer: inLang(bearer, telling) }),
    cite: citeOf(entry.clause, telling),
    summary: uncapital(summaryOf(entry.clause, telling)),
    subject: subjectWords(entry, telling),
    deadline: by === '' ? '' : PHRASES[telling.lang].by(by),
    missing: missingList(entry.missing, telling),
  }
}

/** The page: overdue, pending and undetermined duties of one or several policies, by deadline. */
export function dueBlocks(told: readonly DueTold[], asOf: number, lang: Lang): readonly Block[] {
  const phrases = PHRASES[lang]
  const dues = byDeadline(
    told.flatMap(({ telling, about = '', list: { due, undetermined } }) =>
      [...due, ...undetermined].map((one) => ({ ...one, telling, about })),
    ),
  )
  const parts = STANDINGS.flatMap((standing): readonly Block[] => {
    const lines = linesOf(dues.filter((one) => one.standing === standing))
    if (lines.length === 0) return []
    return [heading(3, `${phrases[standing]} — ${lines.length}`), ...list(lines)]
  })
  const nothing = parts.length === 0 ? [paragraph(phrases.nothing)] : []
  const title = heading(2, phrases.title(whenWords(asOf, lang)))
  return [title, ...parts, ...nothing, ...limitBlocks(told, lang)]
}

const STANDINGS = ['overdue', 'pending', 'undetermined'] as const

interface ToldDue extends Due {
  readonly telling: Telling
  readonly about: string
}

/** One duty towards several subjects that says the same of each is one line. */
function linesOf(dues: readonly ToldDue[]): readonly Words[] {
  const lines = Map.groupBy(dues, ({ entry, telling, deadline, standing }) =>
    [telling.decision.ir.document, entry.clause, entry.rule, deadline, standing].join('\u0000'),
  )
  return [...lines.values()].map((same) => {
    const [first] = same
    const said = same.map((due) => dueWords(due, due.telling))
    const about = same.flatMap((due, at) => [said[at]?.subject ?? '', due.about])
    const names = [...new Set(about)].filter((name) => name !== '')
    const missing = [...new Set(said.flatMap((one) => one.missing.split('; ')))].join('; ')
    return first === undefined ? [] : lineOf(first, names.join(', '), missing)
  })
}

function lineOf(due: ToldDue, names: string, missing: string): Words {
  const { telling, entry, standing } = due
  const phrases = PHRASES[telling.lang]
  const { deadline, bearer, summary, cite } = dueWords(due, telling)
  const open = standing === 'undetermined'
  const when = deadline === '' && !open ? phrases.noDeadline : deadline
  return [
    ...(when === '' ? [] : [strong(when), ' — ']),
    `${bearer ?? phrases.nobody}: ${summary}${names === '' ? '' : ` (${names})`}; `,
    `${telling.decision.ir.document}/${entry.clause}, ${cite}`,
    ...(missing === '' || !open ? [] : [`; ${phrases.missing(missing)}`]),
    ...(entry.breach === 'otherwise' ? [`; ${reasonWords(entry, telling)}`] : []),
  ]
}

const PHRASES = {
  uk: {
    title: (when: string) => `Що належить виконати, станом на ${when}`,
    overdue: 'Прострочено або порушено',
    pending: 'Строк ще не сплив',
    undetermined: 'Не визначено',
    nothing: 'Невиконаних обов’язків немає.',
    nobody: 'зобов’язану особу не названо',
    noDeadline: 'строку не встановлено',
    by: (deadline: string) => `не пізніше ${deadline}`,
    missing: (list_: string) => `невідомо: ${list_}`,
  },
  en: {
    title: (when: string) => `What falls due, as of ${when}`,
    overdue: 'Overdue or breached',
    pending: 'Not yet due',
    undetermined: 'Not determined',
    nothing: 'No duty remains to be done.',
    nobody: 'nobody is named as bound',
    noDeadline: 'no deadline is set',
    by: (deadline: string) => `no later than ${deadline}`,
    missing: (list_: string) => `not known: ${list_}`,
  },
} as const
