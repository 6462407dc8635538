/**
 * One edition in, a program out that answers about its expressions: JavaScript generated from the
 * same IR that the reference evaluator walks, and equal to it in every answer (test/properties).
 *
 * Only values are computed. Which facts are missing where a value is unknown, and why anything is
 * so, the reference evaluator tells on demand.
 */
import type { Value } from '../../facts/value.ts'
import type { Ir, IrDraw, PolicyIr } from '../ir.ts'
import { entryPoints } from './entry-points.ts'
import { valueOf } from './code.ts'
import { freeVariables } from './free-variables.ts'
import { generated } from './generated.ts'
import { compilePool, type CompiledPool } from './pool.ts'
import { createProgram } from './program.ts'
import type { PlanInput } from './support.ts'
import { writer } from './writer.ts'

/** The value of an expression; `variables` and `pool` are those of its scope. */
export type Answer = (
  input: PlanInput,
  variables: Readonly<Record<string, Value>>,
  pool: Value,
) => Value

/** An edition as a program. */
export interface Plan {
  readonly ir: PolicyIr
  /** The generated JavaScript, to be read by people. */
  readonly source: string
  /** The answer to an expression; `undefined` for one that no rule of the edition asks. */
  answerTo(expression: Ir): Answer | undefined
  /** Who may take part in a draw, as bit masks; generated when first asked for. */
  poolOf(draw: IrDraw): CompiledPool
}

/** Generates the program of one edition. */
export function compile(ir: PolicyIr): Plan {
  const expressions = entryPoints(ir)
  const program = createProgram(writer)
  for (const [index, expression] of expressions.entries()) {
    program.add(`answer_${index}`, ['e', 'scope', 'pool'], (frame) =>
      [
        ...freeVariables(expression)
          .filter((name) => name !== '#pool')
          .map((name) => `  const ${program.variable(name)} = scope[${JSON.stringify(name)}]`),
        `  return ${valueOf(expression, frame)}`,
      ].join('\n'),
    )
  }
  const names = expressions.map((_, index) => `answer_${index}`)
  const source = `${program.text()}\nreturn [${names.join(', ')}]`
  const answers = generated<readonly Answer[]>(source, program.constants)
  const byExpression = new Map(expressions.map((expression, index) => [expression, answers[index]]))
  const pools = new Map<string, CompiledPool>()
  return {
    ir,
    source,
    answerTo: (expression) => byExpression.get(expression),
    poolOf(draw) {
      const pool = pools.get(draw.name) ?? compilePool(ir, draw)
      pools.set(draw.name, pool)
      return pool
    },
  }
}
