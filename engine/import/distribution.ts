/**
 * A protocol of automated distribution as the case-management system exports it → the case, the participants, the
 * judges on the list, those left out with reasons and clauses, the judge determined.
 */
import { exclusions } from './distribution-exclusions.ts'
import { type Draft, emptyDraft, finished, known } from './draft.ts'
import type { ExclusionReason } from './exclusion-reasons.ts'
import {
  caseOf,
  type ExportedPage,
  exportedPage,
  judgeOf,
  labelled,
  listAfter,
} from './exported-page.ts'
import type { Element } from './html-tree.ts'
import { kyivMomentOf } from './moments.ts'
import { judgeNamed, nameOf, repeated, roleOf } from './people.ts'
import { sameName } from './same-name.ts'
import type { FactFields, ImportResult, Note } from './types.ts'

/** The words before each value; engine/reports reads the same page. */
export const LABEL = {
  no: 'Єдиний унікальний номер судової справи:',
  proceeding: 'Номер провадження:',
  complexity: 'Складність категорії справи:',
  participants: 'Учасники процесу:',
  ground: 'Підстави здійснення автоматизованого розподілу:',
  start: 'Дата та час початку розподілу:',
  end: 'Дата та час закінчення розподілу:',
  excluded: 'Судді виключені з розподілу:',
  inDraw: 'Судді, які приймали участь в розподілі:',
  presiding: 'Головуючий суддя',
} as const
const LABELS = Object.values(LABEL)

/** Reads a protocol; `reasons` says which clauses the words of the system stand for. */
export function distributionProtocol(
  root: Element,
  reasons: readonly ExclusionReason[],
): ImportResult {
  const page = exportedPage(root)
  const draft = emptyDraft()
  const { judges, excluded, inDraw } = judgesOf(draft, page, reasons)
  const facts = known({
    case: known({
      ...caseOf(draft, page, {
        no: labelled(page, LABEL.no),
        proceeding: labelled(page, LABEL.proceeding),
      }),
      distributed_at: distributedAt(draft, page),
    }),
    participants: participants(draft, page),
    judges: judges.map(judgeNamed),
    distribution: known({
      mode: modeOf(page),
      candidates: judges.map((id) => ({ id })),
      excluded,
      chosen_judge_id: chosen(draft, page, inDraw),
    }),
  })
  tellWhatIsMissing(draft, page)
  return finished('distribution-protocol', facts, draft)
}

interface Judges {
  readonly judges: readonly string[]
  readonly inDraw: readonly string[]
  readonly excluded: readonly FactFields[]
}

/** Everybody on the list, in the order of the protocol: those left out, then those in the draw. */
function judgesOf(draft: Draft, page: ExportedPage, reasons: readonly ExclusionReason[]): Judges {
  const left = exclusions(draft, listAfter(page, LABEL.excluded, LABELS) ?? '', reasons)
  const inDraw = names(listAfter(page, LABEL.inDraw, LABELS) ?? '')
  const judges = [...left.judges, ...inDraw]
  draft.problems.push(...repeated(judges).map(sameName))
  if (judges.length === 0) draft.unread.push(NO_JUDGES)
  return { judges, inDraw, excluded: left.excluded }
}

const names = (words: string): readonly string[] =>
  words
    .split(',')
    .map((name) => nameOf(name.trim()))
    .filter((name) => name !== '')

/** `Особа Перша (обвинувачений), …`. */
function participants(draft: Draft, page: ExportedPage): readonly FactFields[] {
  const words = listAfter(page, LABEL.participants, LABELS) ?? ''
  const listed = words
    .split(/(?<=\)),/)
    .map((entry) => /^ ?([^()]+?) ?\(([^()]+)\)$/.exec(entry) ?? [entry, entry.trim(), ''])
    .filter(([, name = '']) => name !== '')
  draft.problems.push(...repeated(listed.map(([, name = '']) => name)).map(sameName))
  return listed.map(([, name = '', words = '']) => {
    const role = roleOf(words.trim())
    if (role === undefined) draft.unread.push(noRole(name, words))
    return known({ id: name, name, role })
  })
}

function distributedAt(draft: Draft, page: ExportedPage): string | undefined {
  const [start, end] = [LABEL.start, LABEL.end].map((label) =>
    kyivMomentOf(labelled(page, label) ?? ''),
  )
  if (start === undefined && end === undefined) draft.unread.push(NO_TIME)
  if (start !== undefined && end !== undefined && Date.parse(end) < Date.parse(start))
    draft.notes.push(ENDS_BEFORE_START)
  return end ?? start
}

/** The heading says whether the distribution is the first one or a repeat. */
function modeOf({ paragraphs }: ExportedPage): string | undefined {
  const heading = paragraphs.find((text) => text.startsWith('Протокол')) ?? ''
  if (/повторн/i.test(heading)) return 'repeat'
  return /автоматизованого розподілу/i.test(heading) ? 'auto' : undefined
}

/** The judge determined, if the protocol says that this judge was in the draw. */
function chosen(draft: Draft, page: ExportedPage, inDraw: readonly string[]): string | undefined {
  const name = judgeOf(draft, page)?.id
  if (name === undefined) return undefined
  if (inDraw.includes(name)) return name
  draft.notes.push(notInDraw(name))
  return undefined
}

function tellWhatIsMissing(draft: Draft, page: ExportedPage): void {
  if (labelled(page, LABEL.complexity) === '') draft.notes.push(NO_COMPLEXITY)
  const ground = labelled(page, LABEL.ground)
  if (ground !== undefined && ground !== '') draft.unread.push(groundOf(ground))
  if (page.meta.has('CAUSEDATE')) draft.unread.push(DATE_ONLY)
  draft.notes.push(CANNOT_REPLAY)
}

const noRole = (name: string, role: string): Note => ({
  uk: `процесуальна роль учасника \`${name}\` не відома: \`${role}\``,
  en: `the procedural role of \`${name}\` is not known: \`${role}\``,
})
const notInDraw = (name: string): Note => ({
  uk: `головуючого \`${name}\` немає серед суддів, які брали участь у розподілі: визначеного суддю не внесено`,
  en: `the presiding judge \`${name}\` is not among those in the draw: no determined judge is given`,
})
const groundOf = (ground: string): Note => ({
  uk: `підстава здійснення розподілу: \`${ground}\`: такого факту немає`,
  en: `ground for the distribution: \`${ground}\`: there is no such fact`,
})
const NO_JUDGES: Note = {
  uk: 'переліків суддів не знайдено',
  en: 'no lists of judges were found',
}
const NO_TIME: Note = {
  uk: 'час розподілу не вдалося прочитати',
  en: 'the time of the distribution could not be read',
}
const ENDS_BEFORE_START: Note = {
  uk: 'розподіл закінчено раніше, ніж розпочато: перевірте протокол',
  en: 'the distribution ends before it starts: check the protocol',
}
const NO_COMPLEXITY: Note = {
  uk: 'складність категорії у протоколі порожня: коефіцієнт складності невідомий',
  en: 'the complexity of the category is blank in the protocol: the coefficient is unknown',
}
const DATE_ONLY: Note = {
  uk: 'дата справи (CAUSEDATE) без часу: часу реєстрації протокол не каже',
  en: 'the date of the case (CAUSEDATE) has no time: the protocol does not say when it was registered',
}
const CANNOT_REPLAY: Note = {
  uk: 'коефіцієнтів, інтервалів і випадкового числа протокол не містить: повторити розподіл за ним не можна',
  en: 'the protocol has no coefficients, intervals or random number: the draw cannot be repeated from it',
}
