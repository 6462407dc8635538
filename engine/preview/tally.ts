/** What a preview counts over the matters of a history: ruled cases in; everything of the report that is counted out. */
import { divide, fromInteger, type Rational, ZERO } from '../draw/rational.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import { caseChange, obstructedChange } from './case-change.ts'
import { exactSum, sumOf } from './chance-sums.ts'
import type { ClauseDifference } from './clause-changes.ts'
import { concentrationOf } from './concentration.ts'
import { Days } from './days.ts'
import { exactOf } from './exact.ts'
import { Grounds } from './grounds.ts'
import { JudgeTally } from './judge-tally.ts'
import type { Outcome, RuledCase } from './ruled-case.ts'
import type { PreviewSettings } from './settings.ts'
import { type CaseChange, type Change, CHANGES, type HistoryReport } from './types.ts'
import { variationOf } from './variation.ts'

export interface TallySetting {
  readonly document: string
  readonly differences: ReadonlyMap<string, ClauseDifference>
  readonly settings: PreviewSettings
  /** All clauses in the order of the policy. */
  readonly order: readonly string[]
}

type Counted = Pick<
  HistoryReport,
  | 'cases'
  | 'counts'
  | 'clauses'
  | 'judges'
  | 'concentration'
  | 'variation'
  | 'other_judge'
  | 'considered'
  | 'grounds'
  | 'days'
  | 'months'
  | 'categories'
  | 'changed'
>

/** Of matters that nobody can tell about, it is not known that they change. */
const UNCHANGED = new Set<Change>(['unchanged', 'undecided', 'not-replayable'])

interface Part {
  cases: number
  changed: number
}

type Blame = Record<'cases' | 'gained' | 'lost' | 'undecided', number>
const noBlame = (): Blame => ({ cases: 0, gained: 0, lost: 0, undecided: 0 })

export class Tally {
  readonly #setting: TallySetting
  readonly #judges: JudgeTally
  readonly #days: Days
  readonly #grounds = new Grounds()
  readonly #counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<
    Change,
    number
  >
  readonly #clauses = new Map<string, Blame>()
  readonly #months = new Map<string, Part>()
  readonly #categories = new Map<string, Part>()
  readonly #changed: CaseChange[] = []
  readonly #variations: Rational[] = []
  #drawnByBoth = 0
  #otherJudge = 0

  constructor(setting: TallySetting) {
    this.#setting = setting
    this.#judges = new JudgeTally(setting.settings.name)
    this.#days = new Days(setting.settings.absence)
  }

  add(one: Outcome): void {
    if (one.kind === 'ruled') this.#addRuled(one)
    else {
      this.#count(one, 'not-replayable')
      this.#changed.push(obstructedChange(one))
    }
  }

  #count({ as_of, category }: Outcome, change: Change): void {
    this.#counts[change]++
    const month = as_of.slice(0, 'yyyy-mm'.length)
    const parts = [partOf(this.#months, month)]
    if (category !== null) parts.push(partOf(this.#categories, category))
    for (const part of parts) {
      part.cases++
      if (!UNCHANGED.has(change)) part.changed++
    }
  }

  #addRuled(one: RuledCase): void {
    this.#count(one, one.change)
    this.#days.add(one, this.#judges.add(one))
    if (one.change === 'undecided') {
      for (const clause of one.clauses) this.#blameOf(clause).undecided++
      this.#changed.push(caseChange(one, this.#setting.document, ZERO, false))
      return
    }
    this.#grounds.add(one)
    const isDrawn = one.before.lot !== undefined && one.after.lot !== undefined
    if (isDrawn) this.#drawnByBoth++
    if (one.change === 'unchanged') return
    const variation = variationOf(one.before, one.after)
    const other = isDrawn && one.winner.before !== one.winner.after
    if (isDrawn) this.#variations.push(variation)
    if (other) this.#otherJudge++
    this.#blame(one)
    this.#changed.push(caseChange(one, this.#setting.document, variation, other))
  }

  /** A matter is counted once for each clause that causes its change, and so is each judge of it. */
  #blame({ clauses, judges }: RuledCase): void {
    const partly = new Set([...clauses, ...judges.flatMap((judge) => judge.clauses)])
    for (const clause of partly) {
      const known = this.#blameOf(clause)
      if (clauses.includes(clause)) known.cases++
      for (const judge of judges) if (judge.clauses.includes(clause)) known[judge.effect]++
    }
  }

  #blameOf(clause: string): Blame {
    const known = this.#clauses.get(clause) ?? noBlame()
    this.#clauses.set(clause, known)
    return known
  }

