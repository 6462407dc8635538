import { expect, it } from 'vitest'
import { detectLang } from '../../../grammar/syntax/parse.ts'
import { PolicyParser } from '../../../grammar/syntax/parser.ts'
import { fixture } from './support.ts'

it('the grammar has no ambiguity that is not meant', () => {
  expect(() => new PolicyParser(true)).not.toThrow()
})

it.each([
  ['policy.uk', 'uk'],
  ['policy.en', 'en'],
  ['facts.uk', 'uk'],
  ['facts.en', 'en'],
  ['amendment.uk', 'uk'],
  ['amendment.en', 'en'],
])('the first word tells the language of %s', (name, lang) => {
  expect(detectLang(fixture(name))).toBe(lang)
})

it.each([
  ['', 'uk'],
  ['# comment\n\ufeffprinciples "Засади"', 'en'],
  ['засaди "Засади" документ desn синтаксис 1 мова uk', 'uk'],
  ['principels "Засади" document desn syntax 1 lang en', 'en'],
  ['unknown words of no policy', 'en'],
])('the language of %j is %s', (text, lang) => {
  expect(detectLang(text)).toBe(lang)
})
