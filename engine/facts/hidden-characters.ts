/** What a reader would not see, or would see in another order: a text in, the codes of such characters out. */
const HIDDEN = /[^\P{C}\n\r\t]/gu

/** Each character once, as `U+202E`. */
export const hiddenCharacters = (text: string): readonly string[] =>
  [...new Set(text.match(HIDDEN))].map(
    (character) =>
      `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`,
  )

export const withoutHidden = (text: string): string => text.replaceAll(HIDDEN, '')
