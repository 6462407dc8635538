/**
 * An intake: the matters of a day in, one request for each out.
 *
 * YAML or JSON `{policy, as_of, known_at, note, acts, facts, requests: [{id, facts}]}`, or NDJSON with a
 * whole request a line. What a matter does not say, the intake says for all.
 */
import { parseDate, parseStrictJson } from '../engine/index.ts'
import { misused, type Or, right, unreadable } from './complaint.ts'
import { nameOfInput, readText } from './disk/read-text.ts'
import { LIMITS } from './limits.ts'
import { isFields, mergeFacts } from './merge-facts.ts'
import { dataOf } from './read-data.ts'
import { readJson } from './read-json.ts'

/** One matter, as the decision contract asks about it. */
export interface MatterRequest {
  readonly id: string
  readonly policy: string
  readonly as_of: string
  readonly known_at?: string
  readonly facts: Readonly<Record<string, unknown>>
}
/** An act of the day, as the ledger keeps it: what allows a repeat distribution. */
export interface DayAct {
  readonly type: string
  readonly no: string
  readonly date: string
  readonly signed_by: string
  readonly case: string | null
}
export interface Intake {
  readonly note?: string
  /** Entered in the ledger before the matters; without a ledger they mean nothing. */
  readonly acts: readonly DayAct[]
  readonly matters: readonly MatterRequest[]
}

/** What the command line adds; it wins over what the file says. */
export interface Overrides {
  readonly policy?: string | undefined
  readonly as_of?: string | undefined
}

/** How whoever reads an intake goes about it. */
export interface Reading {
  /** What holds where neither the file nor a matter says it. */
  readonly otherwise?: Partial<Pick<MatterRequest, 'policy' | 'as_of'>>
  /** What a matter is called in complaints; nothing where they stand beside it. */
  readonly nameOf?: (at: number) => string
}

type Fields = Readonly<Record<string, unknown>>

/** Reads an intake; `-` is standard input. */
export async function readIntake(path: string, overrides: Overrides): Promise<Or<Intake>> {
  const text = await readText(path, LIMITS.intakeBytes)
  if (!text.ok) return text
  const lined = linedIntake(text.value, path, overrides)
  if (!lined.ok) return lined
  const { acts, note, lines } = lined.value
  const matters: MatterRequest[] = []
  for (const line of lines) {
    if (!line.ok) return line
    matters.push(line.value)
  }
  return right({ acts, matters, ...(note !== undefined && { note }) })
}

/** An intake whose matters are wrong or right each for itself. */
export interface LinedIntake extends Omit<Intake, 'matters'> {
  readonly lines: readonly Or<MatterRequest>[]
}

/** The text of an intake that has come by whatever way; `path` names it. */
export function linedIntake(
  text: string,
  path: string,
  overrides: Overrides,
  reading: Reading = {},
): Or<LinedIntake> {
  const shared = isLines(path, text)
    ? linesIntake(text, nameOfInput(path))
    : dataOf(text, nameOfInput(path))
  return shared.ok ? intakeOf(shared.value, nameOfInput(path), overrides, reading) : shared
}

/** NDJSON by its name, or because a whole request ends with its first line. */
function isLines(path: string, text: string): boolean {
  if (/\.(?:ndjson|jsonl)$/.test(path)) return true
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  const parsed = parseStrictJson(first)
  if (parsed.kind !== 'value' || !isFields(parsed.value)) return false
  return 'facts' in parsed.value && !('requests' in parsed.value)
}

function linesIntake(text: string, path: string): Or<Fields> {
  const requests: unknown[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const request = readJson(line, `${path}:${at + 1}`)
    if (!request.ok) return request
    requests.push(request.value)
  }
  return right({ requests })
}

