/** What an author wrote, within the Markdown of a hover: his words stay words, whatever marks stand in them. */
import type { Lang, Text } from '../../source/text.ts'
import { inWords } from '../words.ts'

/** In the language asked for, with nothing in it that Markdown or HTML would take for its own. */
export const authored = (text: Text, lang: Lang): string => escaped(inWords(text, lang))

export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&|~]/g, String.raw`\$&`)
    .replace(/!(?=\\\[)/g, String.raw`\!`)
    // Addresses become links by themselves.
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/\bwww\./gi, String.raw`www\.`)
    .replace(/@/g, String.raw`\@`)
    .replace(/^(\s*)(\d*)([-+#.)=])/gm, String.raw`$1$2\$3`)
