import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../grammar/source/text.ts'
import { spanOf, tokenize } from '../../../grammar/syntax/lexer.ts'
import { parseText } from '../../../grammar/syntax/parse.ts'
import { fixture } from './support.ts'

const HEADER = 'засади "Засади" документ desn синтаксис 1 мова uk\n'

function read(body: string) {
  const text = HEADER + body
  const { unit, diagnostics } = parseText({ path: 'засади.zasady', text })
  const statements = unit?.kind === 'policy' ? unit.statements : []
  return {
    codes: diagnostics.map(({ code }) => code),
    places: diagnostics.map(({ span }) => text.slice(span.start, span.end)),
    kinds: statements.map(({ kind }) => kind),
    broken: statements.filter((one) => one.kind === 'broken').map(({ text: kept }) => kept),
    diagnostics,
  }
}

describe('after a mistake', () => {
  it('three mistakes are three remarks, and the rest is read', () => {
    const { codes, kinds, broken } = read(`висновок "1" перший_висновок якщо так
висновок другий_висновок якщо так
висновок "3" якщо так
висновок "4" четвертий якщо так та
висновок "5" п’ятий якщо так`)
    expect(codes).toEqual(['syntax/missing-citation', 'syntax/missing-name', 'syntax/incomplete'])
    expect(kinds).toEqual(['finding', 'broken', 'broken', 'broken', 'finding'])
    expect(broken[0]).toBe('висновок другий_висновок якщо так')
  })

  it('an open brace does not swallow the statements below', () => {
    const { codes, kinds } = read(`тест "перший" станом на 01.01.2026
  дано справа { вид: нова
  очікується учасники немає
висновок "5" п’ятий якщо так`)
    expect(codes).toEqual(['syntax/unclosed-bracket'])
    expect(kinds).toEqual(['broken', 'finding'])
  })

  it('an open quote does not either', () => {
    const { codes, kinds } = read('пункт "4.3 заборонено\nвисновок "5" п’ятий якщо так')
    expect(codes).toEqual(['lex/unterminated-text'])
    expect(kinds).toEqual(['broken', 'finding'])
  })

  it('a mistyped first word is a statement of its own', () => {
    const { codes, kinds, places, diagnostics } = read(`висновок "1" перший_висновок якщо так
виснвок "2" другий якщо так
нерозподіляються щодо судді "4.3.2" назва
  якщо так
висновок "5" п’ятий якщо так`)
    expect(codes).toEqual(['syntax/unknown-statement', 'syntax/unknown-statement'])
    expect(places).toEqual(['виснвок', 'нерозподіляються'])
    expect(kinds).toEqual(['finding', 'broken', 'broken', 'finding'])
    expect(diagnostics.map(({ help }) => help?.uk)).toEqual([
      'можливо, малося на увазі `висновок`',
      'можливо, малося на увазі `не розподіляються щодо судді`',
    ])
  })

  it('statements on one line are read too', () => {
    expect(read('пункт "1" дозволено "а" пункт "2" дозволено "б"').kinds).toEqual([
      'clause',
      'clause',
    ])
  })

  it('an indented statement begins afresh as well', () => {
    expect(read('  висновок "1" якщо так\n    висновок "2" назва якщо так').kinds).toEqual([
      'broken',
      'finding',
    ])
  })
})

