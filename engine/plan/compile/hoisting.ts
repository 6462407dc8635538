/**
 * What does not depend on the judge: such parts of expressions become variables of the program that
 * are computed once a run. Equal parts of different rules share one.
 */
import type { Ir } from '../ir.ts'
import { freeVariables } from './free-variables.ts'
import { keyOf } from './key.ts'
import { createFrame, type Frame, type Hoist, type Program } from './program.ts'

/** The variables of a program, as they are found while its functions are written. */
export interface Hoisting {
  readonly hoist: Hoist
  /** The variables found so far. */
  readonly names: () => readonly string[]
  /** To be called with the program before anything is written into it. */
  start(program: Program): void
  /** The variables, and the function `begin` that computes them. */
  declarations(): readonly string[]
}

/** No variables yet. */
export function createHoisting(): Hoisting {
  const names = new Map<string, string>()
  const assignments: string[] = []
  let frame: Frame | undefined
  let temporaries = (): string => ''
  const add = (key: string, write: (frame: Frame) => string): string => {
    if (frame === undefined) throw new Error('hoisting was not started')
    // The parts are written first, so that a variable stands after those that it is made of.
    const code = write(frame)
    const name = `h${names.size + 1}`
    names.set(key, name)
    assignments.push(`  ${name} = ${code}`)
    return name
  }
  return {
    hoist(node, question, write) {
      if (!isConstantInRun(node)) return undefined
      const key = `${question} ${keyOf(node)}`
      return names.get(key) ?? add(key, write)
    },
    start(program) {
      const made = createFrame(program)
      frame = made.frame
      temporaries = made.declarations
    },
    names: () => [...names.values()],
    declarations: () => [
      ...(names.size === 0 ? [] : [`let ${[...names.values()].join(', ')}`]),
      `function begin(e) {`,
      `${temporaries()}${assignments.join('\n')}`,
      `}`,
    ],
  }
}

/** Reads no variable. Constants are written where they stand. */
const isConstantInRun = (node: Ir): boolean =>
  node.op !== 'const' && node.op !== 'root' && freeVariables(node).length === 0
