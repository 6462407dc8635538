/**
 * The preview over history: two editions and the cases of a ledger, one after another, in; the report out.
 *
 * Every matter is ruled under both editions with the facts known then; only what a report needs is kept. Whoever reads the
 * ledger (preview.ts) hands the cases over, so that the ruling alone can be timed.
 */
import type { LoadedPolicy } from '../decide/runtime.ts'
import type { Edition } from '../../grammar/index.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import { clauseDifferences } from './clause-changes.ts'
import type { CaseFilter } from './filter.ts'
import { isAsked } from './filter.ts'
import type { PastCase } from './past-case.ts'
import { inCommon, type InCommon } from './in-common.ts'
import { bench } from './ruling.ts'
import { type Benches, ruledCase } from './ruled-case.ts'
import type { PreviewSettings } from './settings.ts'
import { Tally } from './tally.ts'
import type { HistoryReport, NamedEdition } from './types.ts'
import { withoutUnknownWordings } from './unknown-wordings.ts'

/** One side of the comparison. */
export interface EditionSide {
  readonly loaded: LoadedPolicy
  readonly edition: Edition
  readonly named: NamedEdition
}

export interface HistoryInput {
  readonly before: EditionSide
  readonly after: EditionSide
  readonly settings: PreviewSettings
  readonly calendar: Working['calendar']
  readonly filter: CaseFilter
  /** Clauses whose wording is unknown are taken as absent: an assumption, which the report repeats. */
  readonly assumeUnknownAbsent?: boolean
  /** Rule everything the whole way: for checking the quick one. */
  readonly whole?: boolean
}

/** What the ledger says; `assumptions`: what it leaves to be supposed. */
type About = Pick<HistoryReport, 'court' | 'ledger' | 'assumptions'>

export class History {
  readonly #input: HistoryInput
  readonly #benches: Benches
  readonly #tally: Tally

  constructor(input: HistoryInput) {
    this.#input = input
    const { before, after, settings } = input
    const shared = inCommon()
    const differences = clauseDifferences(before.edition, after.edition)
    const { document } = after.loaded.policy
    this.#benches = {
      before: this.#bench(before, shared),
      after: this.#bench(after, shared),
      amended: { document, clauses: new Set(differences.keys()) },
    }
    const order = [after, before].flatMap(({ loaded, edition }) =>
      loaded.prepared(edition).ir.clauses.map(({ clause }) => clause),
    )
    this.#tally = new Tally({ document, differences, settings, order: [...new Set(order)] })
  }

  /** Rules one matter and counts it, unless the filter leaves it out. */
  add(past: PastCase): void {
    const { settings, calendar, whole, filter } = this.#input
    const ruled = ruledCase(past, this.#benches, settings, calendar, whole)
    if (isAsked(ruled, filter, this.#benches.amended.document)) this.#tally.add(ruled)
  }

  report({ court, ledger, assumptions }: About): HistoryReport {
    const { before, after, filter } = this.#input
    return {
      kind: 'history',
      court,
      policy: this.#benches.amended.document,
      before: before.named,
      after: after.named,
      ledger,
      filter,
      assumptions: [...this.#assumptions(), ...assumptions],
      ...this.#tally.report(),
    }
  }

  #bench({ loaded, edition }: EditionSide, shared: InCommon): Benches['before'] {
    const { ir } = loaded.prepared(edition)
    const assumed = this.#input.assumeUnknownAbsent === true ? withoutUnknownWordings(ir) : ir
    return { ...bench(assumed, shared), digest: edition.digest }
  }

  #assumptions(): HistoryReport['assumptions'] {
    if (this.#input.assumeUnknownAbsent !== true) return []
    const { before, after } = this.#input
    const unknown = new Set(
      [before, after].flatMap(({ loaded, edition }) => unknownIn(loaded.prepared(edition).ir)),
    )
    return unknown.size === 0 ? [] : [assumption([...unknown].join(', '))]
  }
}

const unknownIn = ({ document, unknownWordings }: PolicyIr): readonly string[] =>
  unknownWordings
    .filter(({ couldChange }) => couldChange !== 'nothing')
    .map(({ clause }) => `${document}/${clause}`)

const assumption = (clauses: string) => ({
  uk: `ПРИПУЩЕННЯ: пункти, редакція яких невідома (${clauses}), взято за відсутні. Насправді вони могли змінити будь-який результат.`,
  en: `ASSUMPTION: clauses whose wording is unknown (${clauses}) are taken as absent. In truth they could have changed any result.`,
})
