import { expect, test } from 'vitest'
import { renderMarkdown, renderText, type Block } from '../../../engine/index.ts'
import { heading, list, paragraph, sentence, strong } from '../../../engine/explain/explanation.ts'

const table: Block = {
  kind: 'table',
  columns: [
    { title: '№', align: 'right' },
    { title: 'суддя', align: 'left' },
  ],
  rows: [
    [['1'], ['Бойко']],
    [['12'], ['Винник | заступник']],
  ],
}
const blocks: readonly Block[] = [
  heading(2, 'Справа 1'),
  paragraph('Визначено суддю ', strong('Бойко'), '.'),
  ...list([['перше'], ['друге']]),
  table,
]

test('Markdown marks headings, strong words, lists and tables', () => {
  expect(renderMarkdown({ blocks })).toBe(
    [
      '## Справа 1',
      '',
      'Визначено суддю **Бойко**.',
      '',
      '- перше',
      '- друге',
      '',
      '| № | суддя |',
      '|--:|---|',
      '| 1 | Бойко |',
      String.raw`| 12 | Винник \| заступник |`,
      '',
    ].join('\n'),
  )
})

test('a name cannot put markup into an explanation', () => {
  const hostile = paragraph('**Суддя** <script> `x` [посилання](http://x)\n# заголовок')
  const text = renderMarkdown({ blocks: [hostile] })
  expect(text).toContain(
    String.raw`\*\*Суддя\*\* \<script\> \`x\` [посилання\](http://x) # заголовок`,
  )
})

test('plain text lays a narrow table out in columns', () => {
  expect(renderText({ blocks })).toContain('   №  суддя\n   1  Бойко\n  12  Винник | заступник')
})

test('plain text writes a wide table cell by cell, so that no terminal breaks it', () => {
  const wide: Block = { ...table, rows: [[['1'], ['слово '.repeat(30)]]] }
  const text = renderText({ blocks: [wide] })
  expect(text).toContain('  №: 1\n  суддя: слово')
})

test('marks for strong words and headings are the caller’s', () => {
  const text = renderText(
    { blocks },
    { strong: (word) => `<${word}>`, heading: (word) => `[${word}]` },
  )
  expect(text).toContain('[Справа 1]')
  expect(text).toContain('Визначено суддю <Бойко>.')
})

test('a sentence begins with a capital and ends with one stop', () => {
  expect(sentence('суддю визначено')).toBe('Суддю визначено.')
  expect(sentence('Суддю визначено.')).toBe('Суддю визначено.')
})
