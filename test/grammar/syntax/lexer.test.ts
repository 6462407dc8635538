import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spanOf, tokenize } from '../../../grammar/syntax/lexer.ts'
import { Key, Shape } from '../../../grammar/syntax/vocabulary.ts'

const codes = (text: string) => tokenize(text, 'uk').diagnostics.map(({ code }) => code)

describe('keywords of several words', () => {
  it('may be spread over lines', () => {
    const { tokens } = tokenize('не\n  розподіляються   щодо\tсудді', 'uk')
    expect(tokens.map(({ tokenType }) => tokenType)).toEqual([Key.exclude])
    expect(tokens.map(spanOf)).toEqual([{ start: 0, end: 32 }])
  })

  it('the longest one wins', () => {
    const types = tokenize('не розподіляти не пізніше не є не', 'uk').tokens.map(
      ({ tokenType }) => tokenType,
    )
    expect(types).toEqual([Key.refuse, Key.no_later_than, Key.is_not, Key.not])
  })

  it('the draw and the repeat draw do not mix', () => {
    const types = tokenize(
      'повторний автоматизований розподіл автоматизований розподіл',
      'uk',
    ).tokens
    expect(types.map(({ tokenType }) => tokenType)).toEqual([Key.redraw, Key.draw])
  })
})

describe('letters', () => {
  it('a decomposed letter is the letter, and its place is its own', () => {
    const text = 'ї\u0457'.normalize('NFD') + 'жа + день'
    const { tokens, diagnostics } = tokenize(text, 'uk')
    expect(diagnostics).toEqual([])
    expect(tokens[0]?.image).toBe('їїжа')
    expect(tokens.map((token) => text.slice(spanOf(token).start, spanOf(token).end))).toEqual([
      text.slice(0, text.indexOf(' ')),
      '+',
      'день',
    ])
  })

  it('a decomposed keyword is the keyword', () => {
    expect(tokenize('й'.normalize('NFD'), 'uk').tokens.map(({ tokenType }) => tokenType)).toEqual([
      Key.and,
    ])
  })

  it('three apostrophes are one', () => {
    const images = ["об'єднані", 'об’єднані', 'обʼєднані'].map(
      (text) => tokenize(text, 'uk').tokens[0]?.image,
    )
    expect(images).toEqual(['об’єднані', 'об’єднані', 'об’єднані'])
    expect(tokenize("обов'язок", 'uk').tokens[0]?.tokenType).toBe(Key.duty)
  })

  it('latin letters in a ukrainian word are pointed out', () => {
    const [remark] = tokenize('означення cуддя_дня', 'uk').diagnostics
    expect(remark?.code).toBe('lex/mixed-script')
    expect(remark?.span).toEqual({ start: 10, end: 19 })
    expect(remark?.help?.uk).toContain('`суддя_дня`')
    expect(codes('Зasad')).toEqual(['lex/mixed-script'])
    expect(codes('відвodu')).toEqual(['lex/mixed-script'])
  })

  it('letters of neither alphabet are pointed out', () => {
    expect(codes('объект')).toEqual(['lex/foreign-letter'])
    expect(codes('łódź')).toEqual(['lex/foreign-letter'])
  })

  it('a name has at least two letters', () => {
    expect(codes('аа + x')).toEqual(['lex/one-letter-name'])
    expect(codes('аа.б')).toEqual(['lex/one-letter-name'])
    expect(codes('аа у бб')).toEqual([])
  })
})

describe('what is not a token', () => {
  it.each([
    ['"не закрито', 'lex/unterminated-text'],
    ['"погане \\n позначення"', 'lex/unknown-escape'],
    ['«4.3»', 'lex/wrong-quotes'],
    ['„4.3“', 'lex/wrong-quotes'],
    ['31.02.2025', 'lex/impossible-date'],
    ['2025-13-01', 'lex/impossible-date'],
    ['28.03.2025 25:00', 'lex/impossible-date'],
    ['24:00', 'lex/impossible-date'],
    ['1234567890123456', 'lex/long-number'],
    ['@', 'lex/stray-character'],
    ['≥', 'lex/stray-character'],
    ['😀', 'lex/stray-character'],
    ['аа\u202eбб', 'lex/hidden-character'],
    ['# у примітці \u2066 теж', 'lex/hidden-character'],
    ['"у тексті \u200b теж"', 'lex/hidden-character'],
    ['аа\u0000', 'lex/hidden-character'],
  ])('%j is one remark: %s', (text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it('a mark of byte order may begin a file', () => {
    expect(codes('\ufeffаа')).toEqual([])
    expect(codes('аа\ufeffбб')).toEqual(['lex/hidden-character'])
  })

  it('29 February is a day of leap years only', () => {
    expect(codes('29.02.2024')).toEqual([])
    expect(codes('29.02.2025')).toEqual(['lex/impossible-date'])
  })

  it('what stands in place of a sign is named', () => {
    expect(tokenize('–', 'uk').diagnostics[0]?.help?.uk).toContain('`-`')
  })
})

describe('numbers and ranges', () => {
  it.each([
    ['5..13', [Shape.Integer, Shape.DotDot, Shape.Integer]],
    ['7/11', [Shape.Integer, Shape.Slash, Shape.Integer]],
    ['1.05', [Shape.Decimal]],
    ['28.03.2025', [Shape.Day]],
    ['28.03.2025 10:00', [Shape.DateTime]],
    ['28.03.2025,10:00', [Shape.Day, Shape.Comma, Shape.Clock]],
    ['аа.бб', [Shape.Word, Shape.Member]],
  ])('%s', (text, types) => {
    expect(tokenize(text, 'uk').tokens.map(({ tokenType }) => tokenType)).toEqual(types)
  })
})

describe('any text', () => {
  it('gives tokens in order, each where it says, with nothing lost but blanks and what is reported', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('uk', 'en'),
        (text, lang) => {
          const { tokens, comments, damaged } = tokenize(text, lang)
          const spans = [...tokens.map(spanOf), ...comments.map(({ span }) => span), ...damaged]
          const ordered = spans.toSorted((a, b) => a.start - b.start)
          let at = 0
          for (const { start, end } of ordered) {
            expect(text.slice(at, start).replace(/[ \t\r\n\f\u00a0\ufeff]+/g, '')).toBe('')
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(text.slice(at).replace(/[ \t\r\n\f\u00a0\ufeff]+/g, '')).toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
})
