import { expect, test } from 'vitest'
import { currentEntries } from '../../../cli/summons/in-force.ts'
import type { NewEntry } from '../../../cli/summons/register.ts'
import { entriesOf, entry, registerWith } from './register-with.ts'

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

const report = (status: NewEntry['status'], time: string): NewEntry =>
  entry(status, { status_at: `2024-06-11T${time}+03:00`, source: 'webhook' })
const ours = (status: NewEntry['status'], time: string): NewEntry =>
  entry(status, { status_at: `2024-06-11T${time}+03:00` })

async function statusInForce(...entries: readonly NewEntry[]) {
  const [current, ...others] = currentEntries(await entriesOf(await registerWith(...entries)))
  expect(others).toEqual([])
  return current?.status
}

test.each([
  [['delivered', 'sent'], 'delivered'],
  [['read', 'delivered', 'sent'], 'read'],
  [['sent', 'failed'], 'failed'],
  [['failed', 'delivered'], 'delivered'],
] as const)('of the reports %j of one second %s is in force', async (statuses, expected) => {
  const reports = statuses.map((status) => report(status, '10:05:07'))
  expect(await statusInForce(...reports)).toBe(expected)
})

test.each(['10:05:00', '10:00:30'])(
  'what we saw of the sending at 10:05:30 does not hide a report of %s: the gateway has its own clock',
  async (time) => {
    const [sent, reported] = [ours('queued', '10:05:30'), report('delivered', time)]
    expect(await statusInForce(sent, reported)).toBe('delivered')
    expect(await statusInForce(ours('unconfirmed', '10:05:30'), reported, sent)).toBe('delivered')
  },
)

test('a report long before a new sending is about the former one', async () => {
  const entries = [report('failed', '10:00:29'), ours('queued', '10:05:30')]
  expect(await statusInForce(...entries)).toBe('queued')
})

test('that the gateway cannot send at all is no matter of clocks', async () => {
  const entries = [report('sent', '10:05:00'), ours('refused', '10:05:01')]
  expect(await statusInForce(...entries)).toBe('refused')
})

test('what was sent again in the same millisecond replaces the former attempt', async () => {
  const entries = [ours('not_sent', '10:05:00'), ours('unconfirmed', '10:05:00')]
  expect(await statusInForce(...entries, ours('queued', '10:05:00'))).toBe('queued')
})