describe('usual mistakes', () => {
  it.each([
    ['не розподіляються щодо судді назва якщо так', 'syntax/missing-citation'],
    ['не розподіляються щодо судді "4.3" якщо так', 'syntax/missing-name'],
    ['не розподіляються щодо судді "4.3" назва суддя.ознака', 'syntax/missing-when'],
    ['висновок "4.3" назва справа.ознака', 'syntax/missing-when'],
    ['висновок "4.3" назва якщо {аа, бб', 'syntax/unclosed-bracket'],
    ['висновок "4.3" назва якщо аа бб', 'syntax/unexpected'],
    ['пункт "4.3" обовязково "текст"', 'syntax/expected'],
    ['тест "назва" станом на 01.01.2026 очікується наслідок разподіл', 'syntax/unknown-word'],
    ['тест "назва" станом на 01.01.2026 очікується місця голова', 'syntax/unknown-word'],
    ['означення назва(аргумент : дад) = так', 'syntax/unknown-word'],
    ['zroj "4.3"', 'syntax/unknown-statement'],
    ['суд "один"\nсуд "два"', 'syntax/repeated-header'],
    ['доповнити "4.3" :', 'syntax/misplaced'],
    ['перелік вид { нова "нова" }', 'syntax/misplaced'],
    ['засади "Ще раз" документ desn синтаксис 1 мова uk', 'syntax/misplaced'],
  ])('%s is one remark: %s', (body, code) => {
    expect(read(body).codes).toEqual([code])
  })

  it.each([
    ['висновок "4.3" назва якщо аа ta бб', '`та`'],
    ['тест "назва" станом на 01.01.2026\n  очікуєтся учасники немає', '`очікується`'],
    ['тест "назва" станом на 01.01.2026 очікується наслідок разподіл', '`розподіл`'],
    ['тест "назва" станом на 01.01.2026 очікується місця голова', '`головуючий`'],
    ['означення назва(аргумент : дад) = так', '`дата`'],
    ['висновок "4.3" назва яkщо так', '`якщо`'],
    ['висновок "4.3" назва якщо справа.день > 3 днів', '`3 робочі дні`'],
  ])('%s: the help names %s', (body, word) => {
    const { diagnostics } = read(body)
    expect(diagnostics.some(({ help }) => help?.uk.includes(word))).toBe(true)
  })

  it('every remark is in both languages', () => {
    const { diagnostics } = read(
      'висновок якщо так\nвисновок "1" якщо\nобов’язок "1" назва має бути дата',
    )
    for (const { message } of diagnostics) {
      expect(message.uk).not.toBe(message.en)
      expect(`${message.uk}${message.en}`).not.toMatch(/\{\w+\}|undefined|NaN/)
    }
  })
})

describe('the first line', () => {
  const first = (text: string) => parseText({ path: '', text })

  it('must be there', () => {
    for (const text of ['', '# лише примітка', 'висновок "1" назва якщо так']) {
      expect(first(text).unit).toBeUndefined()
      expect(first(text).diagnostics.map(({ code }) => code)).toEqual(['syntax/no-header'])
    }
  })

  it('is remarked on once when it is broken', () => {
    expect(
      first('засади документ desn синтаксис 1 мова uk').diagnostics.map(({ code }) => code),
    ).toEqual(['syntax/expected'])
  })

  it('must tell the language in which the file is written', () => {
    const { diagnostics } = first('засади "Засади" документ desn синтаксис 1 мова en')
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/wrong-lang'])
  })

  it('names a syntax that exists', () => {
    const { diagnostics } = first('засади "Засади" документ desn синтаксис 2 мова uk')
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/unknown-version'])
  })
})

describe('lines in a wrong place', () => {
  it('stay in the tree as they are written', () => {
    const { broken } = read(
      'суд "один"\nсуд "два" # двічі\nвисновок "1" назва якщо так\nвиключити "4.3"',
    )
    expect(broken).toEqual(['суд "два"', 'виключити "4.3"'])
  })
})

describe('amendments', () => {
  const amendment = (body: string) =>
    parseText({ path: '', text: `зміни до desn синтаксис 1 мова uk\n${body}` })

  it('keep a broken operation and what stands below it, with one remark', () => {
    const { unit, diagnostics } = amendment(
      'доповнити "10.8"\n  висновок "10.8" назва якщо так\nвиключити "4.3"',
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/incomplete'])
    expect(unit?.kind === 'amendment' && unit.operations.map(({ kind }) => kind)).toEqual([
      'broken',
      'broken',
      'repeal',
    ])
  })

  it('do not take statements after a repeal', () => {
    const { diagnostics } = amendment('виключити "4.3"\nвисновок "4.3" назва якщо так')
    expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/statement-in-repeal'])
  })
})

describe('one word left out', () => {
  it.each(['policy.uk', 'policy.en', 'facts.uk', 'facts.en', 'amendment.uk', 'amendment.en'])(
    'gives one remark at most in 95 of 100 places of %s',
    (name) => {
      const text = fixture(name)
      const lang = name.slice(-2) as Lang
      const { tokens } = tokenize(text, lang)
      // Every other word of the long files: odd ones in one language, even ones in the other.
      const tried = tokens.filter((_, i) => tokens.length < 200 || i % 2 === Number(lang === 'uk'))
      const counts = tried.map((token) => {
        const { start, end } = spanOf(token)
        return parseText({ path: '', text: text.slice(0, start) + text.slice(end) }).diagnostics
          .length
      })
      const noticed = counts.filter((count) => count > 0)
      expect(noticed.length / counts.length).toBeGreaterThan(0.8)
      expect(noticed.filter((count) => count === 1).length / noticed.length).toBeGreaterThanOrEqual(
        0.95,
      )
    },
  )
})
