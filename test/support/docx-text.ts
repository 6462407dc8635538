/** What a word processor would show of a DOCX file: its bytes in, its parts or its words out. */
import { inflateRawSync } from 'node:zlib'

/** The files of the archive by their paths (APPNOTE.TXT of PKWARE, 4.3.7 and 4.3.12). */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf('PK\u0005\u0006')
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let file = zip.readUInt16LE(end + 10); file > 0; file--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const path = zip.toString('utf8', at + 46, at + 46 + (name ?? 0))
    const packed = contentAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20))
    const isPacked = zip.readUInt16LE(at + 10) !== 0
    parts.set(path, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function contentAt(zip: Buffer, local: number, size: number): Buffer {
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  return zip.subarray(from, from + size)
}

/** The words of the document as one line, without the numbers of lists, which HTML does not write. */
export function docxText(bytes: Uint8Array): string {
  const xml = docxParts(bytes).get('word/document.xml') ?? ''
  return plainText(
    xml.replaceAll(/<w:t[^>]*>\d+\.<\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:tab\/>/g, ''),
  )
}

/** The words of an HTML page as one line, the style sheet left out. */
export const htmlText = (html: string): string =>
  plainText(
    html.replace(/<head>[\s\S]*<\/head>/, '').replaceAll(/<span class="blank">(_+)<\/span>/g, '$1'),
  )

const plainText = (markup: string): string =>
  unescaped(
    markup
      .replaceAll(/<\/(?:w:p|w:tc|td|th|p|li|h1|h2|span|div)>|<w:tab\/>/g, ' ')
      .replaceAll(/<[^>]*>/g, ''),
  )
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim()

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&(?:#39|apos);/g, "'")
    .replaceAll('&amp;', '&')
