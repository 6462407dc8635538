/** Where the generators meet: the code for a node by what is asked of it. */
import { conditionCode } from './conditions.ts'
import type { Writer } from './program.ts'
import { valueCode } from './values.ts'

export const writer: Writer = (node, question, frame) =>
  question === 'value' ? valueCode(node, frame) : conditionCode(node, question, frame)
