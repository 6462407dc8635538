/** The sample court: what is in it, and that it came there the way that a court's content does. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readIntake } from '../../../../cli/intake.ts'
import { makeSample } from '../../../../cli/studio/sample/make-sample.ts'
import { SAMPLE_PEOPLE } from '../../../../cli/studio/sample/people.ts'
import { stagedClock } from '../../../../cli/studio/sample/staged-clock.ts'
import {
  changeIn,
  type CourtLedger,
  type Entry,
  entriesKnownAt,
  factsOf,
  openingsIn,
  openLedger,
  parseDateTime,
  registersAt,
} from '../../../../engine/index.ts'
import { here } from '../../here.ts'
import { temporaryFolder } from '../../run.ts'
import { copyOfSample } from './made-sample.ts'

type Fields = Readonly<Record<string, unknown>>

let entries: readonly Entry[] = []
let address = ''
const ofKind = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind)

async function opened(): Promise<CourtLedger> {
  const found = await openLedger(address, { signers: [], clock: Date.now })
  if (found.kind === 'refused') throw new Error(found.refusal.message.en)
  return found.ledger
}

beforeAll(async () => {
  address = (await copyOfSample()).address
  const ledger = await opened()
  entries = await Array.fromAsync(ledger.entries())
  await ledger.close()
})

test('the whole ledger verifies, and every decision in it comes out the same again', async () => {
  const verified = await here(['verify', address])
  expect([verified.code, verified.err]).toEqual([0, ''])
  const replayed = await here(['replay', '--ledger', address])
  expect([replayed.code, replayed.out]).toEqual([0, expect.stringContaining('9 із 9')])
})

test('every policy was entered by one account and approved by another', () => {
  const policies = ofKind('policy')
  expect(policies.map(({ body }) => body['document'])).toEqual(['desn', 'summons'])
  expect(new Set(policies.map(({ by }) => by))).toEqual(new Set([SAMPLE_PEOPLE.author]))
  const approvals = ofKind('approval')
  expect(approvals.map(({ body }) => body['policy'])).toEqual(policies.map(({ seq }) => seq))
  expect(new Set(approvals.map(({ by }) => by))).toEqual(new Set([SAMPLE_PEOPLE.approver]))
})

describe('its registers', () => {
  test('have every list that a newcomer should see, with the acts behind it', () => {
    const subjects = new Set(ofKind('register').map((entry) => changeIn(entry).subject))
    const of = (pattern: RegExp) => [...subjects].filter((path) => pattern.test(path)).length
    expect(of(/^judges\/[^/]+$/)).toBe(8)
    expect(of(/\/absences\//)).toBe(8)
    expect([of(/^duty$/), of(/^court$/), of(/^assembly\//)]).toEqual([1, 1, 1])
    const changed = ofKind('register').flatMap((entry) => Object.keys(changeIn(entry).set ?? {}))
    for (const field of ['specialisations', 'admin_post', 'load_coefficient', 'on_duty_dates']) {
      expect(changed, field).toContain(field)
    }
    const orders = ofKind('register').filter((entry) => changeIn(entry).order !== null)
    expect(orders.length).toBeGreaterThan(15)
  })

  test('hold a mistake and its correction, with the reason', () => {
    const [correction, ...others] = ofKind('register').filter(
      (entry) => changeIn(entry).corrects !== null,
    )
    expect(others).toEqual([])
    expect(correction && changeIn(correction).reason).toContain('описка')
  })

  test('say of the day of the intake what the intake itself says', async () => {
    const intake = await readIntake(INTAKE, {})
    if (!intake.ok) throw new Error('the sample cannot be read')
    const [matter] = intake.value.matters
    const ledger = await opened()
    const known = await entriesKnownAt(ledger, ['register'])
    const state = registersAt(
      known,
      parseDateTime(matter?.as_of ?? '') ?? 0,
      await openingsIn(ledger, known),
    )
    await ledger.close()
    const facts = factsOf(state) as { readonly judges: readonly Fields[]; readonly court: Fields }
    const wanted = matter?.facts as typeof facts
    // A register names the person; the intake, whose numbers many tests know, the office. No policy asks for it.
    const { chief_of_staff_id: office, ...court } = wanted.court
    expect(facts.court).toMatchObject(court)
    expect([office, facts.court['chief_of_staff_id']]).toEqual([
      'керівник-апарату',
      'Апаратна А. П.',
    ])
    for (const { absences = [], ...judge } of wanted.judges) {
      const found = facts.judges.find(({ id }) => id === judge['id'])
      expect(found).toMatchObject(judge)
      const own = found?.['absences']
      expect(own ?? []).toEqual(
        expect.arrayContaining(
          (absences as readonly Fields[]).map((one) => expect.objectContaining(one)),
        ),
      )
    }
  })

  test('keep the kinds of absences sealed', () => {
    const kinds = ofKind('register').flatMap((entry) => changeIn(entry).set?.['kind'] ?? [])
    expect(kinds).toHaveLength(9)
    expect(kinds.filter((kind) => typeof kind === 'string')).toEqual([])
  })
})

describe('its distributions', () => {
  test('are those of the day that a court with one judge too few has', () => {
    expect(ofKind('result')).toHaveLength(6)
    expect(ofKind('decision')).toHaveLength(3)
    const people = [...ofKind('commit'), ...ofKind('result')].map(({ by }) => by)
    expect(new Set(people)).toEqual(new Set([SAMPLE_PEOPLE.distribution_officer]))
  })

  test('have a case that was drawn again, by an act that names it', () => {
    const cases = ofKind('commit').map(({ body }) => String(body['case']))
    const again = cases.filter((id, at) => cases.indexOf(id) !== at)
    expect(again).toEqual(['999/1002/26'])
    const acts = ofKind('act').map(({ body }) => body['case'])
    expect(acts).toContain(again[0])
  })
})

test('the proposal that is shipped beside it changes what became of some of its cases', async () => {
  const asked = ['preview', '--policy', 'desn', '--to', PROPOSAL, '--ledger', address, '--json']
  const { out } = await here(asked)
  const { changed, counts } = JSON.parse(out) as {
    readonly changed: readonly Fields[]
    readonly counts: Fields
  }
  expect(changed.map((one) => one['case'])).toContain('999/1001/26')
  expect([counts['became-empty'], counts['undecided'], counts['not-replayable']]).toEqual([1, 0, 0])
})

describe('its times', () => {
  test('are those of its story, one after the other, none of them ahead', () => {
    const times = entries.map(({ recorded_at: at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(times[0]?.slice(0, 10)).toBe('2026-03-02')
    expect(Date.parse(times.at(-1) ?? '')).toBeLessThanOrEqual(Date.now())
  })

  test('are never ahead of the machine’s clock, and the machine’s when the story is told', () => {
    const clock = stagedClock(() => Date.parse('2026-05-01T00:00:00Z'))
    clock.set('2026-03-02T09:00:00+02:00')
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T07:00:01.000Z')
    clock.set('2026-08-02T09:00:00+03:00')
    expect(new Date(clock.now()).toISOString()).toBe('2026-05-01T00:00:00.000Z')
    clock.release()
    expect(new Date(clock.now()).toISOString()).toBe('2026-05-01T00:00:00.000Z')
  })
})

test('it is made only where there is nothing', async () => {
  const folder = temporaryFolder()
  const place = { address: join(folder, 'a.ledger'), secretsPath: join(folder, 'a.ledger.keys') }
  const first = await makeSample(place)
  if (!first.ok) throw new Error(first.complaint.message.en)
  await first.value.ledger.close()
  expect(statSync(place.secretsPath).mode & 0o077).toBe(0)
  const [ledger, keys] = [readFileSync(place.address), readFileSync(place.secretsPath)]
  expect((await makeSample(place)).ok).toBe(false)
  expect(readFileSync(place.address).equals(ledger)).toBe(true)
  expect(readFileSync(place.secretsPath).equals(keys)).toBe(true)
})

const INTAKE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'
const PROPOSAL = 'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady'
