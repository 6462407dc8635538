/**
 * Colour, sparingly: bold for names and results, one colour for what needs attention.
 */
export interface Paint {
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly attention: (text: string) => string
}

const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`
const asIs = (text: string): string => text

const COLOURED: Paint = {
  bold: sgr(1, 22),
  faint: sgr(2, 22),
  good: sgr(32, 39),
  bad: sgr(31, 39),
  attention: sgr(33, 39),
}
const PLAIN: Paint = { bold: asIs, faint: asIs, good: asIs, bad: asIs, attention: asIs }

/** Paint for a stream that understands colour, or that does not. */
export const paintFor = (colour: boolean): Paint => (colour ? COLOURED : PLAIN)
