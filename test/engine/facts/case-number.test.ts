/** One case, one spelling of its number. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { lookOfCaseNumber, writtenCaseNumber } from '../../../engine/facts/case-number.ts'

describe('the number of a case as it has to be written', () => {
  test.each(['755/1234/26', '755/1234/26-ц', 'к 12/26', 'П-7'])('%j is', (text) => {
    expect(writtenCaseNumber(text)).toBe(text)
  })

  test.each([
    ' 755/1234/26',
    '755/1234/26 ',
    '755 / 1234/ 26',
    '755／1234/26',
    '755/1234\u200b/26',
    '\u202e755/1234/26',
    '７55/1234/26',
    '755/1234/26\n',
    '755/1234/26\u0000',
    '755/1234/26\ufe0f',
    '755∕1234⁄26',
    '755/1234/26\u0301',
    '755/1234/26٣',
  ])('%j is another spelling of 755/1234/26', (text) => {
    expect(writtenCaseNumber(text)).toBe('755/1234/26')
  })

  test.each(['–', '—', '−', '‑'])('the dash %j is a hyphen', (dash) => {
    expect(writtenCaseNumber(`755/1234/26${dash}ц`)).toBe('755/1234/26-ц')
  })

  test('once written so, it stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = writtenCaseNumber(text)
        expect(writtenCaseNumber(written)).toBe(written)
      }),
    )
  })
})

test('numbers look alike whose letters differ in alphabet or case only, or in the signs between them', () => {
  expect(lookOfCaseNumber('755/1/26-К')).toBe(lookOfCaseNumber('755/1/26-k'))
  expect(lookOfCaseNumber('755//1/26-к.')).toBe(lookOfCaseNumber('755/1/26-к'))
  expect(lookOfCaseNumber('75/51/26')).not.toBe(lookOfCaseNumber('755/1/26'))
  expect(lookOfCaseNumber('755/1/26-ц')).not.toBe(lookOfCaseNumber('755/1/26-к'))
})
