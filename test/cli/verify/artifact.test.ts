/** `zasady verify FILE`: what a ledger gave is recognised and checked; exit codes and places. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { formatVerifierKey } from '../../../engine/index.ts'
import { bundleCourt } from '../../support/bundle-court.ts'
import { ORIGIN, PLACES, signerOf } from '../../support/ledgers.ts'
import type { Bend } from '../../support/outsider/book.ts'
import { story } from '../../support/outsider/story.ts'
import { sampleBundlePath } from '../../support/sample-bundles.ts'
import { at } from '../../verify/samples/sample.ts'
import { here } from '../here.ts'
import { temporaryFolder, zasady } from '../run.ts'

const CHAIN = sampleBundlePath('good-chain')
const OPEN = sampleBundlePath('good-open')
const KEY = formatVerifierKey(signerOf().verifier)

interface Page {
  readonly kind: string
  readonly status: string
  readonly failed: string | null
  readonly checks: readonly { readonly check: string; readonly status: string; place?: string }[]
}
const pageOf = (out: string): Page => JSON.parse(out) as Page

/** A copy of a bundle with something replaced. */
function altered(path: string, from: string | RegExp, to: string): string {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error('nothing to change')
  const copy = join(temporaryFolder(), 'bundle.json')
  writeFileSync(copy, changed)
  return copy
}

describe('a bundle', () => {
  test('is verified with what the user knows', async () => {
    const known = ['--key', KEY, '--case', '999/2/26', '--origin', ORIGIN]
    const { code, out } = await here(['verify', CHAIN, ...known, '--json'])
    expect(code).toBe(0)
    expect(pageOf(out)).toMatchObject({ kind: 'bundle', status: 'verified', failed: null })
  })

  test('is read from standard input too', async () => {
    const { code, out } = await zasady(['verify', '-', '--json'], { input: readFileSync(CHAIN) })
    expect([code, pageOf(out).status]).toEqual([0, 'verified'])
  })

  test.each([
    ['another case', ['--case', '999/1/26'], 'asked'],
    ['another ledger', ['--origin', 'інший.example'], 'asked'],
    ['another key', ['--key', formatVerifierKey(signerOf(ORIGIN, 2).verifier)], 'signature'],
    ['a beginning without a proof', ['--since', sampleBundlePath('good-combined')], 'consistency'],
  ])('of %s is refused', async (_, options, check) => {
    const { code, out } = await here(['verify', CHAIN, ...options, '--json'])
    expect([code, pageOf(out).failed]).toEqual([4, check])
  })

  test('that was altered is refused at the place of the change', async () => {
    const path = altered(OPEN, '"value":"sick"', '"value":"leave"')
    const { code, out } = await here(['verify', path, '--json'])
    expect(code).toBe(4)
    expect(pageOf(out).checks.at(-1)).toMatchObject({ status: 'fails', place: '/openings/0' })
  })

  test('continues the checkpoint that the user saved, as a note among other lines too', async () => {
    const { consistency } = JSON.parse(readFileSync(OPEN, 'utf8')) as {
      consistency: { from: string }
    }
    const saved = join(temporaryFolder(), 'saved.txt')
    writeFileSync(saved, `остання контрольна точка:\r\n\r\n${consistency.from.trimEnd()}`)
    const { code, out } = await here(['verify', OPEN, '--since', saved, '--json'])
    expect(code).toBe(0)
    const step = pageOf(out).checks.find(({ check }) => check === 'consistency')
    expect(step?.status).toBe('holds')
  })
})

describe('a record', () => {
  const recordOf = (change: (text: string) => string): string => {
    const { record } = JSON.parse(readFileSync(CHAIN, 'utf8')) as { record: object }
    const path = join(temporaryFolder(), 'record.json')
    writeFileSync(path, change(JSON.stringify(record)))
    return path
  }

  test('is verified by its own numbers, and says what it alone does not show', async () => {
    const { code, out } = await here(['verify', recordOf((text) => text), '--json'])
    expect(code).toBe(0)
    expect(pageOf(out).checks.at(-1)).toMatchObject({ check: 'ledger', status: 'not_checked' })
  })

  test.each([
    ['form', '"scheme":"court-draw-v1"', '"scheme":"court-draw-v2"'],
    ['digest', '"engine":"0.1.0"', '"engine":"0.1.1"'],
    ['randomness', '"binding":true', '"binding":false'],
    ['draw', '"k":"283"', '"k":"284"'],
  ])('is refused at the step `%s`', async (check, from, to) => {
    const path = recordOf((text) => text.replace(from, to))
    const { code, out } = await here(['verify', path, '--json'])
    expect([code, pageOf(out).failed]).toEqual([4, check])
  })
})

