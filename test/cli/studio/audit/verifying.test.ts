/** Any file that somebody drops in: recognised, verified, or refused in words; never a crash, and nothing stays on the disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formatVerifierKey } from '../../../../engine/index.ts'
import { verifiedFile } from '../../../../cli/studio/audit/verifying.ts'
import type { KnownByUser } from '../../../../editor/api/index.ts'
import { archiveOf } from '../../../support/archive.ts'
import { bundleCourt } from '../../../support/bundle-court.ts'
import { exported } from '../../../support/exports.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { ORIGIN, signerOf, temporaryFolder } from '../../../support/ledgers.ts'
import { altered, realReport } from '../../../support/reports.ts'
import { sampleBundlePath } from '../../../support/sample-bundles.ts'
import { samplePath } from '../../../support/samples.ts'
import { refusalIn, valueOf } from './court.ts'

const CHAIN = sampleBundlePath('good-chain')
const OPEN = sampleBundlePath('good-open')
const KEY = formatVerifierKey(signerOf().verifier)

function verify(content: string | Uint8Array, known: KnownByUser = {}, name = 'файл') {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return verifiedFile({ name, bytes: pieces(bytes) }, known, new AbortController().signal)
}

/** As a network brings it. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}

// A temporary folder of its own: what other tests leave in the common one for a moment is none of this one's business.
const temporary = mkdtempSync(join(tmpdir(), 'zasady-verifying-'))
beforeAll(() => void vi.stubEnv('TMPDIR', temporary))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(temporary, { recursive: true, force: true })
})
const leftovers = () => readdirSync(temporary).filter((name) => name.startsWith('zasady-verify-'))

describe('what is recognised by itself', () => {
  test('a bundle, with what the user knows', async () => {
    const known = { key: KEY, case: '999/2/26', origin: ORIGIN }
    const result = valueOf(await verify(readFileSync(CHAIN), known))
    expect(result).toMatchObject({
      kind: 'bundle',
      things: [{ status: 'verified', first_false: null }],
    })
    expect(result.things[0]?.steps.find(({ check }) => check === 'asked')?.verdict).toBe('holds')
  })

  test('an altered bundle, with its first false step and its place', async () => {
    const text = readFileSync(OPEN, 'utf8').replace('"value":"sick"', '"value":"leave"')
    const [thing] = valueOf(await verify(text)).things
    expect(thing?.status).toBe('refused')
    expect(thing?.steps[thing.first_false ?? -1]).toMatchObject({
      verdict: 'fails',
      place: '/openings/0',
    })
  })

  test('a record, an export, a file of a ledger', async () => {
    const address = join(temporaryFolder(), 'court.sqlite')
    const court = await bundleCourt(address)
    await court.draw('999/1/26')
    const text = await exported(court.ledger)
    await court.ledger.close()
    const { record } = JSON.parse(readFileSync(CHAIN, 'utf8')) as { readonly record: object }
    const kinds = [JSON.stringify(record), text, readFileSync(address)].map(async (content) => {
      const { kind, things } = valueOf(await verify(content))
      return [kind, things[0]?.status]
    })
    expect(await Promise.all(kinds)).toEqual([
      ['record', 'verified'],
      ['export', 'verified'],
      ['ledger', 'verified'],
    ])
  })

  test('a printed report, with what is printed and what is computed', async () => {
    const right = valueOf(await verify(realReport()))
    expect(right).toMatchObject({ kind: 'report', things: [{ status: 'verified' }] })
    const wrong = valueOf(await verify(altered('5254', '15254')))
    const [thing] = wrong.things
    const step = thing?.steps[thing.first_false ?? -1]
    expect([thing?.status, step?.verdict]).toEqual(['refused', 'fails'])
    expect(step?.read?.uk).toContain('15254')
    expect(step?.computed?.uk).toMatch(/\d+–\d+/)
    expect(step?.line).toBeGreaterThan(0)
  })

  test('a protocol, which has no numbers to compute again', async () => {
    const page = readFileSync(samplePath('distribution-protocol'))
    const { kind, things } = valueOf(await verify(page))
    expect([kind, things[0]?.status]).toEqual(['report', 'not_reproducible'])
  })
})

test('what is told names fields and pages of the studio, not options of the command line', async () => {
  const contents = [readFileSync(CHAIN), readFileSync(samplePath('distribution-protocol'))]
  for (const content of contents) {
    const said = JSON.stringify(valueOf(await verify(content)).things)
    expect(said).not.toMatch(/--(?:key|since|case|origin|law)\b/)
  }
})

test('a key or a checkpoint that is none is refused before anything is verified', async () => {
  const bundle = readFileSync(CHAIN)
  for (const known of [{ key: 'не ключ' }, { since: 'не точка' }]) {
    expect(refusalIn(await verify(bundle, known))).toMatchObject({ code: 'audit/unreadable' })
  }
})

describe('a hostile file is a refusal in words, and nothing of it stays', () => {
  const bomb = archiveOf(new Uint8Array(64 * 1024 * 1024))
  const items = [{ DOC_HTML: Buffer.from(bomb).toString('base64') }]
  const dataSet = JSON.stringify({ items })
  test.each<readonly [string, string | Uint8Array]>([
    ['empty', ''],
    ['of zeros', new Uint8Array(100_000)],
    ['that is not UTF-8', Uint8Array.from([0x7b, 0xff, 0xfe, 0x22, 0xc3, 0x28])],
    ['of JSON ten thousand brackets deep', `{"format":"zasady-bundle/1","a":${'['.repeat(10_000)}`],
    ['of JSON with a key of every object', '{"format":"zasady-bundle/1","__proto__":{"x":1}}'],
    ['that only begins like a database', 'SQLite format 3\0 і далі нічого'],
    ['of a newer format', 'zasady-ledger/9 хтозна\n'],
    ['that is an archive', bomb],
    ['that is packed', gzipSync(readFileSync(CHAIN))],
    ['of data with an archive that unpacks to much more', dataSet],
    ['of five megabytes of nothing in particular', 'а'.repeat(5 * 1024 * 1024)],
    ['of a page of markup a hundred thousand deep', '<div>'.repeat(100_000)],
  ])('one %s', async (_, content) => {
    const before = leftovers()
    const answer = await verify(content)
    const isTold = answer.ok
      ? answer.value.things.every(({ status }) => status !== 'verified')
      : answer.refusal.message.uk.length > 10
    expect(isTold).toBe(true)
    expect(leftovers()).toEqual(before)
  })

  test('of JSON with each of two hundred hostile strings as a name, a value and a key', async () => {
    const texts = HOSTILE_STRINGS.map((text) => text.toWellFormed())
    const things = texts.map((text) => ({ [text]: text, case: text }))
    const content = JSON.stringify({ format: 'zasady-bundle/1', things })
    const [thing] = valueOf(await verify(content, {}, texts[0])).things
    expect(thing?.status).toBe('refused')
  })

  test('a name with a path in it is only a name', async () => {
    const { file } = valueOf(await verify(readFileSync(CHAIN), {}, '../../etc/пакет.json'))
    expect(file).toBe('пакет.json')
  })
})

test('a verification ends when nobody waits for it any more', async () => {
  const gone = AbortSignal.abort()
  const bytes = pieces(readFileSync(CHAIN))
  const answer = await verifiedFile({ name: 'файл', bytes }, {}, gone)
  expect(refusalIn(answer).code).toBe('audit/stopped')
  expect(leftovers()).toEqual([])
})
