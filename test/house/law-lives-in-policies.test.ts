/**
 * The law is data: no clause, court, kind of document or ground of a redraw is known to the grammar or the engine.
 */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesUnder, read, withoutComments } from './sources.ts'

interface Clause {
  readonly id: string
  readonly document: string
}
interface Fact {
  readonly type: string
  readonly values?: Readonly<Record<string, string>>
}

const clauses = parse(read('test/acceptance/clauses.yaml')) as readonly Clause[]
const facts = parse(read('test/acceptance/facts.yaml')) as Record<string, Record<string, Fact>>

// «records» names a document in the clause list and many innocent things in code.
const documents = [...new Set(clauses.map(({ document }) => document))].filter(
  (id) => id !== 'records',
)
const clauseIds = clauses.map(({ id }) => id)
/** `desn/4.3.2` is written `"4.3.2"` in a policy. */
const citations = [...new Set(clauseIds.map((id) => id.replace(/^[a-z]+\/(?:\d\/)?/, '')))].filter(
  (citation) => citation.includes('.'),
)
const legalValues = [
  facts['case']?.['item_type'],
  facts['distribution']?.['repeat_ground'],
].flatMap((fact) => Object.entries(fact?.values ?? {}).flat())

/** `new`, `law` or `summons` are words of ordinary code too: they count only as a whole string. */
const isOrdinaryWord = (word: string): boolean =>
  /^(?:[a-z]+|\d+\.\d+)$/.test(word) && !isCourt(word)
const isCourt = (word: string): boolean => ['desn', 'droh', 'vkz'].includes(word)

const law = [...documents, ...clauseIds, ...citations, ...legalValues]
const escaped = (words: readonly string[]): string =>
  words.map((word) => RegExp.escape(word)).join('|')
const anywhere = new RegExp(
  `(?<![\\p{L}\\d_./-])(?:${escaped(law.filter((word) => !isOrdinaryWord(word)))})(?![\\p{L}\\d_/-]|\\.\\d)`,
  'gu',
)
const quoted = new RegExp(`(['"\`])(?:${escaped(law.filter(isOrdinaryWord))})\\1`, 'gu')

/** What of the law a text names. */
const lawIn = (text: string): string[] =>
  [...text.matchAll(anywhere), ...text.matchAll(quoted)].map(([found]) => found)

const files = [...filesUnder('grammar'), ...filesUnder('engine')].filter(
  (path) => !path.endsWith('README.md'),
)

test('the lists of what counts as law are complete', () => {
  expect(clauseIds.length).toBeGreaterThan(400)
  expect(citations).toContain('4.3.2')
  expect(documents).toEqual(expect.arrayContaining(['desn', 'droh', 'summons', 'vkz']))
  expect(legalValues).toEqual(expect.arrayContaining(['recusal', 'new', 'law', 'settings_error']))
})

test('the law is recognised where it stands, and ordinary words are not taken for it', () => {
  expect(lawIn(`if (court === 'desn') cite('4.3.2', "droh/2/2.3")`)).toEqual([
    'desn',
    '4.3.2',
    'droh/2/2.3',
  ])
  expect(lawIn(`item.kind === 'new' || ground === "settings_error"`)).toEqual([
    'settings_error',
    `'new'`,
  ])
  expect(
    lawIn(`const law = new Map(); specialisation_changed_on; import './records/index.ts'`),
  ).toEqual([])
})

test('no file of the grammar or the engine names a clause, a court, a kind of document or a ground', () => {
  expect(files.length).toBeGreaterThan(5)
  const found = files.flatMap((path) => {
    const text = path.endsWith('.ts') ? withoutComments(read(path)) : read(path)
    return lawIn(text).map((word) => `${path}: ${word}`)
  })
  expect(found).toEqual([])
})
