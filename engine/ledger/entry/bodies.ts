/** The form of the body of each kind of entry (FORMAT.md, section 3), in the order of that table. */
import { SOURCES } from '../../draw/sources/sources.ts'
import { date, digest, hex64, moment, nullOrText } from '../../record/manifest-shape.ts'
import { choice, fields, list, oneOf, type Shape, text, textSuchThat } from '../../time/shape.ts'
import { isKeyName, parseVerifierKey } from '../notes/verifier-key.ts'
import type { EntryKind } from '../types.ts'
import {
  anyFields,
  ascendingBy,
  fieldsOf,
  name,
  nullOr,
  positive,
  seq,
  valueOrSeal,
} from './shapes.ts'

const origin = textSuchThat(isKeyName, 'назва без пробілів і знака `+`')

const signatureKey = textSuchThat(
  (value) => parseVerifierKey(value)?.type === 'signature',
  'ключ перевірки підпису (тип 0x01)',
)
const cosignatureKey = textSuchThat(
  (value) => parseVerifierKey(value)?.type === 'cosignature',
  'ключ свідка (тип 0x04)',
)
const keyOf = (use: string, key: Shape): Shape =>
  fields({ use: oneOf(use), action: oneOf('add', 'retire'), name: text, key })

const order = fields({ no: text, date, signed_by: text })

/** The plans that a draw may rest on. */
const plan = choice(
  'source',
  Object.fromEntries(
    Object.values(SOURCES)
      .filter(({ binding }) => binding)
      .map((source) => [source.name, source.plan]),
  ),
)

const set: Shape = fieldsOf(valueOrSeal)

/** Nothing is in force before it was adopted, or before it was published, where these days are known. */
const edition: Shape = (value, path) => {
  const problems = EDITION(value, path)
  if (problems.length > 0) return problems
  const {
    in_force_from: from,
    adopted,
    published,
  } = value as Readonly<Record<string, string | null>>
  const known = [adopted, published].filter((day) => typeof day === 'string')
  if (known.every((day) => day <= String(from))) return []
  return [{ path: `${path}/in_force_from`, message: 'чинна не раніше ухвалення й оприлюднення' }]
}
const EDITION = fields({
  in_force_from: date,
  digest,
  decision: text,
  adopted: nullOr(date),
  published: nullOr(date),
})

/** The shape of a body, by kind. */
export const BODY: Readonly<Record<EntryKind, Shape>> = {
  ledger: fields({ origin, court: text }),
  key: choice('use', {
    checkpoint: keyOf('checkpoint', signatureKey),
    witness: keyOf('witness', cosignatureKey),
    privacy: keyOf('privacy', digest),
  }),
  chain: fields({ chain: name, anchor: hex64, length: positive }),
  policy: fields({
    document: text,
    files: ascendingBy('path', list(fields({ path: text, digest }), 1)),
    editions: list(edition, 1),
    reason: nullOrText,
    corrects: nullOr(seq),
  }),
  approval: fields({ policy: seq, act: seq }),
  register: fields({
    subject: name,
    set: nullOr(set),
    order: nullOr(order),
    reason: nullOrText,
    corrects: nullOr(seq),
  }),
  act: fields({
    type: text,
    no: text,
    date,
    signed_by: text,
    case: nullOr(name),
    document: nullOr(digest),
  }),
  outage: fields({ from: moment, until: nullOr(moment), what: text, act: nullOr(seq) }),
  commit: fields({
    case: name,
    attempt: positive,
    act: nullOr(seq),
    policy: seq,
    manifest: digest,
    source: plan,
  }),
  randomness: fields({ commit: seq, value: hex64, evidence: anyFields }),
  result: fields({
    commit: seq,
    randomness: seq,
    case: name,
    attempt: positive,
    record: digest,
    winners: list(fields({ seat: positive, role: text, winner: text }), 1),
  }),
  abandon: fields({ commit: seq, reason: text, act: seq }),
  decision: fields({
    case: name,
    outcome: text,
    judge: nullOrText,
    assignments: list(fields({ case: name, judge: text })),
    clauses: list(text),
    policy: seq,
    facts: digest,
    as_of: moment,
  }),
  witnessed: fields({ size: positive, note: text }),
  redaction: fields({ digests: list(digest, 1), reason: text, act: nullOr(seq) }),
}
