/**
 * XLSX workbooks as other programs write them: the XML of their parts in, the bytes of the archive out (ECMA-376).
 *
 * Written from the specification and not by our library, so that reading is not tried on its own writing only.
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** Parts by their names, packed as most programs pack them. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    const fields = { name: Buffer.from(name), packed, crc: crc32(data), size: data.length }
    const local = Buffer.concat([header(LOCAL, fields), fields.name, packed])
    central.push(Buffer.concat([header(CENTRAL, fields, at), fields.name]))
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

interface Header {
  readonly name: Buffer
  readonly packed: Buffer
  readonly crc: number
  readonly size: number
}

const LOCAL = { mark: 0x04034b50, bytes: 30, shift: 0 }
const CENTRAL = { mark: 0x02014b50, bytes: 46, shift: 2 }

/** Both kinds of headers hold the same fields; in the central one they stand two bytes further. */
function header(
  { mark, bytes, shift }: typeof LOCAL,
  { name, packed, crc, size }: Header,
  offset?: number,
): Buffer {
  const made = Buffer.alloc(bytes)
  made.writeUInt32LE(mark, 0)
  made.writeUInt16LE(20, 4)
  made.writeUInt16LE(20, 4 + shift)
  made.writeUInt16LE(0x0800, 6 + shift)
  made.writeUInt16LE(8, 8 + shift)
  made.writeUInt32LE(crc, 14 + shift)
  made.writeUInt32LE(packed.length, 18 + shift)
  made.writeUInt32LE(size, 22 + shift)
  made.writeUInt16LE(name.length, 26 + shift)
  if (offset !== undefined) made.writeUInt32LE(offset, 42)
  return made
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface Book {
  /** Sheets in their order: name, and the rows as XML. */
  readonly sheets: readonly { readonly name: string; readonly rows: string }[]
  /** Shared strings, as XML of `si`. */
  readonly strings?: readonly string[]
  /** `workbookPr` and the like. */
  readonly properties?: string
  /** Numbers of formats for styles 1, 2, …; those from 164 are `dd\\.mm\\.yyyy`. */
  readonly formats?: readonly number[]
}

/** A workbook with what it must have and nothing more. */
export function workbookOf({
  sheets,
  strings = [],
  properties = '',
  formats = [14],
}: Book): Buffer {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, no: at + 1 }))
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (list: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${part('/xl/sharedStrings.xml', 'sharedStrings')}${numbered.map(({ no }) => part(`/xl/worksheets/sheet${no}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered.map(({ no }) => relation(no, 'worksheet', `worksheets/sheet${no}.xml`)),
      relation(sheets.length + 1, 'styles', 'styles.xml'),
      relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${numbered.map(({ no, name }) => `<sheet name="${name}" sheetId="${no}" r:id="rId${no}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ no, rows }) => [
        `xl/worksheets/sheet${no}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  })
}