  report(): Counted {
    const cases = Object.values(this.#counts).reduce((sum, count) => sum + count, 0)
    const { judges, amounts } = this.#judges.report()
    return {
      cases,
      counts: this.#counts,
      clauses: this.#clauseChanges(),
      judges,
      concentration: {
        before: concentrationOf(amounts.map(({ before }) => before)),
        after: concentrationOf(amounts.map(({ after }) => after)),
      },
      variation: this.#variation(),
      other_judge: this.#otherJudge,
      considered: this.#grounds.considered,
      grounds: this.#inOrder(this.#grounds.clauses).map((clause) => ({
        clause: this.#cited(clause),
        ...this.#grounds.countOf(clause),
      })),
      days: this.#dayLines(),
      months: parts(this.#months, 'month'),
      categories: parts(this.#categories, 'category'),
      changed: this.#changed.toSorted((a, b) => a.seq - b.seq),
    }
  }

  #dayLines(): HistoryReport['days'] {
    const everybody = this.#judges.all()
    const cited = (clauses: readonly string[]): readonly string[] =>
      clauses.map((clause) => this.#cited(clause))
    return [...this.#days.all()].map(({ person, day, away, before, after }) => ({
      judge: everybody[person]?.judge ?? '',
      day,
      away,
      before: cited(before),
      after: cited(after),
    }))
  }

  /** Amended clauses, and others whose effect the amendment changes (they use what it amends). */
  #clauseChanges(): HistoryReport['clauses'] {
    const { differences } = this.#setting
    return this.#inOrder([...new Set([...differences.keys(), ...this.#clauses.keys()])]).map(
      (clause) => ({
        clause: this.#cited(clause),
        change: differences.get(clause) ?? 'replaced',
        ...(this.#clauses.get(clause) ?? noBlame()),
      }),
    )
  }

  #variation(): HistoryReport['variation'] {
    const sum = sumOf(this.#variations)
    const mean = divide(sum.value, fromInteger(Math.max(1, this.#drawnByBoth))) ?? ZERO
    const max = this.#variations.reduce(greater, ZERO)
    return { mean: exactSum({ ...sum, value: mean }), max: exactOf(max) }
  }

  #inOrder(clauses: readonly string[]): readonly string[] {
    const places = new Map(this.#setting.order.map((clause, at) => [clause, at]))
    const place = (clause: string): number => places.get(clause) ?? places.size
    return clauses.toSorted((a, b) => place(a) - place(b))
  }

  #cited(clause: string): string {
    return clause === '' ? '' : `${this.#setting.document}/${clause}`
  }
}

const greater = (a: Rational, b: Rational): Rational => (a.n * b.d >= b.n * a.d ? a : b)

function partOf(all: Map<string, Part>, name: string): Part {
  const known = all.get(name) ?? { cases: 0, changed: 0 }
  all.set(name, known)
  return known
}

const parts = <K extends string>(all: ReadonlyMap<string, Part>, key: K) =>
  [...all]
    .toSorted(([a], [b]) => compareUkrainian(a, b))
    .map(([name, part]) => ({ [key]: name, ...part })) as ({ readonly [key in K]: string } & Part)[]
