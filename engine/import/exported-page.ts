/**
 * A page as the case-management system exports it: META tags of the case, and paragraphs of text with labels.
 *
 * A label is known in advance; its value is the rest of its paragraph or, for lists, the paragraphs up to the next label.
 */
import { agreed, type Draft, known } from './draft.ts'
import { findAll, oneLine, tagged, textOf } from './find.ts'
import type { Element } from './html-tree.ts'
import { type Judge, judgeNamed, nameOf } from './people.ts'
import type { FactFields } from './types.ts'

export interface ExportedPage {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly paragraphs: readonly string[]
}

/** A type of case in the META tag CAUSETYPE → the value of the fact `case.kind`. */
const CASE_KINDS: ReadonlyMap<string, string> = new Map([
  ['1', 'administrative'],
  ['2', 'criminal'],
  ['3', 'other'],
  ['4', 'civil'],
  ['5', 'admin_offence'],
])

export function exportedPage(root: Element): ExportedPage {
  const meta = new Map<string, string[]>()
  for (const { attributes } of findAll(root, tagged('meta'))) {
    const name = attributes.get('name')?.toUpperCase()
    const content = oneLine(attributes.get('content') ?? '')
    if (name === undefined || content === '') continue
    const values = meta.get(name)
    if (values === undefined) meta.set(name, [content])
    else values.push(content)
  }
  const paragraphs = findAll(root, tagged('p')).map(textOf)
  return { meta, paragraphs: paragraphs.filter((text) => text !== '') }
}

/** The value of a META tag; two different ones are a contradiction. */
export const metaValue = (draft: Draft, { meta }: ExportedPage, name: string): string | undefined =>
  agreed(
    draft,
    { uk: `мета-тег \`${name}\``, en: `META tag \`${name}\`` },
    ...(meta.get(name) ?? []),
  )

/** The rest of the paragraph that begins with a label; empty when it is blank, `undefined` when there is none. */
export function labelled({ paragraphs }: ExportedPage, label: string): string | undefined {
  return paragraphs
    .find((text) => text.startsWith(label))
    ?.slice(label.length)
    .trim()
}

/** What follows a label up to the next of the labels, on one line. */
export function listAfter(
  { paragraphs }: ExportedPage,
  label: string,
  labels: readonly string[],
): string | undefined {
  const at = paragraphs.findIndex((text) => text.startsWith(label))
  if (at < 0) return undefined
  const rest = paragraphs.slice(at + 1)
  const end = rest.findIndex((text) => labels.some((other) => text.startsWith(other)))
  const own = paragraphs[at]?.slice(label.length) ?? ''
  return oneLine([own, ...rest.slice(0, end < 0 ? undefined : end)].join(' '))
}

/** The case as the META tags and, where they are given, the labels name it. */
export function caseOf(
  draft: Draft,
  page: ExportedPage,
  printed: { readonly no?: string | undefined; readonly proceeding?: string | undefined },
): FactFields {
  const meta = (name: string) => metaValue(draft, page, name)
  const no = agreed(draft, CASE_NO, meta('CAUSENUM'), printed.no)
  const proceeding = agreed(draft, PROCEEDING_NO, meta('PROCNUM'), printed.proceeding)
  const type = meta('CAUSETYPE')
  const kind = type === undefined ? undefined : CASE_KINDS.get(type)
  if (type !== undefined && kind === undefined) draft.unread.push(unknownType(type))
  return known({
    id: no,
    proceeding_no: proceeding ?? (printed.proceeding === '' ? null : undefined),
    kind,
    category: meta('CAUSECATEGORY'),
  })
}

/** The judge whom the META tags name first: the presiding one. */
export function judgeOf(draft: Draft, page: ExportedPage): Judge | undefined {
  const name = metaValue(draft, page, 'JUDGENAME1')
  return name === undefined ? undefined : judgeNamed(nameOf(name))
}

const CASE_NO = { uk: 'єдиний унікальний номер справи', en: 'case number' }
const PROCEEDING_NO = { uk: 'номер провадження', en: 'proceeding number' }
const unknownType = (type: string) => ({
  uk: `вид справи з кодом \`${type}\` не відомий`,
  en: `the type of case with the code \`${type}\` is not known`,
})
