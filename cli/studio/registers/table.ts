/** A register at a moment, row by row: each fact with the entry and the act behind it. */
import { changeIn, type Entry, type Register, type RegisterState } from '../../../engine/index.ts'
import type {
  RegisterCell,
  RegisterEntry,
  RegisterRow,
  RegisterTable,
} from '../../../editor/api/index.ts'
import { inColumnOrder } from '../../render/register-words.ts'
import { isShown, subjectsShown } from '../../registers/shown.ts'
import { infoOf } from './info.ts'
import type { Reading } from './reading.ts'
import { labelOf, ownerOf, rawText, typeOf, valueText } from './words.ts'

type Read = Reading & { readonly register: Register }
type Subject = RegisterState['subjects'] extends ReadonlyMap<string, infer S> ? S : never

export function tableOf(reading: Read): RegisterTable {
  const { register, now } = reading
  const info = infoOf(register, reading)
  const subjects = subjectsShown({ register }, now.state)
  const named = new Set(info.columns.flatMap(({ refers }) => refers ?? []))
  if (info.of !== null) named.add(info.of)
  return {
    register: info,
    as_of: now.asOf?.text ?? null,
    known_at: now.knownAt?.text ?? null,
    rows: subjects.map((subject) => rowOf(subject, reading)),
    entries: entriesBehind(subjects),
    references: Object.fromEntries([...named].map((id) => [id, namesIn(id, reading)])),
  }
}

function namesIn(id: string, reading: Reading): { value: string; label: RegisterRow['label'] }[] {
  const register = reading.registers.all.find((one) => one.id === id)
  if (register === undefined) return []
  return subjectsShown({ register }, reading.now.state).map(({ path }) => ({
    value: path.split('/').at(-1) ?? '',
    label: labelOf(path, reading, reading.now.state.subjects),
  }))
}

function rowOf(subject: Subject, reading: Read): RegisterRow {
  const { register, now } = reading
  const { subjects } = now.state
  const owner = ownerOf(subject.path)
  return {
    subject: subject.path,
    label: labelOf(subject.path, reading, subjects),
    owner:
      owner === undefined ? null : { subject: owner, label: labelOf(owner, reading, subjects) },
    since: { entry: subject.since.seq, true_at: subject.since.true_at },
    cells: [...knownCells(subject, reading), ...sealedCells(subject.path, register, now.state)],
  }
}

function knownCells({ fields }: Subject, reading: Read): readonly RegisterCell[] {
  const { register, now } = reading
  return inColumnOrder(fields, register)
    .filter(([field]) => isShown(field, register))
    .map(([field, { value, entry }]) => ({
      field,
      text: valueText(value, field, register, reading, now.state.subjects),
      raw: rawText(value, typeOf(field, register, reading), reading),
      sealed: false,
      entry: entry.seq,
    }))
}

/** Each entry once: many cells rest on one. */
const entriesBehind = (subjects: readonly Subject[]): RegisterTable['entries'] =>
  Object.fromEntries(
    subjects
      .flatMap(({ fields, since }) => [since, ...[...fields.values()].map(({ entry }) => entry)])
      .map((entry): [string, RegisterEntry] => [String(entry.seq), toldOf(entry)]),
  )

const toldOf = (entry: Entry): RegisterEntry => ({
  true_at: entry.true_at,
  recorded_at: entry.recorded_at,
  by: entry.by,
  order: changeIn(entry).order,
})

/** Facts of which only that they are there may be told. */
const sealedCells = (path: string, register: Register, { sealed }: RegisterState) =>
  sealed
    .filter((place) => place.startsWith(`/${path}/`))
    .map((place) => place.slice(path.length + 2))
    .filter((field) => !field.includes('/') && isShown(field, register))
    .map((field): RegisterCell => ({ field, ...SEALED }))

const SEALED: Omit<RegisterCell, 'field'> = {
  text: { uk: '', en: '' },
  raw: '',
  sealed: true,
  entry: null,
}
