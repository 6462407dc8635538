import { describe, expect, test } from 'vitest'
import { diagnostics, withFile, withoutFile } from '../../../grammar/services/index.ts'
import { FACTS, HEADER } from '../check/support.ts'
import { BASE, court, documentOf, english, EXAMPLE, FACTS_PATH, shipped } from './support.ts'

const RULE = 'означення момент/moment = справа.момент_розподілу\n'
const codes = (workspace: ReturnType<typeof court>, path = BASE) =>
  diagnostics(workspace, path).map(({ code }) => code)

describe('a changed file', () => {
  test('is parsed again, and no other is', () => {
    const before = court(RULE)
    const after = withFile(before, { path: BASE, text: `${HEADER}${RULE}# ще\n` })
    expect(documentOf(after, BASE)).not.toBe(documentOf(before, BASE))
    expect(documentOf(after, FACTS_PATH)).toBe(documentOf(before, FACTS_PATH))
  })

  test('leaves the former workspace as it was', () => {
    const before = court(RULE)
    withFile(before, { path: BASE, text: HEADER })
    expect(codes(before)).toEqual(['check/unused-definition'])
  })

  test('brings the remarks that its new text deserves, also on other files', () => {
    const before = court(RULE)
    const after = withFile(before, {
      path: FACTS_PATH,
      text: FACTS.replace('момент_розподілу', 'час_розподілу'),
    })
    expect(codes(after)).toContain('check/unknown-fact')
  })

  test('with the same text is no change at all', () => {
    const before = court(RULE)
    expect(withFile(before, { path: BASE, text: HEADER + RULE })).toBe(before)
  })

  test('does not have the policies checked again of which it is no part', () => {
    const before = shipped()
    const [checking] = before.checkingsOf(EXAMPLE)
    const other = 'courts/volyn-commercial/2021-10-22.zasady'
    const after = withFile(before, { path: other, text: `${documentOf(before, other).text}\n` })
    expect(after.checkingsOf(EXAMPLE)[0]).toBe(checking)
  })
})

test('a file that is taken away is missed', () => {
  expect(codes(withoutFile(court(RULE), FACTS_PATH))).toContain('check/unknown-name')
})

describe('a draft', () => {
  const AMENDMENT = `зміни до desn синтаксис 1 мова uk
проєкт
чинні з 01.01.2027
виключити "1"
`
  const workspace = court('', { 'draft.zasady': AMENDMENT })

  test('is checked on top of the policy that it would change', () => {
    expect(codes(workspace, 'draft.zasady')).toEqual(['check/amends-absent-clause'])
  })

  test('brings no remark on the text in force', () => {
    expect(codes(workspace)).toEqual([])
    expect(workspace.checkingsOf(BASE).map(({ group }) => group.amendments)).toEqual([[]])
  })
})

test('a library that nobody includes is checked by itself', () => {
  const library = `бібліотека "Б" документ own синтаксис 1 мова uk
означення хибне = невідоме_слово
`
  expect(codes(court('', { 'library.zasady': library }), 'library.zasady')).toContain(
    'check/unknown-name',
  )
})

test.each([
  ['every shipped policy', shipped],
  ['and in English', english],
])('%s is free of remarks in the editor too', (_, files) => {
  const workspace = files()
  const remarked = [...workspace.documents.keys()].flatMap((path) =>
    diagnostics(workspace, path).map(({ code, range }) => `${path}:${range.start.line} ${code}`),
  )
  expect(remarked).toEqual([])
})
