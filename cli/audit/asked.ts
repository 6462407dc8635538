/** What `zasady audit` is asked for: options in; period, checks and form out, or what is wrong with them. */
import { checkCodes, endOfDay, parseDate, parseDateTime, startOfDay } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { type TableName, TABLE_NAMES } from './tables.ts'

export type Form = 'text' | 'json' | 'csv' | 'xlsx' | 'jsonl'

export interface Asked {
  readonly period: { readonly from?: number; readonly to?: number }
  readonly now: number
  readonly checks: readonly string[] | undefined
  readonly form: Form
  readonly table: TableName
  readonly out: string | undefined
}

/** `json`: the option that goes with every command. */
export function askedFor(input: Input, json: boolean): Or<Asked> {
  const [from, to] = [dayOption(input, 'from', startOfDay), dayOption(input, 'to', endOfDay)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (from.value !== undefined && to.value !== undefined && from.value > to.value) return BACKWARDS
  const now = momentOption(input)
  if (!now.ok) return now
  const checks = checksOption(input)
  if (!checks.ok) return checks
  const form = (optionText(input, 'format') ?? (json ? 'json' : 'text')) as Form
  const out = optionText(input, 'out')
  if (form === 'xlsx' && out === undefined) return NO_OUT
  return right({
    period: {
      ...(from.value !== undefined && { from: from.value }),
      ...(to.value !== undefined && { to: to.value }),
    },
    now: now.value,
    checks: checks.value,
    form,
    table: TABLE_NAMES.find((name) => name === optionText(input, 'table')) ?? 'findings',
    out,
  })
}

function dayOption(
  input: Input,
  name: string,
  edge: (day: number) => number,
): Or<number | undefined> {
  const given = optionText(input, name)
  const day = given === undefined ? undefined : parseDate(given)
  if (given === undefined) return right(undefined)
  return day === undefined
    ? misused(
        { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
        { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
      )
    : right(edge(day))
}

function momentOption(input: Input): Or<number> {
  const given = optionText(input, 'at')
  if (given === undefined) return right(Date.now())
  const day = parseDate(given)
  const moment = day === undefined ? parseDateTime(given) : endOfDay(day)
  return moment === undefined
    ? misused(
        { uk: `\`${given}\` не є моментом`, en: `\`${given}\` is no moment` },
        {
          uk: 'момент пишуть так: 2026-08-04T09:50+03:00, або дата',
          en: 'a moment is written like this: 2026-08-04T09:50+03:00, or a date',
        },
      )
    : right(moment)
}

function checksOption(input: Input): Or<readonly string[] | undefined> {
  const given = optionText(input, 'check')
  if (given === undefined) return right(undefined)
  const asked = given
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  const known = checkCodes()
  const unknown = asked.find((code) => !known.includes(code))
  if (unknown === undefined && asked.length > 0) return right(asked)
  return misused(
    { uk: `невідома перевірка \`${unknown ?? ''}\``, en: `unknown check \`${unknown ?? ''}\`` },
    { uk: `є такі: ${known.join(', ')}`, en: `there are: ${known.join(', ')}` },
  )
}

const BACKWARDS = misused(
  { uk: '`--from` пізніше за `--to`', en: '`--from` is later than `--to`' },
  { uk: 'поміняйте їх місцями', en: 'exchange them' },
)
const NO_OUT = misused(
  { uk: 'для xlsx потрібен файл', en: 'xlsx needs a file' },
  { uk: 'додайте --out аудит.xlsx', en: 'add --out audit.xlsx' },
)
