/**
 * One column of a table of the audit: heading, meaning and value, from which the CSV, the sheets, the JSON lines and the
 * data dictionary are made.
 */
import type { AuditFinding } from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'

export type Value = string | number | null

export interface Column<Row> {
  /** The key in JSON lines. */
  readonly name: string
  readonly title: Text
  readonly meaning: Text
  readonly of: (row: Row, lang: Lang) => Value
}

export const SEVERITIES: Readonly<Record<AuditFinding['severity'], Text>> = {
  alarm: { uk: 'тривога', en: 'alarm' },
  look: { uk: 'увага', en: 'look' },
  note: { uk: 'до відома', en: 'note' },
}
