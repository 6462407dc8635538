/**
 * The functions that fill the bits of a pool: up to a word of rules in, one function out that asks
 * them all about every judge.
 *
 * Conditions that several rules share (the kind of an absence, its order) are asked once: the rules
 * form a tree whose branches are the shared conditions.
 */
import type { Ir } from '../ir.ts'
import { perhaps, surely, valueOf } from './code.ts'
import { keyOf } from './key.ts'
import { createFrame, type Frame, type Program } from './program.ts'
import { renamed } from './rename.ts'
import { cheapestFirst } from './weigh.ts'

/** One bit: all the conditions must hold, of the judge or of some element of a list. */
export interface PoolRule {
  readonly clause: string
  readonly conditions: readonly Ir[]
  readonly list?: { readonly key: string; readonly source: Ir }
  /** An unknown wording may take the effect away: it never surely excludes. */
  readonly open: boolean
}

/** Names that nobody can write in a policy: whatever they stand for is surely a record. */
const JUDGE = '@judge'
const ELEMENT = '@element'

/** A rule's expression taken apart. */
export function asPoolRule(clause: string, expression: Ir, open: boolean): PoolRule {
  const node = renamed(expression, new Map([['judge', JUDGE]]))
  if (node.op !== 'exists' || !isListOfRecords(node.source)) {
    return { clause, conditions: conjuncts(node), open }
  }
  const { source, variable, where } = node
  const inside =
    where === undefined ? [] : conjuncts(renamed(where, new Map([[variable, ELEMENT]])))
  return { clause, conditions: inside, list: { key: keyOf(source), source }, open }
}

/** A list of facts holds records and nothing else; a list written out may hold none. */
const isListOfRecords = (source: Ir): boolean =>
  source.op === 'member' && source.type.kind === 'list' && source.type.of.kind === 'record'

const conjuncts = (node: Ir): readonly Ir[] =>
  node.op === 'and' ? node.operands.flatMap(conjuncts) : [node]

interface Leaf extends PoolRule {
  readonly bit: number
  /** Variables that say whether the conditions asked so far surely hold. */
  readonly sure: readonly string[]
}

/** Adds the function of one word of rules to the program. */
export function wordFunction(program: Program, name: string, rules: readonly PoolRule[]): void {
  const leaves = rules.map((rule, index): Leaf => ({ ...rule, bit: 1 << index, sure: [] }))
  const groups = [...Map.groupBy(leaves, ({ list }) => list?.key).values()]
  program.add(name, ['e', 'judges', 'masks', 'at', 'stride'], (frame) =>
    [
      `  for (let i = 0; i < judges.length; i++, at += stride) {`,
      `    const ${program.variable(JUDGE)} = judges[i]`,
      `    let certain = 0, possible = 0`,
      ...groups.flatMap((group) => groupCode(group, frame)),
      `    masks[at] = certain`,
      `    masks[at + 1] = possible`,
      `  }`,
    ].join('\n'),
  )
}

function groupCode(group: readonly Leaf[], frame: Frame): readonly string[] {
  const list = group[0]?.list
  if (list === undefined) return tree(group, frame)
  const name = frame.temporary()
  const all = group.reduce((bits, { bit }) => bits | bit, 0)
  return [
    `    ${name} = ${valueOf(list.source, frame)}`,
    `    if (${name} === undefined) possible |= ${all}`,
    `    else if (${name} !== null) for (let n = 0; n < ${name}.length; n++) {`,
    `    const ${frame.program.variable(ELEMENT)} = ${name}[n]`,
    ...tree(group, frame),
    `    }`,
  ]
}

/** The condition that most rules share becomes a branch; what shares nothing is a leaf. */
function tree(leaves: readonly Leaf[], frame: Frame): readonly string[] {
  const shared = mostShared(leaves)
  if (shared === undefined) return leaves.flatMap((leaf) => leafCode(leaf, frame))
  const { condition, key } = shared
  const has = (leaf: Leaf): boolean => leaf.conditions.some((one) => keyOf(one) === key)
  const sure = frame.temporary()
  const inside = leaves.filter(has).map((leaf): Leaf => ({
    ...leaf,
    conditions: leaf.conditions.filter((one) => keyOf(one) !== key),
    sure: [...leaf.sure, sure],
  }))
  return [
    `    if (${perhaps(condition, frame)}) {`,
    `    ${sure} = ${surely(condition, frame)}`,
    ...tree(inside, frame),
    `    }`,
    ...tree(
      leaves.filter((leaf) => !has(leaf)),
      frame,
    ),
  ]
}

function mostShared(
  leaves: readonly Leaf[],
): { readonly condition: Ir; readonly key: string } | undefined {
  const counts = new Map<string, { readonly condition: Ir; readonly key: string; count: number }>()
  for (const { conditions } of leaves) {
    for (const [key, condition] of new Map(conditions.map((one) => [keyOf(one), one]))) {
      const known = counts.get(key) ?? { condition, key, count: 0 }
      known.count++
      counts.set(key, known)
    }
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count)
  return first !== undefined && first.count > 1 ? first : undefined
}

function leafCode({ conditions, sure, open, bit }: Leaf, { program }: Frame): readonly string[] {
  const { frame, declarations } = createFrame(program, 'x')
  const ordered = cheapestFirst(conditions)
  const may = ordered.map((one) => perhaps(one, frame))
  const must = [...sure, ...ordered.map((one) => surely(one, frame))]
  const certain = open ? '' : ` if (${must.join(' && ') || 'true'}) certain |= ${bit}`
  return [
    `    {`,
    `    ${declarations()}`,
    `    if (${may.join(' && ') || 'true'}) { possible |= ${bit};${certain} }`,
    `    }`,
  ]
}
