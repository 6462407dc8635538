/** Lines that say how far a text has come: a draft, adopted, published. */
import { expect, test } from 'vitest'
import { formatText, formatYaml, parseText, parseYaml } from '../../../grammar/index.ts'
import type { Unit } from '../../../grammar/index.ts'

const read = (
  text: string,
): { readonly unit: Unit | undefined; readonly codes: readonly string[] } => {
  const { unit, diagnostics } = parseText({ path: 'a.zasady', text })
  return { unit, codes: diagnostics.map(({ code }) => code) }
}

const DRAFT = 'зміни до desn синтаксис 1 мова uk\nпроєкт\nчинні з 01.01.2027\n\nвиключити "1"\n'
const ADOPTED =
  'зміни до desn синтаксис 1 мова uk\nзатверджено "рішення" від 01.03.2026 № "1"\nоприлюднено 05.03.2026\nчинні з 06.03.2026\n\nвиключити "1"\n'

test('a draft stands where the approval would', () => {
  expect(read(DRAFT)).toMatchObject({
    codes: [],
    unit: { draft: {}, effective: { from: '2027-01-01' } },
  })
  expect(read(DRAFT).unit).not.toHaveProperty('approved')
})

test('the day of publication follows the approval', () => {
  expect(read(ADOPTED)).toMatchObject({ codes: [], unit: { published: { date: '2026-03-05' } } })
})

test.each([DRAFT, ADOPTED])(
  'both are printed as they stood, in either language and in YAML',
  (text) => {
    const { unit } = read(text)
    if (unit === undefined) throw new Error('unreadable')
    expect(formatText(unit)).toBe(text)
    const english = formatText(unit, { lang: 'en' })
    expect(english).toMatch(/^(?:draft|published 2026-03-05)$/m)
    const { unit: again } = parseText({ path: 'a.zasady', text: english })
    expect(again && formatText(again, { lang: 'uk' })).toBe(text)
    const yaml = formatYaml(unit) ?? ''
    expect(yaml).toMatch(/^(?:draft: true|published: 2026-03-05)$/m)
    const { unit: fromYaml } = parseYaml(yaml, 'a.yaml')
    expect(fromYaml && formatText(fromYaml)).toBe(text)
  },
)

test('neither is written twice', () => {
  expect(read(DRAFT.replace('проєкт\n', 'проєкт\nпроєкт\n')).codes).toEqual([
    'syntax/repeated-header',
  ])
})

test('a file of facts is no draft', () => {
  expect(read('факти документ national синтаксис 1 мова uk\nпроєкт\n').codes).not.toEqual([])
})

test('in YAML a text that is no draft does not say so', () => {
  const { diagnostics } = parseYaml(
    'amendment: {document: desn, syntax: 1, lang: uk}\ndraft: false\neffective: {from: 2027-01-01}\n',
    'a.yaml',
  )
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/unknown-value'])
})

test('`draft` is still a name where a name can stand', () => {
  const text = `rules "Правила" document tiny syntax 1 lang en
effective from 2026-01-01
finding "1" draft
  when case.state =
    draft
    and case.kind = civil
`
  expect(read(text).codes).toEqual([])
})
