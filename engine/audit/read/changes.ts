/** Entries of registers in, in the order of the ledger; each change with what was there before out. */
import type { Words } from '../../facts/problem.ts'
import type { Entry } from '../../ledger/types.ts'
import { canonicalJson } from '../../record/canonical-json.ts'
import { changeIn, type Order } from '../../registers/state.ts'
import { kyivDay } from '../../time/kyiv.ts'

export interface FieldChange {
  readonly field: string
  /** Canonical text; `undefined` where the field was not known. */
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface RegisterChange {
  readonly entry: Entry
  readonly at: number
  readonly day: number
  readonly subject: string
  /** `с02` of `judges/с02/absences/в1`. */
  readonly person: string | undefined
  readonly kind: 'brought' | 'changed' | 'removed'
  readonly fields: readonly FieldChange[]
  readonly order: Order | null
  readonly reason: string | null
  readonly corrects: number | null
}

/** The changed fields as people call them. */
export function fieldWords(
  changes: readonly FieldChange[],
  names: Readonly<Record<string, Words>>,
): Words {
  const called = (lang: keyof Words) =>
    changes.map(({ field }) => names[field]?.[lang] ?? field).join(', ')
  return { uk: called('uk'), en: called('en') }
}

/** What the system knew before each entry, whatever day it was true of. */
export function changesIn(entries: readonly Entry[]): readonly RegisterChange[] {
  const state = new Map<string, Map<string, string>>()
  return entries.map((entry) => {
    const { subject, set, order, reason, corrects } = changeIn(entry)
    const at = Date.parse(entry.recorded_at)
    const before = state.get(subject)
    const fields = set === null ? removal(before) : alteration(before, set)
    if (set === null) forget(state, subject)
    else state.set(subject, new Map([...(before ?? []), ...known(fields)]))
    const kind = set === null ? 'removed' : before === undefined ? 'brought' : 'changed'
    const person = subject.split('/')[1]
    return { entry, at, day: kyivDay(at), subject, person, kind, fields, order, reason, corrects }
  })
}

const removal = (before: ReadonlyMap<string, string> = new Map()): readonly FieldChange[] =>
  [...before].map(([field, value]) => ({ field, before: value, after: undefined }))

function alteration(
  before: ReadonlyMap<string, string> | undefined,
  set: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  return Object.entries(set)
    .map(([field, value]) => ({ field, before: before?.get(field), after: canonicalJson(value) }))
    .filter((change) => change.before !== change.after)
}

const known = (fields: readonly FieldChange[]): readonly (readonly [string, string])[] =>
  fields.flatMap(({ field, after }) => (after === undefined ? [] : [[field, after] as const]))

function forget(state: Map<string, unknown>, subject: string): void {
  for (const key of state.keys()) {
    if (key === subject || key.startsWith(`${subject}/`)) state.delete(key)
  }
}
