/**
 * A text with braces in; what stands as written and what stands in the braces out.
 *
 * So people put facts into the texts they supply: `{hearing.starts_at}`. What came out of a fact is never cut again.
 */
export type Piece = string | { readonly hole: string }

/** Cuts a text at its holes. `inside`: what may stand in a pair of braces; anything else stays as it is written. */
export function cutAtHoles(template: string, inside: RegExp): readonly Piece[] {
  return template
    .split(holesOf(inside))
    .map((piece, index) => (index % 2 === 1 ? { hole: piece } : piece))
    .filter((piece) => piece !== '')
}

/** What stands in the braces, in the order of the text. */
export const holesIn = (template: string, inside: RegExp): readonly string[] =>
  cutAtHoles(template, inside).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.hole]))

/** The lines with a brace that belongs to no hole. */
export const strayBraces = (template: string, inside: RegExp): readonly string[] =>
  template.split('\n').filter((line) => /[{}]/.test(line.replaceAll(holesOf(inside), '')))

const holesOf = (inside: RegExp): RegExp =>
  new RegExp(String.raw`\{\s*(${inside.source})\s*\}`, 'gu')
