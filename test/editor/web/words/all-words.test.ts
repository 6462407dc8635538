/** Every word of the studio in both languages: equal keys, nothing empty, and the Ukrainian really Ukrainian. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WordTree, Words } from '../../../../editor/web/words/define.ts'
import { filesUnder, read, ROOT } from '../../../house/sources.ts'
import { strangersIn } from '../../../support/ukrainian-words.ts'

const PATHS = filesUnder('editor/web').filter(
  (path) => path.endsWith('.ts') && read(path).includes('export default defineWords('),
)

/** Leaves as `a.b`: sentence. */
const leavesOf = (tree: WordTree, under = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${under}${key}`, value] as [string, string]]
      : leavesOf(value, `${under}${key}.`),
  )

/** A language is called by its own name. */
const isLanguage = (sentence: string) => sentence === 'English' || sentence === 'Українська'

const filledIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted()

test('the files with words are really seen', () => {
  expect(PATHS).toEqual(
    expect.arrayContaining(['editor/web/ui/words.ts', 'editor/web/words/app.ts']),
  )
  expect(PATHS.length).toBeGreaterThan(6)
})

describe.each(PATHS)('%s', (path) => {
  const words = async (): Promise<Words<WordTree>> => {
    const module = (await import(resolve(ROOT, path))) as { readonly default: Words<WordTree> }
    return module.default
  }

  test('both languages have the same keys, and fill in the same names', async () => {
    const { uk, en } = await words()
    const [ukrainian, english] = [leavesOf(uk), leavesOf(en)]
    expect(english.map(([key]) => key)).toEqual(ukrainian.map(([key]) => key))
    const names = (leaves: [string, string][]) =>
      leaves.map(([key, sentence]) => [key, [...new Set(filledIn(sentence))]])
    expect(names(english)).toEqual(names(ukrainian))
  })

  test('no sentence is empty, and numbers have all their forms', async () => {
    const { uk, en } = await words()
    const all = [...leavesOf(uk), ...leavesOf(en)]
    expect(all.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
    const formsIn = (leaves: [string, string][], count: number) =>
      leaves.filter(([, said]) => said.includes('|') && said.split('|').length !== count)
    expect(formsIn(leavesOf(uk), 3)).toEqual([])
    expect(formsIn(leavesOf(en), 2)).toEqual([])
  })

  test('the Ukrainian has no letters of other languages', async () => {
    const { uk } = await words()
    const strange = leavesOf(uk).flatMap(([key, sentence]) => {
      if (isLanguage(sentence)) return []
      const found = strangersIn(sentence.replaceAll(/\{\w+\}/g, ''))
      return found.length === 0 ? [] : [`${key}: ${found.join(', ')}`]
    })
    expect(strange).toEqual([])
  })

  test('the English has no Cyrillic', async () => {
    const { en } = await words()
    const said = leavesOf(en).filter(([, sentence]) => !isLanguage(sentence))
    expect(said.filter(([, sentence]) => /[Ѐ-ӿ]/.test(sentence))).toEqual([])
  })
})
