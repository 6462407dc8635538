/** Distributions for researchers: what they hold, and what must never be in them. */
import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DistributionRecord, openLedger } from '../../../engine/index.ts'
import { PLACES } from '../../support/ledgers.ts'
import { sampleMatters } from '../../support/sample-court.ts'
import { type Court, courtAt, FIRST, newCourt, someDraws } from './court.ts'

type Fields = Readonly<Record<string, unknown>>
interface Listed {
  readonly candidates: readonly { readonly weight: string }[]
  readonly excluded: readonly unknown[]
}

const rowsOf = (text: string): readonly Fields[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Fields)

async function rowsIn(court: Court, ...options: readonly string[]) {
  const { code, out } = await court.run('ledger', 'pseudonymise', ...options)
  expect(code).toBe(0)
  return rowsOf(out)
}

/** A key of pseudonyms in a file for its owner only. */
function keyIn(court: Court, digits = 'ab'.repeat(32), mode = 0o600): string {
  const path = join(court.folder, 'псевдоніми.key')
  writeFileSync(path, `${digits}\n`)
  chmodSync(path, mode)
  return path
}

/** Everything by which somebody could be named: from the facts, from the ledger, from what is sealed. */
async function namesIn(court: Court): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for (const { id, facts } of sampleMatters()) {
    names.add(id)
    for (const judge of facts['judges'] as readonly Fields[]) {
      for (const key of ['id', 'surname', 'name', 'patronymic', 'full_name'])
        names.add(String(judge[key]))
      for (const absence of (judge['absences'] ?? []) as readonly Fields[]) {
        names.add(String(absence['kind']))
      }
    }
  }
  const opened = await openLedger(court.address, { signers: [], clock: Date.now })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  for await (const { by, recorded_at, body } of opened.ledger.entries()) {
    for (const text of [by, recorded_at, ...digestsIn(body)]) names.add(text)
    for (const key of ['origin', 'court', 'name', 'no', 'signed_by', 'value', 'case']) {
      if (typeof body[key] === 'string') names.add(body[key])
    }
  }
  await opened.ledger.close()
  // A single digit stands everywhere.
  return new Set([...names].filter((name) => name.length > 2 && name !== 'undefined'))
}

const digestsIn = (value: unknown): readonly string[] =>
  JSON.stringify(value).match(/[0-9a-f]{64}/g) ?? []

describe.each(PLACES)('from $store', ({ address }) => {
  test('no name, id, number or sealed value of the court comes out', async (context) => {
    const court = await courtAt(someDraws, address)
    if (court === undefined) return context.skip('no such store on this machine')
    const path = join(court.folder, 'розподіли.jsonl')
    const told = await court.run('ledger', 'pseudonymise', '--dates', 'day', '--out', path)
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('не анонімні')])
    const rows = readFileSync(path, 'utf8').split('\n').slice(1).join('\n')
    const names = await namesIn(court)
    expect(names.size).toBeGreaterThan(40)
    expect(names).toContain('sick')
    expect([...names].filter((name) => rows.includes(name))).toEqual([])
  })
})

test('weights, probabilities, grounds and outcomes come out as they are in the ledger', async () => {
  const court = await newCourt()
  const key = keyIn(court)
  const [about, ...rows] = await rowsIn(court, '--pseudonym-key', key)
  expect(about).toMatchObject({ kind: 'about', format: 'zasady-research/1', dates: 'month' })
  expect(rows.map((row) => String(row['kind'])).toSorted()).toEqual([
    'decision',
    'draw',
    'draw',
    'draw',
  ])
  const pseudonym = async (whose: string) =>
    (await court.json('ledger', 'pseudonymise', '--reveal', whose, '--pseudonym-key', key))[
      'pseudonym'
    ]
  const caseName = await pseudonym(`case:${FIRST}`)
  const row = rows.find((one) => one['case'] === caseName)
  const opened = await openLedger(court.address, { signers: [], clock: Date.now })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const results = await Array.fromAsync(opened.ledger.entries({ kinds: ['result'], case: FIRST }))
  const bytes = await opened.ledger.blob(String(results[0]?.body['record']))
  const { manifest, result } = JSON.parse(Buffer.from(bytes ?? []).toString()) as DistributionRecord
  await opened.ledger.close()
  const [pool] = manifest.pools
  const [seat] = result.seats
  const list = (row?.['lists'] as readonly Listed[] | undefined)?.[0]
  expect(row).toMatchObject({ attempt: 1, date: '2026-08', outcome: 'drawn', redacted: false })
  expect(list?.candidates.map(({ weight }) => weight).toSorted()).toEqual(
    pool?.candidates.map(({ weight }) => weight).toSorted(),
  )
  expect(list?.excluded).toHaveLength(pool?.excluded.length ?? -1)
  expect(row?.['seats']).toMatchObject([{ winner: await pseudonym(`judges:${seat?.winner}`) }])
})

