/**
 * Whether anything of a list of conditions perhaps holds: expressions of an edition in, one function out that stops at the
 * first of them that is true or unknown.
 */
import type { Ir } from '../ir.ts'
import { perhaps } from './code.ts'
import { generated } from './generated.ts'
import { createProgram } from './program.ts'
import type { PlanInput } from './support.ts'
import { writer } from './writer.ts'

export type Possible = (input: PlanInput) => boolean

/** Of expressions that read no variable of a scope. */
export function compilePossible(expressions: readonly Ir[]): Possible {
  const program = createProgram(writer)
  program.add('possible', ['e'], (frame) => {
    const asked = expressions.map((expression) => `(${perhaps(expression, frame)})`)
    return `  return ${asked.join(' || ') || 'false'}`
  })
  return generated<Possible>(`${program.text()}\nreturn possible`, program.constants)
}
