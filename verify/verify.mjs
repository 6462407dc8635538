/**
 * Verification without the engine: a bundle of one case, or the export of a whole ledger, goes in; each step of the
 * check with its numbers, and the first that fails, comes out. Written from two pages alone: engine/ledger/FORMAT.md
 * and engine/record/FORMAT.md. One file, no dependency, no network.
 *
 *     node verify.mjs FILE [--key VERIFIER_KEY] [--since CHECKPOINT] [--lang uk|en] [--json]
 *
 * Exit codes: 0 everything that is checked here holds · 4 something does not hold · 5 the file cannot be read · 2 wrong
 * usage. The same text stands inside verify.html; verify.py says the same of the same file, word for word.
 */

// ── 1. Words: what a person reads, in Ukrainian and in English ──────────────────────────────────────────────────────

export const VERIFIER = 'zasady-verify/1'

export const STEPS = [
  'form',
  'signature',
  'inclusion',
  'consistency',
  'order',
  'digests',
  'edition',
  'randomness',
  'draw',
  'winners',
  'seals',
]

const TABLE = String.raw`
kind/bundle | пакет справи | bundle of a case
kind/ledger | виписка журналу суду | ledger of a court, export

step/form | форма | form
step/signature | підпис контрольної точки | signature of the checkpoint
step/inclusion | записи належать до журналу | the entries belong to the ledger
step/consistency | узгодженість зі збереженою контрольною точкою | consistency with a saved checkpoint
step/order | правила порядку | rules of order
step/digests | дайджести | digests
step/edition | редакція засад | edition of the policy
step/randomness | походження випадкового числа | origin of the random number
step/draw | визначення судді, перераховане | the draw, recomputed
step/winners | обрані судді | winners
step/seals | запечатані відомості | sealed facts

status/holds | сходиться | holds
status/fails | НЕ СХОДИТЬСЯ | DOES NOT HOLD
status/nothing | немає чого перевіряти | nothing to check
status/not-reached | до цього не дійшло | not reached

verdict/verified | Усе сходиться. | Everything holds.
verdict/verified-except | Усе, що тут перевірено, сходиться. Не перевірено: | Everything that is checked here holds. Not checked:
verdict/failed | Не сходиться. | It does not hold.
verdict/unreadable | Файл не прочитано. | The file cannot be read.

word/where | де | where
word/expected | має бути | expected
word/found | є | found

detail/origin | журнал | ledger
detail/case | справа | case
detail/attempt | спроба | attempt
detail/key | підписано ключем | signed with the key
detail/size | розмір дерева | size of the tree
detail/root | корінь дерева | root of the tree
detail/entries | записів | entries
detail/checkpoints | контрольних точок | checkpoints
detail/blobs | текстів за дайджестом | texts by digest
detail/proof | доведення | proof
detail/saved | збережена точка: розмір | saved checkpoint: size
detail/commits | розподілів розпочато | draws committed
detail/results | розподілів завершено | draws with a result
detail/manifest | маніфест | manifest
detail/record | запис розподілу | record
detail/files | файлів засад | files of the policy
detail/facts | відомості | facts
detail/policy | засади | policy
detail/edition | редакція | edition
detail/decision | рішення зборів | decision of the assembly
detail/source | джерело | source
detail/chain | ланцюг | chain
detail/link | ланка | link
detail/anchor | якір ланцюга | anchor of the chain
detail/deadline | раунд має бути пізніший за (секунди Unix) | the round must be later than (Unix seconds)
detail/round | раунд маяка | round of the beacon
detail/digits | цифри церемонії | digits of the ceremony
detail/R | випадкове число R | random number R
detail/M | дайджест маніфесту M | digest of the manifest M
detail/seat | місце | seat
detail/try | спроба t | try t
detail/h | h | h
detail/n | n | n
detail/W | сума ваг W | sum of weights W
detail/k | k = n mod W | k = n mod W
detail/candidate | учасник | candidate
detail/interval | інтервал | interval
detail/winner | обрано | winner
detail/forced | вибору не було: один учасник | no choice: one candidate
detail/by-hand | власноруч | by hand
detail/opened | розкрито | opened

except/key | чий це ключ: його взято із самого файлу. Порівняйте його з тим, що оприлюднив суд | whose key it is: it was taken from the file itself. Compare it with the one that the court published
except/beacon | підпис маяка тут не перевірено: звірено лише раунд і SHA-256 підпису. Підпис BLS12-381 перевіряє клієнт drand або команда «zasady verify» | the signature of the beacon is not checked here: only the round and the SHA-256 of the signature are. A BLS12-381 signature is checked by a drand client or by the command “zasady verify”
except/system | звідки взялося R: генератор операційної системи нічого не доводить стороннім | where R came from: the generator of an operating system proves nothing to outsiders
except/chain | ланку не доведено до якоря: ланцюг задовгий | the link is not hashed back to the anchor: the chain is too long
except/facts | відомості: у пакеті їх немає, дайджест не порівняно | the facts: they are not in the bundle, their digest is not compared
except/redacted | вилучене з журналу: тексту немає, лишився дайджест | what was redacted: the text is gone, its digest remains

file/missing | файлу немає або його не можна відкрити | no such file, or it cannot be opened
file/size | файл більший, ніж дозволено | the file is larger than allowed
file/encoding | це не текст UTF-8 | this is not UTF-8 text
file/depth | вкладеність більша, ніж дозволено | nested deeper than allowed
file/syntax | це не JSON | this is not JSON
file/number | число не ціле або завелике; такі числа мають бути текстом | a number is not whole or too large; such numbers must be text
file/repeated-key | ключ об’єкта повторюється | a key of an object is repeated
file/surrogate | у тексті є половина символу (непарний сурогат) | a text holds half a character (an unpaired surrogate)
file/format | невідомий формат: потрібен пакет zasady-bundle/1 або виписка zasady-ledger/1 | unknown format: a bundle zasady-bundle/1 or an export zasady-ledger/1 is needed
file/since | збережену контрольну точку не прочитано | the saved checkpoint cannot be read

form/canonical | текст не в канонічному вигляді | the text is not canonical
form/json | не строгий JSON | not strict JSON
form/type | значення не того виду | a value of the wrong kind
form/missing | бракує поля | a field is missing
form/unknown | зайве поле | a field that the format does not name
form/value | недозволене значення | a value that is not allowed
form/ascending | не за зростанням або повторюється | not ascending, or repeated
form/repeated | повторюється | repeated
form/long | запис довший, ніж дозволено | an entry longer than allowed
form/kind | запис такого виду до пакета не входить | an entry of this kind does not belong in a bundle
form/entries | у пакеті має бути один такий запис | a bundle has exactly one such entry
form/line | рядок не за форматом виписки | a line that is not of the export format
form/counts | кількості в останньому рядку інші | the counts of the last line differ
form/end | останнього рядка немає або SHA-256 у ньому інший | the last line is missing, or its SHA-256 differs

signature/origin | контрольна точка не цього журналу | the checkpoint is not of this ledger
signature/unsigned | контрольну точку не підписано жодним із чинних ключів | the checkpoint is signed with none of the keys in force
signature/wrong | підпис контрольної точки хибний | the signature of the checkpoint is wrong

inclusion/leaf | хеш запису не збігається з його текстом | the leaf hash is not that of the entry
inclusion/proof | доведення не веде до кореня: запису в журналі немає | the proof does not lead to the root: the entry is not in the ledger
inclusion/root | корінь дерева інший | the root of the tree differs

consistency/origin | збережена точка не цього журналу | the saved checkpoint is not of this ledger
consistency/signature | збережену точку не підписано чинним ключем журналу | the saved checkpoint is not signed with a key of the ledger in force
consistency/newer | збережена точка новіша за цей файл: журнал у ньому коротший | the saved checkpoint is newer than this file: its ledger is shorter
consistency/no-proof | у пакеті немає доведення від збереженої точки: попросіть пакет саме від неї | the bundle has no proof from the saved checkpoint: ask for a bundle from it
consistency/proof | журнал переписано: він не продовжує збереженої точки | the ledger was rewritten: it does not continue the saved checkpoint

order/first | журнал має починатися записом «ledger» і першим ключем | the ledger must begin with “ledger” and its first key
order/seq | номери записів мають пропуск | the numbers of entries have a gap
order/reference | посилання не на раніший запис потрібного виду | a reference is not to an earlier entry of the right kind
order/missing | у пакеті бракує запису | the bundle lacks an entry
order/attempt | номер спроби не за порядком | the attempt is out of order
order/open | попередню спробу ще не завершено | the attempt before is still open
order/act-used | акт уже використано | the act was used before
order/corrected | засади внесено з помилкою, яку перед розподілом уже виправлено | the policy entry had been corrected before the commit
order/unapproved | внесені засади ще ніхто не затвердив | nobody had approved the policy entry yet
order/own-approval | засади затвердив той, хто їх вніс | the policy was approved by the account that entered it
order/approved-again | ці внесені засади вже затверджено | the policy entry was approved before
order/second | такий запис для розподілу вже є | the draw has such an entry already
order/abandoned | розподіл припинено або завершено: далі нічого не може бути | the draw was abandoned or closed: nothing may follow
order/case | справа або спроба інша, ніж у commit | case or attempt differ from the commit
order/chain | ланцюга немає, назва повторюється або ланка не за порядком | no such chain, a repeated name, or a link out of order
order/key | ключ не внесено до журналу або вже відкликано | the key is not in the ledger, or retired
order/key-name | ім’я ключа інше: ключ журналу зветься, як журнал | the key has another name: a key of the ledger is called as the ledger
order/key-again | ключ додають раз і відкликають раз, останнього не відкликають | a key is added once and retired once, the last one is not retired
order/unwitnessed | жоден свідок, чий ключ чинний, цього не засвідчив | no witness whose key is in force cosigned this
order/witnessed | засвідчена точка не є контрольною точкою журналу | what was witnessed is not a checkpoint of the ledger

digests/manifest | маніфест не той, що внесено перед числом | not the manifest that was committed
digests/case | маніфест іншої справи, спроби чи джерела | the manifest is of another case, attempt or source
digests/act | маніфест називає інший акт про спробу, ніж commit | the manifest names another act for the attempt than the commit
digests/record | запис розподілу не той, що внесено | not the record that was entered
digests/record-manifest | у записі інший маніфест | the record holds another manifest
digests/number | у записі інше число чи свідчення | the record has another number or evidence
digests/files | файли засад не ті, що внесено | not the policy files that were entered
digests/file | текст файлу засад змінено | the text of a policy file was changed
digests/facts | відомості не ті, що в маніфесті | not the facts of the manifest
digests/blob | текст не відповідає своєму дайджесту | the text is not that of its digest
digests/unnamed | цього тексту жоден запис не називає | no entry names this text
digests/missing | тексту за дайджестом немає | the text of a digest is missing

edition/document | маніфест називає інші засади | the manifest names another policy
edition/unknown | такої редакції серед внесених немає | no such edition among those entered

randomness/value | R не випливає зі свідчення | R does not follow from the evidence
randomness/link | R не є ланкою ланцюга | R is not the link of the chain
randomness/round | раунд маяка не за правилом | the round of the beacon is not by the rule
randomness/witness | це не перша точка після розподілу, яку засвідчив названий у плані свідок | this is not the first checkpoint after the commit that the witness of the plan cosigned

draw/manifest-digest | дайджест маніфесту інший | the digest of the manifest differs
draw/multiplier | множник не є найменшим спільним знаменником | the multiplier is not the least common denominator
draw/weight | вага не дорівнює частці × множник | the weight is not fraction × multiplier
draw/impossible | розподіл неможливий: сума ваг нуль або завелика, чи нікого не лишилося | no draw is possible: the sum of weights is zero or too large, or nobody is left
draw/differs | перераховане значення інше | the recomputed value differs

winners/differ | обрано не тих, що внесено | not the winners that were entered

usage/line | Виклик: node verify.mjs ФАЙЛ [--key КЛЮЧ] [--since КОНТРОЛЬНА_ТОЧКА] [--lang uk|en] [--json] | Usage: node verify.mjs FILE [--key VERIFIER_KEY] [--since CHECKPOINT] [--lang uk|en] [--json]
usage/help | Перевіряє пакет справи або виписку журналу суду без рушія. Коди: 0 сходиться · 4 щось не сходиться · 5 файл не прочитано · 2 неправильний виклик | Verifies a bundle of a case or an export of a ledger without the engine. Exit codes: 0 holds · 4 something does not hold · 5 the file cannot be read · 2 wrong usage
usage/key | --key: це не ключ перевірки C2SP | --key: this is not a C2SP verifier key

seals/opening | розкрите не відповідає печатці | what was opened is not what was sealed
`

