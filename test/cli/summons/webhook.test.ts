import { expect, test } from 'vitest'
import type { NewEntry } from '../../../cli/summons/register.ts'
import { entriesFor, reportOf } from '../../../cli/summons/webhook.ts'
import { entriesOf, entry, registerWith } from './register-with.ts'

const REPORT = { message_id: 'm1', status: 'delivered', status_at: '2024-06-11T10:06:00+03:00' }
const NOW = { at: '2024-06-11T10:07:00+03:00', epochMs: Date.parse('2024-06-11T10:07:00+03:00') }

async function entryForReport(report: object, ...before: readonly NewEntry[]) {
  const read = reportOf({ ...REPORT, ...report })
  if (!read.ok) throw new Error('the report was to be readable')
  return entriesFor(read.value, await entriesOf(await registerWith(...before)), NOW)
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

test('a report that was corrected and comes once more adds nothing: the correction stands', async () => {
  const wrong = entry('delivered', { status_at: REPORT.status_at, source: 'webhook' })
  const correction = entry('failed', { source: 'correction', corrects: 2, reason: 'хибний звіт' })
  expect(await entryForReport({}, entry('queued'), wrong, correction)).toEqual({
    ok: true,
    value: [],
  })
})

test('what is no report is told with what a report needs', () => {
  expect(reportOf({ ...REPORT, status: 'lost' })).toMatchObject({
    ok: false,
    complaint: {
      message: { uk: 'це не повідомлення про стан доставлення: `status`' },
      help: { en: expect.stringContaining('queued, sent, delivered, read, failed') },
    },
  })
})
