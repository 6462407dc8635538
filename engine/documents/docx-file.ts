/**
 * A paper as a DOCX file (its pages as sections of one document), or blocks with running lines; packed without a trace
 * of the clock.
 */
import {
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Lang } from '../../grammar/index.ts'
import { docxBlocks } from './docx-blocks.ts'
import { withoutClock } from './docx-clock.ts'
import { RUNNING, twoEnds } from './docx-paragraphs.ts'
import { escaped } from './escaped.ts'
import type { Paper } from './model.ts'
import { pagesOf } from './pages.ts'
import type { Printed } from './printed-docx.ts'

const mm = convertMillimetersToTwip
const MARGINS = { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) }
const A4 = { width: mm(210), height: mm(297) }
/** Half-points: 14 pt. */
const TYPE_SIZE = 28

const PAGE = { page: { size: A4, margin: MARGINS } }
const ACROSS = {
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: { top: mm(15), right: mm(15), bottom: mm(15), left: mm(15) },
  },
}
/** A4 across without its margins, in millimetres. */
const WIDE_LINE = 267

export const docxFile = (paper: Paper): Promise<Uint8Array> =>
  packed(
    paper.title.uk,
    'uk',
    pagesOf(paper).map((blocks) => ({ properties: PAGE, children: docxBlocks(blocks) })),
  )

/** One section, with a running line above and below on each of its pages. */
export const printedFile = ({
  title,
  lang,
  header,
  footer,
  blocks,
  landscape,
}: Printed): Promise<Uint8Array> =>
  packed(title, lang, [
    {
      properties: landscape ? ACROSS : PAGE,
      headers: { default: new Header({ children: [twoEnds([header], [], RUNNING)] }) },
      footers: { default: new Footer({ children: [footLine(footer)] }) },
      children: docxBlocks(blocks, landscape && WIDE_LINE),
    },
  ])

const footLine = (words: string): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: words === '' ? '' : `${words} `, ...RUNNING }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...RUNNING }),
    ],
  })

async function packed(
  title: string,
  lang: Lang,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const language = LANGUAGES[lang]
  const document = new Document({
    title,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: TYPE_SIZE, language: { value: language } },
        },
      },
    },
    sections: [...sections],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(title, language) }
  return withoutClock(await Packer.pack(document, 'uint8array', undefined, [core]))
}

const LANGUAGES: Readonly<Record<Lang, string>> = { uk: 'uk-UA', en: 'en-GB' }

/** Without the day and hour that the library would write. */
const coreProperties = (title: string, language: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
