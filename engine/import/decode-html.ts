/**
 * The bytes of an exported file in, its text out: UTF-8 or Windows-1251, as the file declares and as its bytes bear out.
 *
 * A declaration that the bytes contradict is either told in a note (a file saved anew in UTF-8) or refused.
 */
import type { ImportProblem, Note } from './types.ts'

export type DecodedHtml =
  | { readonly ok: true; readonly text: string; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problem: ImportProblem }

const MOST_BYTES = 4 * 1024 * 1024
/** The systems write a hundred META tags before the one that names the encoding. */
const DECLARED_WITHIN = 64 * 1024
const UTF8_NAMES = ['utf-8', 'utf8']
const CYRILLIC_NAMES = ['windows-1251', 'cp1251', 'cp-1251', 'x-cp1251', '1251']

/** Decodes a whole file; `ok: false` for one that is too large or in another encoding. */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  if (bytes.length > MOST_BYTES) return { ok: false, problem: TOO_LARGE }
  const declared = declaredCharset(bytes)
  const utf8 = strictUtf8(bytes)
  if (declared === undefined) return undeclared(bytes, utf8)
  if (UTF8_NAMES.includes(declared))
    return utf8 === undefined ? { ok: false, problem: NOT_UTF8 } : read(utf8)
  if (!CYRILLIC_NAMES.includes(declared)) return { ok: false, problem: foreign(declared) }
  return utf8 !== undefined && /\P{ASCII}/u.test(utf8)
    ? read(utf8, SAVED_ANEW)
    : read(windows1251(bytes))
}

function undeclared(bytes: Uint8Array, utf8: string | undefined): DecodedHtml {
  return utf8 === undefined ? read(windows1251(bytes), GUESSED) : read(utf8)
}

const read = (text: string, ...notes: readonly Note[]): DecodedHtml => ({ ok: true, text, notes })

/** The first declaration near the beginning counts, as in browsers. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
  return /<meta\b[^<>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i
    .exec(head)?.[1]
    ?.toLowerCase()
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const windows1251 = (bytes: Uint8Array): string => new TextDecoder('windows-1251').decode(bytes)

const TOO_LARGE: ImportProblem = {
  code: 'import/too-large',
  message: {
    uk: `файл завеликий: більший за ${MOST_BYTES / 1024} кБ`,
    en: `the file is too large: more than ${MOST_BYTES / 1024} kB`,
  },
}
const NOT_UTF8: ImportProblem = {
  code: 'import/encoding',
  message: {
    uk: 'файл називає кодування UTF-8, але його байти йому не відповідають',
    en: 'the file declares UTF-8, but its bytes are not UTF-8',
  },
}
const foreign = (charset: string): ImportProblem => ({
  code: 'import/encoding',
  message: {
    uk: `кодування \`${charset}\` не підтримується: лише UTF-8 і Windows-1251`,
    en: `the encoding \`${charset}\` is not supported: only UTF-8 and Windows-1251`,
  },
})
const SAVED_ANEW: Note = {
  uk: 'файл називає кодування Windows-1251, але насправді він у UTF-8: прочитано як UTF-8',
  en: 'the file declares Windows-1251 but is in fact UTF-8: read as UTF-8',
}
const GUESSED: Note = {
  uk: 'кодування у файлі не названо, а байти не є UTF-8: прочитано як Windows-1251',
  en: 'the file names no encoding and its bytes are not UTF-8: read as Windows-1251',
}