/** code → [Ukrainian, English] */
export const WORDS = Object.fromEntries(
  TABLE.split('\n')
    .map((line) => line.split(' | '))
    .filter(({ length }) => length === 3)
    .map(([code, uk, en]) => [code, [uk, en]]),
)

export const word = (code, lang) => (WORDS[code] ?? [code, code])[lang === 'en' ? 1 : 0]

// ── 2. What can go wrong ────────────────────────────────────────────────────────────────────────────────────────────

/** Something does not hold: a code of WORDS, the place, what should be there and what is. */
export class Fault extends Error {
  constructor(code, path = '', expected = null, found = null) {
    super(code)
    Object.assign(this, { code, path, expected: clip(expected), found: clip(found) })
  }
}

/** Text that cannot be read at all. */
export class Unreadable extends Error {
  constructor(reason) {
    super(reason)
    this.reason = reason
  }
}

const fail = (code, path, expected, found) => {
  throw new Fault(code, path, expected, found)
}

// A hostile file may put megabytes where a name belongs.
function clip(value) {
  if (value === null) return null
  const points = Array.from(String(value).slice(0, 1000))
  return points.length > 200 ? `${points.slice(0, 200).join('')}…` : points.join('')
}

// ── 3. Strict JSON and canonical text (record/FORMAT.md § 1) ────────────────────────────────────────────────────────

export const LIMITS = { file: 64 * 1024 * 1024, entry: 1 << 20, depth: 100, links: 1 << 20 }

/** Parses JSON; what cannot be said in canonical text is refused before anyone looks at the value. */
export function parseStrict(text) {
  checkDepth(text)
  const reader = { text, at: 0, number: false, repeated: false, surrogate: false }
  const value = readValue(reader)
  skipSpace(reader)
  if (reader.at < text.length) throw new Unreadable('syntax')
  if (reader.number) throw new Unreadable('number')
  if (reader.repeated) throw new Unreadable('repeated-key')
  if (reader.surrogate) throw new Unreadable('surrogate')
  return value
}

function checkDepth(text) {
  let depth = 0
  let inString = false
  for (const [token] of text.matchAll(/\\[^]|["[\]{}]/g)) {
    if (token === '"') inString = !inString
    else if (inString || token.length > 1) continue
    else if (token === '[' || token === '{') depth += 1
    else depth -= 1
    if (depth > LIMITS.depth) throw new Unreadable('depth')
  }
}

function skipSpace(reader) {
  while (/[ \t\n\r]/.test(reader.text[reader.at] ?? '')) reader.at += 1
}

function take(reader, token) {
  if (!reader.text.startsWith(token, reader.at)) throw new Unreadable('syntax')
  reader.at += token.length
}

function readValue(reader) {
  skipSpace(reader)
  const first = reader.text[reader.at]
  if (first === '{') return readObject(reader)
  if (first === '[') return readList(reader)
  if (first === '"') return readString(reader)
  for (const [token, value] of [
    ['true', true],
    ['false', false],
    ['null', null],
  ])
    if (reader.text.startsWith(token, reader.at)) {
      reader.at += token.length
      return value
    }
  return readNumber(reader)
}

function readObject(reader) {
  const object = Object.create(null)
  take(reader, '{')
  skipSpace(reader)
  if (reader.text[reader.at] !== '}')
    for (;;) {
      skipSpace(reader)
      const key = readString(reader)
      skipSpace(reader)
      take(reader, ':')
      const value = readValue(reader)
      if (key in object) reader.repeated = true
      object[key] = value
      skipSpace(reader)
      if (reader.text[reader.at] !== ',') break
      reader.at += 1
    }
  take(reader, '}')
  return object
}

function readList(reader) {
  const list = []
  take(reader, '[')
  skipSpace(reader)
  if (reader.text[reader.at] !== ']')
    for (;;) {
      list.push(readValue(reader))
      skipSpace(reader)
      if (reader.text[reader.at] !== ',') break
      reader.at += 1
    }
  take(reader, ']')
  return list
}

function readString(reader) {
  const { text, at } = reader
  if (text[at] !== '"') throw new Unreadable('syntax')
  let end = at + 1
  for (; text[end] !== '"'; end += text[end] === '\\' ? 2 : 1)
    if (end >= text.length || text.charCodeAt(end) < 0x20) throw new Unreadable('syntax')
  reader.at = end + 1
  const value = unescape(text.slice(at, end + 1))
  if (/\p{Surrogate}/u.test(value)) reader.surrogate = true
  return value
}

function unescape(literal) {
  if (!literal.includes('\\')) return literal.slice(1, -1)
  try {
    return JSON.parse(literal)
  } catch {
    throw new Unreadable('syntax')
  }
}

function readNumber(reader) {
  const pattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.text)
  if (match === null) throw new Unreadable('syntax')
  reader.at = pattern.lastIndex
  const value = Number(match[0])
  if (!Number.isSafeInteger(value)) reader.number = true
  return value
}

/** The canonical text of a value: RFC 8785, whole numbers only. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return value === 0 ? '0' : JSON.stringify(value)
  const keys = Object.keys(value).sort(byUnits)
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** The order of UTF-16 code units. */
const byUnits = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one, other) => canonical(one) === canonical(other)

// ── 4. Bytes, SHA-256, Ed25519 ──────────────────────────────────────────────────────────────────────────────────────

const inNode = typeof process === 'object' && typeof process.versions?.node === 'string'
const node = inNode ? await import('node:crypto') : undefined

const utf8 = (text) => new TextEncoder().encode(text)

const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const bytesOf = (hex) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const equal = (one, other) =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

/** Strict base64: alphabet, padding and no stray bits; otherwise `undefined`. */
function fromBase64(text) {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  const bytes = inNode
    ? new Uint8Array(Buffer.from(text, 'base64'))
    : Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : undefined
}

function toBase64(bytes) {
  if (inNode) return Buffer.from(bytes).toString('base64')
  const parts = []
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  return btoa(parts.join(''))
}

/** SHA-256 from the platform: node:crypto or WebCrypto. */
export async function sha256(bytes) {
  if (node !== undefined) return new Uint8Array(node.createHash('sha256').update(bytes).digest())
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

const sha256Hex = async (text) => hexOf(await sha256(utf8(text)))

const digestOf = async (text) => `sha256:${await sha256Hex(text)}`

/** SHA-256 of bytes that come in pieces. WebCrypto has none, so a browser keeps the pieces. */
function runningHash() {
  if (node !== undefined) {
    const hash = node.createHash('sha256')
    return { add: (bytes) => hash.update(bytes), hex: async () => hash.digest('hex') }
  }
  const pieces = []
  return {
    add: (bytes) => pieces.push(bytes),
    hex: async () => hexOf(await sha256(concat(...pieces))),
  }
}

const P = 2n ** 255n - 19n
const L = 2n ** 252n + 27742317777372353535851937790883648493n
// The y of the points of order 8; with 0, 1 and −1 these are all points of small order, which would sign anything.
const Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
const SMALL_ORDER = [0n, 1n, P - 1n, Y8, P - Y8]

function littleEndian(bytes) {
  return BigInt(`0x${hexOf(Uint8Array.from(bytes).reverse())}`)
}

/** A public key with which a signature means something: reduced, and not of small order. */
function isSoundKey(key) {
  const y = littleEndian(key) & (2n ** 255n - 1n)
  return y < P && !SMALL_ORDER.includes(y)
}

/** Ed25519 of RFC 8032, from the platform where it has it. */
export async function ed25519(key, message, signature) {
  if (signature.length !== 64) return false
  try {
    if (node !== undefined) {
      const x = Buffer.from(key).toString('base64url')
      const publicKey = node.createPublicKey({
        key: { kty: 'OKP', crv: 'Ed25519', x },
        format: 'jwk',
      })
      return node.verify(null, message, publicKey, signature)
    }
    const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', publicKey, signature, message)
  } catch {
    return ed25519ByHand(key, message, signature)
  }
}

/** The same with whole numbers, for a browser whose WebCrypto lacks Ed25519. SHA-512 is the platform's. */
export async function ed25519ByHand(key, message, signature) {
  if (signature.length !== 64) return false
  const a = pointOf(key)
  const s = littleEndian(signature.subarray(32))
  if (a === undefined || s >= L) return false
  const input = concat(signature.subarray(0, 32), key, message)
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-512', input))
  const h = littleEndian(digest) % L
  const r = addPoints(multiply(s, BASE), multiply(L - h, a))
  return equal(encodePoint(r), signature.subarray(0, 32))
}

const mod = (value) => ((value % P) + P) % P

function power(base, exponent) {
  let result = 1n
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = (b * b) % P)
    if (e & 1n) result = (result * b) % P
  return result
}

const inverse = (value) => power(value, P - 2n)
const D = mod(-121665n * inverse(121666n))
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n)

/** RFC 8032 § 5.1.3: bytes to a point in extended coordinates (X, Y, Z, T). */
function pointOf(bytes) {
  const encoded = littleEndian(bytes)
  const y = encoded & (2n ** 255n - 1n)
  if (y >= P) return undefined
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n))
  let x = power(square, (P + 3n) / 8n)
  if (mod(x * x - square) !== 0n) x = mod(x * ROOT_OF_MINUS_ONE)
  if (mod(x * x - square) !== 0n) return undefined
  const sign = encoded >> 255n
  if (x === 0n && sign === 1n) return undefined
  if ((x & 1n) !== sign) x = P - x
  return [x, y, 1n, mod(x * y)]
}

function addPoints([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * t1 * t2 * D)
  const d = mod(2n * z1 * z2)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

function multiply(scalar, point) {
  let result = [0n, 1n, 1n, 0n]
  for (let p = point, s = scalar; s > 0n; s >>= 1n, p = addPoints(p, p))
    if (s & 1n) result = addPoints(result, p)
  return result
}

function encodePoint([x, y, z]) {
  const shrink = inverse(z)
  const value = mod(y * shrink) | ((mod(x * shrink) & 1n) << 255n)
  return bytesOf(value.toString(16).padStart(64, '0')).reverse()
}

const BASE = pointOf(concat(Uint8Array.of(0x58), new Uint8Array(31).fill(0x66)))

// ── 5. Merkle tree (RFC 9162 § 2.1) ─────────────────────────────────────────────────────────────────────────────────

export const leafHash = (bytes) => sha256(concat(Uint8Array.of(0), bytes))

const nodeHash = (left, right) => sha256(concat(Uint8Array.of(1), left, right))

const areHashes = (...hashes) => hashes.every(({ length }) => length === 32)

/** Whether a leaf with this index is in the tree of this size and root (§ 2.1.3.2). */
export async function isIncluded(index, size, leaf, proof, root) {
  if (index >= size || !areHashes(leaf, root, ...proof)) return false
  let [fn, sn] = [BigInt(index), BigInt(size) - 1n]
  let hash = leaf
  for (const sibling of proof) {
    if (sn === 0n) return false
    if ((fn & 1n) === 1n || fn === sn) {
      hash = await nodeHash(sibling, hash)
      while ((fn & 1n) === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n]
    } else hash = await nodeHash(hash, sibling)
    ;[fn, sn] = [fn >> 1n, sn >> 1n]
  }
  return sn === 0n && equal(hash, root)
}

/** Whether the larger tree continues the smaller (§ 2.1.4.2). From size 0 nothing is proven: refused. */
export async function isConsistent(first, second, proof, root1, root2) {
  if (first < 1 || first > second || !areHashes(root1, root2, ...proof)) return false
  if (first === second) return proof.length === 0 && equal(root1, root2)
  if (proof.length === 0) return false
  let [fn, sn] = [BigInt(first) - 1n, BigInt(second) - 1n]
  while ((fn & 1n) === 1n) [fn, sn] = [fn >> 1n, sn >> 1n]
  // A complete tree is its own first node; it is not repeated in the proof.
  const [start, ...rest] = fn === 0n ? [root1, ...proof] : proof
  let [one, two] = [start, start]
  for (const sibling of rest) {
    if (sn === 0n) return false
    if ((fn & 1n) === 1n || fn === sn) {
      one = await nodeHash(sibling, one)
      two = await nodeHash(sibling, two)
      while ((fn & 1n) === 0n && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n]
    } else two = await nodeHash(two, sibling)
    ;[fn, sn] = [fn >> 1n, sn >> 1n]
  }
  return sn === 0n && equal(one, root1) && equal(two, root2)
}

/** A tree that grows leaf by leaf and knows its root at every size so far: all complete nodes, level by level. */
class Tree {
  levels = []
  size = 0

  async add(leaf) {
    this.size += 1
    let hash = leaf
    for (let level = 0; ; level += 1) {
      const nodes = (this.levels[level] ??= { bytes: new Uint8Array(1024), count: 0 })
      if (nodes.bytes.length < (nodes.count + 1) * 32)
        nodes.bytes = concat(nodes.bytes, new Uint8Array(nodes.bytes.length))
      nodes.bytes.set(hash, nodes.count * 32)
      nodes.count += 1
      if (nodes.count % 2 === 1) return
      hash = await nodeHash(this.node(level, nodes.count - 2), hash)
    }
  }

  node(level, index) {
    return this.levels[level].bytes.subarray(index * 32, index * 32 + 32)
  }

  /** The root of the first `size` leaves: the complete trees of its binary digits, joined from the right. */
  async root(size) {
    let root
    for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
      if (rest % 2 === 0) continue
      const node = this.node(level, rest - 1)
      root = root === undefined ? node : await nodeHash(node, root)
    }
    return root
  }
}

