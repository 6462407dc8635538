/** Random changes of a text: what somebody who amends a policy does to it. */
import fc from 'fast-check'
import { isHeld } from '../../../engine/amending/clause-groups.ts'
import { homesOf, NO_CLAUSE } from '../../../engine/amending/clause-texts.ts'
import type { Statement } from '../../../grammar/index.ts'

/** What somebody does to a text: a clause restated, taken away, added, renumbered, or two rules made one. */
type Change =
  | { readonly kind: 'restate' | 'drop' | 'renumber' | 'retouch'; readonly at: number }
  | { readonly kind: 'add'; readonly at: number; readonly number: string }

export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('restate', 'drop', 'renumber', 'retouch'),
    at: fc.nat(10_000),
  }),
  fc.record({
    kind: fc.constant('add'),
    at: fc.nat(10_000),
    number: fc.constantFrom('99.1', '99.2.p1', '3.99'),
  }),
)

export function changed(statements: readonly Statement[], one: Change): readonly Statement[] {
  const clauses = [...new Set(statements.flatMap(homesOf))].filter((clause) => clause !== NO_CLAUSE)
  const clause = clauses[one.at % clauses.length] ?? ''
  switch (one.kind) {
    case 'restate':
      return statements.map((each) =>
        each.kind === 'clause' && each.clause === clause
          ? { ...each, summary: { uk: `Інакше ${one.at}` } }
          : each,
      )
    case 'drop':
      return statements.filter((each) => !isHeld(each) || !homesOf(each).includes(clause))
    case 'renumber':
      return renamed(statements, clause, `98.${one.at % 7}`)
    case 'retouch':
      return statements.map((each, at) =>
        at === one.at % statements.length && 'because' in each
          ? { ...each, because: { uk: `тому ${one.at}` } }
          : each,
      )
    case 'add':
      return added(statements, one.number)
  }
}

const span = { start: 0, end: 0 }
const added = (statements: readonly Statement[], clause: string): readonly Statement[] =>
  statements.some((one) => one.kind === 'clause' && one.clause === clause)
    ? statements
    : [
        { kind: 'clause', clause, modality: 'must', summary: { uk: 'Нове' }, span },
        { kind: 'not_computable', clauses: [clause], reason: { uk: 'немає фактів' }, span },
        ...statements,
      ]

/** Only where the new number is free: two clauses of one number are no text. */
function renamed(statements: readonly Statement[], from: string, to: string): readonly Statement[] {
  const text = JSON.stringify(statements)
  if (text.includes(`"${to}"`)) return statements
  return JSON.parse(text.replaceAll(`"${from}"`, `"${to}"`)) as Statement[]
}
