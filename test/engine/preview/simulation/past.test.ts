import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pastOf } from '../../../../engine/preview/simulation/past.ts'
import { simulate } from '../../../../engine/preview/simulation/simulate.ts'
import { parseDate } from '../../../../engine/time/day.ts'
import { sampleCourt } from '../../../support/sample-court.ts'
import { shippedSettings } from './court.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-past-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const DAY = parseDate('2026-08-04') ?? 0

test('the matters of a ledger come again with the judges that it knew last', async () => {
  const folder = newFolder()
  const court = await sampleCourt(join(folder, 'past.sqlite'))
  for (const { id } of court.matters) await court.allocate(id)
  const { ledger, runtime } = court
  const past = await pastOf(ledger, 'desn', runtime.calendar, shippedSettings)
  if (past === undefined) throw new Error('the ledger has no past')
  expect(past.unreadable).toBe(0)
  expect(past.last).toBe(DAY)
  expect(Object.keys(past.standing).sort()).toEqual(['assembly', 'court', 'judges', 'user'])
  expect(past.intake.matters.length).toBeGreaterThan(3)
  expect(past.intake.matters.every(({ facts }) => !('judges' in facts))).toBe(true)
  // One working day is all there is, so each day is that one again.
  expect(past.intake.onDay(() => 0.5)).toEqual(past.intake.matters.map((_, at) => at))

  const loaded = runtime.policies.get('desn')
  const ready = loaded?.editionOn('2026-08-04')
  if (loaded === undefined || ready === undefined) throw new Error('the policy is not there')
  const { edition } = ready
  const label = { uk: 'чинна', en: 'in force' }
  const named = { label, digest: edition.digest, in_force_from: edition.from, draft: false }
  const side = { loaded, edition, named }
  const simulated = simulate({
    court: 'навчальний суд',
    policy: 'desn',
    before: side,
    after: side,
    calendar: runtime.calendar,
    settings: shippedSettings,
    standing: past.standing,
    intake: past.intake,
    absences: past.absences,
    from: past.last + 1,
    days: 5,
    runs: 2,
    seed: 'зерно',
  })
  const report = simulated.kind === 'simulated' ? simulated.report : undefined
  expect(report?.period.from).toBe('2026-08-05')
  const all = report?.outcomes.reduce((sum, { before }) => sum + before, 0)
  expect(all).toBe(2 * 5 * past.intake.matters.length)
  expect(report?.outcomes.find(({ outcome }) => outcome === 'draw')?.before).toBeGreaterThan(0)
  await ledger.close()
})

test('another policy, or a period without matters, has no past', async () => {
  const folder = newFolder()
  const { ledger, runtime, allocate, matters } = await sampleCourt(join(folder, 'past.sqlite'))
  await allocate(matters[0]?.id ?? '')
  const of = (policy: string, from: string | null = null) =>
    pastOf(ledger, policy, runtime.calendar, shippedSettings, { from, to: null })
  expect(await of('desn')).toBeDefined()
  expect(await of('droh')).toBeUndefined()
  expect(await of('desn', '2026-08-05')).toBeUndefined()
  await ledger.close()
})
