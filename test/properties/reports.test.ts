/**
 * Laws of checking reports: a correct report is reproduced however it is printed; one wrong digit never passes.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Layout,
  PLAIN,
  realReport,
  type Synthetic,
  syntheticReport,
  verify,
  verifyAll,
  widthsOf,
} from '../support/reports.ts'

/** Some КН in hundredths, one of them the greatest and a multiple of 20, so that every share is whole. */
const reports: fc.Arbitrary<Synthetic> = fc
  .record({
    others: fc.array(fc.integer({ min: 100, max: 4000 }), { minLength: 1, maxLength: 9 }),
    above: fc.integer({ min: 0, max: 40 }),
    at: fc.nat(),
    days: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }),
    coefficients: fc.array(fc.constantFrom(50, 80, 100), { minLength: 10, maxLength: 10 }),
    luck: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  })
  .map(({ others, above, at, ...rest }) => {
    const greatest = (Math.ceil(Math.max(...others) / 20) + above) * 20
    const loads = others.toSpliced(at % (others.length + 1), 0, greatest)
    return { loads, ...rest }
  })

const layouts: fc.Arbitrary<Layout> = fc.record({
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.constantFrom('', ' ', '\u00a0'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  isCourt: fc.boolean(),
})

test('a correct report is reproduced, however it is printed', () => {
  fc.assert(
    fc.property(reports, layouts, (report, layout) => {
      const { status, first, steps } = verify(syntheticReport(report, layout))
      expect(first).toBeUndefined()
      expect(status).toBe('reproduced')
      expect(steps.filter(({ check }) => check === 'unread' || check === 'part')).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** Digits of no claim: the run time and the clock below what the printed moments can tell. */
const BEYOND = /(?<=Виконувалось: \d,\d)\d+|(?<=\d\d:\d\d:\d\d\.\d)\d\d/g

/** Where the digits of claims are. */
function digitsOf(text: string): readonly number[] {
  const masked = text.replace(BEYOND, (digits) => '-'.repeat(digits.length))
  return [...masked.matchAll(/\d/g)].map(({ index }) => index)
}

/** Other numbers may draw the same member: such a change leaves the report right. */
function isStillRight(text: string, { loads, luck }: Synthetic): boolean {
  const number = BigInt(/числом: (\d+)/.exec(text)?.[1] ?? '-1')
  const holderOf = (ticket: bigint): number => {
    let end = 0n
    return widthsOf(loads).findIndex((width) => ticket < (end += BigInt(width)))
  }
  const total = widthsOf(loads).reduce((sum, width) => sum + width, 0)
  const drawn = BigInt(Math.min(total - 1, Math.floor(luck * total)))
  return number !== drawn && holderOf(number) === holderOf(drawn)
}

/** КН is printed to hundredths: a weight that gives the same hundredths makes no other claim. */
function isSameLoad(changed: string, text: string): boolean {
  const weight = /вага\): (\d+),(\d\d); КН (\d+),(\d\d)/
  const [before, after] = [text, changed].map((line) => weight.exec(line)?.slice(1))
  if (before === undefined || after === undefined || String(before) === String(after)) return false
  const days = Number(/Відпрацьовано: (\d)/.exec(changed)?.[1])
  const [whole = '', decimals = '', load = '', rest = ''] = after
  return 2 * Math.abs(Number(whole + decimals) - Number(load + rest) * days) <= days
}

test('one changed digit of a claim is found, or its line is told to be beyond checking', () => {
  fc.assert(
    fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 9 }), (report, pick, by) => {
      const text = syntheticReport(report, PLAIN)
      const places = digitsOf(text)
      const at = places[pick % places.length] ?? 0
      const changed = text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1)
      fc.pre(!isStillRight(changed, report))
      const line = text.slice(0, at).split('\n').length
      const [own = '', old = ''] = [changed, text].map((one) => one.split('\n')[line - 1])
      fc.pre(!isSameLoad(own, old))
      const { status, steps } = verify(changed)
      const before = verify(text).steps
      const isNewlyOpen = steps.some(
        (step) =>
          step.verdict === 'cannot_be_checked' &&
          step.line === line &&
          !before.some(
            (old) =>
              old.check === step.check &&
              old.line === line &&
              old.verdict !== 'holds' &&
              old.read.uk === step.read.uk,
          ),
      )
      expect(
        status === 'differs' || isNewlyOpen,
        `line ${line}: ${changed.split('\n')[line - 1]}`,
      ).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('no text makes the reader or a check fail', () => {
  const pieces = realReport().split('\n')
  const line = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '1  А; КН 0,00; Інтервал 5-4',
      'Всього суддів: 99999999999999',
      '2  Б період з 01.01.2024 до 01.01.2020; Відпрацьовано: 0; КН 1',
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const found = verifyAll(['Звіт про автоматизований розподіл', ...lines].join('\n'))
      expect(found.length).toBeGreaterThan(0)
      for (const { steps } of found)
        for (const { verdict, why } of steps)
          expect(verdict !== 'cannot_be_checked' || why !== undefined).toBe(true)
    }),
    { numRuns: 100 },
  )
})
