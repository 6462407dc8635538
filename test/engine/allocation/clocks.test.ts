/**
 * Clocks that are set back and forth by days, an hour that comes twice, a leap day, the end of 32-bit time: the order of
 * a ledger stays, both times stay, what was known stays known, and a draw does not change.
 */
import { describe, expect, test } from 'vitest'
import type { CourtLedger } from '../../../engine/ledger/court-ledger.ts'
import type { Entry } from '../../../engine/ledger/types.ts'
import { canonicalJson } from '../../../engine/record/canonical-json.ts'
import { entriesKnownAt } from '../../../engine/registers/known.ts'
import { registersAt } from '../../../engine/registers/state.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { PLACES, reopened } from '../../support/ledgers.ts'
import { BY, sampleCourt } from '../../support/sample-court.ts'

/** What the clock of the court says, one after another; each matter of the day is distributed at the next of them. */
const JUMPS = [
  '2026-08-04T06:50:00.000Z',
  // Three days back, a day forward.
  '2026-08-01T06:50:00.000Z',
  '2026-08-05T06:50:00.000Z',
  // In Kyiv 03:30 comes twice on the last Sunday of October; then it is the first one again.
  '2026-10-25T00:30:00.000Z',
  '2026-10-25T01:30:00.000Z',
  '2026-10-25T00:30:00.000Z',
  // The last instant before a leap day in Kyiv, that day, the day after.
  '2028-02-28T21:59:59.999Z',
  '2028-02-28T22:00:00.000Z',
  '2028-02-29T22:00:00.000Z',
  // The last second of 32-bit time, and the next.
  '2038-01-19T03:14:07.000Z',
  '2038-01-19T03:14:08.000Z',
  '1999-12-31T22:00:00.000Z',
  '2026-08-04T06:50:00.000Z',
].map((text) => Date.parse(text))

describe.each(PLACES)('under a clock that jumps, in $store', ({ address }) => {
  test('the list stays in its order, verifies, and opens again', async (context) => {
    const place = await address()
    if (place === undefined) return context.skip('no such store on this machine')
    const { ledger } = await courtUnder(place, jumping())
    const entries = await entriesOf(ledger)
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at))
    const recorded = entries.map(({ recorded_at: at }) => Date.parse(at))
    expect(JUMPS.filter((jump) => !recorded.includes(jump))).toEqual([])
    expect(recorded).not.toEqual(recorded.toSorted((a, b) => a - b))
    expect(entries.filter(({ kind }) => kind === 'register').map(({ true_at: at }) => at)).toEqual(
      CHANGES,
    )
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
    await ledger.close()
    const again = await reopened(place)
    expect([again.damage, await entriesOf(again)]).toEqual([[], entries])
  })
})

const [SQLITE] = PLACES as [(typeof PLACES)[number]]

test('what was known at a moment is all before the first entry that a clock dated later', async () => {
  const { ledger } = await courtUnder((await SQLITE.address()) ?? '', jumping())
  const entries = await entriesOf(ledger)
  for (const moment of JUMPS.flatMap((jump) => [jump - 1, jump, jump + 1])) {
    const later = entries.findIndex(({ recorded_at: at }) => Date.parse(at) > moment)
    const known = entries.slice(0, later === -1 ? undefined : later)
    const registers = known.filter(({ kind }) => kind === 'register')
    expect(await entriesKnownAt(ledger, ['register'], moment)).toEqual(registers)
  }
})

test('an hour that comes twice is two hours in law', async () => {
  const { ledger } = await courtUnder((await SQLITE.address()) ?? '', jumping())
  const entries = await entriesKnownAt(ledger, ['register'])
  const valueAt = (moment: string): unknown =>
    registersAt(entries, Date.parse(moment)).subjects.get('judges/с01')?.fields.get('note')?.value
  expect(valueAt('2026-10-25T03:29:59+03:00')).toBe('0')
  expect(valueAt('2026-10-25T03:30:00+03:00')).toBe('1')
  expect(valueAt('2026-10-25T03:29:59+02:00')).toBe('1')
  expect(valueAt('2026-10-25T03:30:00+02:00')).toBe('2')
  expect(valueAt('2028-02-28T23:59:59+02:00')).toBe('2')
  expect(valueAt('2028-02-29T00:00:00+02:00')).toBe('3')
  expect(valueAt('2038-01-19T05:13:59+02:00')).toBe('3')
  expect(valueAt('2038-01-19T05:15:00+02:00')).toBe('4')
})

test('a draw and its replay are the same whatever the clock says', async () => {
  const straight = await courtUnder((await SQLITE.address()) ?? '', () => JUMPS[0] ?? 0)
  const jumped = await courtUnder((await SQLITE.address()) ?? '', jumping())
  expect(jumped.records.length).toBeGreaterThan(2)
  expect(jumped.records).toEqual(straight.records)
  for (const { ledger } of [straight, jumped]) {
    const policyAt = pastPolicies(ledger)
    for await (const entry of ledger.entries({ kinds: ['commit', 'decision'] })) {
      expect((await replay(ledger, entry, policyAt)).finding).toEqual({ kind: 'same' })
    }
  }
})

/** Times in law of the changes of a register; some of them two of one name, told apart by their offset. */
const CHANGES = [
  '2026-08-04',
  '2026-10-25T03:30:00+03:00',
  '2026-10-25T03:30:00+02:00',
  '2028-02-29',
  '2038-01-19T05:14:00+02:00',
]

/** The clock of each reading; the last one stays. */
function jumping(): () => number {
  let readings = 0
  return () => JUMPS[Math.min(readings++, JUMPS.length - 1)] ?? 0
}

/** The sample day and some changes of a register, entered while the clock runs. */
async function courtUnder(place: string, clock: () => number) {
  const court = await sampleCourt(place, clock)
  const { ledger } = court
  const records: string[] = []
  for (const { id } of court.matters) {
    const allocation = await court.allocate(id)
    if (allocation.kind === 'drawn') records.push(canonicalJson(allocation.record))
  }
  for (const [at, moment] of CHANGES.entries()) await change(ledger, moment, String(at))
  return { ledger, records }
}

async function change(ledger: CourtLedger, moment: string, note: string): Promise<void> {
  const appended = await ledger.append([
    {
      kind: 'register',
      true_at: moment,
      by: BY,
      body: { subject: 'judges/с01', set: { note }, order: null, reason: null, corrects: null },
    },
  ])
  expect(appended).toMatchObject({ kind: 'appended' })
}

const entriesOf = (ledger: CourtLedger): Promise<readonly Entry[]> =>
  Array.fromAsync(ledger.entries())
