/**
 * What stands on the page before it is HTML or DOCX: sections, and in them texts, tables and figures. Types only.
 *
 * Both formats are made from it, so that no number is written twice.
 */
import type { Drawing } from './plots/drawing.ts'

/** A cell as it is printed; `exact` is shown beside the rounded number, on hover and in the tables on paper. */
export interface Cell {
  readonly text: string
  readonly exact?: string
  /** A place on the same page that the cell leads to. */
  readonly href?: string
}

/** A fraction as long as this tells a reader something; the sheets have the longer ones. */
const LONGEST_FRACTION = 24

/** The fraction that is printed beside the rounded number. */
export const fractionBeside = ({ exact }: Cell): string | undefined =>
  exact === undefined || exact.length > LONGEST_FRACTION ? undefined : exact

export interface Head {
  readonly text: string
  /** Numbers stand at the right. */
  readonly numeric: boolean
}

export interface Grid {
  readonly caption: string
  readonly heads: readonly Head[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A sign of the legend: a shape as it is drawn, and what it means. */
export interface LegendItem {
  readonly mark: string
  readonly text: string
}

/** One plot: the drawing, a sentence that says what it shows, and the numbers it was drawn from. */
export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly title: string
  /** For those who do not see the drawing: what is on which axis. */
  readonly description: string
  readonly sentence: string
  readonly legend: readonly LegendItem[]
  /** Several where a year does not fit into one strip. */
  readonly drawings: readonly Drawing[]
  readonly table: Grid
}

/** The explanation of one changed case. */
export interface CaseStory {
  readonly kind: 'story'
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
  /** Groups of judges with the same chance before and after. */
  readonly chances: Grid | undefined
  /** What to type to see the whole record of the case. */
  readonly command: string
  /** Opened on paper. */
  readonly printed: boolean
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly style?: 'lead' | 'note' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Grid }
  | Figure
  | CaseStory

export interface Section {
  readonly id: string
  readonly title: string
  readonly pieces: readonly Piece[]
}

/** The whole page. */
export interface Page {
  readonly title: string
  readonly lang: 'uk' | 'en'
  /** What is compared, over what: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** What was supposed of the past; repeated on every sheet of paper. */
  readonly assumptions: readonly string[]
  /** Besides them at the foot of every sheet: that some sections are a simulation. */
  readonly simulation: string | undefined
  readonly sections: readonly Section[]
}
