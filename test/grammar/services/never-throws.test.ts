/** Whatever somebody types, an editor gets an answer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  folding,
  formatting,
  hover,
  inlayHints,
  openWorkspace,
  prepareRename,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
  type Position,
  type Workspace,
} from '../../../grammar/services/index.ts'
import { FACTS } from '../check/support.ts'
import { documentOf, FACTS_PATH, mutated, sha256 } from './support.ts'

const UK = { lang: 'uk' } as const

/** Everything that can be asked about a place; how many answers came. */
function askAll(workspace: Workspace, path: string, position: Position): number {
  const { lines } = documentOf(workspace, path)
  const whole = { start: { line: 1, column: 1 }, end: { line: lines.count, column: 1 } }
  return [
    diagnostics(workspace, path),
    completion(workspace, path, position, UK),
    hover(workspace, path, position, UK) ?? [],
    definition(workspace, path, position),
    references(workspace, path, position),
    documentHighlight(workspace, path, position),
    prepareRename(workspace, path, position),
    rename(workspace, path, position, 'нова_назва'),
    documentSymbols(workspace, path, UK),
    workspaceSymbols(workspace, 'суд', UK),
    folding(workspace, path),
    selectionRanges(workspace, path, position),
    semanticTokens(workspace, path),
    formatting(workspace, path),
    documentLinks(workspace, path),
    codeLenses(workspace, path),
    inlayHints(workspace, path, whole, { lang: 'en' }),
  ].length
}

test('a damaged policy is answered about at any place', () => {
  fc.assert(
    fc.property(mutated, ({ workspace, path, offset, text }) => {
      const position = documentOf(workspace, path).lines.positionOf(Math.min(offset, text.length))
      expect(askAll(workspace, path, position)).toBe(17)
    }),
    { numRuns: 25 },
  )
})

const WORDS =
  'засади документ означення якщо існує із де суддя .відсутності "1" ( ) { } [ , = | / : 5 днів дано тест вага сума «а» " draw judge факти сутність'
const word = fc.constantFrom(
  ...WORDS.split(' '),
  'зміни до desn',
  '# а',
  '\u0000',
  '😀',
  '\n',
  '\n  ',
  'пояснення "{суддя.',
)

test.each(['any.zasady', 'any.yaml'])('words in any order in %s are answered about', (path) => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.nat(), (words, number) => {
      const text = words.join(' ')
      const files = [
        { path: FACTS_PATH, text: FACTS },
        { path, text },
      ]
      const workspace = openWorkspace(files, sha256)
      const position = documentOf(workspace, path).lines.positionOf(number % (text.length + 1))
      expect(askAll(workspace, path, position)).toBe(17)
    }),
    { numRuns: 150 },
  )
})

test.each(['any.zasady', 'any.yaml'])('any characters in %s are answered about', (path) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), (text, number) => {
      const workspace = openWorkspace([{ path, text }], sha256)
      const position = documentOf(workspace, path).lines.positionOf(number % (text.length + 1))
      expect(askAll(workspace, path, position)).toBe(17)
    }),
    { numRuns: 150 },
  )
})
