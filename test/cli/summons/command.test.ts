/** `zasady summons` on the order that the project ships. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import type { PlannedSummons } from '../../../engine/index.ts'
import { here } from '../here.ts'
import { temporaryFolder, zasady } from '../run.ts'

const FIXTURES = 'test/cli/fixtures/summons'
const TEMPLATE = ['--template', `${FIXTURES}/template.txt`]
const SHIPPED = ['--as-of', '2024-06-11', '--facts', `${FIXTURES}/facts.yaml`, ...TEMPLATE]

type Facts = Record<string, Record<string, unknown>> & {
  readonly participants: Record<string, unknown>[]
}
const facts = (): Facts => parse(readFileSync(`${FIXTURES}/facts.yaml`, 'utf8')) as Facts

/** The plan for the first participant of the fixture after a change of the facts. */
async function planAfter(change: (facts: Facts) => void, ...more: readonly string[]) {
  const changed = facts()
  changed.participants.splice(1)
  change(changed)
  const path = join(temporaryFolder(), 'facts.json')
  writeFileSync(path, JSON.stringify(changed))
  const words = ['--as-of', '2024-06-11', '--facts', path, ...TEMPLATE, '--json', ...more]
  const { out } = await here(['summons', 'plan', ...words])
  const { summonses } = JSON.parse(out) as { readonly summonses: readonly PlannedSummons[] }
  const [first] = summonses
  if (first === undefined) throw new Error('the plan was to have a participant')
  return { ...first, clauses: first.reasons.map(({ id }) => id) }
}

const summons = (more: object) => (all: Facts) => Object.assign(all['summons'] ?? {}, more)
const person = (more: object) => (all: Facts) => Object.assign(all.participants[0] ?? {}, more)

test.each<[string, (all: Facts) => void, object]>([
  ['the number is linked', () => undefined, { channel: 'messenger', clauses: ['summons/II.1.p2'] }],
  [
    'the number is not linked',
    person({ phone_linked_to_messenger: false }),
    {
      channel: 'sms',
      alphabet: 'uk',
      clauses: ['summons/II.1.p4'],
      notes: [{ uk: 'номер учасника не прив’язано до месенджера' }, {}],
    },
  ],
  [
    'sending by messenger failed',
    (all) => Object.assign(all, { message: { send_failed: true } }),
    {
      channel: 'sms',
      clauses: ['summons/II.1.p4'],
      notes: [{ uk: 'надіслати месенджером не вдалося' }, {}],
    },
  ],
  [
    'the application has no signature',
    summons({ application_signature: 'none' }),
    { decision: 'refused', clauses: ['summons/I.6.p1', 'summons/A1'] },
  ],
  [
    'there is no application',
    summons({ application_filed_on: null }),
    { decision: 'refused', clauses: ['summons/I.5'] },
  ],
  [
    'no messenger is on the list',
    summons({ messenger_supported: false }),
    { decision: 'refused', clauses: ['summons/I.5'] },
  ],
  [
    'the application was refused',
    summons({ application_satisfied: false }),
    {
      decision: 'refused',
      problems: [{ message: { uk: 'заяву про надсилання електронних викликів не задоволено' } }],
    },
  ],
  [
    'there is an official address',
    person({ official_e_address: true }),
    { decision: 'refused', clauses: ['summons/I.6.p2', 'summons/A1.b4'] },
  ],
  [
    'nobody says whether there is an official address',
    (all) => delete all.participants[0]?.['official_e_address'],
    { decision: 'undetermined', missing: ['/participants/П1/official_e_address'] },
  ],
  [
    'the application names no telephone',
    person({ phone: null }),
    { decision: 'refused', problems: [{ code: 'phone/absent' }] },
  ],
  [
    'nobody says what number the application names',
    (all) => delete all.participants[0]?.['phone'],
    { decision: 'undetermined', missing: ['/participants/П1/phone'], problems: [] },
  ],
  [
    'the application names something that is no number',
    person({ phone: 'той самий' }),
    { decision: 'refused', problems: [{ message: { uk: '`той самий` не є номером телефону' } }] },
  ],
  [
    'the number is written in the old way',
    person({ phone: '8 067 123 45 67' }),
    { decision: 'send', number: '+380671234567' },
  ],
])('when %s', async (_, change, expected) => {
  expect(await planAfter(change)).toMatchObject(expected)
})

