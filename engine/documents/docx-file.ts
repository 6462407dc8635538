/** A paper as a DOCX file: its pages as sections of one document, packed without a trace of the clock. */
import { convertMillimetersToTwip, Document, Packer } from 'docx'
import { docxBlocks } from './docx-blocks.ts'
import { withoutClock } from './docx-clock.ts'
import type { Paper } from './model.ts'
import { pagesOf } from './pages.ts'

const mm = convertMillimetersToTwip
const MARGINS = { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) }
const A4 = { width: mm(210), height: mm(297) }
/** Half-points: 14 pt. */
const TYPE_SIZE = 28

export async function docxFile(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title.uk,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: TYPE_SIZE, language: { value: 'uk-UA' } },
        },
      },
    },
    sections: pagesOf(paper).map((blocks) => ({
      properties: { page: { size: A4, margin: MARGINS } },
      children: docxBlocks(blocks),
    })),
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(paper.title.uk) }
  return withoutClock(await Packer.pack(document, 'uint8array', undefined, [core]))
}

/** Without the day and hour that the library would write. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>uk-UA</dc:language></cp:coreProperties>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
