/**
 * What an author reads while writing a policy: hovers and completions, word for word, in both languages. The mark ▮ is
 * the cursor. `npm run golden` rewrites it; read the diff as an author would.
 */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  completion,
  hover,
  openWorkspace,
  withFile,
} from '../../../grammar/services/index.ts'
import { policyFiles } from '../../support/shipped-policies.ts'

const EXAMPLE = 'courts/second/2026-01-15-no-1.zasady'
const DESN = 'courts/desnianskyi/2025-03-28-no-3.zasady'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const workspace = openWorkspace(policyFiles('policies'), sha256)
const LANGS = ['uk', 'en'] as const
/** So many lines of a list are shown at once. */
const SHOWN = 12

const textOf = (path: string): string => workspace.documents.get(path)?.text ?? ''

/** A file, words of it, and how many letters into them the cursor is. */
const HOVERS: readonly (readonly [path: string, words: string, by: number])[] = [
  [EXAMPLE, '"2.1" незабаром', 2],
  [DESN, '"4.3.12"', 2],
  [EXAMPLE, 'відсутність.тривалість', 14],
  [EXAMPLE, 'відсутність.вид = відпустка', 20],
  [EXAMPLE, 'якщо немає_на_місці', 7],
  [EXAMPLE, 'незабаром_відпустка', 2],
  [DESN, 'прийнято тлумачення A03', 21],
  [EXAMPLE, 'не розподіляються щодо судді', 2],
  [EXAMPLE, 'draw_laws', 2],
  ['national/draw-laws.zasady', 'округлене', 2],
]

test.each(LANGS)('hovers in %s', async (lang) => {
  const said = HOVERS.map(([path, words, by]) => {
    const { lines } = workspace.documents.get(path) ?? {}
    const position = lines?.positionOf(textOf(path).indexOf(words) + by)
    const text = position && hover(workspace, path, position, { lang })?.text
    return `──── ${words.slice(0, by)}▮${words.slice(by)}\n${text ?? ''}\n`
  })
  await expect(said.join('\n')).toMatchFileSnapshot(`hovers.${lang}.txt`)
})

const RULE = 'не розподіляються щодо судді "2.1" нове/new_rule\n  '
const TEST = 'тест "новий" станом на 15.06.2026\n  '
/** Statements at the end of a policy. */
const COMPLETIONS: readonly string[] = [
  '▮',
  'не розп▮',
  'пункт "9" ▮',
  'не розподіляються щодо судді "2▮',
  `${RULE}zroj▮`,
  `${RULE}yakshcho▮`,
  `${RULE}якщо суддя.▮`,
  `${RULE}для кожного відсутність із суддя.відсутності де відсутність.вид = ▮`,
  `${RULE}якщо так\n  пояснення "від {суддя.дата▮}"`,
  `${TEST}дано справа { вид_документа: виправ▮`,
  `${TEST}очікується наслідок ▮`,
]

test.each(LANGS)('completions in %s', async (lang) => {
  const said = COMPLETIONS.map((written) => {
    const text = `${textOf(EXAMPLE)}\n${written.replace('▮', '')}`
    const changed = withFile(workspace, { path: EXAMPLE, text })
    const offset = textOf(EXAMPLE).length + 1 + written.indexOf('▮')
    const position = changed.documents.get(EXAMPLE)?.lines.positionOf(offset)
    const items = position ? completion(changed, EXAMPLE, position, { lang }) : []
    const lines = items
      .slice(0, SHOWN)
      .map(({ insert, kind, detail }) => [`  ${insert}`, kind, detail].filter(Boolean).join(' · '))
    const more = items.length > SHOWN ? [`  … ${items.length}`] : []
    return [`──── ${written}`, ...lines, ...more, ''].join('\n')
  })
  await expect(said.join('\n')).toMatchFileSnapshot(`completions.${lang}.txt`)
})
