import { describe, expect, it } from 'vitest'
import { CONTEXTUAL, LEXICON, type Row, type Word } from '../../../grammar/lexicon/lexicon.ts'
import {
  isSoft,
  KEYWORDS,
  meaning,
  placed,
  word,
  words,
  wordsOf,
} from '../../../grammar/lexicon/words.ts'
import { tokenize } from '../../../grammar/syntax/lexer.ts'
import { Key, Shape } from '../../../grammar/syntax/vocabulary.ts'

const LANGS = ['uk', 'en'] as const
const tail = { uk: '_далі', en: '_next' }
const rows = Object.entries(LEXICON) as [Word, Row][]

describe('the table of words', () => {
  it('every word has forms in both languages', () => {
    for (const [, row] of rows) {
      for (const lang of LANGS) {
        expect(row[lang].length).toBeGreaterThan(0)
        for (const form of row[lang]) expect(form).toBe(form.trim().normalize('NFC'))
      }
    }
  })

  it.each(LANGS)('no two keywords share a form in %s', (lang) => {
    const owners = Map.groupBy(
      KEYWORDS.flatMap((keyword) => words(keyword, lang).map((form) => ({ form, keyword }))),
      ({ form }) => form,
    )
    const shared = [...owners].filter(
      ([, all]) => new Set(all.map(({ keyword }) => keyword)).size > 1,
    )
    expect(shared).toEqual([])
  })

  it.each(LANGS)('words of one place differ among themselves in %s', (lang) => {
    for (const group of CONTEXTUAL) {
      const forms = wordsOf(group).flatMap((name) => words(name, lang))
      expect(new Set(forms).size).toBe(forms.length)
    }
  })

  it('another spelling belongs to a keyword that exists', () => {
    const others = rows.flatMap(([, row]) => row.as ?? [])
    expect(others.filter((token) => !(KEYWORDS as readonly string[]).includes(token))).toEqual([])
  })

  it.each(LANGS)('every form in %s is read as its keyword, however it is spaced', (lang) => {
    for (const keyword of KEYWORDS) {
      for (const form of words(keyword, lang)) {
        const spaced = form.replaceAll(' ', '\n \t')
        const { tokens, diagnostics } = tokenize(spaced, lang)
        expect(diagnostics).toEqual([])
        expect(tokens.map(({ tokenType }) => tokenType)).toEqual([Key[keyword]])
      }
    }
  })

  it.each(LANGS)('a keyword in %s does not swallow the beginning of a longer name', (lang) => {
    for (const keyword of KEYWORDS) {
      for (const form of words(keyword, lang).filter((one) => one !== '№')) {
        const last = tokenize(`${form}${tail[lang]}`, lang).tokens.at(-1)
        expect(last?.tokenType).toBe(Shape.Word)
        expect(last?.image).toBe(`${form.split(' ').at(-1)}${tail[lang]}`)
      }
    }
  })

  it('ukrainian forms are spelled with ukrainian letters only', () => {
    for (const [, row] of rows) {
      for (const form of row.uk) expect(form).toMatch(/^[а-яґєії’№_, ]+$/)
      for (const form of row.en) expect(form).toMatch(/^[a-z_, ]+$/)
    }
  })
})

describe('questions to the table', () => {
  it('the first form is the one that is printed', () => {
    expect(word('exclude', 'uk')).toBe('не розподіляються щодо судді')
    expect(words('and', 'uk')).toEqual(['та', 'і', 'й'])
  })

  it('one token can be printed differently in two places', () => {
    expect(word('for', 'en')).toBe('for')
    expect(word('concerning', 'en')).toBe('concerning')
    expect(words('concerning', 'en')).toEqual(['concerning', 'for'])
  })

  it('a word of one place is understood there and printed there', () => {
    expect(meaning('role', 'головуючий', 'uk')).toBe('presiding')
    expect(meaning('role', 'presiding', 'uk')).toBeUndefined()
    expect(placed('status', 'not_met', 'uk')).toBe('не_діє')
  })

  it('what a policy talks about can be a name although it is a keyword', () => {
    expect(isSoft('judge')).toBe(true)
    expect(isSoft('when')).toBe(false)
  })
})
