/** That the judge follows from the manifest and the number: weights, tickets, winners computed again. */
import { verifyRecord } from '../../record/record.ts'
import { fails, holds, type Outcome } from '../steps.ts'
import type { Check } from './check.ts'

export const draw: Check = {
  check: 'draw',
  title: { uk: 'розрахунок розподілу', en: 'computation of the draw' },
  run({ bundle: { record } }): Outcome {
    const found = verifyRecord(record)
    switch (found.kind) {
      case 'verified': {
        const seats = record.result.seats.map(
          ({ n, total, k, winner }) => `n = ${n}, W = ${total}, k = ${k} → ${winner}`,
        )
        return holds(seats.join('; '), seats.join('; '))
      }
      case 'malformed':
        throw new Error('the form of the record was not checked')
      case 'difference': {
        const [expected, said] = [shown(found.expected), shown(found.found)]
        return fails(
          `/record${found.path}`,
          `за розрахунком ${expected}, а в записі ${said}`,
          `${expected} by the computation, ${said} in the record`,
        )
      }
    }
  },
}

const shown = (value: unknown): string => JSON.stringify(value) ?? '—'
