/**
 * Who may take part in a draw, as bit masks: a draw of an edition in, a program out that looks at
 * all the judges of a list at once.
 *
 * Each exclusion and each condition of the pool is one bit; every rule is asked about every judge
 * (all grounds are found, never only the first). Clauses are read back from the bits on demand.
 * What does not depend on the judge is computed once a run; rules that walk the same list walk it
 * together.
 */
import type { FactRecord } from '../../facts/value.ts'
import type { IrDraw, IrRule, PolicyIr } from '../ir.ts'
import { openWordings } from '../open-wordings.ts'
import { excludes } from '../rule-conditions.ts'
import { createDecoder, type Decoder } from './decode.ts'
import { generated } from './generated.ts'
import { createHoisting } from './hoisting.ts'
import { createProgram } from './program.ts'
import { asPoolRule, wordFunction, type PoolRule } from './pool-rules.ts'
import type { PlanInput } from './support.ts'
import { writer } from './writer.ts'

/** Bits that fit a small integer of JavaScript, which costs no memory of its own. */
const WORD = 31

/** The program of one draw. */
export interface CompiledPool {
  /** The generated JavaScript, to be read by people. */
  readonly source: string
  /** How many words of bits a judge has. */
  readonly words: number
  /**
   * Two words of bits for each word of rules and each judge: the grounds that surely hold, and those
   * that perhaps do. Give `into` to use an array again; it must be long enough.
   */
  readonly masks: (input: PlanInput, judges: readonly FactRecord[], into?: number[]) => number[]
  readonly decode: Decoder
}

type Fill = (input: PlanInput, judges: readonly FactRecord[], masks: number[]) => void

/** Generates the program of a draw: its own conditions, and the exclusions where they apply. */
export function compilePool(ir: PolicyIr, draw: IrDraw): CompiledPool {
  const rules = inGroups(rulesOf(ir, draw))
  const words = chunks(rules, WORD)
  const hoisting = createHoisting()
  const program = createProgram(writer, hoisting.hoist)
  hoisting.start(program)
  // Variables of the run are handed over, so that a loop does not fetch them anew for each judge.
  const calls = words.map((word, index) => {
    const name = `word_${index}`
    const parameters = ['e', 'judges', 'masks', 'at', 'stride']
    wordFunction(program, name, () => [...parameters, ...hoisting.names()], word)
    const given = ['e', 'judges', 'masks', index * 2, words.length * 2, ...hoisting.names()]
    return `${name}(${given.join(', ')})`
  })
  const source = [
    ...hoisting.declarations(),
    program.text(),
    `return (e, judges, masks) => {`,
    `  begin(e)`,
    ...calls.map((call) => `  ${call}`),
    `}`,
  ].join('\n')
  const fill = generated<Fill>(source, program.constants)
  return {
    source,
    words: words.length,
    masks(input, judges, into) {
      const masks = into ?? Array<number>(judges.length * words.length * 2)
      fill(input, judges, masks)
      return masks
    },
    decode: createDecoder(
      words.map((word) => word.map(({ clause }) => clause)),
      ir.clauses.map(({ clause }) => clause),
    ),
  }
}

function rulesOf(ir: PolicyIr, { exclusions, conditions }: IrDraw): readonly PoolRule[] {
  const isOpen = ({ clause }: IrRule): boolean => openWordings(ir, clause).length > 0
  return [
    ...(exclusions ? ir.exclusions : []).map((rule) =>
      asPoolRule(rule.clause, excludes(rule), isOpen(rule)),
    ),
    ...conditions.map((rule) => asPoolRule(rule.clause, rule.excludes, isOpen(rule))),
  ]
}

/** Rules that walk the same list stand together, so that they fall into the same word. */
function inGroups(rules: readonly PoolRule[]): readonly PoolRule[] {
  return [...Map.groupBy(rules, ({ list }) => list?.key).values()].flat()
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size))
}
