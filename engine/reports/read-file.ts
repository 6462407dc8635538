/**
 * The bytes of a file in, the reports and protocols in it out: text, a page, or a data set as JSON; UTF-8 or
 * Windows-1251. What is none of these is a problem, never half a report.
 */
import { decodeHtml } from '../import/decode-html.ts'
import type { ExclusionReason } from '../import/exclusion-reasons.ts'
import { htmlTree } from '../import/html-tree.ts'
import type { Note } from '../import/types.ts'
import { parseStrictJson } from '../record/parse-strict-json.ts'
import { type Entry, entriesIn, pageRecordSteps, recordSteps } from './collection.ts'
import { isSameText, linesOf, splitReports } from './lines.ts'
import { pageText } from './page-lines.ts'
import { type Protocol, readProtocol } from './protocol.ts'
import { readReport } from './read-report.ts'
import { same, unchecked } from './steps.ts'
import type { Line, Report, Step } from './types.ts'
import { unzipFirst } from './unzip-first.ts'
import { lineSteps } from './verify-report.ts'

/** One thing to check. `first`: what is to be said before its own claims. */
export type Document = (
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'protocol'; readonly protocol: Protocol }
  | { readonly kind: 'unreadable'; readonly why: Note }
) & { readonly first: readonly Step[]; readonly pointer?: string }

export type ReadFile =
  | { readonly documents: readonly Document[]; readonly notes: readonly Note[] }
  | { readonly problem: Note }

const MOST_REPORTS = 200

/** Reads a file; `name` is what messages call it. */
export function readReports(
  bytes: Uint8Array,
  name: string,
  reasons: readonly ExclusionReason[],
): ReadFile {
  const decoded = decodeHtml(bytes)
  if (!decoded.ok) return { problem: decoded.problem.message }
  const { text, notes } = decoded
  const documents = documentsIn(text, name, reasons)
  if ('problem' in documents) return documents
  if (documents.length === 0) return { problem: unknownLayout(name) }
  if (documents.length > MOST_REPORTS) return { problem: tooMany(name, documents.length) }
  return { documents, notes }
}

type Documents = readonly Document[] | { readonly problem: Note }

function documentsIn(text: string, name: string, reasons: readonly ExclusionReason[]): Documents {
  if (/^\s*[[{]/.test(text)) return documentsOfJson(text, name, reasons)
  if (/<(?:!doctype|html|body|p|div|pre|table|br)\b/i.test(text)) {
    const page = documentsOfPage(text, reasons)
    return page ?? { problem: tooComplex(name) }
  }
  return reportsIn(linesOf(text))
}

/** Each report of a text; what stands before the first one is not passed over. */
function reportsIn(lines: readonly Line[]): readonly Document[] {
  const { before, reports } = splitReports(lines)
  return reports.map((own, index): Document => {
    const earlier = reports.slice(0, index).findIndex((other) => isSameText(own, other))
    return {
      kind: 'report',
      report: readReport(own),
      first: [...(index === 0 ? lineSteps(before) : []), ...repeatStep(own, earlier)],
    }
  })
}

/** A copy of a report says nothing about a second draw. */
function repeatStep([title]: readonly Line[], earlier: number): readonly Step[] {
  if (earlier === -1) return []
  const place = title === undefined ? {} : { line: title.no }
  return [unchecked('text', place, THE_SAME, copyOf(earlier + 1))]
}

/** `undefined`: too deep or too large a page. */
function documentsOfPage(
  text: string,
  reasons: readonly ExclusionReason[],
): readonly Document[] | undefined {
  const root = htmlTree(text)
  if (root === undefined) return undefined
  const protocol = readProtocol(root, reasons)
  if (protocol !== undefined) return [{ kind: 'protocol', protocol, first: [] }]
  return reportsIn(linesOf(pageText(root)))
}

function documentsOfJson(
  text: string,
  name: string,
  reasons: readonly ExclusionReason[],
): Documents {
  const parsed = parseStrictJson(text)
  if (parsed.kind === 'problem') return { problem: notJson(name, parsed.problem.line) }
  const seen: (readonly Line[])[] = []
  return entriesIn(parsed.value).flatMap((entry): readonly Document[] => {
    const { pointer, record, content } = entry
    if (content.kind === 'page') return [{ ...pageOf(content.base64, entry, reasons), pointer }]
    const lines = linesOf(content.text)
    const earlier = seen.findIndex((other) => isSameText(lines, other))
    seen.push(lines)
    return reportsIn(lines).map((one) =>
      one.kind !== 'report'
        ? one
        : {
            ...one,
            pointer,
            first: [
              ...repeatStep(lines, earlier),
              ...recordSteps(record, one.report),
              ...one.first,
            ],
          },
    )
  })
}

/** A page inside a data set: unpacked, decoded, read. */
function pageOf(base64: string, { record }: Entry, reasons: readonly ExclusionReason[]): Document {
  const bytes = unzipFirst(Buffer.from(base64, 'base64'))
  const decoded = bytes && decodeHtml(bytes)
  const documents = decoded?.ok === true ? documentsOfPage(decoded.text, reasons) : undefined
  const first = pageRecordSteps(record)
  const [document] = documents ?? []
  return document === undefined
    ? { kind: 'unreadable', why: NO_PAGE, first }
    : { ...document, first: [...first, ...document.first] }
}

export const notRead = (why: Note): Step => unchecked('text', {}, same('—'), why)

const THE_SAME: Note = { uk: 'той самий текст', en: 'the same text' }
const copyOf = (number: number): Note => ({
  uk: `дослівно такий, як звіт ${number} цього файлу: про інший розподіл він нічого не доводить`,
  en: `word for word report ${number} of this file: it proves nothing about another draw`,
})
const NO_PAGE: Note = {
  uk: 'сторінки протоколу в записі не прочитано: це не архів з однією сторінкою або сторінка інакшого вигляду',
  en: 'the page of the protocol is not read: no archive of one page, or a page of another layout',
}
const unknownLayout = (name: string): Note => ({
  uk: `у \`${name}\` немає ні звіту про розподіл («Звіт про … розподіл»), ні протоколу розподілу`,
  en: `\`${name}\` has neither a report of a draw (“Звіт про … розподіл”) nor a protocol of distribution`,
})
const tooComplex = (name: string): Note => ({
  uk: `\`${name}\`: завелика глибина вкладення або забагато елементів`,
  en: `\`${name}\`: nested too deeply or too many elements`,
})
const tooMany = (name: string, count: number): Note => ({
  uk: `у \`${name}\` звітів ${count}, а перевіряється щонайбільше ${MOST_REPORTS}: розділіть файл`,
  en: `\`${name}\` has ${count} reports, at most ${MOST_REPORTS} are checked: divide the file`,
})
const notJson = (name: string, line: number): Note => ({
  uk: `\`${name}\` починається як JSON, але ним не є: рядок ${line}`,
  en: `\`${name}\` begins like JSON but is not: line ${line}`,
})
