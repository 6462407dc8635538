/** How a generator asks for the code of a part, whatever kind the part is. */
import type { Ir } from '../ir.ts'
import type { Frame, Question } from './program.ts'

export type Truth = Exclude<Question, 'value'>

/** JavaScript that computes the value of a node. */
export const valueOf = (node: Ir, frame: Frame): string => frame.program.code(node, 'value', frame)

/** JavaScript that is true where the condition is. */
export const surely = (node: Ir, frame: Frame): string => frame.program.code(node, 'surely', frame)

/** JavaScript that is true where the condition is true or unknown. */
export const perhaps = (node: Ir, frame: Frame): string =>
  frame.program.code(node, 'perhaps', frame)

/** Either of the two. */
export const condition = (node: Ir, truth: Truth, frame: Frame): string =>
  frame.program.code(node, truth, frame)
