/** What the services can do for the YAML form: everything that needs a tree and places, nothing that needs tokens. */
import { describe, expect, test } from 'vitest'
import { formatYaml, parseText } from '../../../grammar/index.ts'
import {
  definition,
  diagnostics,
  documentSymbols,
  edited,
  formatting,
  hover,
  openWorkspace,
  references,
  withFile,
} from '../../../grammar/services/index.ts'
import { documentOf, EXAMPLE, sha256, shipped, within } from './support.ts'

const PATH = EXAMPLE.replace('.zasady', '.yaml')
const { unit } = parseText(documentOf(shipped(), EXAMPLE))
const text = unit === undefined ? '' : (formatYaml(unit) ?? '')
const others = [...shipped().documents.values()].filter(({ path }) => path !== EXAMPLE)
const workspace = openWorkspace([...others, { path: PATH, text }], sha256)
const at = (needle: string, by = 2) => within(workspace, PATH, needle, by)

test('a policy in YAML is free of remarks as its text is', () => {
  expect(diagnostics(workspace, PATH)).toEqual([])
})

test('a remark on an expression stands on its words, with its way out', () => {
  const changed = withFile(workspace, {
    path: PATH,
    text: text.replaceAll('немає_на_місці(суддя)', 'немає_на_місц(суддя)'),
  })
  const [one] = diagnostics(changed, PATH)
  expect(one?.code).toBe('check/unknown-function')
  const after = edited(documentOf(changed, PATH).text, one?.fixes[0]?.edits ?? [])
  expect(after).toContain('немає_на_місці(суддя)')
})

test('a mistyped key has its way out', () => {
  const changed = withFile(workspace, {
    path: PATH,
    text: text.replace('unless_supplied', 'unles_supplied'),
  })
  const [one] = diagnostics(changed, PATH)
  const after = edited(documentOf(changed, PATH).text, one?.fixes[0]?.edits ?? [])
  expect(after).toBe(text)
})

describe('a name', () => {
  test('is told of', () => {
    const textAt = (needle: string) => hover(workspace, PATH, at(needle), { lang: 'uk' })?.text
    expect(textAt('.вид')).toContain('**вид / kind**')
    expect(textAt('незабаром_відпустка')).toContain('правило')
    expect(textAt('"2.1"')).toContain('підпункт 2.1')
  })

  test('leads to its declaration and to its uses', () => {
    const [home] = definition(workspace, PATH, at('немає_на_місці(суддя)'))
    expect(home?.range.start).toEqual(at('немає_на_місці, en', 0))
    expect(references(workspace, PATH, at('немає_на_місці(суддя)'))).toHaveLength(4)
  })
})

test('the outline is that of the text', () => {
  const names = (path: string, from = workspace) =>
    documentSymbols(from, path, { lang: 'uk' }).map(({ kind, name }) => `${kind} ${name}`)
  expect(names(PATH)).toEqual(names(EXAMPLE, shipped()))
})

test('formatting is the YAML formatter', () => {
  const messy = withFile(workspace, { path: PATH, text: text.replace('name: {uk', 'name:   {uk') })
  expect(edited(documentOf(messy, PATH).text, formatting(messy, PATH))).toBe(text)
})
