/**
 * A text as people compare texts: what somebody wrote in, the same without what the eye does not tell apart out.
 *
 * A name is typed, pasted from a letter or read off a page: letters in another case, one of four apostrophes, a
 * non-breaking blank or hyphen, a soft hyphen. None of that makes another person or another address of it.
 */

/** The same for every spelling of one text; for comparison only, never to be shown. */
export const foldedText = (text: string): string =>
  text
    .replaceAll(UNSEEN, '')
    // Not toLocaleLowerCase: it depends on the language settings of the machine.
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(APOSTROPHES, '’')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** U+0027, U+2019, U+02BC; besides, what keyboards and word processors put in their place. */
const APOSTROPHES = /['’ʼ‘`´]/g
const HYPHENS = /[\u2010\u2011]/g
/** Soft hyphen, zero-width blank and joiners, word joiner. */
const UNSEEN = /\u00ad|\u200b|\u200c|\u200d|\u2060/g
