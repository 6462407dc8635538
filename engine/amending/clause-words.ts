/** A clause as it stands in a comparison: its summary with its force, and its rules in canonical text. */
import {
  type CheckedPolicy,
  formatStatements,
  modalityWord,
  type Names,
  namesOf,
  type Statement,
} from '../../grammar/index.ts'

export interface ClauseWords {
  /** «Справи не розподіляють … (обов’язково)». */
  readonly summary: string
  readonly rules: string
}

/** Prints statements of either edition of a policy, in Ukrainian. */
export type Printer = (statements: readonly Statement[]) => ClauseWords

export function clausePrinter(policy: CheckedPolicy): Printer {
  const names = namesIn(policy)
  return (statements) => ({
    summary: summaryOf(statements),
    rules: printed(statements.filter(({ kind }) => kind !== 'clause').map(inUkrainian), names),
  })
}

/** Everything in canonical text and both languages: where the difference is in what the court's paper does not show. */
export function wholePrinter(policy: CheckedPolicy): Printer {
  const names = namesIn(policy)
  return (statements) => ({ summary: '', rules: printed(statements, names) })
}

const namesIn = ({ vocabulary, libraries, base, amendments }: CheckedPolicy): Names =>
  namesOf(vocabulary, [...libraries, base, ...amendments])

const printed = (statements: readonly Statement[], names: Names): string =>
  statements.length === 0 ? '' : formatStatements(statements.map(uncommented), 'uk', names)

function summaryOf(statements: readonly Statement[]): string {
  const declared = statements.find((one) => one.kind === 'clause')
  if (declared === undefined) return ''
  return `${declared.summary.uk} (${modalityWord(declared.modality, 'uk')})`
}

/** Remarks of the author are no part of the wording, wherever they stand in it. */
const uncommented = <T>(node: T): T => rebuilt(node, (key) => key !== 'comments')

/** Texts without their English half; a name needs both, and is one word. */
const inUkrainian = <T>(node: T): T =>
  rebuilt(node, (key, value) => key !== 'en' || (typeof value === 'string' && /^\w+$/.test(value)))

/** The same tree with those of its parts that are wanted. */
function rebuilt<T>(node: T, isWanted: (key: string, value: unknown) => boolean): T {
  if (Array.isArray(node)) return node.map((one: unknown) => rebuilt(one, isWanted)) as T
  if (typeof node !== 'object' || node === null) return node
  const parts = Object.entries(node).filter(([key, value]) => isWanted(key, value))
  return Object.fromEntries(
    parts.map(([key, value]) => [key, rebuilt(value as unknown, isWanted)]),
  ) as T
}
