/** What an append brings beside its entries: texts, openings, sizes. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type CourtLedger, digest, type Draft } from '../../../../engine/index.ts'
import { append, appendOne, decision, draw, enterPolicy } from '../../../support/ledger-story.ts'
import {
  act,
  approvedPolicy,
  commit,
  newLedger,
  PLACES,
  R,
  randomness,
  register,
  result,
  temporaryFolder,
} from '../../../support/ledgers.ts'

const [sqlite] = PLACES
const CASE = 'умовна-1/26'

async function ledgerWithPolicy(): Promise<{ ledger: CourtLedger; rules: number }> {
  const ledger = await newLedger((await sqlite?.address()) ?? '')
  return { ledger, rules: await enterPolicy(ledger) }
}

/** The code of the refusal of drafts, or `ok`. */
async function told(ledger: CourtLedger, ...drafts: readonly Draft[]): Promise<string> {
  const appended = await ledger.append(drafts)
  return appended.kind === 'refused' ? appended.refusal.code : 'ok'
}

const text = (value: unknown): Uint8Array => Buffer.from(canonicalJson(value))

describe('a text that an entry names', () => {
  test('must come with it, unless it is there already', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const [correction, ...approved] = approvedPolicy(rules + 3, rules)
    expect(await told(ledger, { ...correction!, blobs: [] }, ...approved)).toBe('ok')
    const draft = commit(CASE, { policy: rules + 3 })
    expect(await told(ledger, { ...draft, blobs: [] })).toBe('blob/missing')
    expect(await told(ledger, { ...draft, blobs: draft.blobs?.slice(0, 1) ?? [] })).toBe(
      'blob/missing',
    )
    expect(await told(ledger, draft)).toBe('ok')
    const manifest = await ledger.blob(String(draft.body['manifest']))
    expect(manifest).toEqual(new Uint8Array(draft.blobs?.[0] ?? []))
  })

  test('that nobody names is refused', async () => {
    const { ledger } = await ledgerWithPolicy()
    expect(await told(ledger, { ...register('1'), blobs: [text('зайве')] })).toBe('blob/unnamed')
  })

  test('that was redacted is gone from the files', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const ledger = await newLedger(path)
    const settled = decision('таємна-5/26', await enterPolicy(ledger))
    const [facts] = settled.blobs ?? []
    if (facts === undefined) throw new Error('a decision has facts')
    const inFiles = () => ['', '-wal'].some((ending) => readFileSync(path + ending).includes(facts))
    await append(ledger, [settled])
    expect(inFiles()).toBe(true)
    const body = { digests: [String(settled.body['facts'])], reason: 'ухвала', act: null }
    await append(ledger, [{ ...register(''), kind: 'redaction', body }])
    expect(inFiles()).toBe(false)
  })

  test('that was redacted is not kept again, and not asked for', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const settled = decision(CASE, rules)
    const facts = String(settled.body['facts'])
    await append(ledger, [settled])
    const body = { digests: [facts], reason: 'ухвала', act: null }
    await append(ledger, [{ ...register(''), kind: 'redaction', body }])
    const { openings: _, ...again } = decision(CASE, rules)
    expect(await told(ledger, again, { ...again, blobs: [] })).toBe('ok')
    expect(await ledger.blob(facts)).toBeUndefined()
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  })
})

describe('the manifest of a commitment', () => {
  test.each([
    ['another case', { case: 'інша/26' }, 'order/manifest'],
    ['another attempt', { attempt: 2 }, 'order/manifest'],
    ['another source', { randomness_source: 'beacon' }, 'order/manifest'],
    ['another act', { attempt_act: 'розпорядження № 9 (2026-08-04)' }, 'order/manifest'],
    ['an edition that its policy entry lacks', { policy: { edition: digest(2) } }, 'order/edition'],
    [
      'an edition with another date',
      { policy: { edition: digest({ edition: 1 }), in_force_from: '2026-01-02' } },
      'order/edition',
    ],
  ])('of %s is refused', async (_, manifest, code) => {
    const { ledger, rules } = await ledgerWithPolicy()
    expect(await told(ledger, commit(CASE, { policy: rules, manifest }))).toBe(code)
  })

  test('that is no JSON is refused', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const draft = commit(CASE, { policy: rules })
    const bytes = Buffer.from('не JSON')
    const manifest = `sha256:${hash('sha256', bytes)}`
    const body = { ...draft.body, manifest }
    expect(await told(ledger, { ...draft, body, blobs: [bytes] })).toBe('blob/unreadable')
  })
})

test('the manifest of a repeat names the act of its commitment, word for word', async () => {
  const { ledger, rules } = await ledgerWithPolicy()
  const allowed = await appendOne(ledger, act('9-р', CASE))
  const again = (actNo: string) => commit(CASE, { policy: rules, attempt: 2, act: allowed, actNo })
  expect(await told(ledger, again('8-р'))).toBe('order/manifest')
  expect(await told(ledger, again('9-р'))).toBe('ok')
})

