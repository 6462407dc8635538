import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { makeLedger } from '../../../cli/ledger/init.ts'
import { createLedger } from '../../../engine/index.ts'
import { newChain, newSecrets, signerIn, writeSecrets } from '../../../cli/ledger/secrets.ts'
import { type Host, type HostOptions, openHost } from '../../../cli/studio/host.ts'
import { inFolder } from '../../../cli/studio/places.ts'
import { temporaryFolder } from '../run.ts'

const COURT = { origin: 'court.example/docket', name: 'Умовний районний суд' }
const BY = 'Перша П. П.'

async function host(data: string, more: Partial<HostOptions> = {}): Promise<Host> {
  const options = {
    data,
    database: undefined,
    sample: false,
    clock: Date.now,
    note: () => undefined,
  }
  const opened = await openHost({ ...options, ...more })
  if (!opened.ok) throw new Error(opened.complaint.message.en)
  onTestFinished(() => opened.value.close())
  return opened.value
}

/** With its first administrator. */
async function begun(data: string): Promise<Host> {
  const opened = await host(data)
  // What the first run leaves: somebody was first.
  await opened.current().store.put('set-up', 'administrator', {}, 0)
  return opened
}

test('an empty folder is no court until its administrator sets one up', async () => {
  const data = temporaryFolder()
  const opened = await begun(data)
  expect(opened.current()).toMatchObject({ kind: 'none', name: null, ports: undefined })
  expect(await opened.setUp(COURT, BY)).toEqual({ ok: true, value: undefined })
  expect(opened.current()).toMatchObject({ kind: 'court', name: COURT.name })
  expect(await opened.current().isReady()).toBe(true)
  const entries: string[] = []
  for await (const { kind, by } of opened.court()?.ledger.entries() ?? [])
    entries.push(`${kind} ${by}`)
  expect(entries).toEqual([`ledger ${BY}`, `key ${BY}`, `key ${BY}`, `chain ${BY}`])
})

test('of two who set the court up at once one does, and the other is told so', async () => {
  const opened = await begun(temporaryFolder())
  const both = await Promise.all([
    opened.setUp(COURT, BY),
    opened.setUp({ ...COURT, origin: 'other.example/docket' }, BY),
  ])
  expect(both).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'already-set-up' } }])
  expect(opened.court()?.ledger.origin).toBe(COURT.origin)
})

test('keys that an interrupted making has left without a ledger are put aside, never deleted', async () => {
  const data = temporaryFolder()
  const place = inFolder(join(data, 'court'))
  mkdirSync(place.folder)
  await writeSecrets(
    place.secretsPath,
    newSecrets('old.example/docket', newChain('ланцюг-1', 10)),
    { fresh: true },
  )
  const opened = await begun(data)
  expect(await opened.setUp(COURT, BY)).toMatchObject({ ok: true })
  expect(opened.court()?.ledger.origin).toBe(COURT.origin)
  expect(readdirSync(place.folder).filter((name) => name.includes('.unused-'))).toHaveLength(1)
})

test('a ledger whose making was interrupted before its chain was entered gets it, and nothing twice', async () => {
  const data = temporaryFolder()
  const place = inFolder(join(data, 'court'))
  mkdirSync(place.folder)
  const secrets = newSecrets(COURT.origin, newChain('ланцюг-1', 10))
  await writeSecrets(place.secretsPath, secrets, { fresh: true })
  const named = { origin: COURT.origin, court: COURT.name, by: BY, true_at: '2026-08-01' }
  const made = await createLedger(place.address, named, {
    signers: [signerIn(secrets)],
    clock: Date.now,
  })
  if (made.kind === 'refused') throw new Error(made.refusal.message.en)
  await made.ledger.close()
  const opened = await begun(data)
  expect(await opened.setUp(COURT, BY)).toMatchObject({ ok: true })
  expect((await opened.court()?.ledger.head())?.size).toBe(4)
})

test('a court that was made whole, but not yet noted, is taken up as it is', async () => {
  const data = temporaryFolder()
  const place = inFolder(join(data, 'court'))
  mkdirSync(place.folder)
  const made = await makeLedger({
    ...place,
    origin: COURT.origin,
    court: COURT.name,
    by: BY,
    date: '2026-08-01',
  })
  if (!made.ok) throw new Error(made.complaint.message.en)
  await made.value.ledger.close()
  const opened = await begun(data)
  expect(opened.current().kind).toBe('none')
  expect(await opened.setUp(COURT, BY)).toMatchObject({ ok: true })
  expect((await opened.court()?.ledger.head())?.size).toBe(4)
})

test('a court whose keys are gone is not opened, and says what is missing', async () => {
  const data = temporaryFolder()
  const first = await begun(data)
  await first.setUp(COURT, BY)
  await first.close()
  const { secretsPath } = inFolder(join(data, 'court'))
  writeFileSync(secretsPath, '{}')
  const again = await openHost({
    data,
    database: undefined,
    sample: true,
    clock: Date.now,
    note: () => undefined,
  })
  expect(again).toMatchObject({ ok: false, complaint: { exit: 5 } })
})

test('a sample that was not made to its end is made anew', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'sample.new'))
  writeFileSync(join(data, 'sample.new', 'court.ledger'), 'half')
  const told: string[] = []
  const opened = await host(data, { sample: true, note: (event) => told.push(event) })
  expect([opened.current().kind, told]).toEqual(['sample', ['making-sample']])
  expect(existsSync(join(data, 'sample.new'))).toBe(false)
  expect(existsSync(join(data, 'court'))).toBe(false)
})

test('when it closes, what works beside the server ends with it', async () => {
  const data = temporaryFolder()
  const options = { data, database: undefined, clock: Date.now, note: () => undefined }
  const opened = await openHost({ ...options, sample: true })
  if (!opened.ok) throw new Error(opened.complaint.message.en)
  const { ports } = opened.value.current()
  if (ports === undefined) throw new Error('the sample has no ports')
  const ended = vi.spyOn(ports.policies, 'close')
  await opened.value.close()
  expect(ended).toHaveBeenCalledOnce()
})

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

test('a folder for the data is its owner’s alone, whether it was there or not', async () => {
  const empty = temporaryFolder()
  chmodSync(empty, 0o755)
  await host(empty)
  expect([modeOf(empty), modeOf(join(empty, 'studio.lock'))]).toEqual(['700', '600'])
  const fresh = join(temporaryFolder(), 'deep', 'data')
  await host(fresh)
  expect(modeOf(fresh)).toBe('700')
})

test('a folder that is used for other things too keeps the mode that it has', async () => {
  const shared = temporaryFolder()
  writeFileSync(join(shared, 'notes.txt'), '')
  chmodSync(shared, 0o755)
  await host(shared)
  expect([modeOf(shared), modeOf(join(shared, 'studio.lock'))]).toEqual(['755', '600'])
})
