import { expect, test } from 'vitest'
import { readStatusReport } from '../../../engine/summons/status-report.ts'

const REPORT = { message_id: 'm1', status: 'delivered', status_at: '2024-06-11T10:06:00+03:00' }

test.each(['queued', 'sent', 'delivered', 'read', 'failed'])(
  'a gateway may report that a message is %s; what else it says is passed over',
  (status) => {
    expect(readStatusReport({ ...REPORT, status, operator: 'x' })).toEqual({
      kind: 'report',
      report: { message: 'm1', status, statusAt: REPORT.status_at },
    })
  },
)

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
  const reading = readStatusReport(body)
  expect(reading.kind === 'problem' && reading.message.en).toBe(
    `this is not a report of delivery: \`${key}\``,
  )
})
