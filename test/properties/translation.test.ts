/**
 * A policy means the same in Ukrainian, in English and in YAML: carried from one to the other
 * and back, its canonical tree does not change.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningfulPolicy } from './arbitraries/meaningful.ts'
import {
  facts,
  names,
  remarksOn,
  resolve,
  resolveFacts,
  vocabularyRemarks,
} from './arbitraries/vocabulary.ts'
import {
  formatText,
  formatYaml,
  parseText,
  parseYaml,
  provenText,
  type Lang,
  type PolicyUnit,
  type Unit,
} from './language.ts'
import { meaning } from './spanless.ts'

function read(text: string): Unit {
  const { unit, diagnostics } = parseText({ path: '', text })
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return unit as Unit
}

function readYaml(text: string): Unit {
  const { unit, diagnostics } = parseYaml(text)
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return unit as Unit
}

/** The canonical tree; which language it was written in is no part of it. */
const canonical = (unit: Unit): unknown => meaning({ ...resolve(unit), lang: 'uk' })

const inText = (unit: Unit, lang: Lang): Unit => read(formatText(resolve(unit), { lang, names }))
const inYaml = (unit: Unit, lang: Lang): Unit =>
  readYaml(formatYaml(resolve(unit), { lang, names }) ?? '')

test('the policies of these properties are without mistakes of names', () => {
  expect(vocabularyRemarks).toEqual([])
  fc.assert(
    fc.property(meaningfulPolicy, (text) => {
      const unknown = remarksOn(read(text) as PolicyUnit).filter(({ code }) =>
        code.startsWith('check/unknown'),
      )
      expect({ text, unknown }).toEqual({ text, unknown: [] })
    }),
    { numRuns: 30 },
  )
})

test('into English and back, nothing changes', () => {
  fc.assert(
    fc.property(meaningfulPolicy, (text) => {
      const written = read(text)
      const english = inText(written, 'en')
      expect(canonical(english)).toEqual(canonical(written))
      expect(canonical(inText(english, 'uk'))).toEqual(canonical(written))
    }),
  )
})

test('an English text has no Ukrainian word but those that its author gave no English for', () => {
  fc.assert(
    fc.property(meaningfulPolicy, (text) => {
      const english = formatText(resolve(read(text)), { lang: 'en', names })
      const words = english
        .replace(/"[^"]*"/g, '')
        .match(/(?<![\p{L}_/])[\p{Script=Cyrillic}_’]+/gu)
      expect(new Set(words ?? [])).toEqual(
        new Set(['момент', 'колега'].filter((word) => words?.includes(word))),
      )
    }),
  )
})

test('into YAML of either language and back, nothing changes', () => {
  fc.assert(
    fc.property(meaningfulPolicy, fc.constantFrom<Lang>('uk', 'en'), (text, lang) => {
      const written = read(text)
      const yaml = inYaml(written, lang)
      expect(canonical(yaml)).toEqual(canonical(written))
      expect(canonical(inText(yaml, 'uk'))).toEqual(canonical(written))
    }),
  )
})

test('a translation is proven before it is handed out', () => {
  fc.assert(
    fc.property(meaningfulPolicy, (text) => {
      const canonicalUnit = resolve(read(text))
      const english = provenText(canonicalUnit, { lang: 'en', names }, resolve)
      expect(english.diagnostics).toEqual([])
      const back = provenText(resolve(read(english.text ?? '')), { lang: 'uk', names }, resolve)
      expect(back.text).toBe(formatText(canonicalUnit, { lang: 'uk', names }))
    }),
  )
})

test('declarations of facts are carried over too, with the formulas of computed facts', () => {
  const written = resolveFacts(facts)
  const english = provenText(written, { lang: 'en', names }, resolveFacts)
  expect(english.diagnostics).toEqual([])
  expect(english.text).toContain('= days_inclusive(from, until)')
  expect(meaning({ ...resolveFacts(read(english.text ?? '')), lang: 'uk' })).toEqual(
    meaning(written),
  )
  const yaml = formatYaml(written, { lang: 'en', names }) ?? ''
  expect(meaning({ ...resolveFacts(readYaml(yaml)), lang: 'uk' })).toEqual(meaning(written))
})
