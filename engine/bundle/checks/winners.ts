/** That the result in the ledger names those whom the draw chose. */
import { firstDifference } from '../../record/first-difference.ts'
import { placeOf } from '../read-bundle.ts'
import { fails, holds } from '../steps.ts'
import type { Check } from './check.ts'

export const winners: Check = {
  check: 'winners',
  title: { uk: 'визначені судді', en: 'the judges drawn' },
  run(read) {
    const drawn = read.bundle.record.result.seats.map(({ seat, role, winner }) => ({
      seat,
      role,
      winner,
    }))
    const difference = firstDifference(drawn, read.result.body['winners'])
    if (difference === undefined) {
      const names = drawn.map(({ winner }) => winner).join(', ')
      return holds(`${names}, запис ${read.result.seq}`, `${names}, entry ${read.result.seq}`)
    }
    return fails(
      `${placeOf(read, read.result)}/bytes`,
      `результат у журналі називає інших, ніж розрахунок (\`/winners${difference.path}\`)`,
      `the result in the ledger names others than the computation (\`/winners${difference.path}\`)`,
    )
  },
}
