/** Text of the page in, the same text for HTML out: escaped, and no initial on a line of its own. */
import { escaped as safe } from '../../../documents/escaped.ts'

/** `Вигадько В. В.` stays together. */
export const escaped = (text: string): string => safe(text.replaceAll(/ (?=\p{Lu}\.)/gu, '\u00A0'))
