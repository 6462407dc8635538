/**
 * JSON text in, its value or the place of the first problem out.
 *
 * `JSON.parse` keeps the last of two equal keys and rounds large numbers without a word; two readers
 * of one record could then see two records. This checker walks the text once with an explicit
 * stack, so that no nesting can exhaust the memory, and `JSON.parse` builds the value afterwards.
 */

/** What can be wrong with a text. */
export type JsonProblemCode =
  'malformed' | 'duplicate-key' | 'forbidden-key' | 'unsafe-number' | 'too-deep' | 'too-large'

/** Where and what; offsets count UTF-16 code units from 0, lines and columns from 1. */
export interface JsonProblem {
  readonly code: JsonProblemCode
  readonly offset: number
  readonly line: number
  readonly column: number
  /** The key, for `duplicate-key` and `forbidden-key`. */
  readonly key?: string
}

/** The value, or the first problem. */
export type StrictJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: JsonProblem }

/** How much is accepted. */
export interface JsonLimits {
  /** Length of the text in UTF-16 code units. */
  readonly maxLength: number
  /** Arrays and objects inside one another. */
  readonly maxDepth: number
  /** Only numbers that a canonical text can hold. */
  readonly wholeNumbers: boolean
  /** Lets the key `__proto__` through: for readers who name every key that they take. */
  readonly anyKey: boolean
}

/** 16 Mi code units, 64 levels. */
const DEFAULT_LIMITS: JsonLimits = {
  maxLength: 16 * 1024 * 1024,
  maxDepth: 64,
  wholeNumbers: false,
  anyKey: false,
}

/** Parses JSON (RFC 8259) without duplicate keys, unpaired surrogates or numbers that change. */
export function parseStrictJson(text: string, limits: Partial<JsonLimits> = {}): StrictJson {
  const asked = { ...DEFAULT_LIMITS, ...limits }
  const { maxLength } = asked
  const found = text.length > maxLength ? stop('too-large', maxLength) : findProblem(text, asked)
  if (found === undefined) return { kind: 'value', value: JSON.parse(text) as unknown }
  return { kind: 'problem', problem: { ...found, ...position(text, found.offset) } }
}

interface Found {
  readonly code: JsonProblemCode
  readonly offset: number
  readonly key?: string
}

/** The keys of an object seen so far. */
interface Keys {
  readonly seen: Set<string>
  readonly any: boolean
}

/** An open array (no keys) or object. */
interface Level {
  readonly keys: Keys | undefined
}

/** A token that was read: where it ends. */
interface Read {
  readonly end: number
}

interface ReadString extends Read {
  readonly value: string
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const ONE_CHARACTER = 'x'
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const LITERAL = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

function findProblem(text: string, { maxDepth, ...asked }: JsonLimits): Found | undefined {
  const open: Level[] = []
  let at = skipSpace(text, 0)
  for (;;) {
    const opened = openLevel(text[at], asked.anyKey)
    if (opened !== undefined) {
      if (open.length === maxDepth) return stop('too-deep', at)
      open.push(opened)
      at = skipSpace(text, at + 1)
      if (text[at] !== closer(opened)) {
        const ready = opened.keys === undefined ? { end: at } : readKey(text, at, opened.keys)
        if ('code' in ready) return ready
        at = ready.end
        continue
      }
    } else {
      const scalar = readScalar(text, at, asked.wholeNumbers)
      if ('code' in scalar) return scalar
      at = skipSpace(text, scalar.end)
    }
    const next = afterValue(text, at, open)
    if ('code' in next) return next
    if (open.length === 0) return next.end === text.length ? undefined : stop('malformed', next.end)
    at = next.end
  }
}

/** Closes what ends here and steps over a comma (and a key) to where the next value begins. */
function afterValue(text: string, from: number, open: Level[]): Found | Read {
  let at = from
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (text[at] === closer(level)) {
      open.pop()
      at = skipSpace(text, at + 1)
      continue
    }
    if (text[at] !== ',') return stop('malformed', at)
    at = skipSpace(text, at + 1)
    return level.keys === undefined ? { end: at } : readKey(text, at, level.keys)
  }
  return { end: at }
}

function openLevel(character: string | undefined, any: boolean): Level | undefined {
  if (character === '{') return { keys: { seen: new Set(), any } }
  return character === '[' ? { keys: undefined } : undefined
}

function closer(level: Level): string {
  return level.keys === undefined ? ']' : '}'
}

/** Reads `"key" :` and stops where its value begins. */
function readKey(text: string, at: number, { seen, any }: Keys): Found | Read {
  const string = readString(text, at)
  if ('code' in string) return string
  const key = string.value
  if (seen.has(key)) return { ...stop('duplicate-key', at), key }
  if (key === '__proto__' && !any) return { ...stop('forbidden-key', at), key }
  seen.add(key)
  const colon = skipSpace(text, string.end)
  if (text[colon] !== ':') return stop('malformed', colon)
  return { end: skipSpace(text, colon + 1) }
}

function readScalar(text: string, at: number, whole: boolean): Found | Read {
  if (text[at] === '"') return readString(text, at)
  const literal = match(LITERAL, text, at) ?? match(NUMBER, text, at)
  if (literal === undefined) return stop('malformed', at)
  const isRight = isFaithful(literal) && (!whole || isWhole(literal))
  return isRight ? { end: at + literal.length } : stop('unsafe-number', at)
}

const isWhole = (literal: string): boolean =>
  /^[tfn]/.test(literal) || Number.isSafeInteger(Number(literal))

/** Whether a number survives being read as a double: no overflow, no rounding. */
function isFaithful(literal: string): boolean {
  if (/^[tfn]/.test(literal)) return true
  const value = Number(literal)
  if (String(value) === literal && Number.isSafeInteger(value)) return true
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false
  return significant(literal) === significant(String(value))
}

/** The digits that matter and the place of the decimal point: `10.50` and `1.05e1` are the same. */
function significant(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().replace(/^-/, '').split('e')
  const [whole = '', places = ''] = mantissa.split('.')
  const digits = (whole + places).replace(/^0+/, '')
  const trimmed = digits.replace(/0+$/, '')
  const scale = Number(exponent) - places.length + (digits.length - trimmed.length)
  return trimmed === '' ? '0' : `${trimmed}e${scale}`
}

/** Reads a string; by hand, since a regular expression may run out of stack on a long one. */
function readString(text: string, start: number): Found | ReadString {
  if (text[start] !== '"') return stop('malformed', start)
  let at = start + 1
  let plain = true
  for (let code = text.charCodeAt(at); code !== QUOTE; code = text.charCodeAt(at)) {
    if (!(code >= 0x20)) return stop('malformed', at)
    plain &&= code !== BACKSLASH && (code & 0xf800) !== 0xd800
    const escape = code === BACKSLASH ? match(ESCAPE, text, at) : ONE_CHARACTER
    if (escape === undefined) return stop('malformed', at)
    at += escape.length
  }
  const end = at + 1
  if (plain) return { end, value: text.slice(start + 1, at) }
  const value = JSON.parse(text.slice(start, end)) as string
  return value.isWellFormed() ? { end, value } : stop('malformed', start)
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Past spaces, tabs and line ends. */
function skipSpace(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); isSpace(code); code = text.charCodeAt(at)) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function stop(code: JsonProblemCode, offset: number): Found {
  return { code, offset }
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