// ── 6. Notes and keys (C2SP signed-note, tlog-checkpoint, tlog-cosignature) ─────────────────────────────────────────

const ED25519 = 1
const COSIGNATURE = 4
const WHITE =
  '\\t\\n\\v\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'
const NAME = `[^${WHITE}+]+`

/** `<name>+<key id>+<base64(type ‖ public key)>`; `undefined` when it is none or could not be relied on. */
export async function parseKey(text) {
  const match = new RegExp(`^(${NAME})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)$`).exec(text)
  const bytes = match === null ? undefined : fromBase64(match[3])
  if (bytes?.length !== 33 || ![ED25519, COSIGNATURE].includes(bytes[0])) return undefined
  const [, name, id] = match
  const hash = await sha256(concat(utf8(`${name}\n`), bytes))
  if (hexOf(hash.subarray(0, 4)) !== id || !isSoundKey(bytes.subarray(1))) return undefined
  return { text, name, id, type: bytes[0], key: bytes.slice(1) }
}

/** The text of a note and its signature lines; `undefined` when it is no note. */
export function parseNote(text) {
  const end = text.lastIndexOf('\n\n')
  if (end < 0 || /[\0-\t\v-\x1f]/.test(text) || !text.endsWith('\n')) return undefined
  const lines = text.slice(end + 2, -1).split('\n')
  const signatures = lines.map((line) => {
    const match = new RegExp(`^— (${NAME}) ([A-Za-z0-9+/=]+)$`).exec(line)
    const bytes = match === null ? undefined : fromBase64(match[2])
    if (bytes === undefined || bytes.length < 5) return undefined
    return { name: match[1], id: hexOf(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }
  })
  if (lines.length > 100 || signatures.includes(undefined)) return undefined
  return { text: text.slice(0, end + 1), signatures }
}

/** A note whose text is origin, size and root; `undefined` when it is none. */
function parseCheckpoint(text) {
  const note = parseNote(text)
  const match = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]+)\n$/.exec(note?.text ?? '')
  const root = match === null ? undefined : fromBase64(match[3])
  if (root?.length !== 32 || !Number.isSafeInteger(Number(match[2]))) return undefined
  return { ...note, origin: match[1], size: Number(match[2]), root }
}

/** The keys among these that signed; one wrong signature of a known key spoils the note. `null` stands for that. */
export async function signers(note, keys) {
  const found = []
  for (const { name, id, bytes } of note.signatures)
    for (const key of keys) {
      if (key.type !== ED25519 || key.name !== name || key.id !== id) continue
      if (!(await ed25519(key.key, utf8(note.text), bytes))) return null
      found.push(key)
    }
  return found
}

/** The earliest time at which one of these witnesses signed, in seconds; `undefined` when none did, or one signed wrongly. */
async function witnessedAt(note, keys) {
  let earliest
  for (const { name, id, bytes } of note.signatures)
    for (const key of keys) {
      if (key.type !== COSIGNATURE || key.name !== name || key.id !== id) continue
      const time = BigInt(`0x${hexOf(bytes.subarray(0, 8))}`)
      const message = utf8(`cosignature/v1\ntime ${time}\n${note.text}`)
      if (bytes.length !== 72 || !(await ed25519(key.key, message, bytes.subarray(8))))
        return undefined
      if (earliest === undefined || time < earliest) earliest = time
    }
  return earliest
}

// ── 7. Forms: every field of both pages ─────────────────────────────────────────────────────────────────────────────

// A line is an object with exactly these fields. `?` may be null, `[x]` a list, `[x]+` a list that is not empty,
// `=a|b` one of these words; the other words are other lines or the types below.
export const FORMS = String.raw`
bundle: format =zasady-bundle/1, origin origin, case name, attempt positive, verifier_keys [text]+, checkpoint checkpoint, entries [proven], manifest manifest, record record, policy_files [file]+, facts object?, openings [opening], consistency continuation?, instructions instructions
proven: bytes text, proof [hex64]
file: path text, text string
opening: path text, salt salt, value json
continuation: from checkpoint, proof [hex64]
instructions: uk text, en text

entry: format =zasady-entry/1, seq count, kind kind, true_at moment, recorded_at instant, by text, body object
body/ledger: origin origin, court text
body/key: use =checkpoint|witness|privacy, action =add|retire, name text, key text
body/chain: chain name, anchor hex64, length positive
body/policy: document text, files [named]+, editions [edition]+, reason text?, corrects count?
body/approval: policy count, act count
body/register: subject name, set object?, order grant?, reason text?, corrects count?
body/act: type text, no text, date date, signed_by text, case name?, document digest?
body/outage: from moment, until moment?, what text, act count?
body/commit: case name, attempt positive, act count?, policy count, manifest digest, source plan
body/randomness: commit count, value hex64, evidence object
body/result: commit count, randomness count, case name, attempt positive, record digest, winners [winner]+
body/abandon: commit count, reason text, act count
body/decision: case name, outcome text, judge text?, assignments [assignment], clauses [text], policy count, facts digest, as_of moment
body/witnessed: size count, note checkpoint
body/redaction: digests [digest]+, reason text, act count?
named: path text, digest digest
edition: in_force_from date, digest digest, decision text, adopted date?, published date?
grant: no text, date date, signed_by text
winner: seat count, role text, winner text
assignment: case name, judge text

plan/system: source text
plan/sealed-chain: source text, chain name, link positive
plan/beacon: source text, chain_hash hex64, public_key hex, genesis count, period positive, delay count, witness text?
plan/ceremony: source text, participants [text]
plan/combined: source text, parts [plan]
evidence/system:
evidence/sealed-chain:
evidence/beacon: round count, signature hex, witnessed count?
evidence/ceremony: digits digits, act count
evidence/combined: parts [part]
part: value hex64, evidence object

manifest: format =zasady-manifest/1, case text, attempt positive, attempt_act text?, policy policy, engine text, facts digest, as_of moment, scheme =court-draw-v1, randomness_source =system|rehearsal|sealed-chain|beacon|ceremony|combined, pools [pool]+, seats [seat]+
policy: id text, edition digest, in_force_from date
pool: id text, multiplier decimal, candidates [candidate]+, excluded [exclusion]
candidate: id text, weight decimal, fraction fraction, derivation text
exclusion: id text, grounds [ground]+
ground: rule text, clause text, facts [fact]
fact: path text, value json
seat: seat count, role text, pool text

record: format =zasady-record/1, manifest manifest, manifest_digest hex64, randomness randomness, result result
randomness/system: source text, binding boolean, value hex64
randomness/rehearsal: source text, binding boolean, value hex64, seed string
randomness/evidence: source text, binding boolean, value hex64, evidence object
result: seats [drawn]+
drawn: seat count, role text, try count, digest hex64, n decimal, total decimal, k decimal, winner text, interval interval, forced boolean
interval: first decimal, last decimal
`

/** line → [[field, type], …] */
const FIELDS = Object.fromEntries(
  FORMS.split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
    .map(([name, row]) => [name, row === '' ? [] : row.split(', ').map((one) => one.split(' '))]),
)

const KINDS = Object.keys(FIELDS).flatMap((name) =>
  name.startsWith('body/') ? [name.slice(5)] : [],
)
const SOURCES = Object.keys(FIELDS).flatMap((name) =>
  name.startsWith('plan/') ? [name.slice(5)] : [],
)

