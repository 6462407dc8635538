/** Text of anybody as it can be shown: signs that are not seen, or that turn the direction of writing, by their numbers. */

/** All but tabs and line ends. */
const UNSEEN = /[\p{Bidi_Control}\p{Cf}\p{Cs}]|[^\P{Cc}\t\n]/gu

export const plain = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** JSON in lines; any other text as it is. */
export function inLines(text: string): string {
  if (!text.startsWith('{')) return plain(text)
  try {
    return plain(JSON.stringify(JSON.parse(text), undefined, 2))
  } catch {
    return plain(text)
  }
}