describe('pseudonyms', () => {
  test('are the same under one key, others under another, and under none that is kept', async () => {
    const court = await newCourt()
    const key = keyIn(court)
    const cases = async (...options: readonly string[]) =>
      (await rowsIn(court, ...options)).slice(1).map((row) => row['case'])
    const once = await cases('--pseudonym-key', key)
    expect(await cases('--pseudonym-key', key)).toEqual(once)
    const other = await cases('--pseudonym-key', keyIn(court, 'cd'.repeat(32)))
    expect(other.filter((one) => once.includes(one))).toEqual([])
    expect((await cases()).filter((one) => once.includes(one))).toEqual([])
    const { err } = await court.run('ledger', 'pseudonymise')
    expect(err).toContain('створено й не збережено')
  })

  test('are proven one by one by whoever holds the key', async () => {
    const court = await newCourt()
    const asked = ['ledger', 'pseudonymise', '--reveal', 'judges:с02'] as const
    const { kind, id, secret, pseudonym } = await court.json(
      ...asked,
      '--pseudonym-key',
      keyIn(court),
    )
    const text = `zasady-pseudonym/1\n${String(secret)}\n${String(kind)}\n${String(id)}\n`
    expect(createHash('sha256').update(text).digest('hex')).toBe(pseudonym)
    const page = await court.run(...asked, '--pseudonym-key', keyIn(court))
    expect(page.out).toContain('| sha256sum')
    expect((await court.run(...asked)).code).toBe(2)
  })
})

test.each([
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['month', /^\d{4}-\d\d$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['year', /^\d{4}$/],
])('dates are told to the %s', async (exactness, form) => {
  const court = await newCourt()
  const [about, ...rows] = await rowsIn(court, '--dates', exactness)
  expect(about?.['dates']).toBe(exactness)
  for (const { date } of rows) expect(date).toMatch(form)
})

test('without dates there are none', async () => {
  const court = await newCourt()
  const [, ...rows] = await rowsIn(court, '--dates', 'none')
  expect(rows.map(({ date }) => date)).toEqual(rows.map(() => null))
})

test('a redacted draw says that its lists are gone', async () => {
  const court = await newCourt()
  const opened = await openLedger(court.address, { signers: [], clock: Date.now })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const [commit] = await Array.fromAsync(opened.ledger.entries({ kinds: ['commit'], case: FIRST }))
  await opened.ledger.close()
  const manifest = String(commit?.body['manifest'])
  await court.json('ledger', 'redact', '--digest', manifest, '--reason', 'ухвала')
  const rows = await rowsIn(court)
  expect(rows.filter(({ redacted }) => redacted === true)).toMatchObject([
    { lists: [], outcome: 'drawn', policy: null },
  ])
})

describe('is refused', () => {
  test.each([
    ['a key that is too short', 'ab'.repeat(31), 0o600, 'openssl rand'],
    ['a key that is no hex', 'я'.repeat(64), 0o600, 'openssl rand'],
    ['a key that others may read', 'ab'.repeat(32), 0o644, 'chmod 600'],
  ])('%s', async (_, digits, mode, help) => {
    const court = await newCourt()
    const key = keyIn(court, digits, mode)
    const { code, err } = await court.run('ledger', 'pseudonymise', '--pseudonym-key', key)
    expect([code, err]).toEqual([5, expect.stringContaining(help)])
  })

  test('an unknown exactness, an unknown person, a file that is there', async () => {
    const court = await newCourt()
    expect((await court.run('ledger', 'pseudonymise', '--dates', 'hour')).code).toBe(2)
    const whose = ['--reveal', 'с02', '--pseudonym-key', keyIn(court)]
    expect((await court.run('ledger', 'pseudonymise', ...whose)).code).toBe(2)
    expect((await court.run('ledger', 'pseudonymise', '--out', court.address)).code).toBe(5)
  })
})
