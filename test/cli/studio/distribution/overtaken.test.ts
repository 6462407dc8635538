/** A case that somebody else draws, through another server, between the decision and its turn in the ledger. */
import { expect, test } from 'vitest'
import type { CourtLedger } from '../../../../engine/index.ts'
import { distributionPort } from '../../../../cli/studio/distribution/port.ts'
import { FIRST } from '../../ledger/court.ts'
import { emptyCourt, matterOf, OFFICER, opened, valueOf } from './court.ts'

/** The ledger, before whose first append something else happens. */
function overtaken(ledger: CourtLedger, before: () => Promise<void>): CourtLedger {
  let isFirst = true
  return new Proxy(ledger, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name === 'append') {
        return async (make: Parameters<CourtLedger['append']>[0]) => {
          if (isFirst) {
            isFirst = false
            await before()
          }
          return target.append(make)
        }
      }
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

test('is told as distributed already, and drawn once', async () => {
  const place = await emptyCourt()
  const [one, two] = [await opened(place), await opened(place)]
  const ledger = overtaken(one.court.ledger, async () => {
    valueOf(await two.port.draw(matterOf(FIRST), OFFICER))
  })
  const answer = await distributionPort({ ...one.court, ledger }).draw(matterOf(FIRST), OFFICER)
  expect(answer).toMatchObject({
    ok: false,
    refusal: { code: 'distribution/already-distributed', status: 409 },
  })
  const results = await Array.fromAsync(two.court.ledger.entries({ kinds: ['result'] }))
  expect(results).toHaveLength(1)
})
