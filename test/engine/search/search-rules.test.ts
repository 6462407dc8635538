import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseYamlData } from '../../../grammar/index.ts'
import { searchRules } from '../../../engine/search/search-rules.ts'

const shipped = parseYamlData(readFileSync('policies/administration/vkz/search.yaml', 'utf8'))
  .value as Readonly<Record<string, unknown>>

const problemsOf = (data: unknown): readonly string[] => {
  const read = searchRules(data)
  return 'problems' in read ? read.problems.map(({ path }) => path) : []
}

test('the rules of the project are read', () => {
  expect(problemsOf(shipped)).toEqual([])
})

test.each([
  [
    'a clause without its status',
    { found: [{ clause: 'п', miss: { uk: 'а', en: 'b' } }] },
    '/found/0/status',
  ],
  [
    'words in one language',
    { marks: [{ clause: 'п', status: ['holds'], words: { uk: 'а' } }] },
    '/marks/0/words/en',
  ],
  ['no clause at all', { found: [] }, '/found'],
  ['a key that nobody knows', { other: 1 }, '/other'],
])('%s is refused with its place', (_, change, path) => {
  expect(problemsOf({ ...shipped, ...change })).toContain(path)
})

test('what is no object is refused', () => {
  expect(problemsOf('found')).toEqual([''])
})
