/**
 * Two servers, as on two machines, over one PostgreSQL database: draws, drafts and registers at once. Each case has one
 * judge, no row is entered twice, nobody overwrites a draft unseen.
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type CourtLedger,
  type Entry,
  type EntryKind,
  openLedger,
} from '../../../../engine/index.ts'
import { newDatabase } from '../../../support/postgres.ts'
import { type Answered, type Running, startedStudio } from '../../../support/started-studio.ts'
import { temporaryFolder } from '../../run.ts'
import { type Cookies, drawn, founded, imported, TABLES, told } from './founded.ts'

const CASES = 16
const caseOf = (number: number): string => `999/${6000 + number}/26`

/** Two servers with the same keys, and everybody signed in to both. */
async function twoServers(database: string) {
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  const first = await startedStudio(['--data', one, '--database', database])
  const cookies = await founded(first)
  const keys = join('court', 'court.ledger.keys')
  cpSync(join(one, keys), join(two, keys))
  const second = await startedStudio(['--data', two, '--database', database])
  return { servers: [first, second] as const, cookies }
}

test('two servers over one database give each case one judge, each row one entry, each draft one next version', async () => {
  const database = await newDatabase()
  if (database === undefined) return expect(newDatabase).toBeTypeOf('function')
  const { servers, cookies } = await twoServers(database)
  await Promise.all([
    draws(servers, cookies),
    registers(servers, cookies),
    drafts(servers, cookies),
  ])
  for (const server of servers) expect(await server.end()).toBe(0)
  const opened = await openLedger(database, { signers: [], clock: Date.now, whole: true })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const { ledger } = opened
  expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  expect(await ledger.open()).toEqual([])
  const results = (await entriesOf(ledger, 'result')).map(({ body }) => String(body['case']))
  expect(results.toSorted()).toEqual(
    Array.from({ length: CASES }, (_, at) => caseOf(at)).toSorted(),
  )
  const newcomers = (await entriesOf(ledger, 'register')).filter(
    ({ body }) => body['subject'] === 'judges/с4',
  )
  expect(newcomers).toHaveLength(1)
  await ledger.close()
})

const entriesOf = (ledger: CourtLedger, kind: EntryKind): Promise<readonly Entry[]> =>
  Array.fromAsync(ledger.entries({ kinds: [kind] }))

type Servers = readonly [Running, Running]

/** Every case is asked for through both at once: under one key, or under two. */
async function draws(servers: Servers, cookies: Cookies): Promise<void> {
  for (let number = 0; number < CASES; number++) {
    const id = caseOf(number)
    const isOneKey = number % 2 === 0
    const keys = servers.map(
      (_, at) => `the-key-of-case-${number}-${isOneKey ? 'both' : `server-${at}`}`,
    )
    const answers = await Promise.all(
      servers.map((server, at) => drawn(server, cookies, id, keys[at] ?? '')),
    )
    expectOneJudge(answers)
    // Whoever was refused under the same key asks again, and gets the answer of the first.
    if (!isOneKey) continue
    const again = await Promise.all(
      servers.map((server, at) => told(drawn(server, cookies, id, keys[at] ?? ''), 200)),
    )
    expect(again[1]).toEqual(again[0])
  }
}

function expectOneJudge(answers: readonly Answered[]): void {
  const done = answers.filter(({ status }) => status === 200).map(({ value }) => value)
  const codes = answers.flatMap(({ value }) => value['code'] ?? [])
  expect(done.length, JSON.stringify(codes)).toBeGreaterThan(0)
  for (const value of done) expect(value).toEqual(done[0])
  for (const code of codes) {
    expect(['distribution/already-distributed', 'distribution/open']).toContain(code)
  }
}

/** The same table with a new judge, of another specialisation, through both at once: his row is entered by one of them. */
async function registers(servers: Servers, { distribution_officer: cookie }: Cookies) {
  const rows = [...TABLES.judges, 'с4;Показова;так;розгляд справ;кримінальна;немає;1']
  await Promise.all(servers.map((server) => imported(server, cookie, 'judges', rows)))
}

/** One draft edited through both at once, again and again: of two who saw one version one is refused. */
async function drafts(servers: Servers, { author: cookie }: Cookies): Promise<void> {
  const order = { kind: 'amendment', policy: 'small', title: 'Спільна чернетка' }
  const [first] = servers
  let draft = await told(first.ask('POST', '/api/v1/change/drafts', { cookie, body: order }), 201)
  const url = `/api/v1/change/drafts/${String(draft['id'])}`
  for (let round = 0; round < 8; round++) {
    const headers = { 'if-match': `"${String(draft['version'])}"` }
    const answers = await Promise.all(
      servers.map(({ ask }, at) => {
        const body = {
          title: `Назва ${round}-${at}`,
          text: draft['text'],
          effective: null,
          note: '',
        }
        return ask('PUT', url, { cookie, headers, body })
      }),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
    const kept = answers.find(({ status }) => status === 200)
    draft = await told(first.ask('GET', url, { cookie }), 200)
    expect(draft['title']).toBe(kept?.value['title'])
  }
}
