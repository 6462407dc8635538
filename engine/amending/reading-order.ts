/**
 * The statements of an edition in the order in which people read them: what amendments brought stands at its number, not
 * at the end or where a mark of an unknown wording stood.
 *
 * The first draw, transfer or refusal that applies decides, so their order is law: what could not move without changing it
 * stays where the edition has it.
 */
import type { CheckedPolicy, Edition, Statement } from '../../grammar/index.ts'
import { inReadingOrder } from './clause-order.ts'

export function inOrderOfReading(
  { amendments }: CheckedPolicy,
  { statements }: Edition,
): readonly Statement[] {
  const added = new Set(
    amendments.flatMap(({ operations }) =>
      operations.flatMap((one) => ('statements' in one ? one.statements : [])),
    ),
  )
  return blocksOf(statements.filter((one) => added.has(one))).reduce((sorted, block) => {
    const own = new Set(block)
    const moved = placed(
      sorted.filter((one) => !own.has(one)),
      block,
    )
    return sameDecisions(statements, moved) ? moved : sorted
  }, statements)
}

/** Each clause with what stands under it; what stands before the first goes with it. */
function blocksOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const blocks: Statement[][] = []
  for (const one of statements) {
    const last = blocks.at(-1)
    const begins = one.kind === 'clause' && last?.some(({ kind }) => kind === 'clause') !== false
    if (last === undefined || begins) blocks.push([one])
    else last.push(one)
  }
  return blocks
}

/** After the clause that people read before it, with all that stands under that one. */
function placed(
  statements: readonly Statement[],
  block: readonly Statement[],
): readonly Statement[] {
  const clause = block.find((one) => one.kind === 'clause')?.clause
  if (clause === undefined) return [...statements, ...block]
  const before = statements.flatMap((one) =>
    one.kind === 'clause' && inReadingOrder(one.clause, clause) < 0 ? [one] : [],
  )
  const [nearest] = before.toSorted((a, b) => inReadingOrder(b.clause, a.clause))
  const at = nearest === undefined ? -1 : statements.indexOf(nearest)
  const next = statements.findIndex((one, index) => index > at && isStart(one))
  const place = next < 0 ? statements.length : next
  return [...statements.slice(0, place), ...block, ...statements.slice(place)]
}

/** A clause, or what is said before one under a heading. */
const isStart = ({ kind, comments = [] }: Statement): boolean =>
  kind === 'clause' || comments.some((comment) => /^[-=]{4}/.test(comment))

export const DECIDING: ReadonlySet<Statement['kind']> = new Set([
  'draw',
  'refuse',
  'transfer',
  'transfer_exception',
  'redraw',
  'manual',
  'out_of_scope',
])

/** Whether the rules of which the first one wins stand in the same order, each kind by itself. */
function sameDecisions(one: readonly Statement[], other: readonly Statement[]): boolean {
  const [a, b] = [one, other].map((list) => Map.groupBy(list, ({ kind }) => kind))
  return [...DECIDING].every((kind) => {
    const others = b?.get(kind)
    return (a?.get(kind) ?? []).every((statement, at) => statement === others?.[at])
  })
}
