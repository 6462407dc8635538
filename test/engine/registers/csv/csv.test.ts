import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeTable } from '../../../../engine/registers/csv/decode.ts'
import { parseCsv } from '../../../../engine/registers/csv/parse-csv.ts'
import { writeCsv } from '../../../../engine/registers/csv/write-csv.ts'

const rowsOf = (text: string) => {
  const parsed = parseCsv(text)
  return parsed.kind === 'table' ? parsed.rows : `${parsed.why} ${parsed.row}`
}

describe('the delimiter is the one that the first row has most of', () => {
  test.each([
    [
      'а;б\n1;2',
      [
        ['а', 'б'],
        ['1', '2'],
      ],
    ],
    [
      'а,б\n1,2',
      [
        ['а', 'б'],
        ['1', '2'],
      ],
    ],
    [
      'а\tб\n1\t2',
      [
        ['а', 'б'],
        ['1', '2'],
      ],
    ],
    [
      'а;б\n1,5;2',
      [
        ['а', 'б'],
        ['1,5', '2'],
      ],
    ],
    [
      '"а;б;в",г\n1,2',
      [
        ['а;б;в', 'г'],
        ['1', '2'],
      ],
    ],
    ['\n\nа;б\n1;2', [[''], [''], ['а', 'б'], ['1', '2']]],
    ['sep=,\r\nа;б,в', [['а;б', 'в']]],
    ['один', [['один']]],
  ])('%j', (text, rows) => expect(rowsOf(text)).toEqual(rows))
})

describe('quotes and line ends', () => {
  test.each([
    ['"а""б";в', [['а"б', 'в']]],
    [
      '"рядок\nі ще";в\r\n1;2\r\n',
      [
        ['рядок\nі ще', 'в'],
        ['1', '2'],
      ],
    ],
    [
      'а;б\r1;2',
      [
        ['а', 'б'],
        ['1', '2'],
      ],
    ],
    ['а;', [['а', '']]],
    ['а;б\n\n1;2', [['а', 'б'], [''], ['1', '2']]],
    ['5" труба;б', [['5" труба', 'б']]],
    ['', []],
    ['а;"б', 'open-quote 1'],
    ['а;б\n"в"г;1', 'after-quote 2'],
  ])('%j', (text, rows) => expect(rowsOf(text)).toEqual(rows))
})

const cell = fc.string({
  unit: fc.constantFrom(';', ',', '\t', '"', '\n', '\r', ' ', 'а', 'і', '1', '=', '№'),
  maxLength: 6,
})
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })

test('what is written is read as it was, and as Windows and Unicode save it', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const written = writeCsv(rows)
      expect(written.startsWith('\ufeff')).toBe(true)
      const bytes = Buffer.from(written)
      expect(parseCsv(decodeTable(bytes), ';')).toEqual({ kind: 'table', rows })
      const utf16 = Buffer.from(written, 'utf16le')
      expect(parseCsv(decodeTable(utf16), ';')).toEqual({ kind: 'table', rows })
    }),
  )
})

test('a file without a mark is UTF-8 where its bytes are, and Windows-1251 otherwise', () => {
  expect(decodeTable(Buffer.from('Вигадько'))).toBe('Вигадько')
  expect(decodeTable(Buffer.from([0xc2, 0xe8, 0xe3, 0xe0, 0xe4, 0xfc, 0xea, 0xee]))).toBe(
    'Вигадько',
  )
  expect(decodeTable(Buffer.from([0xbf, 0xb3, 0xba, 0xb4, 0xb9]))).toBe('їієґ№')
  expect(decodeTable(Buffer.from([0xfe, 0xff, 0x04, 0x12]))).toBe('В')
})

test('no text makes the reading of a file fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', '\r', 'а', 's', 'e', 'p', '=') }),
      (text) => {
        expect(['table', 'malformed']).toContain(parseCsv(text).kind)
      },
    ),
  )
})