test('Latin letters need the consent of the participant', async () => {
  const bySms = person({ phone_linked_to_messenger: false })
  expect(await planAfter(bySms, '--latin')).toMatchObject({ alphabet: 'latin_translit' })
  const without = await planAfter((all) => {
    bySms(all)
    summons({ translit_consent: false })(all)
  }, '--latin')
  expect(without).toMatchObject({ channel: 'sms', alphabet: 'uk' })
  expect(without.notes.map(({ en }) => en).at(-1)).toContain('summons/II.2')
})

test('Latin letters are for SMS only', async () => {
  expect(await planAfter(() => undefined, '--latin')).toMatchObject({
    channel: 'messenger',
    alphabet: 'uk',
  })
})

test('programs too are told that the wording of the annexes is not in the source, and which annex it is', async () => {
  const { out } = await here(['summons', 'plan', ...SHIPPED, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    of_text: [{ id: 'summons/II.1.p5', status: 'holds', value: '2' }],
    note: { en: expect.stringContaining('the annexes with the approved structure are not') },
  })
})

test('a plan with everybody in it exits 0, a plan that leaves somebody out 1', async () => {
  expect((await zasady(['summons', 'plan', ...SHIPPED])).code).toBe(1)
  const one = join(temporaryFolder(), 'facts.json')
  const all = facts()
  all.participants.splice(1)
  writeFileSync(one, JSON.stringify(all))
  const words = ['--as-of', '2024-06-11', '--facts', one, ...TEMPLATE]
  expect((await here(['summons', 'plan', ...words])).code).toBe(0)
})

test('two participants with one id are refused by name', async () => {
  const path = join(temporaryFolder(), 'facts.json')
  const all = facts()
  all.participants.push({ ...all.participants[0] })
  writeFileSync(path, JSON.stringify(all))
  const words = ['--as-of', '2024-06-11', '--facts', path, ...TEMPLATE]
  const { code, err } = await here(['summons', 'plan', ...words])
  expect(code).toBe(5)
  expect(err).toContain('П1')
})

test.each([
  [['plans'], 'невідома дія `plans`'],
  [
    ['plan', '--as-of', '2024-06-11', '--facts', `${FIXTURES}/facts.yaml`],
    'не вказано `--template`',
  ],
  [['send', ...SHIPPED], 'не вказано `--register`'],
  [['send', ...SHIPPED, '--register', 'r'], 'вкажіть одне з двох'],
  [['send', ...SHIPPED, '--register', 'r', '--gateway', 'x', '--spool', 'y'], 'одне з двох'],
  [['status'], 'не вказано `--register`'],
  [['status', '--register', 'r', '--correct', '1'], 'виправлення потребує'],
])('%j is misused', async (words, message) => {
  const { code, err } = await here(['summons', ...words])
  expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true })
})

test.each(['http://example.com/', 'ftp://127.0.0.1/', 'https://'])(
  'the gateway %s is refused before anything is sent',
  async (address) => {
    const register = join(temporaryFolder(), 'r.ndjson')
    const words = [...SHIPPED, '--register', register, '--gateway', address]
    expect((await here(['summons', 'send', ...words])).code).toBe(5)
    expect(existsSync(register)).toBe(false)
  },
)

