/** How many columns of a terminal a text takes. */
const graphemes = new Intl.Segmenter('uk', { granularity: 'grapheme' })
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** A letter with its accents is one column, an ideograph or a picture is two. */
export function widthOf(text: string): number {
  let sum = 0
  for (const { segment } of graphemes.segment(text)) sum += WIDE.test(segment) ? 2 : 1
  return sum
}
