/**
 * The words with which the system says why a judge was left out → the clauses they stand for.
 *
 * The words and the clauses are data of the policies; here they are only compared. A reason may be several:
 * `Head(part, part "quoted, text")` is read as parts under a head, each compared whole.
 */
import { fields, list, type ShapeProblem, text } from '../time/shape.ts'

export interface ExclusionReason {
  /** The whole part of a reason, as the system words it. */
  readonly says: string
  /** The words before the bracket in which the part must stand. */
  readonly under?: string
  readonly clauses: readonly string[]
}

export interface ReasonPart {
  readonly head: string | undefined
  readonly text: string
}

const REASONS = fields({
  reasons: list(fields({ says: text, clauses: list(text, 1) }, { under: text })),
})

/** The data file of reasons (`{reasons: [{says, under?, clauses}]}`), or what is wrong with it. */
export function exclusionReasons(
  data: unknown,
):
  | { readonly reasons: readonly ExclusionReason[] }
  | { readonly problems: readonly ShapeProblem[] } {
  const problems = REASONS(data, '')
  return problems.length > 0
    ? { problems }
    : { reasons: (data as { readonly reasons: readonly ExclusionReason[] }).reasons }
}

/** The clauses of one part of a reason; empty when the data does not know it. */
export function clausesOf(
  { head, text: words }: ReasonPart,
  reasons: readonly ExclusionReason[],
): readonly string[] {
  const found = reasons.find(
    ({ says, under }) =>
      plain(says) === plain(words) && (under === undefined || plain(under) === plain(head ?? '')),
  )
  return found?.clauses ?? []
}

/** `Зайнятість згідно табелю(А, Б)` → А and Б under that head; anything else is one part. */
export function partsOf(reason: string): readonly ReasonPart[] {
  const [, head, inside] = /^([^("]+?) ?\((.+)\)$/.exec(reason) ?? []
  return head === undefined || inside === undefined
    ? [{ head: undefined, text: reason }]
    : splitOutside(inside).map((part) => ({ head, text: part }))
}

/** Splits at commas that stand in no bracket and in no quotation marks. */
export function splitOutside(words: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  let quoted = false
  for (const character of words) {
    if (character === '"') quoted = !quoted
    else if (character === '(') depth += 1
    else if (character === ')') depth = Math.max(0, depth - 1)
    if (character === ',' && depth === 0 && !quoted) parts.push('')
    else parts.push((parts.pop() ?? '') + character)
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’ʼ']/g, '’')
    .replace(/[«»“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
