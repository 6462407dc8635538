/** The real server with the real register: what a gateway is answered is what the register holds. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { currentEntries } from '../../../cli/summons/in-force.ts'
import { recorderFor } from '../../../cli/summons/recording.ts'
import { statusWebhook } from '../../../editor/server/index.ts'
import { entriesOf, entry, registerWith } from './register-with.ts'

const NOW = Date.parse('2024-06-11T12:00:00+03:00')

async function listening(register: string) {
  const told: string[] = []
  const recorder = recorderFor({
    register,
    lockWaitMs: 100,
    now: () => NOW,
    tell: ({ message }) => told.push(message.en),
  })
  const { record, isDamaged } = recorder
  const webhook = statusWebhook({ record, secret: undefined, note: () => undefined })
  onTestFinished(() => webhook.close())
  return { url: await webhook.listen({ host: '127.0.0.1', port: 0 }), isDamaged, told }
}

async function report(url: string, status: string, time: string, message = 'm1') {
  const body = { message_id: message, status, status_at: `2024-06-11T${time}+03:00` }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { outcome, code } = (await response.json()) as Record<string, string>
  return [response.status, outcome ?? code]
}

test('a report is in the register when it is answered, and once only', async () => {
  const register = await registerWith(entry('queued'))
  const { url } = await listening(register)
  expect(await report(url, 'delivered', '10:06:00')).toEqual([200, 'recorded'])
  expect((await entriesOf(register)).at(-1)).toMatchObject({
    at: '2024-06-11T12:00:00+03:00',
    message: 'm1',
    participant: 'П1',
    channel: 'sms',
    status: 'delivered',
    status_at: '2024-06-11T10:06:00+03:00',
    source: 'webhook',
  })
  const before = readFileSync(register, 'utf8')
  expect(await report(url, 'delivered', '10:06:00')).toEqual([200, 'repeated'])
  expect(readFileSync(register, 'utf8')).toBe(before)
})

test('what cannot be true adds nothing', async () => {
  const register = await registerWith(entry('queued'))
  const before = readFileSync(register, 'utf8')
  const { url } = await listening(register)
  expect(await report(url, 'delivered', '10:06:00', 'm2')).toEqual([404, 'unknown-message'])
  expect(await report(url, 'delivered', '12:05:01')).toEqual([422, 'from-the-future'])
  expect(readFileSync(register, 'utf8')).toBe(before)
})

test('fifty equal reports at once make one entry', async () => {
  const register = await registerWith(entry('queued'))
  const { url } = await listening(register)
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => report(url, 'delivered', '10:06:00')),
  )
  expect(answers.filter(([, outcome]) => outcome === 'recorded')).toHaveLength(1)
  expect(answers.filter(([, outcome]) => outcome === 'repeated')).toHaveLength(49)
  expect((await entriesOf(register)).map(({ status }) => status)).toEqual(['queued', 'delivered'])
})

test('fifty different reports at once are all entered', async () => {
  const messages = Array.from({ length: 50 }, (_, index) => `m${index}`)
  const register = await registerWith(...messages.map((message) => entry('queued', { message })))
  const { url } = await listening(register)
  await Promise.all(messages.map((message) => report(url, 'delivered', '10:06:00', message)))
  const current = currentEntries(await entriesOf(register))
  expect(current.map(({ status }) => status)).toEqual(messages.map(() => 'delivered'))
})

test('reports that come out of order are all kept; in force is the latest by its own time', async () => {
  const register = await registerWith(entry('queued'))
  const { url } = await listening(register)
  expect(await report(url, 'delivered', '10:06:00')).toEqual([200, 'recorded'])
  expect(await report(url, 'sent', '10:05:30')).toEqual([200, 'recorded'])
  const entries = await entriesOf(register)
  expect(entries.map(({ status }) => status)).toEqual(['queued', 'delivered', 'sent'])
  expect(currentEntries(entries)).toMatchObject([{ status: 'delivered' }])
})

test('a gateway that changes its mind later makes a new entry; the former one stays', async () => {
  const register = await registerWith(entry('queued'))
  const { url } = await listening(register)
  await report(url, 'delivered', '10:06:00')
  const before = readFileSync(register, 'utf8')
  expect(await report(url, 'failed', '10:09:00')).toEqual([200, 'recorded'])
  expect(readFileSync(register, 'utf8').startsWith(before)).toBe(true)
  expect(currentEntries(await entriesOf(register))).toMatchObject([{ seq: 3, status: 'failed' }])
})

test('while another writer holds the register the gateway is asked to come again', async () => {
  const register = await registerWith(entry('queued'))
  const { url, told } = await listening(register)
  writeFileSync(`${register}.lock`, '')
  expect(await report(url, 'delivered', '10:06:00')).toEqual([503, 'register-busy'])
  expect(told).toEqual(['another writer holds the register'])
  rmSync(`${register}.lock`)
  expect(await report(url, 'delivered', '10:06:00')).toEqual([200, 'recorded'])
})

test('from the moment when the register is found damaged nothing more is written to it', async () => {
  const register = await registerWith(entry('queued'), entry('sent'))
  const { url, told, isDamaged } = await listening(register)
  const whole = readFileSync(register, 'utf8')
  const damaged = whole.replace('queued', 'failed')
  writeFileSync(register, damaged)
  expect(isDamaged()).toBe(false)
  expect(await report(url, 'delivered', '10:06:00')).toEqual([500, 'register-damaged'])
  expect(told).toEqual([expect.stringContaining('is damaged or was altered: line 2')])
  expect(readFileSync(register, 'utf8')).toBe(damaged)
  writeFileSync(register, whole)
  expect(await report(url, 'delivered', '10:06:00')).toEqual([500, 'register-damaged'])
  expect([readFileSync(register, 'utf8'), isDamaged()]).toEqual([whole, true])
})
