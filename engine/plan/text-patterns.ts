/**
 * What a text looks like: a text and a pattern that people can read in, whether it fits out.
 *
 * Not regular expressions: a policy is read by people who do not program, and no pattern here
 * takes longer than the product of the two lengths.
 */
import { foldedText } from '../facts/folded-text.ts'

/** Whether the whole text fits: `#` is one digit, `*` anything or nothing; the spelling does not matter. */
export function matchesPattern(text: string, pattern: string): boolean {
  const written = [...foldedText(text)]
  const wanted = [...foldedText(pattern)]
  // Which lengths of the text the pattern read so far can account for.
  let ends = new Set([0])
  for (const sign of wanted) {
    if (ends.size === 0) return false
    ends = sign === '*' ? fromFirst(ends, written.length) : oneFurther(ends, sign, written)
  }
  return ends.has(written.length)
}

function fromFirst(ends: ReadonlySet<number>, length: number): Set<number> {
  const first = Math.min(...ends)
  return new Set(Array.from({ length: length - first + 1 }, (_, index) => first + index))
}

function oneFurther(
  ends: ReadonlySet<number>,
  sign: string,
  written: readonly string[],
): Set<number> {
  const fitting = [...ends].filter((end) => fits(written[end], sign))
  return new Set(fitting.map((end) => end + 1))
}

function fits(letter: string | undefined, sign: string): boolean {
  if (letter === undefined) return false
  return sign === '#' ? /^[0-9]$/.test(letter) : letter === sign
}

/** Whether the part stands in the text; the spelling does not matter. Nothing is no part: it would stand in everything. */
export function containsText(text: string, part: string): boolean {
  const sought = foldedText(part)
  return sought !== '' && foldedText(text).includes(sought)
}

/** A telephone number as ITU-T E.164 has it: `+`, no leading zero, 8 to 15 digits, nothing between. */
export const isInternationalNumber = (number: string): boolean =>
  /^\+[1-9][0-9]{7,14}$/.test(number)
