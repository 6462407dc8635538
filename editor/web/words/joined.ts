/** A text in; the same with what a line must not tear apart held together by no-break spaces, out. Pure. */

/** Initials and the surname before them, a number and its sign, a town and what shortens «місто». */
export const joined = (text: string): string =>
  text
    .replace(/(?<![\p{L}\d])(№|no\.|м\.) (?=[\p{Lu}\d])/giu, '$1\u00A0')
    .replace(/(\p{Lu}[\p{L}’-]+) (?=\p{Lu}\.)/gu, '$1\u00A0')
    .replace(/(\p{Lu}\.) (?=\p{Lu}\.)/gu, '$1\u00A0')
