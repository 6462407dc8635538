/** What somebody should know of a change: moved clauses, rules that changed places, words that stay. */
import { type Diagnostic, isRule, meaningOf, type Statement } from '../../grammar/index.ts'
import { isHeld } from './clause-groups.ts'
import { clauseDifferences } from './differences.ts'
import type { Written } from './operations.ts'
import { DECIDING } from './reading-order.ts'
import { amendRemark } from './remarks.ts'

/** Statements that no operation can bring or take away. */
export function inexpressible({ missing, kept }: Written, path: string): readonly Diagnostic[] {
  const stuck = kept.filter((one) => isHeld(one) || one.kind === 'fact')
  return [
    ...missing.map((one) => amendRemark('amend/inexpressible', path, one.span, nameOf(one))),
    ...stuck.map((one) => amendRemark('amend/inexpressible', path, TOP, nameOf(one))),
  ]
}

/** What the text in force has and the changed one lacks has no place in the file: the remark stands at its top. */
const TOP = { start: 0, end: 0 }

export function changeRemarks(
  before: readonly Statement[],
  after: readonly Statement[],
  { kept }: Written,
  path: string,
): readonly Diagnostic[] {
  const moved = clauseDifferences(before, after).filter(({ change }) => change === 'moved')
  return [
    ...moved.map(({ clause, formerly = '', after: [first] }) =>
      amendRemark('amend/moved', path, first?.span ?? TOP, `${formerly} → ${clause}`),
    ),
    ...kept.map((one) => amendRemark('amend/stays', path, TOP, nameOf(one))),
    ...reordered(before, after, path),
    ...leftInEnglish(before, after, path),
  ]
}

/** Clauses whose summary says something new in one language only. */
function leftInEnglish(
  before: readonly Statement[],
  after: readonly Statement[],
  path: string,
): readonly Diagnostic[] {
  const old = new Map(
    before.flatMap((one) => (one.kind === 'clause' ? [[one.clause, one.summary] as const] : [])),
  )
  return after.flatMap((one) => {
    if (one.kind !== 'clause') return []
    const { uk, en } = old.get(one.clause) ?? one.summary
    const isLeft = uk !== one.summary.uk && en !== undefined && en === one.summary.en
    return isLeft ? [amendRemark('amend/english-left', path, one.span, nameOf(one))] : []
  })
}

/** The rules of which the first that applies decides, where those that did not change stand in another order. */
function reordered(
  before: readonly Statement[],
  after: readonly Statement[],
  path: string,
): readonly Diagnostic[] {
  return [...DECIDING].flatMap((kind) => {
    const [old, now] = [before, after].map((list) =>
      list.filter((one) => one.kind === kind).map((one) => ({ one, meaning: meaningOf(one) })),
    )
    const common = new Set(old?.map(({ meaning }) => meaning))
    const kept = now?.filter(({ meaning }) => common.has(meaning)) ?? []
    const known = new Set(kept.map(({ meaning }) => meaning))
    const expected = old?.filter(({ meaning }) => known.has(meaning)) ?? []
    const at = kept.findIndex(({ meaning }, index) => meaning !== expected[index]?.meaning)
    const first = kept[at]?.one
    return first === undefined
      ? []
      : [amendRemark('amend/order-changed', path, first.span, nameOf(first))]
  })
}

/** A statement as its author would point at it. */
function nameOf(statement: Statement): Diagnostic['message'] {
  if (statement.kind === 'clause')
    return { uk: `пункт "${statement.clause}"`, en: `clause "${statement.clause}"` }
  const name = authorsName(statement)
  return { uk: `\`${name.uk}\``, en: `\`${name.en}\`` }
}

function authorsName(statement: Statement): Diagnostic['message'] {
  if (statement.kind === 'reading') return { uk: statement.code, en: statement.code }
  if (statement.kind === 'fact') return statement.field.name
  const isNamed = statement.kind === 'definition' || isRule(statement)
  return isNamed ? statement.name : { uk: statement.kind, en: statement.kind }
}
