import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, readable, safe } from '../../../../engine/registers/cells/cell.ts'
import { readCell } from '../../../../engine/registers/cells/read-cell.ts'
import { sameValue } from '../../../../engine/registers/cells/same-value.ts'
import { writeCell } from '../../../../engine/registers/cells/write-cell.ts'
import { formatDate } from '../../../../engine/time/day.ts'
import { formatInstant } from '../../../../engine/time/instant.ts'
import type { Type } from '../../../../grammar/index.ts'
import { nationalFacts, registers } from '../../../support/registers.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(formatDate)
const moments = fc
  .integer({ min: 0, max: 3_000_000_000 })
  .map((second) => formatInstant(second * 1000))
/** As people can type it: nothing hidden, no blanks around. */
const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => /^\P{C}+$/u.test(text) && text.trim() === text && !text.includes('\u00a0'))
const decimals = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`)

function valuesOf(type: Type): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'boolean':
      return fc.boolean()
    case 'date':
      return days
    case 'datetime':
      return moments
    case 'decimal':
      return decimals
    case 'integer':
    case 'duration':
      return fc.maxSafeInteger()
    case 'enum':
      return fc.constantFrom(...(nationalFacts.enums.get(type.name)?.values.keys() ?? []))
    case 'list':
      return fc.uniqueArray(
        valuesOf(type.of).filter((item) => typeof item !== 'string' || !/[;,]/.test(item)),
        { maxLength: 4 },
      )
    case 'time':
      return fc.constantFrom('00:00', '09:05', '17:00')
    case 'text':
      return texts
    case 'calendar':
    case 'money':
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      throw new Error(`no column of the registers is of the type ${type.kind}`)
  }
}

const columns = registers.all.flatMap(({ columns: own }) => own)
const cells = fc
  .tuple(fc.constantFrom(...columns), fc.constantFrom('uk' as const, 'en' as const))
  .chain(([column, lang]) =>
    fc.record({
      column: fc.constant(column),
      lang: fc.constant(lang),
      value: fc.oneof({ weight: 8, arbitrary: valuesOf(column.type) }, fc.constant(null)),
    }),
  )

test('what is written in either language is read as the same value', () => {
  fc.assert(
    fc.property(cells, ({ column, lang, value }) => {
      // A text that is the word for an empty list, in a list, is the one thing that cannot be told apart.
      fc.pre(
        !(
          Array.isArray(value) &&
          value.length === 1 &&
          /^(?:порожньо|empty)$/.test(String(value[0]))
        ),
      )
      const text = writeCell(value, column.type, lang, nationalFacts)
      const read = readCell(text, column.type, { vocabulary: nationalFacts, words: column.words })
      expect(
        read.ok && sameValue(read.value, value, column.type),
        `${text} of ${JSON.stringify(value)}`,
      ).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('no cell begins a formula of a spreadsheet, and every text can be read back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '—', 'а', '1') }),
      (text) => {
        expect(safe(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(readable(safe(text))).toBe(text)
      },
    ),
  )
})

describe('people read', () => {
  const shown = (value: unknown, type: Type, lang: 'uk' | 'en' = 'uk') =>
    writeCell(value, type, lang, nationalFacts)

  test.each([
    ['2026-08-18', { kind: 'date' }, '18.08.2026', '2026-08-18'],
    [
      '2026-08-04T09:50:00+03:00',
      { kind: 'datetime' },
      '04.08.2026 09:50',
      '2026-08-04T09:50:00+03:00',
    ],
    // That hour comes twice: only the offset tells which is meant.
    [
      '2026-10-25T03:30:00+02:00',
      { kind: 'datetime' },
      '2026-10-25T03:30:00+02:00',
      '2026-10-25T03:30:00+02:00',
    ],
    ['1.05', { kind: 'decimal' }, '1,05', '1.05'],
    ['business_trip', { kind: 'enum', name: 'absence_kind' }, 'відрядження', 'business trip'],
    [true, { kind: 'boolean' }, 'так', 'yes'],
    [null, { kind: 'text' }, '—', '—'],
    [undefined, { kind: 'text' }, '', ''],
    [[], { kind: 'list', of: { kind: 'date' } }, 'порожньо', 'empty'],
    ['—', { kind: 'text' }, "'—", "'—"],
    ['=1+1', { kind: 'text' }, "'=1+1", "'=1+1"],
  ] as const)('%s', (value, type, uk, en) => {
    expect(shown(value, type as Type)).toBe(uk)
    expect(shown(value, type as Type, 'en')).toBe(en)
  })
})

describe('two values say the same', () => {
  test.each([
    ['1.0', '1.00', { kind: 'decimal' }, true],
    ['1.0', '1.01', { kind: 'decimal' }, false],
    ['2026-08-04T09:50:00+03:00', '2026-08-04T06:50:00Z', { kind: 'datetime' }, true],
    ['2026-08-04T09:50:00+03:00', '2026-08-04T09:50:00Z', { kind: 'datetime' }, false],
    ['?', '!', { kind: 'datetime' }, false],
    [null, null, { kind: 'text' }, true],
    [null, '', { kind: 'text' }, false],
    [
      ['civil', 'criminal'],
      ['criminal', 'civil'],
      { kind: 'list', of: { kind: 'enum', name: 'specialisation' } },
      true,
    ],
    [
      ['civil', 'civil'],
      ['civil', 'criminal'],
      { kind: 'list', of: { kind: 'enum', name: 'specialisation' } },
      false,
    ],
    [['а', 'б'], ['б', 'а'], { kind: 'list', of: { kind: 'text' } }, false],
  ] as const)('%s and %s of %o: %s', (a, b, type, same) => {
    expect(sameValue(a, b, type as Type)).toBe(same)
    expect(sameValue(b, a, type as Type)).toBe(same)
  })
})

test('a blank is nothing, whatever blanks it is made of', () => {
  expect([null, undefined, '', ' ', '\u00a0', '\t'].map(isBlank)).toEqual(Array(6).fill(true))
  expect([0, false, '—', 'x'].map(isBlank)).toEqual(Array(4).fill(false))
})
