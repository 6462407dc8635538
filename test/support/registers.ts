/** The shipped registers over the national facts, and an invented court's entries in them, for tests. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  Book,
  type Cell,
  type Entry,
  type Opening,
  parseCsv,
  parseFile,
  type PlannedChange,
  type Planning,
  planRows,
  readRows,
  type Register,
  type RegisterPlan,
  type Registers,
  registersData,
  type RowDefaults,
  type RowProblem,
} from '../../engine/index.ts'
import { checkFacts, type FactsUnit, type Located, type Vocabulary } from '../../grammar/index.ts'
import { policyFiles } from './shipped-policies.ts'

/** The facts that all courts share. */
export const nationalFacts: Vocabulary = checkFacts(
  policyFiles('policies/national').flatMap((file): Located<FactsUnit>[] => {
    const { unit } = parseFile(file)
    return unit?.kind === 'facts' ? [{ unit, path: file.path }] : []
  }),
).vocabulary

export const registersYaml = (): unknown =>
  parse(readFileSync('policies/national/registers.yaml', 'utf8'))

export const registers: Registers = described()

function described(): Registers {
  const read = registersData(registersYaml(), nationalFacts)
  if ('registers' in read) return read.registers
  throw new Error(JSON.stringify(read.problems))
}

export function registerNamed(id: string): Register {
  const found = registers.all.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no register ${id}`)
  return found
}

export const planningOf = (id: string, defaults: RowDefaults = {}): Planning => ({
  register: registerNamed(id),
  registers,
  vocabulary: nationalFacts,
  defaults,
})

const EMPTY = new Book([], () => [])

/** Rows of a CSV, semicolons between cells; blanks around lines do not count. */
export function tableOf(csv: string): readonly (readonly string[])[] {
  const parsed = parseCsv(
    csv
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .join('\n'),
    ';',
  )
  if (parsed.kind === 'malformed') throw new Error(`row ${parsed.row}: ${parsed.why}`)
  return parsed.rows
}

/** What a file would change; problems of its cells among the others. */
export function planOf(
  id: string,
  csv: string | readonly (readonly Cell[])[],
  { book = EMPTY, ...defaults }: RowDefaults & { readonly book?: Book } = {},
): RegisterPlan {
  const planning = planningOf(id, defaults)
  const table = typeof csv === 'string' ? tableOf(csv) : csv
  const read = readRows(table, planning.register, registers, nationalFacts)
  const plan = planRows(read.rows, planning, book)
  return { ...plan, problems: [...read.problems, ...plan.problems] }
}

/** The entries that changes become, without seals. */
export function entriesOf(
  changes: readonly Pick<PlannedChange, 'change' | 'true_at'>[],
  first = 0,
): readonly Entry[] {
  return changes.map(({ change, true_at }, at) => ({
    format: 'zasady-entry/1',
    seq: first + at,
    kind: 'register',
    true_at,
    recorded_at: '2026-08-04T06:50:00.000Z',
    by: 'секретар-1',
    body: { ...change },
  }))
}

/** A book with what a plan changes entered; a plan with problems is a mistake of the test. */
export function entered(plan: RegisterPlan, book: Book = EMPTY): Book {
  if (plan.problems.length > 0) throw new Error(JSON.stringify(plan.problems))
  const entries = [...book.entries, ...entriesOf(plan.changes, book.entries.length)]
  return new Book(entries, book.openingsOf)
}

export const bookWithOpenings = (
  entries: readonly Entry[],
  openings: ReadonlyMap<number, readonly Opening[]>,
): Book => new Book(entries, (seq) => openings.get(seq) ?? [])

/** `register/impossible-date 3 Перший день`: what tests compare. */
export const codes = (problems: readonly RowProblem[]): readonly string[] =>
  problems.map(({ code, row, column }) =>
    [code.replace('register/', ''), row, column].filter((part) => part !== undefined).join(' '),
  )

/** Judges of an invented court, entered by one decision. */
const JUDGES = `
  Код судді;Прізвище;Працює в суді;Спеціалізації;Адміністративна посада;Коефіцієнт посади;КН
  с01;Взірцева;так;цивільна;немає;1,00;1,25
  с02;Вигадько;так;цивільна;немає;1,00;1,10
  с03;Зразковий;так;цивільна, кримінальна;немає;1,00;0,95
  с04;Зразковий;так;кримінальна;немає;1,00;1,40`

export const DECISION = { no: '1', date: '2026-01-16', signed_by: 'Умовна О. О.' } as const

let judges: Book | undefined
/** The book that has them, and nothing else. */
export const withJudges = (): Book =>
  (judges ??= entered(planOf('judges', JUDGES, { from: '2026-01-16', order: DECISION })))
