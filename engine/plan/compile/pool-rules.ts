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
import { createFrame, type Frame, type Program, type ReadField } from './program.ts'
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

/** Names that nobody can write in a policy. What they stand for is no `null`, since a list of facts holds none. */
const JUDGE = '@judge'
const ELEMENT = '@element'

/** A rule's expression taken apart. */
export function asPoolRule(clause: string, expression: Ir, open: boolean): PoolRule {
  const node = renamed(expression, new Map([['judge', JUDGE]]))
  if (node.op !== 'exists' || !isListOfFacts(node.source)) {
    return { clause, conditions: conjuncts(node), open }
  }
  const { source, variable, where } = node
  const inside =
    where === undefined ? [] : conjuncts(renamed(where, new Map([[variable, ELEMENT]])))
  return { clause, conditions: inside, list: { key: keyOf(source), source }, open }
}

const isListOfFacts = (source: Ir): boolean => source.op === 'member'

const conjuncts = (node: Ir): readonly Ir[] =>
  node.op === 'and' ? node.operands.flatMap(conjuncts) : [node]

interface Leaf extends PoolRule {
  readonly bit: number
  /** Conditions that perhaps hold where the code of the leaf stands. */
  readonly asked: readonly Ir[]
}

/** Adds the function of one word of rules to the program. */
export function wordFunction(
  program: Program,
  name: string,
  parameters: () => readonly string[],
  rules: readonly PoolRule[],
): void {
  const leaves = rules.map((rule, index): Leaf => ({ ...rule, bit: 1 << index, asked: [] }))
  const groups = [...Map.groupBy(leaves, ({ list }) => list?.key).values()]
  program.add(name, parameters, () => {
    const judge = createLevel(program.variable(JUDGE), 'j')
    const code = groups.flatMap((group) => groupCode(group, judge, program))
    return [
      `  for (let i = 0; i < judges.length; i++, at += stride) {`,
      `    const ${judge.record} = judges[i]`,
      ...judge.declarations(),
      `    let certain = 0, possible = 0`,
      ...code,
      `    masks[at] = certain`,
      `    masks[at + 1] = possible`,
      `  }`,
    ].join('\n')
  })
}

/** One record that code looks at, with the fields read of it: each is read once. */
interface Level {
  readonly record: string
  readonly field: ReadField
  readonly declarations: () => readonly string[]
}

function createLevel(record: string, letter: string, outer?: Level): Level {
  const fields = new Map<string, string>()
  return {
    record,
    field(holder, place) {
      if (holder !== record) {
        return outer === undefined ? `${holder}.values${place}` : outer.field(holder, place)
      }
      const name = fields.get(place) ?? `${letter}${fields.size}_${place.replace(/\W/g, '')}`
      fields.set(place, name)
      return name
    },
    declarations: () =>
      fields.size === 0
        ? []
        : [
            `    const ${letter} = ${record}.values`,
            ...[...fields].map(([place, name]) => `    const ${name} = ${letter}${place}`),
          ],
  }
}

function groupCode(group: readonly Leaf[], judge: Level, program: Program): readonly string[] {
  const list = group[0]?.list
  if (list === undefined) return tree(group, judge, program)
  const all = group.reduce((bits, { bit }) => bits | bit, 0)
  const element = createLevel(program.variable(ELEMENT), 'r', judge)
  const code = tree(group, element, program)
  const walk = block(judge, program, (frame) => [
    `    const list = ${valueOf(list.source, frame)}`,
    `    if (list === undefined) possible |= ${all}`,
    `    else if (list !== null) for (let n = 0; n < list.length; n++) {`,
    `    const ${element.record} = list[n]`,
    ...element.declarations(),
    ...code,
    `    }`,
  ])
  return ['    {', ...walk, '    }']
}

/** The condition that most rules share becomes a branch; what shares nothing is a leaf. */
function tree(leaves: readonly Leaf[], level: Level, program: Program): readonly string[] {
  const shared = mostShared(leaves)
  if (shared === undefined) return leaves.flatMap((leaf) => leafCode(leaf, level, program))
  const { condition, key } = shared
  const has = (leaf: Leaf): boolean => leaf.conditions.some((one) => keyOf(one) === key)
  const inside = leaves.filter(has).map((leaf): Leaf => ({
    ...leaf,
    conditions: leaf.conditions.filter((one) => keyOf(one) !== key),
    asked: [...leaf.asked, condition],
  }))
  const others = leaves.filter((leaf) => !has(leaf))
  return [
    ...block(level, program, (frame) => [
      `    if (${perhaps(condition, frame)}) {`,
      ...tree(inside, level, program),
      `    }`,
    ]),
    ...tree(others, level, program),
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

/** Few rules perhaps hold, so whether they surely do is asked last. */
function leafCode(
  { conditions, asked, open, bit }: Leaf,
  level: Level,
  program: Program,
): readonly string[] {
  const ordered = cheapestFirst(conditions)
  return block(level, program, (frame) => {
    const may = ordered.map((one) => perhaps(one, frame))
    const must = [...ordered, ...asked].map((one) => surely(one, frame))
    const certain = open ? '' : ` if (${must.join(' && ') || 'true'}) certain |= ${bit}`
    return [`    if (${may.join(' && ') || 'true'}) { possible |= ${bit};${certain} }`]
  })
}

/** Statements with the temporary variables that they need. */
function block(
  level: Level,
  program: Program,
  statements: (frame: Frame) => readonly string[],
): readonly string[] {
  const { frame, declarations } = createFrame(program, 'x', level.field)
  const code = statements(frame)
  const declared = declarations()
  return declared === '' ? code : [`    {`, declared.trimEnd(), ...code, `    }`]
}
