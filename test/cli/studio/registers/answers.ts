/** Answers of a port, for tests. */
import type { Answer } from '../../../../editor/server/index.ts'

export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message.en}`)
  return answer.value
}

export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)
