/** Checks of chance over a told ledger, each on both sides. */
import { describe, expect, test } from 'vitest'
import { checked, found } from '../../../support/auditing.ts'
import { randomBy } from '../../../support/rerolled-draws.ts'
import { ToldLedger } from '../../../support/told-ledger.ts'

const JUDGES = ['с01', 'с02', 'с03', 'с04']
const CODES = ['fairness-bet', 'wins-by-judge', 'all-judges', 'drawn-numbers']

/** So many draws; `wanted` is drawn once more instead of others, where there is one. */
function drawn(count: number, wanted?: string): ToldLedger {
  const story = new ToldLedger()
  const random = randomBy('розподіли')
  const pick = () => JUDGES[Math.floor(random() * JUDGES.length)] ?? ''
  for (let n = 0; n < count; n++) {
    const first = pick()
    const winner = wanted === undefined || first === wanted ? first : pick()
    // In another order each time, so that the place in the list tells nothing of the judge.
    const order = JUDGES.toSorted(
      (a, b) => ((n * 7 + a.charCodeAt(2)) % 4) - ((n * 7 + b.charCodeAt(2)) % 4),
    )
    story.draw(`${n}/26`, { winner, among: Object.fromEntries(order.map((id) => [id, 1])) })
  }
  return story
}

describe('an honest court', () => {
  test.each(CODES)('gives %s nothing to say', async (code) => {
    const { looked, findings, gaps } = await checked(drawn(400), code)
    expect([looked > 0, findings, gaps]).toEqual([true, [], []])
  })
})

describe('a court in which draws were repeated once for one judge', () => {
  test.each(['fairness-bet', 'wins-by-judge'])('is noticed by %s, with the judge', async (code) => {
    const alarms = (await found(drawn(400, 'с02'), code)).filter(
      ({ severity }) => severity === 'alarm',
    )
    expect(alarms.map(({ place }) => place.judge)).toContain('с02')
  })

  test('is noticed over all judges together', async () => {
    expect(await found(drawn(400, 'с02'), 'all-judges')).toMatchObject([{ severity: 'alarm' }])
  })

  test('the entry at which the bet was won is named', async () => {
    const [finding] = await found(drawn(400, 'с02'), 'fairness-bet')
    const story = drawn(400, 'с02')
    expect(story.entries[finding?.place.entries[0] ?? -1]?.kind).toBe('commit')
  })
})

test('numbers that always fall into the lower half of their range are noticed', async () => {
  const story = new ToldLedger()
  for (let n = 0; n < 200; n++) {
    story.draw(`${n}/26`, {
      winner: n % 2 === 0 ? 'с01' : 'с02',
      among: { с01: 10, с02: 10, с03: 10, с04: 10 },
    })
  }
  expect(await found(story, 'drawn-numbers')).toMatchObject([{ severity: 'alarm' }])
})

describe('what cannot be tested', () => {
  test.each(CODES)('%s says that there were no draws', async (code) => {
    const { looked, gaps } = await checked(new ToldLedger(), code)
    expect([looked, gaps.length > 0]).toEqual([0, true])
  })

  test('a forced choice is no trial', async () => {
    const story = new ToldLedger()
    for (let n = 0; n < 50; n++) story.draw(`${n}/26`, { among: { с01: 1, с02: 0 } })
    const { looked, gaps } = await checked(story, 'wins-by-judge')
    expect([looked, gaps[0]?.en]).toEqual([0, 'there were no settled draws with a choice'])
  })

  test.each(['wins-by-judge', 'all-judges', 'drawn-numbers'])(
    '%s says that ten draws are too few',
    async (code) => {
      const { findings, gaps } = await checked(drawn(10), code)
      expect([findings.length, gaps.length > 0]).toEqual([0, true])
    },
  )
})
