/** Compares an answer with what an acceptance case expects; only what it names is compared (contract.md). */
import type { Answer, AnswerClause, ErrorAnswer } from '../../engine/index.ts'

/** The `expect` of a case. */
export interface Expected {
  readonly outcome?: string | readonly string[]
  readonly judge?: string
  readonly outcome_clauses?: readonly string[]
  readonly missing?: readonly string[]
  readonly assignments?: readonly (readonly [string, string])[]
  readonly pool?: readonly string[]
  readonly excluded?: Readonly<Record<string, readonly string[]>>
  readonly undetermined?: Readonly<Record<string, readonly string[]>>
  readonly clauses?: Readonly<Record<string, string | readonly string[]>>
  readonly modality?: Readonly<Record<string, string>>
  /** Our own addition to the form: the code of the reading that some entry of the clause rests on. */
  readonly readings?: Readonly<Record<string, string>>
  readonly warnings?: readonly string[]
  readonly error?: boolean
}

/** What of the expectation the answer does not meet, in words; an empty list is a pass. */
export function mismatches(answer: Answer | ErrorAnswer, expected: Expected): readonly string[] {
  if ('error' in answer) {
    return expected.error === true ? [] : [`refused: ${JSON.stringify(answer.error)}`]
  }
  if (expected.error === true) return ['the request was not refused']
  return [
    ...outcome(answer, expected),
    ...judges(answer, expected),
    ...Object.entries(expected.clauses ?? {}).flatMap(([key, status]) =>
      clause(answer, key, status),
    ),
    ...Object.entries(expected.modality ?? {}).flatMap(([id, modality]) =>
      answer.clauses.some((entry) => entry.id === id && entry.modality === modality)
        ? []
        : [`${id} is not ${modality}`],
    ),
    ...Object.entries(expected.readings ?? {}).flatMap(([id, code]) =>
      answer.clauses.some((entry) => entry.id === id && entry.reading === code)
        ? []
        : [`${id} does not rest on ${code}`],
    ),
    ...absent('warning', expected.warnings, answer.warnings.map(({ code }) => code)),
  ]
}

function outcome({ outcome: found, clauses }: Answer, expected: Expected): readonly string[] {
  const missing = [...found.missing, ...clauses.flatMap((entry) => entry.missing ?? [])]
  const pairs = found.assignments?.map(({ case_id: matter, judge_id: judge }) => [matter, judge])
  return [
    ...(expected.outcome === undefined || oneOf(found.kind, expected.outcome)
      ? []
      : [`outcome is ${found.kind}, not ${String(expected.outcome)}`]),
    ...(expected.judge === undefined || found.judge === expected.judge
      ? []
      : [`judge is ${found.judge}, not ${expected.judge}`]),
    ...absent('outcome clause', expected.outcome_clauses, found.clauses),
    ...(expected.missing ?? [])
      .filter((part) => !missing.some((pointer) => pointer.includes(part)))
      .map((part) => `missing does not name ${part}: ${missing.join(' ')}`),
    ...(expected.assignments === undefined || same(pairs, expected.assignments)
      ? []
      : [`assignments are ${JSON.stringify(pairs)}`]),
  ]
}

function judges({ judges: found }: Answer, expected: Expected): readonly string[] {
  const eligible = found.filter(({ status }) => status === 'eligible').map(({ id }) => id)
  const grounds = (key: 'grounds' | 'undetermined', wanted: Expected['excluded']) =>
    Object.entries(wanted ?? {}).flatMap(([id, clauses]) => {
      const judge = found.find((one) => one.id === id)
      return sameSet(judge?.[key], clauses)
        ? []
        : [`${id}: ${key} are ${JSON.stringify(judge?.[key])}, not ${clauses.join(' ')}`]
    })
  return [
    ...(expected.pool === undefined || sameSet(eligible, expected.pool)
      ? []
      : [`pool is ${eligible.join(' ')}, not ${expected.pool.join(' ')}`]),
    ...grounds('grounds', expected.excluded),
    ...grounds('undetermined', expected.undetermined),
  ]
}

/** `id`, met by any entry of the clause, or `id@subject`. */
function clause(answer: Answer, key: string, wanted: string | readonly string[]): readonly string[] {
  const [id, subject] = key.split('@')
  const entries = answer.clauses.filter(
    (entry: AnswerClause) => entry.id === id && (subject === undefined || entry.subject === subject),
  )
  if (entries.some(({ status }) => oneOf(status, wanted))) return []
  const found = entries.map(({ status, subject: of }) => `${status}${of === undefined ? '' : `@${of}`}`)
  return [`${key} is ${found.join(', ') || 'not answered'}, not ${String(wanted)}`]
}

const oneOf = (value: string, wanted: string | readonly string[]): boolean =>
  typeof wanted === 'string' ? value === wanted : wanted.includes(value)

const absent = (
  what: string,
  wanted: readonly string[] | undefined,
  found: readonly string[],
): readonly string[] =>
  (wanted ?? [])
    .filter((one) => !found.includes(one))
    .map((one) => `${what} ${one} is not among ${found.join(' ')}`)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const sameSet = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a !== undefined && same([...a].toSorted(), [...b].toSorted())
