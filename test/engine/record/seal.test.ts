import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from '../../../engine/record/canonical-json.ts'
import {
  isSealed,
  openDocument,
  sealDocument,
  sealer,
  sealOf,
} from '../../../engine/record/seal.ts'

const KEY = Buffer.alloc(32, 7)
const PATTERNS = ['/judges/*/absences/*/kind', '/recusal']
const facts = {
  court: { martial_law: true },
  judges: [
    { id: 'А', absences: [{ kind: 'sick', starts_on: '2026-08-03' }] },
    { id: 'Б/1', absences: [] },
  ],
  recusal: { ground: 'родинні зв’язки' },
}
const inCase = sealer(KEY, 'case:999/1/26#1', PATTERNS)

test('only the places named are sealed, each with its opening', () => {
  const { document, openings } = sealDocument(facts, inCase)
  expect(openings.map(({ path, value }) => [path, value])).toEqual([
    ['/judges/А/absences/0/kind', 'sick'],
    ['/recusal', { ground: 'родинні зв’язки' }],
  ])
  expect(document).toMatchObject({
    court: { martial_law: true },
    judges: [{ id: 'А', absences: [{ starts_on: '2026-08-03' }] }, { id: 'Б/1' }],
  })
  expect(JSON.stringify(document)).not.toContain('sick')
})

test('a place under a sensitive one is sensitive too', () => {
  expect(inCase.covers('/recusal/ground')).toBe(true)
  expect(inCase.covers('/recusals/ground')).toBe(false)
  expect(inCase.covers('/judges/А/absences/0')).toBe(false)
})

test('a seal is the digest of path, salt and value', () => {
  const opening = inCase.open('/recusal', null)
  expect(opening.salt).toMatch(/^[0-9a-f]{32}$/)
  expect(sealOf(opening)).toEqual({ sealed: digest(opening) })
  expect(isSealed(sealOf(opening))).toBe(true)
  expect(isSealed({ ...sealOf(opening), note: 1 })).toBe(false)
})

test('one value in two cases, two places or under two keys has different seals', () => {
  const seals = [
    inCase.open('/recusal', 1),
    sealer(KEY, 'case:999/2/26#1', PATTERNS).open('/recusal', 1),
    inCase.open('/recusal/ground', 1),
    sealer(Buffer.alloc(32, 8), 'case:999/1/26#1', PATTERNS).open('/recusal', 1),
  ].map((opening) => sealOf(opening).sealed)
  expect(new Set(seals).size).toBe(seals.length)
})

test('a document opened with its openings is the document that was sealed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (ground, other) => {
      const document = { recusal: whole(ground), other: whole(other) }
      const sealed = sealDocument(document, inCase)
      expect(openDocument(sealed.document, sealed.openings)).toEqual({ document, missing: [] })
    }),
  )
})

test('a seal without its opening, or with one that was altered, stays and is named', () => {
  const { document, openings } = sealDocument(facts, inCase)
  const altered = openings.map((one) => (one.value === 'sick' ? { ...one, value: 'leave' } : one))
  const paths = ['/judges/А/absences/0/kind', '/recusal']
  expect(openDocument(document, []).missing).toEqual(paths)
  expect(openDocument(document, altered).missing).toEqual(paths.slice(0, 1))
})

/** Canonical JSON here has no fractions. */
function whole(value: unknown): unknown {
  if (typeof value === 'number') return Math.trunc(value) % 1000
  if (Array.isArray(value)) return value.map(whole)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, whole(entry)]))
}
