import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../grammar/source/diagnostic.ts'
import { renderDiagnostic } from '../../../grammar/source/render.ts'
import type { Lang } from '../../../grammar/source/text.ts'
import { KEYWORDS, words } from '../../../grammar/lexicon/words.ts'
import { tokenize } from '../../../grammar/syntax/lexer.ts'
import {
  MAX_BYTES,
  parseExpression,
  parseStatements,
  parseText,
} from '../../../grammar/syntax/parse.ts'
import { fixture } from './support.ts'

const langs = fc.constantFrom<Lang>('uk', 'en')

/** Every remark is in the text, has words, and can be shown. */
function sound(text: string, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const { span, message } = diagnostic
    expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true)
    expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true)
    expect(message.uk.length > 0 && message.en.length > 0).toBe(true)
  }
  for (const diagnostic of diagnostics.slice(0, 2)) {
    expect(renderDiagnostic(diagnostic, { path: 'засади.zasady', text }, 'uk')).toContain('^')
  }
}

function readAll(text: string, lang: Lang): void {
  sound(text, parseText({ path: '', text }).diagnostics)
  sound(text, parseStatements(text, lang).diagnostics)
  sound(text, parseExpression(text, lang).diagnostics)
}

const soup = langs.chain((lang) => {
  const keyword = fc.constantFrom(...KEYWORDS.flatMap((one) => words(one, lang)))
  const other = fc.constantFrom(
    '"4.3"',
    '"',
    '5',
    '1.05',
    '28.03.2025',
    'назва',
    'name',
    '.поле',
    '#',
    '@',
    '\u202e',
  )
  const mark = fc.constantFrom(...'()[]{}<>=+-*/,:|', '..', '<>', '<=')
  const piece = fc.oneof({ weight: 4, arbitrary: keyword }, other, mark)
  const joined = fc.array(fc.tuple(piece, fc.constantFrom(' ', '\n', '')), { maxLength: 60 })
  return fc.tuple(
    joined.map((all) => all.flat().join('')),
    fc.constant(lang),
  )
})

describe('nothing that anybody writes makes the parser throw', () => {
  it('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), langs, readAll), {
      numRuns: 200,
    })
  })

  it('any words of the language in any order', () => {
    fc.assert(
      fc.property(soup, ([text, lang]) => readAll(text, lang)),
      { numRuns: 300 },
    )
  })

  it.each(['policy.uk', 'policy.en', 'facts.uk', 'amendment.en'])(
    'a good file with words dropped, doubled and swapped: %s',
    (name) => {
      const text = fixture(name)
      const lang = name.slice(-2) as Lang
      const images = tokenize(text, lang).tokens.map(({ startOffset, endOffset }) =>
        text.slice(startOffset, endOffset + 1),
      )
      const change = fc.tuple(
        fc.nat(images.length - 1),
        fc.nat(images.length - 1),
        fc.constantFrom('drop', 'double', 'swap'),
      )
      fc.assert(
        fc.property(
          fc.array(change, { minLength: 1, maxLength: 6 }),
          fc.constantFrom(' ', '\n'),
          (changes, blank) => {
            const mutated = [...images]
            for (const [at, to, how] of changes) {
              if (how === 'drop') mutated[at] = ''
              else if (how === 'double') mutated[at] = `${mutated[at]} ${mutated[at]}`
              else [mutated[at], mutated[to]] = [mutated[to] ?? '', mutated[at] ?? '']
            }
            readAll(mutated.join(blank), lang)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  it('a good file cut anywhere', () => {
    const text = fixture('policy.uk')
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const cut = text.slice(Math.min(a, b), Math.max(a, b))
        sound(cut, parseText({ path: '', text: cut }).diagnostics)
      }),
      { numRuns: 60 },
    )
  })

  it('a file above the limit is refused at once', () => {
    const text = 'ї'.repeat(MAX_BYTES / 2 + 1)
    const { unit, diagnostics } = parseText({ path: 'великий.zasady', text })
    expect(unit).toBeUndefined()
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['syntax/too-long', 'великий.zasady'],
    ])
  })

  it('deep nesting in a statement leaves the other statements whole', () => {
    const text = `засади "Засади" документ desn синтаксис 1 мова uk
означення глибоке = ${'('.repeat(5000)}так${')'.repeat(5000)}
означення звичайне = так
тест "дані" станом на 01.01.2026 дано справа { поле: ${'['.repeat(5000)} }
означення останнє = так`
    const { unit, diagnostics } = parseText({ path: '', text })
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/too-deep', 'syntax/too-deep'])
    expect(unit?.kind === 'policy' && unit.statements.map(({ kind }) => kind)).toEqual([
      'broken',
      'definition',
      'broken',
      'definition',
    ])
  })
})

describe('text that was not understood is kept', () => {
  it('every word of a file is in a statement or in its broken text', () => {
    const text = fixture('policy.uk')
    const { tokens } = tokenize(text, 'uk')
    fc.assert(
      fc.property(fc.nat(tokens.length - 1), (index) => {
        const token = tokens[index]
        if (token === undefined) return
        const mutated = `${text.slice(0, token.startOffset)}?${text.slice(token.endOffset + 1)}`
        const { unit } = parseText({ path: '', text: mutated })
        if (unit?.kind !== 'policy') return
        const broken = unit.statements.filter((one) => one.kind === 'broken')
        expect(broken.some((one) => one.text.includes('?'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
