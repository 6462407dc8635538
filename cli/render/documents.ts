/** What is told about drafted documents besides the documents themselves. */
import type { Paper } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'
import { tableLines } from './table.ts'
import { wrapped } from './width.ts'

export interface ListedDocument {
  readonly kind: string
  readonly policy: string
  readonly title: string
  readonly clauses: readonly string[]
}

const HEADS = {
  uk: ['бланк', 'засади', 'документ'],
  en: ['template', 'policy', 'document'],
} as const

/** The templates as a table. */
export function listText(found: readonly ListedDocument[], lang: Lang): string {
  const columns = HEADS[lang].map((title) => ({ title, align: 'left' as const }))
  const rows = found.map(({ kind, policy, title }) => [kind, policy, title])
  return `${tableLines(columns, rows).join('\n')}\n`
}

const LABELS = {
  remarks: {
    uk: 'не підписувати, доки не усунуто',
    en: 'not to be signed until this is put right',
  },
  blanks: { uk: 'заповнити від руки', en: 'to be filled in by hand' },
  notes: { uk: 'звернути увагу', en: 'to be noted' },
  written: { uk: 'записано', en: 'written' },
} as const satisfies Record<string, Text>

/** The same that stands on the check sheet. */
export function reportText(
  { title, parts }: Paper,
  out: string | undefined,
  lang: Lang,
  columns: number,
): string {
  const section = (label: keyof typeof LABELS, items: readonly Text[]): readonly string[] =>
    items.length === 0
      ? []
      : [
          `${LABELS[label][lang]}:`,
          ...items
            .flatMap((item) => wrapped(`– ${visible(item[lang])}`, columns - 2, '  '))
            .map((line) => `  ${line}`),
        ]
  const lines = [
    title[lang],
    ...(out === undefined ? [] : [`${LABELS.written[lang]}: ${visible(out)}`]),
    ...parts.flatMap(({ about, remarks, blanks, notes }) => [
      ...(about === undefined ? [] : ['', visible(about)]),
      ...section(
        'remarks',
        remarks.map(({ message }) => message),
      ),
      ...section('blanks', blanks),
      ...section('notes', notes),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** The same for programs; `html` where no file was asked for. */
export const reportJson = (
  { title, parts }: Paper,
  { format, out, html }: { readonly format: string; readonly out?: string; readonly html?: string },
  lang: Lang,
): object => ({
  title: title[lang],
  format,
  ...(out !== undefined && { out }),
  documents: parts.map(({ subject, remarks, blanks, notes }) => ({
    ...(subject !== undefined && { subject }),
    remarks: remarks.map(({ clause, message }) => ({
      ...(clause !== undefined && { clause }),
      message: message[lang],
    })),
    blanks: blanks.map((words) => words[lang]),
    notes: notes.map((words) => words[lang]),
  })),
  ...(html !== undefined && { html }),
})
