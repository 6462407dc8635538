/** What is printed: the same words in HTML and in DOCX, whatever the facts hold. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { toDocx } from '../../../engine/documents/to-docx.ts'
import { toHtml } from '../../../engine/documents/to-html.ts'
import { docxParts, docxText, htmlText } from '../../support/docx-text.ts'
import { blankOf, paperOf, type Written } from './small-court.ts'

const EVERY_BLOCK: Written = {
  checks: [
    {
      when: { fact: 'справа.вільна', is: true },
      remark: { uk: 'зауваження {справа.номер}', en: 'remark' },
    },
  ],
  body: [
    { style: 'center', text: '{@court}' },
    { style: 'heading', text: 'ДОКУМЕНТ' },
    { line: { left: '{_ дата}', right: '№ {_ номер}' } },
    { style: 'title', text: 'Про справу {справа.номер}' },
    { rows: [{ label: 'Справа', value: '{справа.номер}' }] },
    { list: [{ text: 'перше {___ що саме}' }, { text: 'друге {справа.номер}' }] },
    {
      table: {
        each: 'суд.судді',
        as: 'один',
        none: 'немає',
        columns: [
          { head: '№', cell: '#' },
          { head: 'Суддя', cell: '{один.прізвище}' },
        ],
      },
    },
    { sign: { post: 'Секретар {справа.номер}', name: '{_ ім’я}' } },
  ],
}
const facts = (id: string) => ({ case: { id, free: true }, judges: [{ id: 'А', surname: id }] })

describe('a paper', () => {
  test('has the same words in HTML and in DOCX, and nothing besides', async () => {
    const paper = paperOf(EVERY_BLOCK, facts('1/26'))
    const text = htmlText(toHtml(paper))
    expect(text).toBe(docxText(await toDocx(paper)))
    expect(text).toBe(
      [
        'ПРОЄКТ. Не підписувати, доки не усунуто: зауваження 1/26',
        'Вигаданий суд ДОКУМЕНТ',
        `${blankOf('short')} № ${blankOf('short')} Про справу 1/26 Справа 1/26`,
        `перше ${blankOf('long')} друге 1/26 № Суддя 1 1/26`,
        `Секретар 1/26 ${blankOf('short')}`,
        'Аркуш звірки: Вигаданий документ До документа не належить.',
        'Зауваження: зауваження 1/26',
        'Заповнити від руки: дата номер що саме ім’я',
        'За чим складено: Вигадані засади (рішення зборів суддів від 01.03.2025 № 7)',
        'підстави: пункт 1 станом на 01.09.2026',
      ].join(' '),
    )
  })

  test('without remarks and blanks says so on the sheet, and is no draft', () => {
    const text = htmlText(toHtml(paperOf({ body: [{ text: 'текст' }] }, {})))
    expect(text).toContain('Заповнити від руки: усе заповнено.')
    expect(text).not.toContain('ПРОЄКТ')
  })
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '</w:t></w:r><w:p/>',
  `"' onload=x & &lt; ]]> <!-- -->`,
  '{справа.вільна} {{x}} ${y}',
  '\u0000\u0008\u202eзворотно\ud800',
]

describe('hostile text in facts', () => {
  test.each(HOSTILE)('is text and nothing else in HTML: %j', (text) => {
    const html = toHtml(paperOf(EVERY_BLOCK, facts(text)))
    const plain = toHtml(paperOf(EVERY_BLOCK, facts('1/26')))
    // The document itself: what its sheet says besides depends on the facts.
    const tags = (page: string) => page.split('Аркуш звірки')[0]?.match(/<[a-z/!][^>]*>/g)
    expect(tags(html)).toEqual(tags(plain))
    expect(html).not.toMatch(/<script|\p{Cc}(?<!\n)|\u202e/u)
  })

  test.each(HOSTILE)('is text and nothing else in DOCX: %j', async (text) => {
    const paper = paperOf(EVERY_BLOCK, facts(text))
    const bytes = await toDocx(paper)
    expect(docxText(bytes)).toBe(htmlText(toHtml(paper)))
    const xml = docxParts(bytes).get('word/document.xml') ?? ''
    expect(xml).not.toMatch(/\p{Cc}(?<!\n)/u)
    expect(balanced(xml)).toBe(true)
  })

  test('any text gives the same words in both', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const paper = paperOf({ body: [{ text: '{справа.номер}' }] }, { case: { id: text } })
        const bytes = await toDocx(paper)
        expect(docxText(bytes)).toBe(htmlText(toHtml(paper)))
      }),
      { numRuns: 40 },
    )
  })
})

/** Every element that is opened is closed, in order. */
function balanced(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close !== '' && open.pop() !== name) return false
    if (close === '' && self === '') open.push(name)
  }
  return open.length === 0
}

test('the same paper gives the same bytes at another hour', async () => {
  const paper = paperOf(EVERY_BLOCK, facts('1/26'))
  const before = await toDocx(paper)
  vi.useFakeTimers({ now: Date.UTC(2031, 4, 5, 6, 7, 8), toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const after = await toDocx(paper)
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true)
  expect(docxParts(before).get('docProps/core.xml')).not.toMatch(/dcterms|20\d\d-\d\d/)
})

test('an HTML page loads nothing and runs nothing', () => {
  const html = toHtml(paperOf(EVERY_BLOCK, facts('1/26')))
  expect(html).toContain('<html lang="uk">')
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/<(?:script|img|link|iframe)|url\(|@import|https?:/)
  expect(html).toContain('@page { size: A4;')
})
