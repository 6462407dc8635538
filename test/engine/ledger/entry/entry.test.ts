import { describe, expect, test } from 'vitest'
import { entryBytes, entryProblems, readEntry } from '../../../../engine/ledger/entry/entry.ts'
import { ENTRY_KINDS } from '../../../../engine/ledger/types.ts'
import { BODY } from '../../../../engine/ledger/entry/bodies.ts'

const entry = {
  format: 'zasady-entry/1',
  seq: 7,
  kind: 'register',
  true_at: '2026-08-04',
  recorded_at: '2026-08-04T06:50:00.123Z',
  by: 'секретар-1',
  body: {
    subject: 'judges/с02',
    set: { coefficient: '0,85', phone: { sealed: `sha256:${'a'.repeat(64)}` }, post: null },
    order: { no: '4-к', date: '2026-08-04', signed_by: 'Умовна О. О.' },
    reason: null,
    corrects: null,
  },
} as const

const bytes = entryBytes(entry)
const text = bytes.toString()

test('an entry is written as canonical JSON and read back', () => {
  expect(text.startsWith('{"body":{"corrects":null,"order":{"date":"2026-08-04"')).toBe(true)
  expect(readEntry(bytes)).toEqual({ kind: 'entry', entry })
})

test('every kind has a form of its body', () => {
  expect(Object.keys(BODY)).toEqual([...ENTRY_KINDS])
})

describe('bytes that are not the canonical bytes of their entry are refused', () => {
  test.each([
    ['with a space', text.replace(':', ': ')],
    ['with a line end', `${text}\n`],
    ['with a byte order mark', `\ufeff${text}`],
    ['with keys in another order', JSON.stringify(entry)],
    ['with a key twice', text.replace('"reason":null', '"reason":"x","reason":null')],
    ['with an escape that is not needed', text.replace('секретар', '\\u0441екретар')],
    ['with half of a surrogate pair', text.replace('секретар', '\\ud800')],
    ['with a fraction', text.replace('"0,85"', '0.85')],
    ['with a number beyond 2^53', text.replace('"0,85"', '9007199254740993')],
    ['with a number written otherwise', text.replace('"seq":7', '"seq":7e0')],
    ['cut short', text.slice(0, -1)],
    ['empty', ''],
  ])('%s', (_, changed) => {
    expect(readEntry(Buffer.from(changed)).kind).toBe('malformed')
  })

  test('not in UTF-8', () => {
    const broken = Buffer.from(bytes)
    broken[broken.indexOf('с02')] = 0xff
    expect(readEntry(broken).kind).toBe('malformed')
  })

  test('with keys that look like numbers, unless they are in order of their digits', () => {
    const set = (keys: string) =>
      Buffer.from(text.replace(/"set":\{[^}]*\}[^}]*\}/, `"set":{${keys}}`))
    expect(readEntry(set('"10":"a","9":"b","а":"c"')).kind).toBe('entry')
    expect(readEntry(set('"9":"b","10":"a","а":"c"')).kind).toBe('malformed')
  })
})

describe('an entry is malformed', () => {
  const paths = (changed: object) => entryProblems({ ...entry, ...changed }).map(({ path }) => path)
  const body = (changed: object) => paths({ body: { ...entry.body, ...changed } })

  test.each([
    [{ format: 'zasady-entry/2' }, '/format'],
    [{ seq: -1 }, '/seq'],
    [{ seq: 1.5 }, '/seq'],
    [{ kind: 'note' }, '/kind'],
    [{ true_at: '2026-08-04T09:50:30+03:00' }, '/true_at'],
    [{ true_at: '2026-08-04T09:50:00Z' }, '/true_at'],
    [{ true_at: '2026-02-30' }, '/true_at'],
    [{ recorded_at: '2026-08-04T06:50:00Z' }, '/recorded_at'],
    [{ recorded_at: '2026-08-04T24:50:00.000Z' }, '/recorded_at'],
    [{ recorded_at: '2026-02-30T06:50:00.000Z' }, '/recorded_at'],
    [{ by: ' ' }, '/by'],
    [{ body: [] }, '/body'],
    [{ more: 1 }, '/more'],
  ])('%o', (changed, path) => {
    expect(paths(changed)).toEqual([path])
  })

  test.each([
    [{ subject: 'рядок\nрядок' }, '/body/subject'],
    [{ subject: 'я'.repeat(201) }, '/body/subject'],
    [{ set: [] }, '/body/set'],
    [{ set: { a: { sealed: 'x' } } }, '/body/set/a/sealed'],
    [{ set: { a: { sealed: `sha256:${'a'.repeat(64)}`, b: 1 } } }, '/body/set/a'],
    [{ order: { no: '1' } }, '/body/order/date'],
    [{ corrects: '7' }, '/body/corrects'],
    [{ reason: undefined }, '/body/reason'],
  ])('for its body %o', (changed, path) => {
    expect(body(changed)[0]).toBe(path)
  })

  test('for a plan of randomness that binds nobody', () => {
    const commit = {
      case: 'умовна-1/26',
      attempt: 1,
      act: null,
      policy: 2,
      manifest: `sha256:${'a'.repeat(64)}`,
      source: { source: 'system' },
    }
    expect(paths({ kind: 'commit', body: commit })).toEqual([])
    const rehearsal = { ...commit, source: { source: 'rehearsal' } }
    expect(paths({ kind: 'commit', body: rehearsal })).toEqual(['/body/source/source'])
  })

  const editionFrom = (from: string, adopted: string | null, published: string | null) => ({
    in_force_from: from,
    digest: `sha256:${'a'.repeat(64)}`,
    decision: '1',
    adopted,
    published,
  })

  test('for an edition in force before it was adopted or published', () => {
    const from = '2026-03-02'
    const policy = (adopted: string | null, published: string | null) => {
      const editions = [editionFrom(from, adopted, published)]
      const body = { document: 'd', files: [file], editions, reason: null, corrects: null }
      return paths({ kind: 'policy', body })
    }
    const file = { path: 'a', digest: `sha256:${'a'.repeat(64)}` }
    expect(policy(from, from)).toEqual([])
    expect(policy('2026-02-27', null)).toEqual([])
    expect(policy('2026-03-03', null)).toEqual(['/body/editions/0/in_force_from'])
    expect(policy(null, '2026-03-03')).toEqual(['/body/editions/0/in_force_from'])
  })

  test('for files of a policy out of order, or twice', () => {
    const file = (path: string) => ({ path, digest: `sha256:${'a'.repeat(64)}` })
    const policy = (...names: readonly string[]) =>
      paths({
        kind: 'policy',
        body: {
          document: 'demo',
          files: names.map(file),
          editions: [editionFrom('2026-01-01', null, null)],
          reason: null,
          corrects: null,
        },
      })
    expect(policy('a', 'b')).toEqual([])
    expect(policy('b', 'a')).toEqual(['/body/files'])
    expect(policy('a', 'a')).toEqual(['/body/files'])
  })
})