/** A JSON pointer, some names further down. */
const join = (path, ...names) =>
  names.reduce(
    (at, name) => `${at}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    path,
  )

/** The value is of this type or line of FORMS; otherwise the first thing that is not. */
function checkForm(type, value, path) {
  if (type.endsWith('?'))
    return value === null ? undefined : checkForm(type.slice(0, -1), value, path)
  if (type.startsWith('=')) return checkChoice(type.slice(1).split('|'), value, path)
  if (type.startsWith('[')) return checkList(type, value, path)
  if (type in FIELDS) checkFields(type, value, path)
  else if (type in TYPES && !TYPES[type](value)) fail('form/type', path, type)
  MORE[type]?.(value, path)
}

function checkChoice(allowed, value, path) {
  if (!allowed.includes(value)) fail('form/value', path, allowed.join(' | '))
}

function checkList(type, value, path) {
  const isFull = type.endsWith('+')
  if (!Array.isArray(value) || (isFull && value.length === 0)) fail('form/type', path, type)
  const inner = type.slice(1, isFull ? -2 : -1)
  value.forEach((item, index) => checkForm(inner, item, join(path, index)))
}

/** An object with exactly these fields. */
function checkFields(name, value, path) {
  if (!isObject(value)) fail('form/type', path, 'object')
  const fields = FIELDS[name]
  for (const [field] of fields) if (!(field in value)) fail('form/missing', join(path, field))
  for (const field of Object.keys(value).sort(byUnits))
    if (!fields.some(([known]) => known === field)) fail('form/unknown', join(path, field))
  for (const [field, type] of fields) checkForm(type, value[field], join(path, field))
}

const string = (pattern) => (value) => typeof value === 'string' && pattern.test(value)

const isWhole = (value) => Number.isSafeInteger(value) && value >= 0

// oxlint-disable-next-line no-control-regex -- what a name may not hold
const CONTROL = /[\0-\x1f\x7f]/

const DECIMAL = '(?:0|[1-9][0-9]{0,99})'

const TYPES = {
  json: () => true,
  string: string(/^/),
  text: string(new RegExp(`[^${WHITE}]`)),
  name: (value) => TYPES.text(value) && value.length <= 200 && !CONTROL.test(value),
  origin: (value) => string(new RegExp(`^[^${WHITE}+]+$`))(value) && !CONTROL.test(value),
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  count: isWhole,
  positive: (value) => isWhole(value) && value > 0,
  decimal: string(new RegExp(`^${DECIMAL}$`)),
  fraction: (value) => string(/^/)(value) && isFraction(value),
  digest: string(/^sha256:[0-9a-f]{64}$/),
  hex64: string(/^[0-9a-f]{64}$/),
  hex: string(/^(?:[0-9a-f]{2})+$/),
  salt: string(/^[0-9a-f]{32}$/),
  digits: string(/^[0-9]{20,200}$/),
  date: (value) => string(/^/)(value) && isDate(value),
  moment: (value) => string(/^/)(value) && (isDate(value) || isMoment(value)),
  instant: (value) => string(/^/)(value) && isInstant(value),
  checkpoint: (value) => string(/^/)(value) && parseCheckpoint(value) !== undefined,
}

/** What a line of FORMS cannot say. */
const MORE = {
  kind: (value, path) => checkChoice(KINDS, value, path),
  plan: checkPlan,
  randomness: checkNumber,
  record: checkSources,
  manifest: checkManifestForm,
  'body/commit': ({ attempt, act }, path) => actWhenRepeated(attempt, act, join(path, 'act')),
  'body/policy': ({ files }, path) =>
    ascending(
      files.map((one) => [one.path]),
      join(path, 'files'),
    ),
  edition: checkDays,
}

function isFraction(value) {
  const match = new RegExp(`^(${DECIMAL})(?:/(${DECIMAL}))?$`).exec(value)
  if (match === null) return false
  if (match[2] === undefined) return true
  return BigInt(match[2]) > 1n && gcd(BigInt(match[1]), BigInt(match[2])) === 1n
}

function gcd(a, b) {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

function isDate(value) {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return year >= 1900 && year <= 2200 && days !== undefined && day >= 1 && day <= days
}

const isClock = (hours, minutes, seconds = 0) => hours < 24 && minutes < 60 && seconds < 60

/** The zone's own rule is not checked: that needs its table. */
function isMoment(value) {
  const match = /^(.{10})T([0-9]{2}):([0-9]{2}):00[+-]([0-9]{2}):([0-9]{2})$/.exec(value)
  if (match === null || !isDate(match[1])) return false
  const [hours, minutes, zoneHours, zoneMinutes] = match.slice(2).map(Number)
  return isClock(hours, minutes) && isClock(zoneHours, zoneMinutes)
}

function isInstant(value) {
  const match = /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z$/.exec(value)
  return match !== null && isDate(match[1]) && isClock(...match.slice(2).map(Number))
}

function checkPlan(value, path) {
  const source = sourceOf(value, path)
  checkChoice(SOURCES, source, join(path, 'source'))
  checkFields(`plan/${source}`, value, path)
  const { participants, parts } = value
  if (source === 'ceremony' && participants.length < 2)
    fail('form/value', join(path, 'participants'), '≥ 2', participants.length)
  if (source !== 'combined') return
  if (parts.length !== 2) fail('form/value', join(path, 'parts'), '2', parts.length)
  parts.forEach((part, index) => {
    if (part.source === 'combined') fail('form/value', join(path, 'parts', index, 'source'))
  })
}

function sourceOf(value, path) {
  if (!isObject(value)) fail('form/type', path, 'object')
  if (!('source' in value)) fail('form/missing', join(path, 'source'))
  return value.source
}

function checkNumber(value, path) {
  const source = sourceOf(value, path)
  const isPlain = source === 'system' || source === 'rehearsal'
  checkFields(`randomness/${isPlain ? source : 'evidence'}`, value, path)
  if (isPlain) return
  checkChoice(SOURCES, source, join(path, 'source'))
  checkForm(`evidence/${source}`, value.evidence, join(path, 'evidence'))
}

function checkSources({ manifest, randomness }, path) {
  const { randomness_source: expected } = manifest
  if (randomness.source !== expected)
    fail('form/value', join(path, 'randomness', 'source'), expected, randomness.source)
}

/** The evidence of a number, by the plan of its commit. */
function checkEvidence({ source, parts }, evidence, path) {
  checkForm(`evidence/${source}`, evidence, path)
  if (source !== 'combined') return
  const { length } = evidence.parts
  if (length !== 2) fail('form/value', join(path, 'parts'), '2', length)
  evidence.parts.forEach((part, index) =>
    checkEvidence(parts[index], part.evidence, join(path, 'parts', index, 'evidence')),
  )
}

function actWhenRepeated(attempt, act, path) {
  if (attempt > 1 !== (act !== null)) fail('form/value', path)
}

/** Nothing is in force before it was adopted and published. */
function checkDays({ in_force_from: since, adopted, published }, path) {
  for (const day of [adopted, published])
    if (day !== null && since < day)
      fail('form/value', join(path, 'in_force_from'), `≥ ${day}`, since)
}

function checkManifestForm({ attempt, attempt_act: act, pools, seats }, path) {
  actWhenRepeated(attempt, act, join(path, 'attempt_act'))
  const names = pools.map(({ id }) => id)
  unique(names, join(path, 'pools'))
  pools.forEach((pool, index) => checkPool(pool, join(path, 'pools', index)))
  seats.forEach(({ seat, pool }, index) => {
    if (seat !== index + 1) fail('form/value', join(path, 'seats', index, 'seat'), index + 1, seat)
    if (!names.includes(pool)) fail('form/value', join(path, 'seats', index, 'pool'))
  })
}

function checkPool({ candidates, excluded }, path) {
  unique(
    [...candidates, ...excluded].map(({ id }) => id),
    path,
  )
  ascending(
    excluded.map(({ id }) => [id]),
    join(path, 'excluded'),
  )
  excluded.forEach(({ grounds }, index) => {
    const at = join(path, 'excluded', index, 'grounds')
    ascending(
      grounds.map(({ clause, rule }) => [clause, rule]),
      at,
    )
    grounds.forEach(({ facts }, place) =>
      ascending(
        facts.map((fact) => [fact.path]),
        join(at, place, 'facts'),
      ),
    )
  })
}

function unique(values, path) {
  const seen = new Set()
  for (const value of values) {
    if (seen.has(value)) fail('form/repeated', path, null, value)
    seen.add(value)
  }
}

/** Each row of values greater than the one before: by UTF-16 code units, or as numbers. */
function ascending(rows, path) {
  const isLess = (one, other) => {
    const at = one.findIndex((value, index) => value !== other[index])
    return at >= 0 && one[at] < other[at]
  }
  rows.forEach((row, index) => {
    if (index > 0 && !isLess(rows[index - 1], row)) fail('form/ascending', join(path, index))
  })
}

/** JSON inside the file: strict, canonical, of this form. */
function readInner(type, source, path) {
  let value
  try {
    value = parseStrict(source)
  } catch (problem) {
    if (problem instanceof Unreadable) fail('form/json', path, null, problem.reason)
    throw problem
  }
  if (canonical(value) !== source) fail('form/canonical', path)
  checkForm(type, value, path)
  return value
}

/** An entry from its bytes: every field as sections 2 and 3 say. */
async function readEntry(source, path) {
  if (utf8(source).length > LIMITS.entry) fail('form/long', path)
  const entry = readInner('entry', source, path)
  const { kind, body } = entry
  checkForm(`body/${kind}`, body, join(path, 'body'))
  if (kind === 'key') await checkKey(body, join(path, 'body', 'key'))
  return entry
}

async function checkKey({ use, key }, path) {
  if (use === 'privacy') return checkForm('digest', key, path)
  const parsed = await parseKey(key)
  if (parsed?.type !== (use === 'witness' ? COSIGNATURE : ED25519))
    fail('form/type', path, 'verifier key')
}

// ── 8. A run: steps in order, the first that fails ends the report ──────────────────────────────────────────────────

/** What the steps found so far. Only failures before the first known one still matter. */
class Run {
  limit = STEPS.length
  fault = null
  details = Object.fromEntries(STEPS.map((step) => [step, []]))
  nothing = new Set()
  exceptions = new Map()

  constructor(kind, key, since) {
    Object.assign(this, { kind, key, since })
  }

  /** Does a piece of a step, unless an earlier step or this one has failed already. */
  async check(step, action) {
    const index = STEPS.indexOf(step)
    if (index >= this.limit) return undefined
    try {
      return await action()
    } catch (problem) {
      if (!(problem instanceof Fault)) throw problem
      this.limit = index
      this.fault = problem
      return undefined
    }
  }

  tell(step, name, value) {
    this.details[step].push({ name, value: clip(value) })
  }

  except(code) {
    this.exceptions.set(code, (this.exceptions.get(code) ?? 0) + 1)
  }

  report() {
    const { fault, limit } = this
    const exceptions = fault === null ? [...this.exceptions] : []
    const status = (step, index) => {
      if (index > limit) return 'not-reached'
      if (index === limit) return 'fails'
      return this.nothing.has(step) ? 'nothing' : 'holds'
    }
    return {
      verifier: VERIFIER,
      kind: this.kind,
      verdict: fault !== null ? 'failed' : exceptions.length > 0 ? 'verified-except' : 'verified',
      exit: fault === null ? 0 : 4,
      failure: fault === null ? null : { step: STEPS[limit], ...faultOf(fault) },
      exceptions: exceptions
        .map(([code, times]) => ({ code, times }))
        .sort((one, other) => byUnits(one.code, other.code)),
      steps: STEPS.map((step, index) => ({
        step,
        status: status(step, index),
        details: index < limit ? this.details[step] : [],
      })),
    }
  }
}

const faultOf = ({ code, path, expected, found }) => ({ code, path, expected, found })

const unreadable = (code) => ({
  verifier: VERIFIER,
  kind: null,
  verdict: 'unreadable',
  exit: 5,
  failure: { step: 'file', code, path: '', expected: null, found: null },
  exceptions: [],
  steps: [],
})

// ── 9. Keys and rules of order, for some entries (a bundle) or all (an export) ──────────────────────────────────────

/** The keys that entries add and retire, and which of them hold at a size. */
class Keys {
  all = []

  async add({ seq, body: { use, action, key } }) {
    if (use !== 'privacy') this.all.push({ seq, use, action, key: await parseKey(key) })
  }

  /** Keys of a use that the entries before `size` add and do not retire. */
  inForce(use, size) {
    const held = new Map()
    for (const { seq, use: one, action, key } of this.all)
      if (one === use && seq < size) held.set(key.text, action === 'add' ? key : undefined)
    return [...held.values()].filter((key) => key !== undefined)
  }
}

/** Which fields of a body name an earlier entry, and of what kind. */
const REFERENCES = {
  policy: [['corrects', 'policy']],
  approval: [
    ['policy', 'policy'],
    ['act', 'act'],
  ],
  register: [['corrects', 'register']],
  outage: [['act', 'act']],
  commit: [
    ['policy', 'policy'],
    ['act', 'act'],
  ],
  randomness: [['commit', 'commit']],
  result: [
    ['commit', 'commit'],
    ['randomness', 'randomness'],
  ],
  abandon: [
    ['commit', 'commit'],
    ['act', 'act'],
  ],
  decision: [['policy', 'policy']],
  redaction: [['act', 'act']],
}

const IN_A_BUNDLE = [
  'ledger',
  'key',
  'chain',
  'policy',
  'approval',
  'act',
  'witnessed',
  'commit',
  'randomness',
  'result',
]

/** The sealed chains among a plan and its parts. */
const linksOf = (source) =>
  source.source === 'combined'
    ? source.parts.flatMap(linksOf)
    : source.source === 'sealed-chain'
      ? [source]
      : []

/** The numbers that a randomness entry makes known: its own and those of its parts. */
function numbersOf({ value, evidence }) {
  const more = Array.isArray(evidence.parts) ? evidence.parts.map((part) => part?.value) : []
  return [value, ...more.filter((one) => typeof one === 'string')]
}

const isHeldCheckpoint = ([name, action]) => name.startsWith('checkpoint ') && action === 'add'

/** The rules of section 3 as entries come by. `whole` says that none is left out. */
class Order {
  kinds = new Map()
  commits = new Map()
  policies = new Map()
  chains = new Map()
  notes = new Map()
  keys = new Map()
  acts = new Map()
  cases = new Map()
  usedActs = new Set()
  numbers = []
  redacted = new Set()
  seen = 0

  constructor(whole) {
    this.whole = whole
  }

  add(entry, path) {
    const { seq, kind, body } = entry
    const at = join(path, 'body')
    if (this.whole && seq !== this.seen) fail('order/seq', join(path, 'seq'), this.seen, seq)
    this.first(entry, path)
    for (const [field, wanted] of REFERENCES[kind] ?? []) {
      const mayBeAbsent = field === 'corrects' || kind === 'randomness'
      if (body[field] !== null)
        this.reference(body[field], wanted, seq, join(at, field), mayBeAbsent)
    }
    this.kinds.set(seq, kind)
    this.seen += 1
    HANDLERS[kind]?.(this, entry, at)
  }

  keyOnce(use, action, key, path) {
    const name = `${use} ${key}`
    const held = this.keys.get(name)
    const isLast = use === 'checkpoint' && [...this.keys].filter(isHeldCheckpoint).length === 1
    const isRight = action === 'add' ? held === undefined : held === 'add' && !isLast
    if (!isRight) fail('order/key-again', path, null, key)
    this.keys.set(name, action)
  }

  /** Entry 0 says whose ledger it is, entry 1 adds the first key; neither comes twice. */
  first({ seq, kind, body }, path) {
    const isFirst = this.seen === 0
    if (isFirst !== (kind === 'ledger') || (isFirst && seq !== 0)) fail('order/first', path)
    if (this.seen !== 1) return
    const isKey = kind === 'key' && body.use === 'checkpoint' && body.action === 'add'
    if (seq !== 1 || !isKey) fail('order/first', path)
  }

  reference(target, wanted, seq, path, mayBeAbsent = false) {
    const kind = this.kinds.get(target)
    const isAbsent = kind === undefined && !this.whole
    if (target >= seq || (!isAbsent && kind !== wanted))
      fail('order/reference', path, wanted, target)
    if (isAbsent && !mayBeAbsent) fail('order/missing', path, wanted, target)
  }

  /** The acts and witnessed checkpoints that the evidence of a number names. */
  evidence({ source, parts, witness }, evidence, seq, path) {
    if (source === 'ceremony') this.reference(evidence.act, 'act', seq, join(path, 'act'))
    if (source === 'beacon' && witness !== null && evidence.witnessed !== null)
      this.reference(evidence.witnessed, 'witnessed', seq, join(path, 'witnessed'))
    if (source === 'combined')
      evidence.parts.forEach((part, index) =>
        this.evidence(parts[index], part.evidence, seq, join(path, 'parts', index, 'evidence')),
      )
  }

  attempt(commit, at) {
    const before = this.cases.get(commit.case)
    const path = join(at, 'attempt')
    if (this.whole && before === undefined && commit.attempt > 2)
      fail('order/attempt', path, '1 | 2', commit.attempt)
    if (before !== undefined && this.whole && commit.attempt !== before.attempt + 1)
      fail('order/attempt', path, before.attempt + 1, commit.attempt)
    if (before !== undefined && !this.whole && commit.attempt <= before.attempt)
      fail('order/attempt', path, null, commit.attempt)
    if (before !== undefined && this.whole && !before.closed) fail('order/open', path)
    this.cases.set(commit.case, commit)
  }

  approved(policy, path) {
    if (!this.policies.get(policy).isApproved) fail('order/unapproved', path, null, policy)
  }

  link(name, link, path) {
    const chain = this.chains.get(name)
    if (chain === undefined) return fail('order/chain', path, null, name)
    const inOrder = this.whole ? link === chain.last + 1 : link > chain.last
    if (!inOrder || link > chain.length) fail('order/chain', path, null, `${name} ${link}`)
    chain.last = link
  }
}

/** What each kind adds to the state, and what it must not do. */
const HANDLERS = {
  ledger(order, { body }) {
    order.origin = body.origin
  },

  key(order, { body: { use, action, name, key } }, at) {
    order.keyOnce(use, action, key, join(at, 'action'))
    if (use === 'privacy') return
    const expected = use === 'checkpoint' ? order.origin : key.split('+')[0]
    if (name !== expected) fail('order/key-name', join(at, 'name'), expected, name)
    if (key.split('+')[0] !== name) fail('order/key-name', join(at, 'key'), name, key)
  },

  chain(order, { seq, body }, at) {
    if (order.chains.has(body.chain)) fail('order/chain', join(at, 'chain'), null, body.chain)
    order.chains.set(body.chain, { seq, ...body, last: 0, known: { link: 0, value: body.anchor } })
  },

  policy(order, { seq, by, body }) {
    order.policies.set(seq, { ...body, by, corrected: false, isApproved: false })
    const corrected = order.policies.get(body.corrects)
    if (corrected !== undefined) corrected.corrected = true
  },

  approval(order, { by, body }, at) {
    const policy = order.policies.get(body.policy)
    const path = join(at, 'policy')
    if (policy.isApproved) fail('order/approved-again', path, null, body.policy)
    if (policy.by === by) fail('order/own-approval', path, null, by)
    policy.isApproved = true
  },

  act(order, { seq, body: { type, no, date } }) {
    order.acts.set(seq, `${type} № ${no} (${date})`)
  },

  decision(order, { body }, at) {
    order.approved(body.policy, join(at, 'policy'))
  },

  witnessed(order, { seq, body }, at) {
    const note = parseCheckpoint(body.note)
    if (note.size !== body.size) fail('order/witnessed', join(at, 'size'), note.size, body.size)
    if (note.size > seq) fail('order/witnessed', join(at, 'size'), seq, note.size)
    order.notes.set(seq, note)
  },

  redaction(order, { body }) {
    for (const one of body.digests) order.redacted.add(one)
  },

  commit(order, { seq, recorded_at: recordedAt, body }, at) {
    const actName = order.acts.get(body.act) ?? null
    const commit = { seq, recordedAt, actName, ...body, closed: false, abandoned: false }
    order.attempt(commit, at)
    if (body.act !== null) {
      if (order.usedActs.has(body.act)) fail('order/act-used', join(at, 'act'), null, body.act)
      order.usedActs.add(body.act)
    }
    if (order.policies.get(body.policy).corrected)
      fail('order/corrected', join(at, 'policy'), null, body.policy)
    order.approved(body.policy, join(at, 'policy'))
    for (const { chain, link } of linksOf(body.source)) order.link(chain, link, join(at, 'source'))
    order.commits.set(seq, commit)
  },

  randomness(order, { seq, body }, at) {
    if (!order.whole) order.numbers.push({ seq, numbers: numbersOf(body) })
    const commit = order.commits.get(body.commit)
    if (commit === undefined) return
    if (commit.abandoned) fail('order/abandoned', join(at, 'commit'), null, body.commit)
    if (commit.randomness !== undefined) fail('order/second', join(at, 'commit'), null, body.commit)
    order.evidence(commit.source, body.evidence, seq, join(at, 'evidence'))
    commit.randomness = { seq, ...body }
  },

  result(order, { seq, body }, at) {
    const commit = order.commits.get(body.commit)
    if (commit === undefined) return
    if (commit.abandoned) fail('order/abandoned', join(at, 'commit'), null, body.commit)
    if (commit.result !== undefined) fail('order/second', join(at, 'commit'), null, body.commit)
    if (commit.randomness?.seq !== body.randomness)
      fail(
        'order/reference',
        join(at, 'randomness'),
        commit.randomness?.seq ?? null,
        body.randomness,
      )
    if (body.case !== commit.case) fail('order/case', join(at, 'case'), commit.case, body.case)
    if (body.attempt !== commit.attempt)
      fail('order/case', join(at, 'attempt'), commit.attempt, body.attempt)
    commit.result = { seq, ...body }
    commit.closed = true
  },

  abandon(order, { body }, at) {
    const commit = order.commits.get(body.commit)
    if (commit === undefined) return
    if (commit.closed) fail('order/abandoned', join(at, 'commit'), null, body.commit)
    commit.abandoned = true
    commit.closed = true
  },
}

// ── 10. What a draw rests on: digests, edition, randomness, arithmetic ──────────────────────────────────────────────

/** The manifest is the one that was committed, and of this case and attempt. */
async function checkManifest(manifest, commit, path) {
  const found = await digestOf(canonical(manifest))
  if (found !== commit.manifest) fail('digests/manifest', path, commit.manifest, found)
  for (const field of ['case', 'attempt'])
    if (manifest[field] !== commit[field])
      fail('digests/case', join(path, field), commit[field], manifest[field])
  const { source } = commit.source
  if (manifest.randomness_source !== source)
    fail('digests/case', join(path, 'randomness_source'), source, manifest.randomness_source)
  if (manifest.attempt_act !== commit.actName)
    fail('digests/act', join(path, 'attempt_act'), commit.actName, manifest.attempt_act)
}

/** The record is the one that was entered, and holds the committed manifest. */
async function checkRecord(record, commit, path) {
  const found = await digestOf(canonical(record))
  if (found !== commit.result.record) fail('digests/record', path, commit.result.record, found)
  const manifest = await digestOf(canonical(record.manifest))
  if (manifest !== commit.manifest)
    fail('digests/record-manifest', join(path, 'manifest'), commit.manifest, manifest)
  checkRecorded(record.randomness, commit.randomness, join(path, 'randomness'))
}

/** The record repeats the number and the evidence that the ledger has. */
function checkRecorded({ binding, value, evidence }, entered, path) {
  if (!binding) fail('digests/number', join(path, 'binding'), true, binding)
  if (value !== entered.value) fail('digests/number', join(path, 'value'), entered.value, value)
  if (evidence !== undefined && !same(evidence, entered.evidence))
    fail('digests/number', join(path, 'evidence'))
}

/** The edition of the manifest among those that the policy entry of the commit lists. */
function checkEdition({ policy }, { document, editions }, path) {
  if (policy.id !== document)
    fail('edition/document', join(path, 'policy', 'id'), document, policy.id)
  const found = editions.find(
    (one) => one.digest === policy.edition && one.in_force_from === policy.in_force_from,
  )
  if (found === undefined)
    fail('edition/unknown', join(path, 'policy'), null, `${policy.in_force_from} ${policy.edition}`)
  return found
}

/** Section 5: R from the evidence. `world` knows chains, acts, witnessed checkpoints. */
async function checkRandomness(run, world, commit, path) {
  const { value, evidence, seq } = commit.randomness
  const say = (name, what) => run.kind === 'bundle' && run.tell('randomness', name, what)
  await checkSource({ run, world, commit, seq, say }, commit.source, value, evidence, path)
  say('R', value)
}

async function checkSource(around, source, value, evidence, path) {
  around.say('source', source.source)
  await ORIGINS[source.source](around, source, value, evidence, path)
}

/** Each source: what its evidence must show. */
const ORIGINS = {
  system({ run }) {
    run.except('except/system')
  },

  async 'sealed-chain'({ run, world, say }, { chain, link }, value, _, path) {
    say('chain', chain)
    say('link', link)
    await world.link(run, chain, link, value, join(path, 'value'))
    say('anchor', world.order.chains.get(chain).anchor)
  },

  async beacon({ run, world, commit, seq, say }, source, value, evidence, path) {
    const at = join(path, 'evidence')
    if ((source.witness === null) !== (evidence.witnessed === null))
      fail('randomness/witness', join(at, 'witnessed'), source.witness, evidence.witnessed)
    const time =
      evidence.witnessed === null
        ? BigInt(Math.floor(Date.parse(commit.recordedAt) / 1000))
        : await witnessTime(world, commit, source, { ...evidence, seq }, join(at, 'witnessed'))
    const due = time + BigInt(source.delay)
    const [genesis, period] = [BigInt(source.genesis), BigInt(source.period)]
    const round = due < genesis ? 1n : (due - genesis) / period + 2n
    say('deadline', due)
    say('round', evidence.round)
    if (BigInt(evidence.round) !== round)
      fail('randomness/round', join(at, 'round'), round, evidence.round)
    const hash = hexOf(await sha256(bytesOf(evidence.signature)))
    if (hash !== value) fail('randomness/value', join(path, 'value'), hash, value)
    run.except('except/beacon')
  },

  async ceremony({ say }, _, value, evidence, path) {
    say('digits', evidence.digits)
    const hash = await sha256Hex(`ceremony\n${evidence.digits}\n`)
    if (hash !== value) fail('randomness/value', join(path, 'value'), hash, value)
  },

  async combined(around, source, value, evidence, path) {
    const at = join(path, 'evidence', 'parts')
    for (const [index, part] of evidence.parts.entries())
      await checkSource(around, source.parts[index], part.value, part.evidence, join(at, index))
    const [one, two] = evidence.parts.map((part) => part.value)
    const hash = await sha256Hex(`combined\n${one}\n${two}\n`)
    if (hash !== value) fail('randomness/value', join(path, 'value'), hash, value)
  },
}

/** A link hashed `times` times. */
async function hashedBack(value, times) {
  let bytes = bytesOf(value)
  for (let done = 0; done < times; done += 1) bytes = await sha256(bytes)
  return hexOf(bytes)
}

/** The keys of a witness that were there before the commit: with a later one its time could be made up. */
function witnessKeys({ keys }, witness, commit, seq) {
  const before = keys.inForce('witness', commit).map(({ text }) => text)
  return keys
    .inForce('witness', seq)
    .filter(({ name, text }) => name === witness && before.includes(text))
}

/** When the witness of the plan signed, if this is the first known checkpoint after the commit that it signed. */
async function witnessTime(world, commit, { witness }, { witnessed, seq: until }, path) {
  for (const [seq, note] of world.order.notes) {
    if (seq > witnessed || witnessed >= until) break
    if (note.size <= commit.seq) continue
    const time = await witnessedAt(note, witnessKeys(world, witness, commit.seq, seq))
    if (time === undefined) continue
    const signed = await signers(note, world.keys.inForce('checkpoint', note.size))
    const isOwn = note.origin === world.order.origin && Boolean(signed?.length)
    if (seq < witnessed || !isOwn) break
    return time
  }
  return fail('randomness/witness', path, witness, witnessed)
}

const RANGE = 2n ** 48n

/** Steps 2–5 of record/FORMAT.md § 6. */
async function checkDraw(run, record, path) {
  const { manifest, randomness, result } = record
  const m = await sha256Hex(canonical(manifest))
  if (record.manifest_digest !== m)
    fail('draw/manifest-digest', join(path, 'manifest_digest'), m, record.manifest_digest)
  manifest.pools.forEach((pool, index) =>
    checkWeights(pool, join(path, 'manifest', 'pools', index)),
  )
  const say = (name, what) => run.kind === 'bundle' && run.tell('draw', name, what)
  say('M', m)
  say('R', randomness.value)
  await drawSeats(manifest, m, randomness.value, result.seats, join(path, 'result', 'seats'), say)
}

/** The multiplier is the least common denominator; each weight is fraction × multiplier. */
function checkWeights({ multiplier, candidates }, path) {
  let common = 1n
  for (const { fraction: share } of candidates) {
    const below = BigInt(share.split('/')[1] ?? '1')
    common = (common / gcd(common, below)) * below
    // A multiplier has 100 digits at most; beyond that it cannot be this one.
    if (common >= 10n ** 100n) fail('draw/multiplier', join(path, 'multiplier'), null, multiplier)
  }
  if (BigInt(multiplier) !== common)
    fail('draw/multiplier', join(path, 'multiplier'), common, multiplier)
  candidates.forEach(({ fraction: share, weight }, index) => {
    const [above, below = '1'] = share.split('/')
    const expected = (BigInt(above) * common) / BigInt(below)
    if (BigInt(weight) !== expected)
      fail('draw/weight', join(path, 'candidates', index, 'weight'), expected, weight)
  })
}

/** Every seat drawn again (§ 5) and compared field by field. */
async function drawSeats(manifest, m, r, seats, path, say) {
  if (seats.length !== manifest.seats.length)
    fail('draw/differs', path, manifest.seats.length, seats.length)
  const gone = new Set()
  for (const [index, { seat, role, pool }] of manifest.seats.entries()) {
    const at = join(path, index)
    const left = manifest.pools
      .find(({ id }) => id === pool)
      .candidates.filter(({ id }) => !gone.has(id))
      .map(({ id, weight }) => ({ id, weight: BigInt(weight) }))
    const drawn = await drawSeat(left, m, r, seat, at)
    const expected = { seat, role, ...drawn.fields }
    for (const field of Object.keys(expected))
      compare(expected[field], seats[index][field], join(at, field))
    sayDraw(say, expected, left, m, r)
    gone.add(drawn.fields.winner)
  }
}

function compare(expected, found, path) {
  if (isObject(expected))
    for (const field of Object.keys(expected))
      compare(expected[field], found[field], join(path, field))
  else if (expected !== found) fail('draw/differs', path, expected, found)
}

async function drawSeat(left, m, r, seat, path) {
  const total = left.reduce((sum, { weight }) => sum + weight, 0n)
  if (total === 0n || total >= RANGE) fail('draw/impossible', path)
  const ticket = await fairTicket(m, r, seat, total)
  const k = ticket.n % total
  let first = 0n
  for (const { id, weight } of left) {
    if (k < first + weight)
      return {
        fields: {
          try: ticket.try,
          digest: ticket.h,
          n: String(ticket.n),
          total: String(total),
          k: String(k),
          winner: id,
          interval: { first: String(first), last: String(first + weight - 1n) },
          forced: left.filter((one) => one.weight > 0n).length === 1,
        },
      }
    first += weight
  }
  return fail('draw/impossible', path)
}

/** The tail of the range is refused, so that every ticket is equally likely. */
export async function fairTicket(m, r, seat, total) {
  for (let attempt = 0; ; attempt += 1) {
    const h = await sha256Hex(`court-draw-v1\n${m}\n${r}\n${seat}\n${attempt}\n`)
    const n = BigInt(`0x${h.slice(0, 12)}`)
    if (isFair(n, total)) return { try: attempt, h, n }
  }
}

export const isFair = (n, total) => n < RANGE - (RANGE % total)

function sayDraw(say, drawn, left, m, r) {
  say('seat', `${drawn.seat} · ${drawn.role}`)
  let first = 0n
  for (const { id, weight } of left) {
    say(
      'candidate',
      weight === 0n
        ? `${id}: –`
        : `${id}: ${first}–${first + weight - 1n} (${weight}/${drawn.total})`,
    )
    first += weight
  }
  say('try', drawn.try)
  say('h', drawn.digest)
  say('n', drawn.n)
  say('W', drawn.total)
  say('k', drawn.k)
  say('interval', `${drawn.interval.first}–${drawn.interval.last}`)
  say('winner', drawn.winner)
  if (drawn.forced) say('forced', '1/1')
  say(
    'by-hand',
    `printf 'court-draw-v1\\n%s\\n%s\\n%s\\n%s\\n' ${m} ${r} ${drawn.seat} ${drawn.try} | sha256sum`,
  )
}

/** The winners that the ledger names are those of the record. */
function checkWinners(record, commit, path) {
  const drawn = record.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  if (same(drawn, commit.result.winners)) return
  const names = (winners) => winners.map(({ seat, winner }) => `${seat}: ${winner}`).join(', ')
  fail('winners/differ', path, names(drawn), names(commit.result.winners))
}

/** Every seal inside a document, as `<pointer by id> <digest>`. */
function sealsIn(value, path = '', found = new Set()) {
  if (Array.isArray(value))
    value.forEach((item, index) =>
      sealsIn(item, join(path, typeof item?.id === 'string' ? item.id : index), found),
    )
  else if (isObject(value)) {
    const keys = Object.keys(value)
    if (keys.length === 1 && typeof value.sealed === 'string') found.add(`${path} ${value.sealed}`)
    else for (const key of keys) sealsIn(value[key], join(path, key), found)
  }
  return found
}

/** The seals among the facts that a manifest quotes: their pointers are those of the facts document. */
function sealsOfManifest({ pools }) {
  const found = new Set()
  for (const { excluded } of pools)
    for (const { grounds } of excluded)
      for (const { facts } of grounds)
        for (const { path, value } of facts) sealsIn(value, path, found)
  return found
}

async function checkOpening(opening, seals, path) {
  const seal = await digestOf(canonical(opening))
  if (!seals.has(`${opening.path} ${seal}`)) fail('seals/opening', path, null, opening.path)
}

// ── 11. A bundle (ledger/FORMAT.md § 8) ─────────────────────────────────────────────────────────────────────────────

/** Verifies a bundle that was parsed strictly. `source` is its text. */
async function verifyBundle(bundle, source, key, since) {
  const run = new Run('bundle', key, since)
  const world = new BundleWorld()
  const state = { run, world, bundle }
  for (const [step, action] of Object.entries(BUNDLE_STEPS))
    await run.check(step, () => action(state, source))
  return run.report()
}

/** What the entries of a bundle say, for the checks that a bundle and an export share. */
class BundleWorld {
  keys = new Keys()
  order = new Order(false)

  /** Hashed back to the anchor; and one hash from the number before it, when that entry is there. */
  async link(run, name, link, value, path) {
    const { anchor } = this.order.chains.get(name)
    const before = await hashedBack(value, 1)
    if (link > 1 && this.earlier.length > 0 && !this.earlier.includes(before))
      fail('randomness/link', path, before, this.earlier.join(', '))
    if (link > LIMITS.links) return run.except('except/chain')
    if ((await hashedBack(value, link)) !== anchor) fail('randomness/link', path, anchor, value)
  }
}

const BUNDLE_STEPS = {
  async form(state, source) {
    const { bundle, run, world } = state
    if (canonical(bundle) !== source.replace(/\n$/, '')) fail('form/canonical')
    checkForm('bundle', bundle, '')
    for (const [index, text_] of bundle.verifier_keys.entries())
      if ((await parseKey(text_))?.type !== ED25519)
        fail('form/type', `/verifier_keys/${index}`, 'verifier key')
    state.entries = []
    for (const [index, { bytes, proof }] of bundle.entries.entries()) {
      const path = `/entries/${index}/bytes`
      state.entries.push({ entry: await readEntry(bytes, path), bytes, proof, path })
    }
    ascending(
      state.entries.map(({ entry }) => [entry.seq]),
      '/entries',
    )
    checkEntries(state.entries)
    for (const { entry } of state.entries) if (entry.kind === 'key') await world.keys.add(entry)
    state.checkpoint = parseCheckpoint(bundle.checkpoint)
    run.tell('form', 'origin', bundle.origin)
    run.tell('form', 'case', bundle.case)
    run.tell('form', 'attempt', bundle.attempt)
    run.tell('form', 'entries', bundle.entries.length)
  },

  async signature({ run, bundle, checkpoint: note }) {
    const keys =
      run.key === null ? await Promise.all(bundle.verifier_keys.map(parseKey)) : [run.key]
    if (note.origin !== bundle.origin)
      fail('signature/origin', '/checkpoint', bundle.origin, note.origin)
    run.signers = await signedBy(note, keys, '/checkpoint')
    if (run.key === null) run.except('except/key')
    run.tell('signature', 'key', run.signers[0].text)
    run.tell('signature', 'size', note.size)
    run.tell('signature', 'root', hexOf(note.root))
  },

  async inclusion({ run, entries, checkpoint: { size, root } }) {
    for (const [index, { entry, bytes, proof }] of entries.entries()) {
      const leaf = await leafHash(utf8(bytes))
      if (!(await isIncluded(entry.seq, size, leaf, proof.map(bytesOf), root)))
        fail('inclusion/proof', `/entries/${index}/proof`)
      run.tell(
        'inclusion',
        'proof',
        `${entry.seq} · ${entry.kind} · ${hexOf(leaf)} · ${proof.length}`,
      )
    }
  },

  async consistency({ run, world, bundle, checkpoint: now }) {
    const { since } = run
    if (since !== null && since.origin !== now.origin)
      fail('consistency/origin', '', now.origin, since.origin)
    if (bundle.consistency !== null) await consistencyInside(run, world, bundle.consistency, now)
    if (since === null) {
      if (bundle.consistency === null) run.nothing.add('consistency')
      return
    }
    await signedInForce(world, since, 'consistency/signature', '')
    await continues(since, now, bundle.consistency)
    run.tell('consistency', 'saved', since.size)
  },

  order({ run, world, bundle, entries }) {
    for (const { entry, path } of entries) world.order.add(entry, path)
    if (world.order.origin !== bundle.origin)
      fail('order/first', '/entries/0/bytes/body/origin', bundle.origin, world.order.origin)
    ownCommit(world, bundle)
    keysInForce(run, world, bundle)
    run.tell('order', 'entries', entries.length)
  },

  async digests({ run, world, bundle }) {
    const { commit } = world
    const { manifest, record, facts } = bundle
    await checkManifest(manifest, commit, '/manifest')
    await checkRecord(record, commit, '/record')
    await policyFiles(bundle.policy_files, world.order.policies.get(commit.policy).files)
    if (facts === null) run.except('except/facts')
    else {
      const found = await digestOf(canonical(facts))
      if (found !== manifest.facts) fail('digests/facts', '/facts', manifest.facts, found)
    }
    run.tell('digests', 'manifest', commit.manifest)
    run.tell('digests', 'record', commit.result.record)
    run.tell('digests', 'files', bundle.policy_files.length)
    if (facts !== null) run.tell('digests', 'facts', manifest.facts)
  },

  edition({ run, world, bundle: { manifest } }) {
    const entered = world.order.policies.get(world.commit.policy)
    const {
      digest: edition,
      in_force_from: from,
      decision,
    } = checkEdition(manifest, entered, '/manifest')
    run.tell('edition', 'policy', manifest.policy.id)
    run.tell('edition', 'edition', `${from} · ${edition}`)
    run.tell('edition', 'decision', decision)
  },

  async randomness({ run, world }) {
    const { commit } = world
    await checkRandomness(run, world, commit, pathOf(commit.randomness.seq))
  },

  draw: ({ run, bundle: { record } }) => checkDraw(run, record, '/record'),

  winners({ run, world, bundle: { record } }) {
    const { commit } = world
    checkWinners(record, commit, join(pathOf(commit.result.seq), 'winners'))
    for (const { seat, role, winner } of commit.result.winners)
      run.tell('winners', 'winner', `${seat} · ${role} · ${winner}`)
  },

  async seals({ run, bundle: { openings, facts, manifest } }) {
    if (openings.length === 0) run.nothing.add('seals')
    const seals = new Set([...sealsIn(facts), ...sealsOfManifest(manifest)])
    for (const [index, opening] of openings.entries()) {
      await checkOpening(opening, seals, `/openings/${index}`)
      run.tell('seals', 'opened', `${opening.path}: ${canonical(opening.value)}`)
    }
  },
}

const pathOf = (seq) => `#${seq}/body`

async function signedBy(note, keys, path) {
  const found = await signers(note, keys)
  if (found === null) fail('signature/wrong', path)
  if (found.length === 0) fail('signature/unsigned', path)
  return found
}

/** A checkpoint saved earlier is the ledger's own word only when a key that was in force then signed it. */
async function signedInForce(world, note, code, path) {
  const found = await signers(note, world.keys.inForce('checkpoint', note.size))
  if (found === null || found.length === 0) fail(code, path)
}

async function consistencyInside(run, world, { from, proof }, now) {
  const note = parseCheckpoint(from)
  const path = '/consistency'
  if (note.origin !== now.origin)
    fail('consistency/origin', `${path}/from`, now.origin, note.origin)
  await signedInForce(world, note, 'consistency/signature', `${path}/from`)
  const hashes = proof.map(bytesOf)
  if (!(await isConsistent(note.size, now.size, hashes, note.root, now.root)))
    fail('consistency/proof', `${path}/proof`)
  run.tell('consistency', 'proof', `${note.size} → ${now.size} · ${proof.length}`)
}

/** The checkpoint a person saved: the same as now, or the one from which the bundle proves. */
async function continues(since, now, consistency) {
  if (since.size > now.size) fail('consistency/newer', '', now.size, since.size)
  const from = consistency === null ? undefined : parseCheckpoint(consistency.from)
  const known = since.size === now.size ? now : from
  if (known?.size !== since.size) fail('consistency/no-proof', '', since.size, known?.size ?? null)
  if (!equal(known.root, since.root))
    fail('consistency/proof', '', hexOf(since.root), hexOf(known.root))
}

/** The commit is of the case and the attempt that the bundle names. */
function ownCommit(world, bundle) {
  const [commit] = world.order.commits.values()
  for (const field of ['case', 'attempt'])
    if (bundle[field] !== commit[field])
      fail('order/case', `/${field}`, commit[field], bundle[field])
  world.commit = commit
  world.earlier = world.order.numbers.flatMap(({ seq, numbers }) =>
    seq === commit.randomness.seq ? [] : numbers,
  )
}

/** One ledger, policy, approval, commit, number of it and result; besides, only what section 8 names. */
function checkEntries(entries) {
  for (const { entry, path } of entries)
    if (!IN_A_BUNDLE.includes(entry.kind)) fail('form/kind', join(path, 'kind'), null, entry.kind)
  const found = (kind) => entries.filter(({ entry }) => entry.kind === kind)
  const [commit] = found('commit')
  const numbers = found('randomness').filter(({ entry }) => entry.body.commit === commit?.entry.seq)
  for (const kind of ['ledger', 'policy', 'approval', 'commit', 'randomness', 'result']) {
    const some = kind === 'randomness' ? numbers : found(kind)
    if (some.length !== 1) fail('form/entries', '/entries', kind, some.length)
  }
  const [{ entry, path }] = numbers
  checkEvidence(commit.entry.body.source, entry.body.evidence, join(path, 'body', 'evidence'))
}

/** The signature was made with a key that the ledger itself holds in force; the bundle names these keys and no other. */
function keysInForce(run, world, bundle) {
  const { size } = parseCheckpoint(bundle.checkpoint)
  const held = world.keys.inForce('checkpoint', size)
  const signer = run.signers.find(({ text: one }) => held.some((key) => key.text === one))
  if (signer === undefined) fail('order/key', '/checkpoint', null, run.signers[0].text)
  const sorted = (texts) => [...texts].sort(byUnits).join(' ')
  const expected = sorted(held.map(({ text: one }) => one))
  const found = sorted(bundle.verifier_keys)
  if (found !== expected) fail('order/key', '/verifier_keys', expected, found)
}

async function policyFiles(files, wanted) {
  const names = (some) => some.map(({ path }) => path).join(', ')
  if (
    !same(
      files.map(({ path }) => path),
      wanted.map(({ path }) => path),
    )
  )
    fail('digests/files', '/policy_files', names(wanted), names(files))
  for (const [index, file] of files.entries()) {
    const found = await digestOf(file.text)
    if (found !== wanted[index].digest)
      fail('digests/file', `/policy_files/${index}`, wanted[index].digest, found)
  }
}

// ── 12. An export of a ledger (ledger/FORMAT.md § 7), line by line ──────────────────────────────────────────────────

const PHASES = ['header', 'entries', 'checkpoints', 'blobs', 'openings', 'end']

/** What an export has shown so far; nothing of it is kept but digests, keys and what open draws need. */
class Export {
  keys = new Keys()
  order = new Order(true)
  tree = new Tree()
  hash = runningHash()
  phase = 'header'
  counts = { entries: 0, checkpoints: 0, blobs: 0, openings: 0 }
  needs = new Map()
  seen = new Set()
  sizes = new Set()
  signer = undefined
  signers = new Set()
  seals = new Map()
  last = { size: 0, blob: '', opening: '', note: undefined }

  constructor(run) {
    this.run = run
  }

  /** The form fails at once: what follows a line that cannot be read means nothing. */
  async line(bytes, number) {
    const path = `line ${number}`
    const source = decode(bytes)
    if (source === undefined) fail('form/line', path)
    const [kind, read] = this.reader(source)
    if (PHASES.indexOf(kind) < PHASES.indexOf(this.phase) || this.phase === 'end')
      fail('form/line', path)
    this.phase = kind === 'header' ? 'entries' : kind
    if (kind !== 'end') this.hash.add(concat(bytes, Uint8Array.of(10)))
    await read.call(this, source, path)
  }

  reader(source) {
    if (this.phase === 'header') return ['header', this.header]
    if (/^[0-9a-f]{64} /.test(source)) return ['entries', this.entry]
    if (source.startsWith('checkpoint ')) return ['checkpoints', this.checkpoint]
    if (source.startsWith('blob ')) return ['blobs', this.blob]
    if (source.startsWith('opening ')) return ['openings', this.opening]
    return ['end', this.end]
  }

  header(source, path) {
    this.origin = source.slice('zasady-ledger/1 '.length)
    if (!TYPES.origin(this.origin)) fail('form/line', path)
  }

  async entry(source, path) {
    const { run, tree } = this
    const bytes = source.slice(65)
    const entry = await readEntry(bytes, path)
    this.counts.entries += 1
    if (entry.kind === 'key') await this.keys.add(entry)
    this.entryForm(entry, path)
    const leaf = await leafHash(utf8(bytes))
    await run.check('inclusion', () => {
      if (hexOf(leaf) !== source.slice(0, 64))
        fail('inclusion/leaf', path, hexOf(leaf), source.slice(0, 64))
    })
    await tree.add(leaf)
    await run.check('order', async () => {
      this.order.add(entry, path)
      if (entry.kind === 'witnessed') await this.cosigned(entry, join(path, 'body', 'note'))
    })
    await run.check('digests', () => this.remember(entry))
    if (entry.kind === 'witnessed')
      await this.signed(parseCheckpoint(entry.body.note), join(path, 'body', 'note'))
    if (entry.kind === 'randomness') await this.number(entry, path)
  }

  /** What the form of an entry needs to know of the lines before it. */
  entryForm({ kind, body }, path) {
    if (kind === 'ledger' && body.origin !== this.origin)
      fail('form/value', join(path, 'body', 'origin'), this.origin, body.origin)
    const commit = kind === 'randomness' ? this.order.commits.get(body.commit) : undefined
    if (commit !== undefined)
      checkEvidence(commit.source, body.evidence, join(path, 'body', 'evidence'))
  }

  async cosigned({ seq }, path) {
    const witnesses = this.keys.inForce('witness', seq)
    if ((await witnessedAt(this.order.notes.get(seq), witnesses)) === undefined)
      fail('order/unwitnessed', path)
  }

  /** What an entry names by digest, and the seals in it. */
  remember({ seq, kind, body }) {
    if (kind === 'policy') for (const { digest } of body.files) this.need(digest, 'text')
    if (kind === 'act' && body.document !== null) this.need(body.document, 'text')
    if (kind === 'decision') this.need(body.facts, 'text')
    if (kind === 'commit') this.need(body.manifest, 'manifest', seq)
    if (kind === 'result') this.need(body.record, 'record', body.commit)
    if (kind === 'register') this.seals.set(`entry:${seq}`, sealsIn(body.set, `/${body.subject}`))
  }

  need(digest, use, commit) {
    const uses = this.needs.get(digest) ?? []
    this.needs.set(digest, [...uses, { use, commit }])
  }

  number({ body }, path) {
    const commit = this.order.commits.get(body.commit)
    return this.run.check('randomness', () =>
      checkRandomness(this.run, this, commit, join(path, 'body')),
    )
  }

  /** A number is some hashes away from the nearest one known before it, at first the anchor. */
  async link(run, name, link, value, path) {
    const { known } = this.order.chains.get(name)
    const [from, to] = link > known.link ? [{ link, value }, known] : [known, { link, value }]
    if (from.link - to.link > LIMITS.links) return run.except('except/chain')
    if ((await hashedBack(from.value, from.link - to.link)) !== to.value)
      fail('randomness/link', path, known.value, value)
    if (link > known.link) Object.assign(known, { link, value })
  }

  /** A checkpoint is signed by a key in force at its size, and its root is that of the entries. */
  async signed(note, path) {
    await this.run.check('signature', async () => {
      if (note.origin !== this.origin) fail('signature/origin', path, this.origin, note.origin)
      const found = await signedBy(note, this.keys.inForce('checkpoint', note.size), path)
      for (const key of found) this.signers.add(key.text)
      ;[this.signer] = found
    })
    await this.run.check('inclusion', async () => {
      const root =
        note.size >= 1 && note.size <= this.tree.size ? await this.tree.root(note.size) : undefined
      if (root === undefined || !equal(root, note.root))
        fail('inclusion/root', path, root === undefined ? null : hexOf(root), hexOf(note.root))
    })
  }

  async checkpoint(source, path) {
    const note = parseCheckpoint(decode(fromBase64(source.slice(11)) ?? Uint8Array.of(255)) ?? '')
    if (note === undefined) fail('form/type', path, 'checkpoint')
    if (this.counts.checkpoints > 0 && note.size <= this.last.size) fail('form/ascending', path)
    this.counts.checkpoints += 1
    this.sizes.add(note.size)
    Object.assign(this.last, { size: note.size, note })
    await this.signed(note, path)
  }

  async blob(source, path) {
    const match = /^blob (sha256:[0-9a-f]{64}) (.*)$/.exec(source)
    const bytes = match === null ? undefined : fromBase64(match[2])
    if (bytes === undefined) fail('form/line', path)
    const digest = match[1]
    if (digest <= this.last.blob) fail('form/ascending', path)
    this.last.blob = digest
    this.counts.blobs += 1
    this.seen.add(digest)
    const found = `sha256:${hexOf(await sha256(bytes))}`
    await this.run.check('digests', () => {
      if (found !== digest) fail('digests/blob', path, digest, found)
    })
    if (found === digest) await this.use(digest, decode(bytes), path)
  }

  /** A text whose digest is right, by what the entries say it is. */
  async use(digest, source, path) {
    if (source?.includes('{"sealed":"sha256:')) this.seals.set(digest, sealsInText(source))
    for (const { use, commit } of this.needs.get(digest) ?? []) {
      if (use === 'text') continue
      const value = readInner(use, source ?? '', path)
      this.seals.set(digest, sealsOfManifest(use === 'record' ? value.manifest : value))
      await this[use](value, this.order.commits.get(commit), path)
    }
  }

  async manifest(manifest, commit, path) {
    const { run, order } = this
    await run.check('digests', async () => {
      await checkManifest(manifest, commit, path)
      this.need(manifest.facts, 'text')
    })
    await run.check('edition', () =>
      checkEdition(manifest, order.policies.get(commit.policy), path),
    )
  }

  async record(record, commit, path) {
    const { run } = this
    await run.check('digests', () => checkRecord(record, commit, path))
    await run.check('draw', () => checkDraw(run, record, path))
    await run.check('winners', () => checkWinners(record, commit, path))
  }

  async opening(source, path) {
    const match = /^opening (sha256:[0-9a-f]{64}|entry:(?:0|[1-9][0-9]*)) (.*)$/.exec(source)
    const bytes = match === null ? undefined : fromBase64(match[2])
    if (bytes === undefined) fail('form/line', path)
    if (source <= this.last.opening) fail('form/ascending', path)
    this.last.opening = source
    this.counts.openings += 1
    const opening = readInner('opening', decode(bytes) ?? '', path)
    await this.run.check('seals', () =>
      checkOpening(opening, this.seals.get(match[1]) ?? new Set(), path),
    )
  }

  async end(source, path) {
    const match = /^end ([0-9]+) ([0-9]+) ([0-9]+)(?: ([0-9]+))? ([0-9a-f]{64})$/.exec(source)
    if (match === null) fail('form/line', path)
    const { entries, checkpoints, blobs, openings } = this.counts
    const expected = [
      entries,
      checkpoints,
      blobs,
      ...(match[4] === undefined && openings === 0 ? [] : [openings]),
    ]
    const found = match.slice(1, 5).filter((one) => one !== undefined)
    if (expected.join(' ') !== found.join(' '))
      fail('form/counts', path, expected.join(' '), found.join(' '))
    if (this.last.size !== entries || entries === 0)
      fail('form/counts', path, entries, this.last.size)
    const hash = await this.hash.hex()
    if (hash !== match[5]) fail('form/end', path, hash, match[5])
  }

  /** What can be said only when all lines were read. */
  async finish() {
    if (this.phase !== 'end') fail('form/end')
    await this.run.check('signature', () => this.trusted())
    await this.run.check('consistency', () => this.continued())
    await this.run.check('order', () => this.witnessed())
    await this.run.check('digests', () => this.missing())
    this.tell()
  }

  /** A key given by other means must have signed a checkpoint while it was in force. */
  trusted() {
    const { run, last } = this
    if (run.key === null) run.except('except/key')
    else if (!this.signers.has(run.key.text)) fail('signature/unsigned', 'checkpoint', run.key.text)
    run.tell('signature', 'key', (run.key ?? this.signer).text)
    run.tell('signature', 'size', last.size)
    run.tell('signature', 'root', hexOf(last.note.root))
  }

  async continued() {
    const { since } = this.run
    if (since === null) return this.run.nothing.add('consistency')
    if (since.origin !== this.origin) fail('consistency/origin', '', this.origin, since.origin)
    if (since.size > this.tree.size) fail('consistency/newer', '', this.tree.size, since.size)
    await signedInForce(this, since, 'consistency/signature', '')
    const root = since.size === 0 ? undefined : await this.tree.root(since.size)
    if (root === undefined || !equal(root, since.root))
      fail('consistency/proof', '', hexOf(since.root), root === undefined ? null : hexOf(root))
    this.run.tell('consistency', 'saved', since.size)
  }

  missing() {
    let isManifestGone = false
    for (const [digest, uses] of this.needs) {
      if (this.seen.has(digest)) continue
      if (!this.order.redacted.has(digest)) fail('digests/missing', '', digest)
      this.run.except('except/redacted')
      isManifestGone ||= uses.some(({ use }) => use === 'manifest')
    }
    // What a manifest that is gone named cannot be known.
    if (isManifestGone) return
    for (const digest of this.seen)
      if (!this.needs.has(digest)) fail('digests/unnamed', '', null, digest)
  }

  /** What was witnessed is a checkpoint that the ledger made. */
  witnessed() {
    for (const [seq, { size }] of this.order.notes)
      if (!this.sizes.has(size)) fail('order/witnessed', `#${seq}/body/size`, null, size)
  }

  tell() {
    const { run, counts, order, origin } = this
    const commits = [...order.commits.values()]
    run.tell('form', 'origin', origin)
    for (const name of ['entries', 'checkpoints', 'blobs']) run.tell('form', name, counts[name])
    run.tell('order', 'commits', commits.length)
    run.tell('draw', 'results', commits.filter(({ result }) => result !== undefined).length)
    if (counts.openings === 0) run.nothing.add('seals')
    else run.tell('seals', 'opened', counts.openings)
  }
}

function sealsInText(source) {
  try {
    return sealsIn(parseStrict(source))
  } catch (problem) {
    if (problem instanceof Unreadable) return new Set()
    throw problem
  }
}

async function verifyExport(lines, key, since) {
  const run = new Run('ledger', key, since)
  const state = new Export(run)
  await run.check('form', async () => {
    let number = 0
    for await (const line of lines) await state.line(line, (number += 1))
    await state.finish()
  })
  return run.report()
}

// ── 13. Files ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** UTF-8, strictly; a byte order mark stays and is then no JSON. */
function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The lines of a stream of bytes, without their ends. What follows the last end is no line: it must be empty. */
async function* linesOf(chunks) {
  let pieces = []
  let length = 0
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const end = chunk.indexOf(10, at)
      const piece = chunk.subarray(at, end < 0 ? chunk.length : end)
      pieces.push(piece)
      length += piece.length
      if (length > LIMITS.file) throw new Unreadable('size')
      at = end < 0 ? chunk.length : end + 1
      if (end < 0) continue
      yield pieces.length === 1 ? piece : concat(...pieces)
      ;[pieces, length] = [[], 0]
    }
  if (length > 0) fail('form/end')
}

