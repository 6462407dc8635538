/**
 * Facts that are computed from others: moved dates, differences, choices. Each is a dynamic fact of
 * json-rules-engine that asks the engine for its parts.
 */
import Fraction from 'fraction.js'
import { Rule, type Almanac, type Engine } from 'json-rules-engine'
import { foldedText } from '../facts/folded-text.ts'
import type { Working } from '../plan/operations.ts'
import {
  dayOf,
  daysBetween,
  endOfDay,
  isInRange,
  moved,
  timeOfDay,
  workingDaysInclusive,
  type Point,
  type Step,
} from './civil-time.ts'
import { known, NONE, truth, UNKNOWN, type Given } from './given.ts'
import type { Condition, Operand } from './json-condition.ts'
import { difference, isTime } from './operators.ts'

/** What the computed facts rest on besides the engine. */
export interface Surroundings {
  readonly working: Working
  /** Judges by id; `undefined` when nobody supplied the list. */
  readonly judges: ReadonlyMap<string, string> | undefined
}

type Parameters = Readonly<Record<string, unknown>>

/** Adds all computed facts to an engine. */
export function addComputedFacts(engine: Engine, { working, judges }: Surroundings): void {
  const add = (
    name: string,
    compute: (params: Parameters, read: Read, almanac: Almanac) => Promise<Given> | Given,
  ): void => {
    engine.addFact<Given | Promise<Given>>(
      name,
      (params, almanac) => compute(params, reading(almanac), almanac),
      { cache: false },
    )
  }
  const holds = async (condition: unknown, almanac: Almanac): Promise<boolean> => {
    const rule = new Rule({ conditions: topLevel(condition as Condition), event: { type: 'part' } })
    return (await evaluateRule(rule, engine, almanac)).result === true
  }
  const verdict = async ({ surely, perhaps }: Parameters, almanac: Almanac): Promise<Given> =>
    (await holds(surely, almanac))
      ? truth(true)
      : (await holds(perhaps, almanac))
        ? UNKNOWN
        : truth(false)

  add('value', ({ given }) => given as Given)
  add('verdict', (params, _, almanac) => verdict(params, almanac))
  add('either', async ({ first, second }, read) => {
    const left = await read(first)
    return left.state === 'known' ? left : read(second)
  })
  add('choice', async (params, read, almanac) => {
    const test = await verdict(params, almanac)
    const [then, otherwise] = [await read(params['then']), await read(params['otherwise'])]
    if (test.state === 'known') return test.value === true ? then : otherwise
    return agree(then, otherwise) ? then : UNKNOWN
  })
  add('unless known', async ({ of }, read) =>
    (await read(of)).state === 'unknown' ? UNKNOWN : truth(false),
  )
  add('arithmetic', async ({ operator, left, right }, read) =>
    arithmetic(String(operator), await read(left), await read(right)),
  )
  add('moved', async ({ from, by, sign, ...how }, read) => {
    const [base, count] = [await read(from), await read(by)]
    return lifted(base, count, (point, amount) => {
      if (!isTime(point) || amount.state !== 'known') return NONE
      const step = moved(
        point,
        Number(sign) * Number(amount.value),
        how as unknown as Step,
        working,
      )
      return step === undefined ? NONE : known(step.kind, step.value)
    })
  })
  add('days between', async ({ left, right }, read) =>
    lifted(await read(left), await read(right), (a, b) =>
      isTime(a) && isTime(b) ? known('number', String(daysBetween(a, b))) : NONE,
    ),
  )
  add('list', async ({ items }, read) => {
    const values = await Promise.all((items as readonly unknown[]).map(read))
    return values.some(({ state }) => state === 'unknown') ? UNKNOWN : known('list', values)
  })
  add('call', async ({ name, args }, read) => {
    const values = await Promise.all((args as readonly unknown[]).map(read))
    return values.some(({ state }) => state === 'unknown')
      ? UNKNOWN
      : called(String(name), values, working)
  })
  const find = (id: Given): Given | string => {
    if (id.state !== 'known') return id
    return judges === undefined ? UNKNOWN : (judges.get(String(id.value)) ?? NONE)
  }
  add('found judge', async ({ id }, read) => {
    const found = find(await read(id))
    return typeof found === 'string' ? known('record', found) : found
  })
  add('field of judge', async ({ id, field }, read) => {
    const found = find(await read(id))
    return typeof found === 'string' ? read({ fact: `${found}/${String(field)}` }) : found
  })
}

type Read = (operand: unknown) => Promise<Given>

