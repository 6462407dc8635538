/** Keys with which a signature would prove nothing are no verifier keys. */
import { expect, test } from 'vitest'
import { isSoundKey } from '../../../../engine/ledger/notes/sound-key.ts'
import { formatVerifierKey, verifierKey } from '../../../../engine/ledger/notes/verifier-key.ts'
import { parseVerifierKey } from '../../../../engine/index.ts'
import { signerOf } from '../../../support/ledgers.ts'

/** All points whose order divides 8, and one that is not reduced. */
const UNSOUND = [
  '01'.padEnd(64, '0'),
  `ec${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  `ee${'ff'.repeat(30)}7f`,
].map((point) => Buffer.from(point, 'hex'))

test('a key of small order, or one that is not reduced, is refused', () => {
  expect(UNSOUND.map(isSoundKey)).toEqual(UNSOUND.map(() => false))
  const texts = UNSOUND.map((key) => formatVerifierKey(verifierKey('signature', 'k', key)))
  expect(texts.map(parseVerifierKey)).toEqual(texts.map(() => undefined))
})

test('a key that somebody made is taken', () => {
  const { verifier } = signerOf()
  expect(isSoundKey(verifier.publicKey)).toBe(true)
  expect(parseVerifierKey(formatVerifierKey(verifier))?.id).toBe(verifier.id)
})