/** The chunks again, after the first bytes were looked at. */
async function peek(chunks) {
  const iterator = chunks[Symbol.asyncIterator]()
  let head = new Uint8Array()
  let isDone = false
  while (head.length < 16 && !isDone) {
    const { value, done } = await iterator.next()
    isDone = done === true
    if (!isDone) head = concat(head, value)
  }
  async function* again() {
    if (head.length > 0) yield head
    if (!isDone) yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { start: decode(head.subarray(0, 16)) ?? '', chunks: again() }
}

/** Verifies what the chunks hold: a bundle or an export. */
export async function verify(stream, { key = null, since = null } = {}) {
  const { start, chunks } = await peek(stream)
  try {
    if (start === 'zasady-ledger/1 ') return await verifyExport(linesOf(chunks), key, since)
    if (start.startsWith('zasady-ledger/')) return unreadable('file/format')
    const pieces = []
    let length = 0
    for await (const chunk of chunks) {
      pieces.push(chunk)
      length += chunk.length
      if (length > LIMITS.file) throw new Unreadable('size')
    }
    const source = decode(concat(...pieces))
    if (source === undefined) throw new Unreadable('encoding')
    const value = parseStrict(source)
    if (!isObject(value) || value.format !== 'zasady-bundle/1') throw new Unreadable('format')
    return await verifyBundle(value, source, key, since)
  } catch (problem) {
    if (problem instanceof Unreadable) return unreadable(`file/${problem.reason}`)
    throw problem
  }
}

/** A checkpoint that was saved earlier, from the text of its file; `undefined` when it is none. */
export const readCheckpoint = (source) => parseCheckpoint(source)

// ── 14. The report as text, and the command line ────────────────────────────────────────────────────────────────────

/** What a file says may not steer the terminal or turn the text around. */
export const shown = (value) =>
  String(value).replace(
    /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The report for people. */
export function textOf(report, lang) {
  const say = (code) => word(code, lang)
  const lines = []
  if (report.kind !== null) lines.push(say(`kind/${report.kind}`))
  report.steps.forEach(({ step, status, details }, index) => {
    lines.push(
      `${String(index + 1).padStart(2)}. ${say(`step/${step}`)}: ${say(`status/${status}`)}`,
    )
    for (const { name, value } of details)
      lines.push(`      ${say(`detail/${name}`)}: ${shown(value)}`)
    if (status === 'fails') lines.push(...failureLines(report.failure, say))
  })
  lines.push('', say(`verdict/${report.verdict}`))
  if (report.kind === null) lines.push(`  ${say(report.failure.code)} (${report.failure.code})`)
  for (const { code, times } of report.exceptions)
    lines.push(`  – ${say(code)}${times > 1 ? ` (× ${times})` : ''}`)
  return `${lines.join('\n')}\n`
}

function failureLines({ code, path, expected, found }, say) {
  const lines = [`      ${say(code)} (${code})`]
  if (path !== '') lines.push(`      ${say('word/where')}: ${shown(path)}`)
  if (expected !== null) lines.push(`      ${say('word/expected')}: ${shown(expected)}`)
  if (found !== null) lines.push(`      ${say('word/found')}: ${shown(found)}`)
  return lines
}

export function reportOf(report, lang, asJson) {
  return asJson ? `${JSON.stringify(report, null, 2)}\n` : textOf(report, lang)
}

/** The words of a command line; `undefined` when they make no sense. */
function parseWords(words) {
  const options = { file: null, key: null, since: null, lang: 'uk', json: false, help: false }
  for (let at = 0; at < words.length; at += 1) {
    const given = words[at]
    if (given === '--help' || given === '-h') options.help = true
    else if (given === '--json') options.json = true
    else if (['--key', '--since', '--lang'].includes(given)) {
      if (at + 1 === words.length) return undefined
      options[given.slice(2)] = words[(at += 1)]
    } else if (given.startsWith('--') || options.file !== null) return undefined
    else options.file = given
  }
  const isFull = options.help || options.file !== null
  return isFull && ['uk', 'en'].includes(options.lang) ? options : undefined
}

/** Runs the command line: words in; exit code and both outputs out. */
export async function main(words) {
  const options = parseWords(words)
  const lang = words[words.indexOf('--lang') + 1] === 'en' ? 'en' : 'uk'
  if (options === undefined) return { exit: 2, err: `${word('usage/line', lang)}\n` }
  if (options.help)
    return { exit: 0, out: `${word('usage/line', lang)}\n${word('usage/help', lang)}\n` }
  const key = options.key === null ? null : await parseKey(options.key)
  if (key !== null && key?.type !== ED25519) return { exit: 2, err: `${word('usage/key', lang)}\n` }
  const report = await verifyFile(options, key)
  return { exit: report.exit, out: reportOf(report, lang, options.json) }
}

async function verifyFile({ file, since }, key) {
  const fs = await import('node:fs')
  let saved = null
  if (since !== null) {
    const bytes = await fs.promises.readFile(since).catch(() => undefined)
    saved = bytes === undefined ? undefined : parseCheckpoint(decode(bytes) ?? '')
    if (saved === undefined) return unreadable('file/since')
  }
  try {
    return await verify(fs.createReadStream(file), { key, since: saved })
  } catch (problem) {
    if (problem?.syscall === undefined) throw problem
    return unreadable('file/missing')
  }
}

if (inNode) {
  const fs = await import('node:fs')
  const { pathToFileURL } = await import('node:url')
  const called =
    process.argv[1] === undefined ? '' : pathToFileURL(fs.realpathSync(process.argv[1])).href
  if (called === import.meta.url) {
    const { exit, out = '', err = '' } = await main(process.argv.slice(2))
    process.stdout.write(out)
    process.stderr.write(err)
    process.exitCode = exit
  }
}