function intakeOf(
  value: unknown,
  path: string,
  overrides: Overrides,
  { otherwise = {}, nameOf = (at) => `${path}, /requests/${at}` }: Reading,
): Or<LinedIntake> {
  if (!isFields(value)) return malformed(path, '', 'об’єкт', 'an object')
  const unknown = Object.keys(value).find((key) => !KEYS.has(key))
  if (unknown !== undefined) return unknownKey(path, `/${unknown}`)
  const { requests = [value], note, acts = [] } = value
  if (!Array.isArray(acts) || !acts.every(isAct)) return malformedActs(path)
  if (!Array.isArray(requests)) return malformed(path, '/requests', 'список', 'a list')
  const lines = (requests as readonly unknown[]).map((own, at) =>
    matterOf(value, own, nameOf(at), { overrides, otherwise }),
  )
  return right({ acts, lines, ...(typeof note === 'string' && { note }) })
}

const KEYS = new Set(['id', 'policy', 'as_of', 'known_at', 'note', 'acts', 'facts', 'requests'])

const ACT_TEXTS = ['type', 'no', 'date', 'signed_by'] as const

function isAct(value: unknown): value is DayAct {
  if (!isFields(value) || Object.keys(value).length !== ACT_TEXTS.length + 1) return false
  const { case: caseId, date } = value
  const texts = ACT_TEXTS.every((key) => typeof value[key] === 'string' && value[key] !== '')
  const named = caseId === null || (typeof caseId === 'string' && caseId !== '')
  return texts && named && parseDate(String(date)) !== undefined
}

const malformedActs = (path: string) =>
  unreadable(
    {
      uk: `\`${path}/acts\`: це не перелік актів`,
      en: `\`${path}/acts\`: this is no list of acts`,
    },
    {
      uk: 'кожен акт має ключі type, no, date, signed_by, case (номер справи або null)',
      en: 'an act has the keys type, no, date, signed_by, case (the number of the case, or null)',
    },
  )

function matterOf(
  shared: Fields,
  own: unknown,
  place: string,
  { overrides, otherwise }: { readonly overrides: Overrides; readonly otherwise: Fields },
): Or<MatterRequest> {
  if (!isFields(own)) return malformed(place, '', 'об’єкт', 'an object')
  const unknown = Object.keys(own).find((key) => !KEYS.has(key) || key === 'requests')
  if (own !== shared && unknown !== undefined) return unknownKey(place, `/${unknown}`)
  const said = (key: keyof MatterRequest): unknown => own[key] ?? shared[key] ?? otherwise[key]
  const policy = overrides.policy ?? said('policy')
  const asOf = overrides.as_of ?? said('as_of')
  const knownAt = said('known_at')
  const [id, common, facts] = [own['id'], shared['facts'] ?? {}, own['facts'] ?? {}]
  if (typeof id !== 'string' || id === '')
    return malformed(place, '/id', 'непорожній текст', 'text')
  if (typeof policy !== 'string') return missing(place, 'policy', '--policy')
  if (typeof asOf !== 'string') return missing(place, 'as_of', '--as-of')
  if (!isFields(common)) return malformed(place, '/facts', 'об’єкт', 'an object')
  if (!isFields(facts)) return malformed(place, '/facts', 'об’єкт', 'an object')
  return right({
    id,
    policy,
    as_of: asOf,
    ...(typeof knownAt === 'string' && { known_at: knownAt }),
    facts: own === shared ? facts : mergeFacts(common, facts),
  })
}

const malformed = (place: string, path: string, uk: string, en: string) =>
  unreadable({
    uk: `${quoted(place, path)}очікується ${uk}`,
    en: `${quoted(place, path)}${en} is expected`,
  })

const unknownKey = (place: string, path: string) =>
  unreadable({
    uk: `${quoted(place, path)}невідомий ключ`,
    en: `${quoted(place, path)}unknown key`,
  })

/** In a matter that is called nothing, the key alone. */
function quoted(place: string, path: string): string {
  const at = place === '' ? path.slice(1) : `${place}${path}`
  return at === '' ? '' : `\`${at}\`: `
}

const missing = (place: string, key: string, option: string) =>
  misused(
    { uk: `\`${place}\`: не подано \`${key}\``, en: `\`${place}\`: \`${key}\` is not given` },
    {
      uk: `допишіть ключ \`${key}\` або вкажіть ${option}`,
      en: `add the key \`${key}\` or give ${option}`,
    },
  )
