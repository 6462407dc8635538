import { expect, test } from 'vitest'
import { isSigned } from '../../../../editor/server/summons/signature.ts'

const BODY = Buffer.from('what do ya want for nothing?')
// Test case 2 of RFC 4231.
const DIGEST = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'

test('the signature is the HMAC-SHA-256 of the published test case, in either case of letters', () => {
  expect(isSigned(BODY, 'Jefe', `sha256=${DIGEST}`)).toBe(true)
  expect(isSigned(BODY, 'Jefe', `SHA256=${DIGEST.toUpperCase()}`)).toBe(true)
})

test.each([
  undefined,
  '',
  DIGEST,
  `sha256=${DIGEST.slice(1)}`,
  `sha256=${DIGEST}0`,
  ` sha256=${DIGEST}`,
  `sha1=${DIGEST}`,
  `sha256=${DIGEST.replace('5', '6')}`,
  [`sha256=${DIGEST}`],
])('%j is not its signature', (header) => {
  expect(isSigned(BODY, 'Jefe', header)).toBe(false)
})

test('another body or another secret needs another signature', () => {
  expect(isSigned(Buffer.from('what do ya want'), 'Jefe', `sha256=${DIGEST}`)).toBe(false)
  expect(isSigned(BODY, 'Jeff', `sha256=${DIGEST}`)).toBe(false)
})
