/**
 * A document on paper: what stands in it, block by block, before it is HTML or DOCX. Types only.
 *
 * A blank is a place that a person fills in by hand; a remark is what must be put right before anybody signs.
 */
import type { Words } from '../facts/problem.ts'

/** How much room a blank leaves: a date, a name, a whole line. */
export type BlankWidth = 'short' | 'medium' | 'long'

/** Words of a wording: those that the other wording has not are marked; of a rule the lines and indents matter. */
export interface MarkedRun {
  readonly text: string
  readonly mark?: 'deleted' | 'inserted'
  readonly rule?: true
  readonly strong?: true
}
export type Run = string | { readonly blank: BlankWidth } | MarkedRun
export type Runs = readonly Run[]

/** `title` says what the document is about; `corner` stands at the right of the page, as an addressee does. */
export const TEXT_STYLES = [
  'body',
  'plain',
  'center',
  'heading',
  'title',
  'section',
  'corner',
  'small',
] as const
export type TextStyle = (typeof TEXT_STYLES)[number]

export type Block =
  | { readonly kind: 'text'; readonly style: TextStyle; readonly runs: Runs }
  /** Two ends of one line: the date and the number. */
  | { readonly kind: 'line'; readonly left: Runs; readonly right: Runs }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | {
      readonly kind: 'table'
      readonly heads: readonly string[]
      readonly rows: readonly Cells[]
      /** Parts of the line in small type, for tables of many columns; DOCX only. */
      readonly widths?: readonly number[]
    }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | { readonly kind: 'sign'; readonly post: Runs; readonly name: Runs }
  /** Words of the program itself, set apart from those of the document. */
  | { readonly kind: 'box'; readonly title: string; readonly items: readonly string[] }

export interface Row {
  readonly label: Runs
  readonly value: Runs
}
export type Cells = readonly Runs[]

export interface Remark {
  /** The clause behind the remark, with its document: `desn/1.2`. */
  readonly clause?: string
  readonly message: Words
}

/** One document to be signed. */
export interface Part {
  /** The record that it is about, where there is one for each: `participant:П1`. */
  readonly subject?: string
  /** The same as people tell such records apart. */
  readonly about?: string
  readonly blocks: readonly Block[]
  readonly remarks: readonly Remark[]
  /** What is left to be filled in by hand, each once. */
  readonly blanks: readonly Words[]
  /** What the person who prints it should know; nothing of it stands in the way of signing. */
  readonly notes: readonly Words[]
}

/** How many signs of a line a blank takes, the same in every format. */
export const BLANK: Readonly<Record<BlankWidth, string>> = {
  short: '_'.repeat(14),
  medium: '_'.repeat(22),
  long: '_'.repeat(66),
}

export const hasBlank = (runs: Runs): boolean =>
  runs.some((run) => typeof run !== 'string' && 'blank' in run)

/** Everything that is printed together. */
export interface Paper {
  readonly title: Words
  readonly parts: readonly Part[]
  /** By what the document was drafted: the policy, its edition, the day. */
  readonly origin: readonly Words[]
}
