/**
 * In which cases a ground holds: rules in; for each a function of the judge and of one element of
 * its loop out.
 *
 * The masks of a pool (pool.ts) say only that a rule holds. For which absence it does is asked
 * where somebody wants to know, of the few rules whose bits are set.
 */
import type { FactRecord, Value } from '../../facts/value.ts'
import type { IrExclusion, IrPoolCondition } from '../ir.ts'
import { surely } from './code.ts'
import { generated } from './generated.ts'
import { createProgram, type Frame } from './program.ts'
import type { PlanInput } from './support.ts'
import { writer } from './writer.ts'

/** Whether the rule surely holds for the judge and, where it has a loop, for this element. */
export type HoldsFor = (input: PlanInput, judge: FactRecord, element?: Value) => boolean

/** One function for each rule, in their order. */
export function compileCases(
  rules: readonly (IrExclusion | IrPoolCondition)[],
): readonly HoldsFor[] {
  const program = createProgram(writer)
  const names = rules.map((rule, index) => {
    const name = `holds_${index}`
    const loop = rule.kind === 'exclusion' ? rule.loop : undefined
    const variables = ['judge', ...(loop === undefined ? [] : [loop.variable])]
    program.add(name, ['e', ...variables.map(program.variable)], (frame) => holds(rule, frame))
    return name
  })
  const source = `${program.text()}\nreturn [${names.join(', ')}]`
  return generated<readonly HoldsFor[]>(source, program.constants)
}

function holds(rule: IrExclusion | IrPoolCondition, frame: Frame): string {
  const conditions =
    rule.kind === 'pool_condition'
      ? [rule.excludes]
      : [...(rule.loop?.where === undefined ? [] : [rule.loop.where]), rule.condition]
  return `  return ${conditions.map((one) => surely(one, frame)).join(' && ')}`
}
