/** An act as people name it, and as a manifest must name it: its entry in, `<type> № <no> (<date>)` out (FORMAT.md, rule 3). */
import type { Entry } from '../types.ts'

export const actText = ({ body }: Pick<Entry, 'body'>): string =>
  `${String(body['type'])} № ${String(body['no'])} (${String(body['date'])})`
