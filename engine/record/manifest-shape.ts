/** Anything that claims to be a manifest in, every problem of it out. The rules are in FORMAT.md. */
import { SCHEME } from '../draw/draw.ts'
import { SOURCE_NOTES } from '../draw/randomness.ts'
import { parseFraction } from '../draw/rational.ts'
import { parseDate } from '../time/day.ts'
import { formatInstant, isWholeMinute, parseDateTime } from '../time/instant.ts'
import {
  fields,
  list,
  oneOf,
  satisfying,
  type Shape,
  type ShapeProblem,
  text,
  textSuchThat,
  whole,
} from '../time/shape.ts'
import { canonicalJson } from './canonical-json.ts'
import { compareKeys, groundKey, type Manifest, type RecordedPool } from './manifest.ts'

const MAX_SAFE = Number.MAX_SAFE_INTEGER

/** 64 lower-case hex digits. */
export const hex64 = textSuchThat(
  (value) => /^[0-9a-f]{64}$/.test(value),
  '64 шістнадцяткові цифри',
)

/** A whole number that is not negative, as text without leading zeros. */
export const decimal = textSuchThat(
  (value) => /^(?:0|[1-9]\d{0,99})$/.test(value),
  'ціле невід’ємне число як текст',
)

/** `sha256:` and 64 lower-case hex digits. */
export const digest = textSuchThat(
  (value) => /^sha256:[0-9a-f]{64}$/.test(value),
  '`sha256:` і 64 шістнадцяткові цифри',
)
const fraction = textSuchThat(
  (value) => parseFraction(value) !== undefined,
  'нескоротний дріб як текст',
)
/** `yyyy-mm-dd`. */
export const date = textSuchThat(
  (value) => parseDate(value) !== undefined,
  'дата виду `рррр-мм-дд`',
)
/** A date, or a whole minute in Kyiv. */
export const moment = textSuchThat(isMoment, 'дата або ціла хвилина за київським часом')
/** Text, or null. */
export const nullOrText = satisfying(
  (value) => value === null || text(value, '').length === 0,
  'непорожній текст або null',
)

const canonical = satisfying(hasCanonicalText, 'значення JSON без дробових чисел')

const ground = fields({
  rule: text,
  clause: text,
  facts: list(fields({ path: text, value: canonical })),
})
const candidate = fields({ id: text, weight: decimal, fraction, derivation: text })
const exclusion = fields({ id: text, grounds: list(ground, 1) })
const pool = fields({
  id: text,
  multiplier: decimal,
  candidates: list(candidate, 1),
  excluded: list(exclusion),
})

const manifest: Shape = fields({
  format: oneOf('zasady-manifest/1'),
  case: text,
  attempt: whole(1, MAX_SAFE),
  attempt_act: nullOrText,
  policy: fields({ id: text, edition: digest, in_force_from: date }),
  engine: text,
  facts: digest,
  as_of: moment,
  scheme: oneOf(SCHEME),
  randomness_source: oneOf(...Object.keys(SOURCE_NOTES)),
  pools: list(pool, 1),
  seats: list(fields({ seat: whole(1, MAX_SAFE), role: text, pool: text }), 1),
})

/** Every problem of a manifest; an empty list means that it is a `Manifest`. */
export function manifestProblems(value: unknown): readonly ShapeProblem[] {
  const problems = manifest(value, '')
  return problems.length > 0 ? problems : inconsistencies(value as Manifest)
}

function inconsistencies(value: Manifest): readonly ShapeProblem[] {
  const poolIds = value.pools.map(({ id }) => id)
  return [
    ...when(value.attempt > 1 !== (value.attempt_act !== null), '/attempt_act', ATTEMPT_ACT),
    ...when(repeats(poolIds), '/pools', 'переліки мають однакові назви'),
    ...value.pools.flatMap((entry, index) => poolProblems(entry, `/pools/${index}`)),
    ...value.seats.flatMap((seat, index) => [
      ...when(seat.seat !== index + 1, `/seats/${index}/seat`, `очікується ${index + 1}`),
      ...when(!poolIds.includes(seat.pool), `/seats/${index}/pool`, 'такого переліку немає'),
    ]),
  ]
}

const ATTEMPT_ACT = 'акт потрібен для кожної спроби, крім першої, і лише для неї'

function poolProblems(entry: RecordedPool, path: string): readonly ShapeProblem[] {
  const { candidates, excluded } = entry
  const ids = [...candidates, ...excluded].map(({ id }) => id)
  const order = 'запис не в канонічному порядку'
  return [
    ...when(repeats(ids), path, 'та сама особа двічі'),
    ...when(!ascending(excluded.map(({ id }) => [id])), `${path}/excluded`, order),
    ...excluded.flatMap(({ grounds }, index) => {
      const place = `${path}/excluded/${index}/grounds`
      const facts = grounds.map((entryOf) => entryOf.facts.map((fact) => [fact.path]))
      return when(!ascending(grounds.map(groundKey)) || !facts.every(ascending), place, order)
    }),
  ]
}

function hasCanonicalText(value: unknown): boolean {
  try {
    return canonicalJson(value) !== ''
  } catch {
    return false
  }
}

function when(wrong: boolean, path: string, message: string): readonly ShapeProblem[] {
  return wrong ? [{ path, message }] : []
}

function repeats(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length
}

/** Strictly ascending: in canonical order and without repetition. */
function ascending(keys: readonly (readonly string[])[]): boolean {
  return keys.every((key, index) => {
    const before = keys[index - 1]
    return before === undefined || compareKeys(before, key) < 0
  })
}

/** A date, or an instant in the one spelling that `formatInstant` gives it, on a whole minute. */
function isMoment(value: string): boolean {
  if (parseDate(value) !== undefined) return true
  const instant = parseDateTime(value)
  return instant !== undefined && isWholeMinute(instant) && formatInstant(instant) === value
}
