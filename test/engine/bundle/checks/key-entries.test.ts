/** Bundles whose entries about keys and witnesses break the rules of the ledger, though the ledger signed them. */
import { expect, test } from 'vitest'
import { verifyBundle } from '../../../../engine/index.ts'
import type { Bend } from '../../../support/outsider/book.ts'
import { canonical, type Json } from '../../../support/outsider/digests.ts'
import { checkpointKey } from '../../../support/outsider/notes.ts'
import { story } from '../../../support/outsider/story.ts'
import { body, bundleB } from '../../../verify/samples/sample.ts'

const verdict = (bundle: Json): string => {
  const found = verifyBundle(canonical(bundle))
  return found.kind === 'refused' ? found.failed.check : found.kind
}

const forged = (name: string, bend: Bend): string => verdict(story(bend).bundle(name))

test('without the entry of the first key it is no beginning of a ledger', () => {
  const bundle = { ...bundleB(), consistency: null }
  expect(verdict(bundle)).toBe('verified')
  const without = bundle.entries.filter(({ bytes }: Json) => JSON.parse(bytes).seq !== 1)
  expect(verdict({ ...bundle, entries: without })).toBe('order')
})

test.each([
  ['a key of the ledger under another name', body('key:first', (b) => (b.name = 'ключ'))],
  ['a witness under another name', body('key:witness', (b) => (b.name = 'свідок'))],
  ['a key that is added twice', body('key:retired', (b) => (b.action = 'add'))],
  [
    'a key that is retired and was never added',
    body('key:retired', (b) => (b.key = checkpointKey(3).verifierKey)),
  ],
])('%s is refused', (_, bend) => {
  expect(forged('A', bend)).toBe('order')
})

test('a witnessed checkpoint has the size that its entry says', () => {
  expect(forged('C', (_, piece) => piece)).toBe('verified')
  expect(
    forged(
      'C',
      body('witnessed:C', (b) => (b.size += 1)),
    ),
  ).toBe('order')
})

test('a witnessed checkpoint carries the signature of the ledger', () => {
  const [signature] = /— court[^\n]+\n/.exec(story().checkpoint()) ?? ['']
  const strip = body('witnessed:C', (b) => {
    b.note = b.note.replace(/— court[^\n]+\n/, '')
  })
  expect(signature).not.toBe('')
  expect(forged('C', strip)).toBe('order')
})
