/**
 * The registers of a court at a moment: entries of the ledger in, every subject with its fields and their origin out.
 *
 * Two times: `as_of`, what was true in law then; `known_at`, what the system had learned by then. The order of the
 * ledger breaks ties, never a clock.
 */
import type { Entry } from '../ledger/types.ts'
import { isSealed, type Opening, type Sealed, sealOf } from '../record/seal.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { pointerPart } from '../time/shape.ts'
import { startOfDay } from '../time/kyiv.ts'

/** The act that grants something. */
export interface Order {
  readonly no: string
  readonly date: string
  readonly signed_by: string
}

/** Body of an entry of kind `register` (ledger/FORMAT.md, section 3). */
export interface Change {
  readonly subject: string
  readonly set: Readonly<Record<string, unknown>> | null
  readonly order: Order | null
  readonly reason: string | null
  readonly corrects: number | null
}

/** One field: its value, and the entry that gave it. */
export interface Held {
  readonly value: unknown
  readonly entry: Entry
}

/** A subject (`judges/с02`, `judges/с02/absences/в1`, `court`) and its fields. */
export interface Subject {
  readonly path: string
  readonly fields: ReadonlyMap<string, Held>
  /** The entry that brought it into the register. */
  readonly since: Entry
}

export interface RegisterState {
  /** In the order in which the subjects came into the register. */
  readonly subjects: ReadonlyMap<string, Subject>
  /** Pointers of values that stand sealed and whose opening is not at hand. */
  readonly sealed: readonly string[]
}

export const changeIn = ({ body }: Entry): Change => body as unknown as Change

/**
 * The state as of an instant (epoch milliseconds). `entries` are those of kind `register` that were known by then
 * (known.ts); `openingsOf` gives the openings kept for an entry.
 */
export function registersAt(
  entries: readonly Entry[],
  asOf: number,
  openingsOf: (seq: number) => readonly Opening[] = () => [],
): RegisterState {
  const subjects = new Map<string, Subject>()
  const sealed = new Set<string>()
  for (const entry of inForce(entries, asOf)) {
    const { subject: path, set } = changeIn(entry)
    if (set === null) {
      for (const key of subjects.keys()) if (isAtOrUnder(key, path)) subjects.delete(key)
      for (const place of sealed) if (isAtOrUnder(place, `/${path}`)) sealed.delete(place)
      continue
    }
    const known = subjects.get(path)
    const fields = new Map(known?.fields)
    for (const [field, value] of Object.entries(set)) {
      const place = pointerOf(path, field)
      const opened = isSealed(value) ? openedBy(openingsOf(entry.seq), place, value) : { value }
      if (opened === undefined) {
        sealed.add(place)
        fields.delete(field)
      } else {
        sealed.delete(place)
        fields.set(field, { value: opened.value, entry })
      }
    }
    subjects.set(path, { path, fields, since: known?.since ?? entry })
  }
  return { subjects, sealed: [...sealed] }
}

const isAtOrUnder = (key: string, path: string): boolean =>
  key === path || key.startsWith(`${path}/`)

/** The place of a register's field for seals. */
export const pointerOf = (subject: string, field: string): string =>
  `/${subject}/${pointerPart(field)}`

/** Entries true by then and not corrected, by the time since when they are true, then in the order of the ledger. */
function inForce(entries: readonly Entry[], asOf: number): readonly Entry[] {
  return uncorrected(entries)
    .filter((entry) => trueSince(entry) <= asOf)
    .sort((a, b) => trueSince(a) - trueSince(b) || a.seq - b.seq)
}

/** Entries in whose place no other was entered. */
export function uncorrected(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set(entries.map((entry) => changeIn(entry).corrects))
  return entries.filter(({ seq }) => !corrected.has(seq))
}

/** A bare date is true from the beginning of its day in Kyiv. */
export function trueSince({ true_at: at }: Pick<Entry, 'true_at'>): number {
  const day = parseDate(at)
  const instant = day === undefined ? parseDateTime(at) : startOfDay(day)
  if (instant === undefined) throw new Error(`\`${at}\` is no moment`)
  return instant
}

function openedBy(openings: readonly Opening[], place: string, { sealed }: Sealed) {
  return openings.find((one) => one.path === place && sealOf(one).sealed === sealed)
}
