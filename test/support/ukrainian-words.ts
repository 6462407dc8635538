/** Whether a text for people is Ukrainian: what is in it that cannot be. */

/** Names of formats, keys and commands, and of things that have no other name. */
const KNOWN = new Set(
  `CSV XLSX DOCX PDF JSON NDJSON YAML YML ZASADY TXT HTML ZIP UTF-8 HTTP RFC SMS Excel JavaScript PostgreSQL SQLite drand Merkle
   Ed25519 SHA SHA-256 SHA256 sha256 sha256sum bash zasady distribute mod Ctrl Alt Shift Tab Enter Esc`.split(
    /\s+/,
  ),
)

/** A letter alone is a sign of a formula, unless it looks like a Ukrainian word of one letter; `IV` is a number. */
const PASSED = /^(?:[^aioyAOY]|[IVX]+|F\d{1,2})$/
const LATIN_WORD = /[A-Za-z](?:[A-Za-z0-9'’-]*[A-Za-z0-9])?/g
const MIXED_WORD = /[A-Za-z]+[А-ЩЬЮЯҐЄІЇа-щьюяґєії]|[А-ЩЬЮЯҐЄІЇа-щьюяґєії]+[A-Za-z]/
const RUSSIAN = /[ЫЭЪЁыэъё]/
const FILE_NAME = /[\w-]*\.(?:csv|xlsx|docx|pdf|json|jsonl|ya?ml|zas|html|txt|zip|keys?)\b/g

/** The words that are not Ukrainian. */
export function strangersIn(text: string): readonly string[] {
  const plain = text.replaceAll(FILE_NAME, ' ')
  const latin = [...plain.matchAll(LATIN_WORD)]
    .map(([word]) => word)
    .filter((word) => !KNOWN.has(word) && !PASSED.test(word))
  const others = plain
    .split(/\s+/)
    .filter((word) => RUSSIAN.test(word) || (MIXED_WORD.test(word) && !latin.includes(word)))
  return [...latin, ...others]
}
