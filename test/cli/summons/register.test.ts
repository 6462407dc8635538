import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { right } from '../../../cli/complaint.ts'
import { EXIT } from '../../../cli/exit-codes.ts'
import {
  appendTo,
  currentEntries,
  type Entry,
  type NewEntry,
  readRegister,
} from '../../../cli/summons/register.ts'
import { entryFor, reportOf } from '../../../cli/summons/webhook.ts'
import { temporaryFolder } from '../run.ts'

const AT = '2024-06-11T10:05:00+03:00'
const entry = (status: NewEntry['status'], more: Partial<NewEntry> = {}): NewEntry => ({
  at: AT,
  message: 'm1',
  participant: 'П1',
  channel: 'sms',
  status,
  status_at: AT,
  source: 'outbox',
  ...more,
})

async function registerWith(...entries: readonly NewEntry[]): Promise<string> {
  const path = join(temporaryFolder(), 'register.ndjson')
  for (const one of entries)
    expect(await appendTo(path, () => right([one]))).toMatchObject({ ok: true })
  return path
}

async function entriesOf(path: string): Promise<readonly Entry[]> {
  const read = await readRegister(path)
  return read.ok ? read.value : []
}

test('a register that does not exist yet is empty', async () => {
  expect(await readRegister(join(temporaryFolder(), 'none'))).toEqual({ ok: true, value: [] })
})

test('entries are only added: what was written stays byte for byte', async () => {
  const path = await registerWith(entry('queued'))
  const before = readFileSync(path, 'utf8')
  await appendTo(path, () => right([entry('sent'), entry('delivered')]))
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
  expect((await entriesOf(path)).map(({ seq, status }) => [seq, status])).toEqual([
    [1, 'queued'],
    [2, 'sent'],
    [3, 'delivered'],
  ])
})

test('writers at one time do not lose or fork an entry', async () => {
  const path = await registerWith(entry('queued'))
  const ids = Array.from({ length: 12 }, (_, index) => `m${index}`)
  await Promise.all(
    ids.map((message) => appendTo(path, () => right([entry('queued', { message })]))),
  )
  const entries = await entriesOf(path)
  expect(entries).toHaveLength(13)
  expect(new Set(entries.map(({ message }) => message))).toEqual(new Set(ids))
})

test('every change, removal, exchange and tear of a line is found', async () => {
  const path = await registerWith(entry('queued'), entry('sent'), entry('delivered'))
  const text = readFileSync(path, 'utf8')
  const [one = '', two = '', three = ''] = text.trimEnd().split('\n')
  const damaged: readonly (readonly [string, number])[] = [
    [text.replace('"queued"', '"failed"'), 2],
    [`${one}\n${three}\n`, 2],
    [`${two}\n${three}\n`, 1],
    [`${one}\n${three}\n${two}\n`, 2],
    [`${one}\n${one}\n${two}\n${three}\n`, 2],
    [text.slice(0, -1), 3],
    [text.slice(0, -20), 3],
    [`${text}null\n`, 4],
    [`${text}\n`, 4],
  ]
  for (const [changed, line] of damaged) {
    writeFileSync(path, changed)
    const read = await readRegister(path)
    expect(read).toMatchObject({ ok: false, complaint: { exit: EXIT.verificationFailed } })
    expect(!read.ok && read.complaint.message.uk).toContain(`рядок ${line} не продовжує`)
    expect(await appendTo(path, () => right([entry('read')]))).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toBe(changed)
  }
})

test('the latest status by its own time is in force, whatever order the reports came in', async () => {
  const path = await registerWith(
    entry('queued'),
    entry('read', { status_at: '2024-06-11T10:09:00+03:00' }),
    entry('delivered', { status_at: '2024-06-11T07:06:00Z' }),
  )
  expect(currentEntries(await entriesOf(path)).map(({ seq }) => seq)).toEqual([2])
})

test('a correction is a new entry: the corrected one stays and is no longer in force', async () => {
  const later = '2024-06-11T11:00:00+03:00'
  const path = await registerWith(
    entry('queued'),
    entry('delivered', { status_at: later }),
    entry('failed', { source: 'correction', corrects: 2, reason: 'помилка шлюзу' }),
  )
  const entries = await entriesOf(path)
  expect(entries).toHaveLength(3)
  expect(currentEntries(entries).map(({ status }) => status)).toEqual(['failed'])
})

const REPORT = { message_id: 'm1', status: 'delivered', status_at: '2024-06-11T10:06:00+03:00' }
const NOW = { at: '2024-06-11T10:07:00+03:00', epochMs: Date.parse('2024-06-11T10:07:00+03:00') }

async function entryForReport(report: object, ...before: readonly NewEntry[]) {
  const read = reportOf({ ...REPORT, ...report })
  if (!read.ok) throw new Error('the report was to be readable')
  return entryFor(read.value, await entriesOf(await registerWith(...before)), NOW)
}

test('a report becomes an entry about the participant who was sent the message', async () => {
  expect(await entryForReport({}, entry('queued'))).toEqual({
    ok: true,
    value: [
      {
        ...entry('delivered', { at: NOW.at, status_at: REPORT.status_at }),
        source: 'webhook',
      },
    ],
  })
})

test('the same report a second time, even in another time zone, adds nothing', async () => {
  const before = entry('delivered', { status_at: REPORT.status_at, source: 'webhook' })
  const again = { status_at: '2024-06-11T07:06:00Z' }
  expect(await entryForReport(again, entry('queued'), before)).toEqual({ ok: true, value: [] })
})

test('a report about a message that was never sent is refused', async () => {
  expect(await entryForReport({ message_id: 'm2' }, entry('queued'))).toMatchObject({ ok: false })
})

test('a report from the future is refused, a clock a little ahead is not', async () => {
  const ahead = { status_at: '2024-06-11T10:12:00+03:00' }
  const future = { status_at: '2024-06-11T10:12:01+03:00' }
  expect(await entryForReport(ahead, entry('queued'))).toMatchObject({ ok: true })
  expect(await entryForReport(future, entry('queued'))).toMatchObject({ ok: false })
})

test.each([
  [null, '{}'],
  [[], '{}'],
  [{}, 'message_id'],
  [{ ...REPORT, message_id: 7 }, 'message_id'],
  [{ ...REPORT, status: 'lost' }, 'status'],
  [{ ...REPORT, status: 'not_sent' }, 'status'],
  [{ ...REPORT, status_at: '2024-06-11' }, 'status_at'],
  [{ ...REPORT, status_at: '2024-06-11T10:06:00' }, 'status_at'],
])('the body %j is no report: %s', (body, key) => {
  const read = reportOf(body)
  expect(!read.ok && read.complaint.message.en).toBe(`this is not a report of delivery: \`${key}\``)
})