describe('a ledger', () => {
  const made = async (): Promise<string> => {
    const address = join(temporaryFolder(), 'court.sqlite')
    const court = await bundleCourt(address)
    await court.draw('999/1/26')
    await court.ledger.close()
    return address
  }

  test('in its file is verified, by the key of the court', async () => {
    const address = await made()
    const known = ['--key', KEY, '--origin', ORIGIN]
    const { code, out } = await here(['verify', address, ...known, '--json'])
    expect(code).toBe(0)
    expect(pageOf(out)).toMatchObject({ kind: 'ledger', status: 'verified' })
    const other = formatVerifierKey(signerOf(ORIGIN, 2).verifier)
    const refused = await here(['verify', address, '--key', other, '--json'])
    expect([refused.code, pageOf(refused.out).failed]).toEqual([4, 'checkpoints'])
  })

  test('in which somebody changed a row is refused', async () => {
    const address = await made()
    const database = new DatabaseSync(address)
    database.exec(
      "UPDATE entries SET bytes = CAST(replace(bytes, 'секретар-1', 'секретар-2') AS BLOB) WHERE seq = 7",
    )
    database.close()
    const { code, out } = await here(['verify', address, '--json'])
    expect([code, pageOf(out).status]).toEqual([4, 'refused'])
  })

  test('is verified in its text form, and not when a line is gone', async () => {
    const address = join(temporaryFolder(), 'court.sqlite')
    const court = await bundleCourt(address)
    await court.draw('999/1/26')
    const chunks = await Array.fromAsync(court.ledger.export())
    const path = join(temporaryFolder(), 'ledger.txt')
    writeFileSync(path, Buffer.concat(chunks))
    const whole = await here(['verify', path, '--json'])
    expect([whole.code, pageOf(whole.out).kind]).toEqual([0, 'export'])
    const lines = Buffer.concat(chunks).toString().split('\n')
    writeFileSync(path, [...lines.slice(0, 6), ...lines.slice(7)].join('\n'))
    const short = await here(['verify', path, '--json'])
    expect([short.code, pageOf(short.out).failed]).toEqual([4, 'entries'])
  })
})

describe('the ledger of another program', () => {
  const exportOf = (bend: Bend): string => {
    const path = join(temporaryFolder(), 'ledger.txt')
    writeFileSync(path, story(bend).export())
    return path
  }

  test('is held to its numbers and draws, computed again', async () => {
    const wrong = at('number:B', (number) => (number.value = 'f'.repeat(64)))
    const { code, out } = await here(['verify', exportOf(wrong), '--json'])
    expect([code, pageOf(out).failed]).toEqual([4, 'draws'])
  })

  test('tells how many texts were removed from it', async () => {
    const { code, out } = await here(['verify', exportOf((_, piece: unknown) => piece)])
    expect([code, out]).toEqual([0, expect.stringContaining('вилучено 1')])
    expect(out).toContain('вилученого немає: лишилися дайджести')
  })
})

describe.each(PLACES)('a ledger in $store', ({ address }) => {
  test('is verified where it is kept', async (context) => {
    const place = await address()
    if (place === undefined) return context.skip('no such store on this machine')
    const court = await bundleCourt(place)
    await court.draw('999/1/26')
    const { code, out } = await here(['verify', place, '--origin', ORIGIN, '--json'])
    expect([code, pageOf(out).status]).toEqual([0, 'verified'])
    expect(out).not.toMatch(/:[^/@"]+@/)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['a file that is not there', ['нема.json'], 5],
    ['a text of another kind', ['README.md'], 5],
    ['JSON of another kind', ['package.json'], 5],
    ['a word that is no key', [CHAIN, '--key', 'ключ'], 2],
    ['a beginning that is none', [CHAIN, '--since', 'README.md'], 5],
    ['two files', [CHAIN, OPEN], 2],
  ])('%s', async (_, words, code) => {
    const result = await here(['verify', ...words])
    expect(result.out).toBe('')
    expect(result.err).toMatch(/^zasady: /)
    expect(result.code).toBe(code)
  })

  test('an export of another version', async () => {
    const path = join(temporaryFolder(), 'ledger.txt')
    writeFileSync(path, 'zasady-ledger/2 court.example\n')
    const { code, out } = await here(['verify', path])
    expect([code, out]).toEqual([5, ''])
  })

  test('a duplicate key is refused before anything is read', async () => {
    const path = altered(CHAIN, '{"attempt":1,', '{"attempt":1,"attempt":1,')
    const { code, err } = await here(['verify', path])
    expect(code).toBe(5)
    expect(err).toContain('подано двічі')
  })

  test('a report needs its file', async () => {
    const { code, err } = await here(['verify', 'report'])
    expect([code, err]).toEqual([2, expect.stringContaining('потрібен один файл')])
  })
})
