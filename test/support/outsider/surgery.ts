/**
 * JSON taken apart: the places of a document, and a document changed in one of them. For files that nobody meant well.
 */
import { type Json } from './digests.ts'

export type Place = readonly (string | number)[]

/** Every place of a document whose value is neither an object nor a list. */
export function leavesOf(value: Json, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return Object.keys(value).flatMap((key) => leavesOf(value[key], [...place, key]))
}

/** Every place of a document. */
function placesOf(value: Json, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  return [place, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...place, key]))]
}

/** A copy with the value of one place changed; `undefined` removes it. */
export function changed(value: Json, place: Place, change: (value: Json) => Json): Json {
  if (place.length === 0) return change(value)
  const copy = structuredClone(value)
  const parent = place.slice(0, -1).reduce<Json>((one, key) => one[key], copy)
  const last = place.at(-1) ?? ''
  const next = change(parent[last])
  if (next !== undefined) parent[last] = next
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return copy
}

/** Another value of the same kind. */
export function another(value: Json): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 'x'
  const first = value.slice(0, 1)
  return /[0-9a-f]/.test(first) ? (first === '1' ? '2' : '1') + value.slice(1) : `${value}x`
}

const NASTY: readonly Json[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '0',
  '-1/2',
  '1/0',
  '𝟘',
  '\u0000\u202e',
  'a'.repeat(5000),
  'f'.repeat(64),
  `sha256:${'0'.repeat(64)}`,
  [],
  [[]],
  [null],
  {},
  { id: 1 },
  { sealed: {} },
  { source: 'combined', parts: [{ source: 'combined' }, {}] },
  { source: 'toString' },
  { parts: [1, { value: 2 }] },
]

/** Numbers that look like chance and are the same on every run (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) % below
  }
}

/** A document with something nasty in a place chosen by chance. */
export function maimed(value: Json, roll: (below: number) => number): Json {
  const places = placesOf(value).slice(1)
  const place = places[roll(places.length)] ?? []
  const nasty = NASTY[roll(NASTY.length)]
  return changed(value, place, (one) => (roll(8) === 0 ? [one, one] : nasty))
}
