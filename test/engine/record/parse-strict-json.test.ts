import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeUtf8 } from '../../../engine/record/decode-utf8.ts'
import { parseStrictJson } from '../../../engine/record/parse-strict-json.ts'

describe('strict JSON', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(
        fc.json({ noUnicodeString: false }),
        fc.constantFrom(0, 2, '\t'),
        (text, indent) => {
          const spaced = JSON.stringify(JSON.parse(text), null, indent)
          const read = parseStrictJson(spaced)
          const code = read.kind === 'problem' ? read.problem.code : undefined
          if (code !== undefined) expect(['unsafe-number', 'forbidden-key']).toContain(code)
          else expect(read).toEqual({ kind: 'value', value: JSON.parse(spaced) })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('accepts nothing that JSON.parse refuses, and never throws', () => {
    const pieces = fc.constantFrom(
      ...'{}[]:,"\\ \n0123456789-+.eEtruefalsn',
      '"a"',
      'null',
      '\\u00',
    )
    const soup = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        const read = parseStrictJson(text)
        expect(read.kind === 'value' || read.problem.offset <= text.length).toBe(true)
        if (isJson(text)) expect(codeOf(text)).not.toBe('malformed')
        else expect(codeOf(text)).toBeDefined()
      }),
      { numRuns: 20_000 },
    )
  })

  test.each([
    ['', 0],
    ['{', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{'a':1}", 1],
    ['[1 2]', 3],
    ['[1] x', 4],
    ['01', 1],
    ['nul', 0],
    ['"\t"', 1],
    ['"\\x"', 1],
    ['"\\ud800"', 0],
    ['"abc', 4],
    ['[}', 1],
    ['\ufeff{}', 0],
  ])('refuses %j as malformed at offset %i', (text, offset) => {
    expect(problemOf(text)).toMatchObject({ code: 'malformed', offset })
  })

  test('refuses a key twice in one object, however it is spelt', () => {
    expect(problemOf('{"a":1,\n "b":2,\n  "a":3}')).toEqual({
      code: 'duplicate-key',
      key: 'a',
      offset: 18,
      line: 3,
      column: 3,
    })
    expect(problemOf('{"a":1,"\\u0061":3}')).toMatchObject({ code: 'duplicate-key', key: 'a' })
    expect(codeOf('[{"a":1},{"a":{"a":2}}]')).toBeUndefined()
  })

  test('refuses a key that could change the object itself', () => {
    expect(problemOf('{"__proto__":{}}')).toMatchObject({ code: 'forbidden-key', offset: 1 })
  })

  test('refuses numbers that would silently change', () => {
    const changed = [
      '9007199254740993',
      '1e400',
      '-1e400',
      '1e-400',
      '0.10000000000000000001',
      '1e20',
    ]
    for (const text of changed) expect(codeOf(text), text).toBe('unsafe-number')
    const kept = [
      '9007199254740991',
      '-0',
      '0.10',
      '1.5e1',
      '22.250',
      '100e-2',
      '1e-7',
      '0.0',
      '0e9',
    ]
    for (const text of kept) expect(codeOf(text), text).toBeUndefined()
  })

  test('refuses nesting beyond 64 levels, and survives a million brackets', () => {
    expect(codeOf('['.repeat(64) + ']'.repeat(64))).toBeUndefined()
    expect(problemOf('['.repeat(65) + ']'.repeat(65))).toMatchObject({
      code: 'too-deep',
      offset: 64,
    })
    expect(codeOf('['.repeat(1_000_000))).toBe('too-deep')
    expect(codeOf('{"a":'.repeat(1_000_000))).toBe('too-deep')
  })

  test('refuses a text that is too large before reading it', () => {
    expect(parseStrictJson('[1,2,3]', { maxLength: 6 })).toMatchObject({
      problem: { code: 'too-large', offset: 6 },
    })
    expect(parseStrictJson('[1,2,3]', { maxLength: 7 })).toMatchObject({ kind: 'value' })
  })

  test('reads a long string without exhausting the stack', () => {
    const long = JSON.stringify('я\n'.repeat(500_000))
    expect(codeOf(long)).toBeUndefined()
  })
})

describe('UTF-8', () => {
  test('is decoded, with one byte order mark dropped', () => {
    expect(decodeUtf8(Buffer.from('суд'))).toEqual({ kind: 'text', text: 'суд' })
    expect(decodeUtf8(Buffer.from('\ufeffсуд'))).toEqual({ kind: 'text', text: 'суд' })
  })

  test('that is broken is refused at its first bad byte', () => {
    const bad = (bytes: readonly number[]) => decodeUtf8(Uint8Array.from(bytes))
    expect(bad([0x61, 0xff, 0x62])).toEqual({ kind: 'invalid-utf8', offset: 1 })
    expect(bad([0x61, 0xc0, 0x80])).toEqual({ kind: 'invalid-utf8', offset: 1 })
    expect(bad([0x61, 0x62, 0xd1])).toMatchObject({ kind: 'invalid-utf8' })
    expect(bad([0xed, 0xa0, 0x80])).toMatchObject({ kind: 'invalid-utf8' })
  })

  test('in Windows-1251 is refused, not read as something else', () => {
    expect(decodeUtf8(Uint8Array.from([0xf1, 0xf3, 0xe4]))).toMatchObject({ kind: 'invalid-utf8' })
  })

  test('survives a round trip', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (text.startsWith('\ufeff')) return
        expect(decodeUtf8(Buffer.from(text))).toEqual({ kind: 'text', text })
      }),
    )
  })
})

describe('what a reader asks for besides', () => {
  test('whole numbers only: a canonical text has no others', () => {
    const asked = (text: string) => parseStrictJson(text, { wholeNumbers: true }).kind
    expect(['1', '-7', '1.0', '1e3'].map(asked)).toEqual(Array(4).fill('value'))
    expect(['1.5', '1e-1', '9007199254740992'].map(asked)).toEqual(Array(3).fill('problem'))
    expect(parseStrictJson('1.5').kind).toBe('value')
  })

  test('any key: `__proto__` is then a key like others, and still not given twice', () => {
    const read = parseStrictJson('{"__proto__":{"a":1}}', { anyKey: true })
    expect(read.kind === 'value' && Object.keys(read.value as object)).toEqual(['__proto__'])
    const twice = parseStrictJson('{"__proto__":1,"__proto__":2}', { anyKey: true })
    expect(twice).toMatchObject({ problem: { code: 'duplicate-key' } })
    expect(codeOf('{"__proto__":1}')).toBe('forbidden-key')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function problemOf(text: string) {
  const read = parseStrictJson(text)
  return read.kind === 'problem' ? read.problem : undefined
}

function codeOf(text: string): string | undefined {
  return problemOf(text)?.code
}