describe('the record of a result', () => {
  test.each([
    ['of another manifest', { manifest: digest('інший') }],
    ['of another number', { value: 'c'.repeat(64) }],
  ])('%s is refused', async (_, changed) => {
    const { ledger, rules } = await ledgerWithPolicy()
    const draft = commit(CASE, { policy: rules })
    const committed = await appendOne(ledger, draft)
    const number = await appendOne(ledger, randomness(committed, R))
    const given = {
      commit: committed,
      randomness: number,
      manifest: String(draft.body['manifest']),
    }
    expect(await told(ledger, result(CASE, { ...given, ...changed }))).toBe('order/record')
    expect(await told(ledger, result(CASE, given))).toBe('ok')
  })

  test('with other winners than the entry is refused', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const draft = commit(CASE, { policy: rules })
    const committed = await appendOne(ledger, draft)
    const number = await appendOne(ledger, randomness(committed, R))
    const manifest = String(draft.body['manifest'])
    const right = result(CASE, { commit: committed, randomness: number, manifest })
    const winners = [{ seat: 1, role: 'presiding', winner: 'Інший' }]
    expect(await told(ledger, { ...right, body: { ...right.body, winners } })).toBe('order/record')
  })
})

describe('an opening', () => {
  const opening = { path: '/judges/с02/kind', salt: 'c'.repeat(32), value: 'хвороба' }
  const sealed = (given: object = opening): Draft => {
    const draft = register('')
    const set = { kind: { sealed: digest(opening) } }
    return { ...draft, body: { ...draft.body, set }, openings: [{ opening: given as never }] }
  }

  test('is kept beside the entry whose seal it opens', async () => {
    const { ledger } = await ledgerWithPolicy()
    const seq = await appendOne(ledger, sealed())
    expect(await ledger.openings(`entry:${seq}`)).toEqual([opening])
  })

  test.each([
    ['of another value', { ...opening, value: 'відпустка' }],
    ['with more than it needs', { ...opening, more: 1 }],
    ['with a short salt', { ...opening, salt: 'c' }],
    ['with a fraction', { ...opening, value: 0.5 }],
  ])('%s is refused', async (_, given) => {
    const { ledger } = await ledgerWithPolicy()
    expect(await told(ledger, sealed(given))).toBe('opening/unsealed')
  })

  test('of a seal that is elsewhere is refused', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const draft = sealed()
    expect(await told(ledger, { ...draft, openings: [{ of: digest('x'), opening }] })).toBe(
      'opening/unsealed',
    )
    const settled = decision(CASE, rules)
    expect(await told(ledger, { ...settled, openings: [{ opening }] })).toBe('opening/unsealed')
  })

  test('can be redacted by its seal, and the text stays', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const settled = decision(CASE, rules)
    const [placed] = settled.openings ?? []
    await append(ledger, [settled])
    const body = { digests: [digest(placed?.opening)], reason: 'ухвала', act: null }
    await append(ledger, [{ ...register(''), kind: 'redaction', body }])
    const facts = String(settled.body['facts'])
    expect(await ledger.openings(facts)).toEqual([])
    expect(await ledger.blob(facts)).toBeDefined()
    expect(await ledger.verify()).toMatchObject({ kind: 'verified', openings: 0 })
  })
})

describe('an entry', () => {
  test.each([
    ['a value that has no canonical text', { a: 0.5 }],
    ['nothing at all', { a: undefined }],
    ['half of a surrogate pair', { a: '\ud800' }],
  ])('with %s is refused', async (_, set) => {
    const { ledger } = await ledgerWithPolicy()
    const draft = register('')
    expect(await told(ledger, { ...draft, body: { ...draft.body, set } })).toBe('entry/shape')
  })

  test('of more than a mebibyte is refused', async () => {
    const { ledger } = await ledgerWithPolicy()
    expect(await told(ledger, register('я'.repeat(524_288)))).toBe('entry/too-large')
  })

  test('refused in a group of drafts refuses them all', async () => {
    const { ledger } = await ledgerWithPolicy()
    const { size } = await ledger.head()
    const wrong = { ...register('2'), body: {} }
    expect(await told(ledger, register('1'), wrong, register('3'))).toBe('entry/shape')
    expect((await ledger.head()).size).toBe(size)
  })

  test('of a group may rest on those before it', async () => {
    const { ledger, rules } = await ledgerWithPolicy()
    const { size } = await ledger.head()
    const next = size + 3
    const draft = commit(CASE, { policy: size })
    const manifest = String(draft.body['manifest'])
    const drafts = [
      ...approvedPolicy(size, rules),
      draft,
      randomness(next, R),
      result(CASE, { commit: next, randomness: next + 1, manifest }),
    ]
    expect(await told(ledger, ...drafts)).toBe('ok')
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
    await draw(ledger, 'умовна-2/26', { policy: size })
  })
})
