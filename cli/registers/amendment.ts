/** One subject changed, corrected or ended: what was said in, how to plan it against the registers of a turn out. */
import {
  type Book,
  planCorrection,
  type Planning,
  planRemoval,
  planRows,
  readWords,
  type RegisterPlan,
  type RowDefaults,
} from '../../engine/index.ts'
import { type Or, right } from '../complaint.ts'
import { addressOfSubject } from './chosen.ts'
import type { RegisterSetting } from './setting.ts'

export type Action = 'set' | 'remove'

export interface SaidOfSubject {
  readonly action: Action
  readonly subject: string
  /** `fact=value`. */
  readonly words: readonly string[]
  /** The entry that was wrong. */
  readonly corrects?: number | undefined
}

export interface Amendment {
  readonly planning: Planning
  readonly plan: (book: Book) => RegisterPlan
}

export function amendment(
  { action, subject, words, corrects }: SaidOfSubject,
  setting: RegisterSetting,
  defaults: RowDefaults,
): Or<Amendment> {
  const { registers, vocabulary } = setting
  const address = addressOfSubject(subject, registers)
  if (!address.ok) return address
  const planning = { ...setting, register: address.value.register, defaults }
  const { row, problems } = readWords(words, address.value, registers, vocabulary)
  const amending = { subject, row, ...(corrects !== undefined && { corrects }) }
  const plan = (book: Book): RegisterPlan => {
    if (problems.length > 0) return { changes: [], unchanged: 0, problems, warnings: [] }
    if (action === 'remove') return planRemoval(amending, planning, book)
    return corrects === undefined
      ? planRows([row], planning, book)
      : planCorrection({ ...amending, corrects }, planning, book)
  }
  return right({ planning, plan })
}
