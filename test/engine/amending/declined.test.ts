import { expect, test } from 'vitest'
import { capitalised, genitive, instrumental } from '../../../engine/amending/declined.ts'
import { policyNamed } from './amended-court.ts'

test.each([
  ['підпункт 13 підпункту 4.3', 'підпунктом 13 підпункту 4.3'],
  ['абзац перший підпункту 5.1', 'абзацом першим підпункту 5.1'],
  ['абзац третій пункту 2', 'абзацом третім пункту 2'],
  ['речення друге пункту 7', 'реченням другим пункту 7'],
  ['частина перша статті 5', 'частиною першою статті 5'],
  ['пункт 3', 'пунктом 3'],
  ['рішення зборів суддів', 'рішенням зборів суддів'],
  ['наказ голови суду', 'наказом голови суду'],
])('«%s» → «%s»', (nominative, expected) => {
  expect(instrumental(nominative)).toBe(expected)
})

test('what is not in the list is not guessed', () => {
  expect(instrumental('слайд 4')).toBeUndefined()
  expect(instrumental('пункт зелений')).toBeUndefined()
  expect(genitive('протокол')).toBeUndefined()
})

test('an act is named in the genitive where its wording is given', () => {
  expect(genitive('рішення зборів суддів')).toBe('рішення зборів суддів')
  expect(genitive('наказ голови суду')).toBe('наказу голови суду')
})

test('only the first letter becomes a capital', () => {
  expect(capitalised('їх підпункт')).toBe('Їх підпункт')
})

test('the citations of a shipped policy are all declined', () => {
  const cites = policyNamed('desn').editions.flatMap(({ statements }) =>
    statements.flatMap((one) => (one.kind === 'clause' && one.cite ? [one.cite.uk] : [])),
  )
  expect(cites.length).toBeGreaterThan(50)
  expect(cites.filter((cite) => instrumental(cite) === undefined)).toEqual([])
})
