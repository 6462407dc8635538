/** A plan of changes of a register as a page: what is entered, what is already so, what stands in the way. */
import type { PlannedChange, Planning, RowProblem } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Entered, HowToEnter } from '../registers/entering.ts'
import { paintFor, type Paint } from './colour.ts'
import { counted, type Noun } from './plural.ts'
import {
  factName,
  factValue,
  INDENT,
  indented,
  momentWords,
  orderWords,
  type Page,
} from './register-words.ts'
import { wrapped } from './width.ts'

/** Changes, remarks, problems, and the sum of it at the end. */
export function planText(
  { plan, entries }: Entered,
  planning: Planning,
  { how, ...look }: Pick<Page, 'lang' | 'columns' | 'colour'> & { readonly how: HowToEnter },
): string {
  const page: Page = { ...planning, ...look }
  const paint = paintFor(look.colour)
  const isHeld = plan.problems.length > 0 && !how.validOnly
  const changes = isHeld
    ? []
    : plan.changes.flatMap((one, at) => changeLines(one, entries[at]?.seq, planning, page, paint))
  const lines = [
    ...changes,
    ...plan.warnings.flatMap((one) =>
      problemLines(one, page, paint.attention(WORDS.warning[look.lang])),
    ),
    ...plan.problems.flatMap((one) => problemLines(one, page)),
    ...summary({ plan, entries }, how, page, paint),
  ]
  return `${lines.join('\n')}\n`
}

const WORDS = {
  warning: { uk: 'увага', en: 'warning' },
  row: { uk: 'рядок', en: 'row' },
} as const

/** A heading and, broken to the width of the terminal, what changes. */
function changeLines(
  { row, true_at, change, isNew, differences }: PlannedChange,
  seq: number | undefined,
  { register }: Planning,
  page: Page,
  paint: Paint,
): readonly string[] {
  const { lang, columns } = page
  const since = lang === 'uk' ? `діє з ${momentWords(true_at, lang)}` : `in force from ${true_at}`
  const parts = [
    ...(seq === undefined ? [] : [`№ ${seq}`]),
    what(change.set === null, isNew, change.corrects, lang),
    since,
    orderWords(change.order, lang),
  ]
  const place = row === undefined ? '' : `${WORDS.row[lang]} ${row}: `
  const facts = differences.map((one) => {
    const name = factName(one.field, register, page)
    const [before, after] = [one.before, one.after].map((value) =>
      factValue(value, one.field, register, page),
    )
    return 'before' in one ? `${name}: ${before ?? ''} → ${after ?? ''}` : `${name}: ${after ?? ''}`
  })
  const reason = change.reason === null ? [] : [visible(change.reason)]
  const body = [...facts, ...reason].join('; ')
  return [
    ...wrapped(`${place}${visible(change.subject)} — ${parts.join(', ')}`, columns, INDENT).map(
      (line, at) => (at === 0 ? paint.bold(line) : line),
    ),
    ...(body === '' ? [] : indented(body, columns)),
  ]
}

function what(
  isRemoved: boolean,
  isNew: boolean,
  corrects: number | null,
  lang: 'uk' | 'en',
): string {
  const correction =
    corrects === null
      ? ''
      : lang === 'uk'
        ? ` (виправляє № ${corrects})`
        : ` (corrects № ${corrects})`
  const word = isRemoved
    ? { uk: 'вилучення', en: 'removal' }
    : isNew
      ? { uk: 'новий запис', en: 'new' }
      : { uk: 'зміна', en: 'change' }
  return word[lang] + correction
}

/** The place, what is wrong, and below it the way out. */
function problemLines(
  { row, column, message, help }: RowProblem,
  { lang, columns }: Page,
  label = '',
): readonly string[] {
  const places = [
    ...(row === undefined ? [] : [`${WORDS.row[lang]} ${row}`]),
    ...(column === undefined
      ? []
      : [lang === 'uk' ? `«${visible(column)}»` : `“${visible(column)}”`]),
  ]
  const head = [label, places.join(', '), visible(message[lang])].filter((part) => part !== '')
  return [
    ...wrapped(head.join(': '), columns, INDENT),
    ...(help === undefined ? [] : indented(visible(help[lang]), columns)),
  ]
}

const CHANGES: Noun = { uk: ['зміна', 'зміни', 'змін'], en: ['change', 'changes'] }
const SAME: Noun = {
  uk: ['рядок без змін', 'рядки без змін', 'рядків без змін'],
  en: ['row without changes', 'rows without changes'],
}
const PROBLEMS: Noun = { uk: ['помилка', 'помилки', 'помилок'], en: ['mistake', 'mistakes'] }

function summary(
  { plan, entries }: Entered,
  how: HowToEnter,
  { lang, columns }: Page,
  paint: Paint,
): readonly string[] {
  const { unchanged, problems } = plan
  const outcome = outcomeOf(entries.length, problems.length, how)
  const changes = outcome === 'held' || outcome === 'refused' ? [] : plan.changes
  const counts = [
    counted(changes.length, CHANGES, lang),
    ...(unchanged === 0 ? [] : [counted(unchanged, SAME, lang)]),
    ...(problems.length === 0 ? [] : [counted(problems.length, PROBLEMS, lang)]),
  ].join(', ')
  // A command is one row: how many there are says nothing.
  const sum = how.isFile ? `${counts}. ` : ''
  return ['', ...wrapped(sum + OUTCOMES[outcome][lang], columns).map(paint.bold)]
}

function outcomeOf(
  entered: number,
  problems: number,
  { dryRun, validOnly, isFile }: HowToEnter,
): keyof typeof OUTCOMES {
  if (dryRun) return problems > 0 && isFile && !validOnly ? 'triedInVain' : 'tried'
  if (entered > 0) return problems > 0 ? 'partly' : 'entered'
  if (problems === 0) return 'said'
  return isFile && !validOnly ? 'held' : 'refused'
}

const OUTCOMES = {
  tried: {
    uk: 'Пробний запуск: до журналу нічого не внесено.',
    en: 'A trial: nothing was entered.',
  },
  triedInVain: {
    uk: 'Пробний запуск: через помилки файл не буде внесено; правильні рядки внесе --valid-only.',
    en: 'A trial: because of the mistakes nothing will be entered; --valid-only enters the right rows.',
  },
  entered: { uk: 'Внесено до журналу.', en: 'Entered in the ledger.' },
  partly: {
    uk: 'Внесено рядки без помилок; рядки з помилками — ні.',
    en: 'Rows without mistakes were entered, the others were not.',
  },
  held: {
    uk: 'Нічого не внесено: виправте помилки або внесіть лише правильні рядки (--valid-only).',
    en: 'Nothing was entered: correct the mistakes, or enter only the right rows (--valid-only).',
  },
  refused: { uk: 'Нічого не внесено.', en: 'Nothing was entered.' },
  said: { uk: 'Реєстр уже це каже, вносити нічого.', en: 'The register already says so.' },
} as const