const reading =
  (almanac: Almanac): Read =>
  (operand) => {
    const { fact, params } = operand as Operand
    return almanac.factValue<Given>(fact, params)
  }

/** A rule of json-rules-engine can be asked by itself; its own types keep that to themselves. */
interface Evaluable {
  setEngine(engine: Engine): void
  evaluate(almanac: Almanac): Promise<{ readonly result: boolean | null }>
}
function evaluateRule(rule: Rule, engine: Engine, almanac: Almanac) {
  const evaluable = rule as unknown as Evaluable
  evaluable.setEngine(engine)
  return evaluable.evaluate(almanac)
}

/** json-rules-engine wants `all` or `any` at the top. */
export const topLevel = (condition: Condition) =>
  ('all' in condition || 'any' in condition ? condition : { all: [condition] }) as unknown as {
    readonly all: []
  }

/** None decides before unknown does. */
function lifted(left: Given, right: Given, compute: (a: Given, b: Given) => Given): Given {
  if (left.state === 'none' || right.state === 'none') return NONE
  return left.state === 'unknown' || right.state === 'unknown' ? UNKNOWN : compute(left, right)
}

function agree(a: Given, b: Given): boolean {
  if (a.state === 'none') return b.state === 'none'
  return a.state === 'known' && b.state === 'known' && a.kind === b.kind && difference(a, b) === 0
}

function arithmetic(operator: string, left: Given, right: Given): Given {
  return lifted(left, right, (a, b) => {
    if (a.state !== 'known' || b.state !== 'known') return NONE
    const [x, y] = [new Fraction(String(a.value)), new Fraction(String(b.value))]
    if (operator === '/' && y.n === 0n) return NONE
    const results = {
      '+': () => x.add(y),
      '-': () => x.sub(y),
      '*': () => x.mul(y),
      '/': () => x.div(y),
    }
    return known('number', results[operator as '+' | '-' | '*' | '/']().toFraction())
  })
}

/** The built-in functions anew. */
function called(name: string, args: readonly Given[], working: Working): Given {
  const [first, second] = args
  if (name === 'empty') return truth(first?.state === 'none' || isEmpty(first))
  if (args.some(({ state }) => state === 'none')) return NONE
  if (name === 'matches') return truth(isLike(first, second))
  if (name === 'has_part') return truth(isWithin(second, first))
  if (name === 'international_number') return truth(isLikeOneOf(first, INTERNATIONAL))
  if (args.some((argument) => !isTime(argument))) return NONE
  const [from, to] = [first, second] as readonly (Given & Point)[]
  if (from === undefined) return NONE
  switch (name) {
    case 'date':
      return known('date', dayOf(from).toString())
    case 'time_of_day':
      return known('number', String(timeOfDay(from)))
    case 'end_of_day':
      return known('datetime', endOfDay(from).value)
    case 'days_inclusive':
      return to === undefined ? NONE : known('number', String(daysBetween(to, from) + 1))
    case 'working_days_inclusive':
      return to === undefined || !isInRange(dayOf(from)) || !isInRange(dayOf(to))
        ? NONE
        : known('number', String(workingDaysInclusive(from, to, working)))
    default:
      throw new Error(`no built-in is called ${name}`)
  }
}

const DIGITS = '#'.repeat(7)
const INTERNATIONAL = Array.from({ length: 8 }, (_, more) => `+#${DIGITS}${'#'.repeat(more)}`)

/** A pattern of the language as a regular expression, every other sign of it escaped. */
function isLike(text: Given | undefined, pattern: Given | undefined): boolean {
  if (text?.state !== 'known' || pattern?.state !== 'known') return false
  const escaped = RegExp.escape(lowered(pattern))
  const source = escaped.replaceAll(String.raw`\x23`, '[0-9]').replaceAll(String.raw`\*`, '.*')
  return new RegExp(`^${source}$`, 'su').test(lowered(text))
}

function isWithin(part: Given | undefined, text: Given | undefined): boolean {
  if (part?.state !== 'known' || text?.state !== 'known') return false
  const sought = lowered(part)
  return sought !== '' && lowered(text).includes(sought)
}

const lowered = ({ value }: Given & { readonly state: 'known' }): string =>
  foldedText(String(value))

const isLikeOneOf = (text: Given | undefined, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => isLike(text, known('word', pattern))) &&
  !isLike(text, known('word', '+0*'))

const isEmpty = (given: Given | undefined): boolean =>
  given?.state === 'known' && Array.isArray(given.value) && given.value.length === 0