test('to the spool each summons goes once, in whichever alphabet; a report and a correction follow', async () => {
  const folder = temporaryFolder()
  const [spool, register] = [join(folder, 'spool'), join(folder, 'r.ndjson')]
  const words = ['summons', 'send', ...SHIPPED, '--spool', spool, '--register', register]
  const first = await zasady(words)
  expect(first.code).toBe(1)
  expect(first.err).toContain('не надіслано, бо план цього не передбачає: 4')
  const again = await here([...words, '--latin'])
  expect(again.out.match(/уже надіслано раніше/g)).toHaveLength(2)
  const files = readdirSync(spool)
  expect(files).toHaveLength(2)
  const messages = files.map(
    (name) => JSON.parse(readFileSync(join(spool, name), 'utf8')) as { id: string },
  )
  expect(messages.map(({ id }) => `${id}.json`)).toEqual(files)

  const status = ['summons', 'status', '--register', register, '--json']
  const report = {
    message_id: messages[0]?.id,
    status: 'delivered',
    status_at: new Date().toISOString(),
  }
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(report))
  expect(JSON.parse((await here([...status, '--event', event])).out)).toMatchObject({
    added: [{ seq: 5 }],
  })
  expect(JSON.parse((await here([...status, '--event', event])).out)).toMatchObject({ added: [] })
  const put = [
    '--correct',
    '5',
    '--set',
    'failed',
    '--at',
    report.status_at,
    '--reason',
    'хибний звіт',
  ]
  const corrected = JSON.parse(
    (await here([...status, ...put, '--message', String(report.message_id)])).out,
  ) as {
    readonly current: readonly object[]
    readonly entries: readonly object[]
  }
  expect(corrected.current).toMatchObject([{ seq: 6, status: 'failed', corrects: 5 }])
  expect(corrected.entries).toHaveLength(4)
  const shown = await here(['summons', 'status', '--register', register])
  expect(shown.out).toContain('виправлено записом 6')
  writeFileSync(
    register,
    readFileSync(register, 'utf8').replace('"failed"', '"read"').replace('П', 'Р'),
  )
  expect((await zasady(status)).code).toBe(4)
})

test('a gateway that takes the summonses is entered with its own numbers; one that is gone is told', async () => {
  let count = 0
  const server = createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response.writeHead(202).end(JSON.stringify({ id: `g-${(count += 1)}`, status: 'sent' })),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const folder = temporaryFolder()
  const config = join(folder, 'gateway.yaml')
  const { port } = server.address() as AddressInfo
  writeFileSync(config, `url: http://127.0.0.1:${port}/\nauthorization: Bearer x\nattempts: 1\n`)
  const register = join(folder, 'r.ndjson')
  const words = ['summons', 'send', ...SHIPPED, '--register', register, '--gateway', config]
  expect((await here(words)).out.match(/ надіслано/g)).toHaveLength(2)
  expect(count).toBe(2)
  expect(readFileSync(register, 'utf8')).toContain('"reference":"g-2"')

  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  const other = await here([
    ...words.slice(0, -3),
    join(folder, 'other.ndjson'),
    '--gateway',
    config,
  ])
  expect(other.code).toBe(1)
  expect(other.out).toContain('не надіслано (зв’язок зі шлюзом перервався: ECONNREFUSED)')
})

test('what the gateway cannot send by messenger goes by SMS the next time, and nobody else is touched', async () => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { channel } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { channel: string }
      const status = channel === 'messenger' ? 'failed' : 'sent'
      response.writeHead(200).end(JSON.stringify({ id: 'g', status }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const register = join(temporaryFolder(), 'r.ndjson')
  const gateway = ['--gateway', `http://localhost:${port}/`]
  const words = [...SHIPPED, '--register', register]
  const first = await here(['summons', 'send', ...words, ...gateway])
  expect(first.out).toMatch(/^П1.*надіслати неможливо.*\nП2.*  надіслано\n$/)

  const { out } = await here(['summons', 'plan', ...words, '--json'])
  const { summonses } = JSON.parse(out) as { readonly summonses: readonly PlannedSummons[] }
  expect(summonses.map(({ channel }) => channel)).toEqual([
    'sms',
    'sms',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(summonses[0]?.reasons.map(({ id }) => id)).toEqual(['summons/II.1.p4'])
  expect(summonses[0]?.notes.at(-1)?.en).toContain('according to the register')
  const second = await here(['summons', 'send', ...words, ...gateway])
  expect(second.out).toMatch(/^П1.*  надіслано\nП2.*уже надіслано раніше\n$/)
})

test('a plan rests on what was known at the moment asked about', async () => {
  const entered = summons({ entered_at: '2024-06-10T09:00:00+03:00' })
  const after = await planAfter(entered, '--known-at', '2024-06-10T10:00:00+03:00')
  expect(after).toMatchObject({ channel: 'messenger' })
  const before = await planAfter(entered, '--known-at', '2024-06-10T08:00:00+03:00')
  expect(before).toMatchObject({ decision: 'undetermined' })
  expect(before).not.toHaveProperty('channel')
})
