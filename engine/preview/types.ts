/**
 * What a preview says: two editions over the same past, and over a future that is only simulated.
 *
 * Chances are exact: a fraction as text (`n/d`, lowest terms) beside every number that is only for drawing a picture.
 */

/** A text of the policy, as people name it. */
export interface NamedEdition {
  readonly label: { readonly uk: string; readonly en: string }
  readonly digest: string
  readonly in_force_from: string
  /** Proposed, not adopted. */
  readonly draft: boolean
}

/** An exact number and the nearest one that a picture can use. */
export interface Exact {
  /** `n/d` in lowest terms, `n` when whole. */
  readonly exact: string
  readonly about: number
  /** A sum over so many draws that its denominator would have hundreds of digits: told to thirty decimal digits. */
  readonly rounded?: true
}

/**
 * What becomes of a past matter. The first that applies, in this order: it cannot be replayed at all; one of the editions
 * cannot decide it (a wording or a fact is unknown; `cannotDecide` says which); its pool became empty; its pool became one judge; it would be
 * transferred or assigned without a draw; something else happens (`outcome`); other judges take part; the same judges
 * take part with other chances; nothing changes.
 */
export const CHANGES = [
  'not-replayable',
  'undecided',
  'became-empty',
  'became-one',
  'transferred',
  'outcome',
  'pool',
  'weights',
  'unchanged',
] as const
export type Change = (typeof CHANGES)[number]

/** What one edition does with a matter. */
export interface Side {
  /** As in the decision contract (`draw`, `transfer`, `empty_pool`, `blocked`, …). */
  readonly outcome: string
  /** Clauses that the outcome rests on. */
  readonly clauses: readonly string[]
  /** Who takes part, with the chance to be drawn for the first seat. */
  readonly pool: readonly { readonly judge: string; readonly chance: Exact }[]
  /** Who is drawn by the number that was drawn then, or who gets the matter without a draw. */
  readonly judge: string | null
  /** Why it cannot be decided: pointers of facts, or clauses with an unknown wording. */
  readonly missing: readonly string[]
}

/** One judge let in or shut out, and by which clauses. */
export interface JudgeChange {
  readonly judge: string
  readonly effect: 'gained' | 'lost'
  readonly clauses: readonly string[]
}

export interface CaseChange {
  /** The entry of the commitment, or of the decision without a draw. */
  readonly seq: number
  readonly case: string
  readonly attempt: number | null
  readonly as_of: string
  readonly category: string | null
  readonly change: Change
  /** Clauses that cause the change. */
  readonly clauses: readonly string[]
  readonly judges: readonly JudgeChange[]
  readonly before: Side | null
  readonly after: Side | null
  /** Half the sum of the differences of chances: 0 the same, 1 nothing in common. */
  readonly variation: Exact
  /** The same number draws somebody else. */
  readonly other_judge: boolean
  /** Why it cannot be replayed. */
  readonly obstacle: { readonly code: string; readonly detail: string } | null
}

/** One judge over the whole period. */
export interface JudgeEffect {
  readonly judge: string
  readonly name: string
  /** Matters in whose pool the judge is. */
  readonly eligible: { readonly before: number; readonly after: number }
  /** Matters that the change opens to the judge, and closes. */
  readonly gained: number
  readonly lost: number
  /** Sum of chances: matters to be expected. */
  readonly expected: { readonly before: Exact; readonly after: Exact }
  /** Of all that are to be expected. */
  readonly share: { readonly before: Exact; readonly after: Exact }
  /** Matters given by the numbers that were drawn then. */
  readonly realised: { readonly before: number; readonly after: number }
}

/** How far apart the judges are; `null` where somebody has nothing, or nobody has anything. */
export interface Concentration {
  readonly max_to_min: Exact | null
  readonly gini: Exact | null
}

/** A clause of which one edition differs from the other. */
export interface ClauseChange {
  readonly clause: string
  readonly change: 'added' | 'replaced' | 'repealed'
  /** Matters whose change it causes, and judges it shuts out or lets in, counted once for each matter. */
  readonly cases: number
  readonly gained: number
  readonly lost: number
  /** Matters that an edition cannot decide because of it: nobody knows whether they change. */
  readonly undecided: number
}

/** How many a ground leaves out of draws, for the waterfall; a judge is counted at his first ground in the order of the policy. */
export interface GroundCount {
  readonly clause: string
  readonly before: number
  readonly after: number
}

/** A day of a judge: away by the registers, shut out of every matter of the day by one or both editions. */
export interface JudgeDay {
  readonly judge: string
  readonly day: string
  readonly away: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface HistoryReport {
  readonly kind: 'history'
  readonly court: string
  readonly policy: string
  readonly before: NamedEdition
  readonly after: NamedEdition
  readonly ledger: { readonly origin: string; readonly size: number; readonly root: string }
  readonly filter: {
    readonly from: string | null
    readonly to: string | null
    readonly category: string | null
    readonly judge: string | null
    readonly clause: string | null
  }
  /** What was supposed though nobody knows it; printed on every page. */
  readonly assumptions: readonly { readonly uk: string; readonly en: string }[]
  readonly cases: number
  readonly counts: Readonly<Record<Change, number>>
  readonly clauses: readonly ClauseChange[]
  readonly judges: readonly JudgeEffect[]
  readonly concentration: { readonly before: Concentration; readonly after: Concentration }
  /** Over all matters that both editions draw. */
  readonly variation: { readonly mean: Exact; readonly max: Exact }
  /** Matters in which the same number draws somebody else. */
  readonly other_judge: number
  /** All places in pools, from everybody to those who take part. */
  readonly considered: number
  readonly grounds: readonly GroundCount[]
  readonly days: readonly JudgeDay[]
  readonly months: readonly {
    readonly month: string
    readonly cases: number
    readonly changed: number
  }[]
  readonly categories: readonly {
    readonly category: string
    readonly cases: number
    readonly changed: number
  }[]
  /** Everything but the unchanged, in the order of the ledger. */
  readonly changed: readonly CaseChange[]
}

/** 5 %, 50 % and 95 % over the runs, and the mean. */
export interface Band {
  readonly p5: number
  readonly p50: number
  readonly p95: number
  readonly mean: number
}

/** What may happen: never a promise, always with its seed. */
export interface SimulationReport {
  readonly kind: 'simulation'
  readonly court: string
  readonly policy: string
  readonly before: NamedEdition
  readonly after: NamedEdition
  readonly seed: string
  readonly runs: number
  /** Working days. */
  readonly days: number
  /** The first and the last of them. */
  readonly period: { readonly from: string; readonly to: string }
  /** `matters`: on average in a run; `possible`: how many different ones may come. */
  readonly intake: {
    readonly kind: 'resampled' | 'synthetic'
    readonly matters: number
    readonly possible: number
  }
  readonly judges: readonly {
    readonly judge: string
    readonly name: string
    readonly coefficient: string | null
    /** Matters received at the end of the period. */
    readonly before: Band
    readonly after: Band
    /** The load at the end of the period; `null` where nobody knows it. */
    readonly load: { readonly before: Band; readonly after: Band } | null
  }[]
  /** Matters that a judge with each coefficient receives on average, the greatest coefficient first. */
  readonly coefficients: readonly {
    readonly coefficient: string | null
    readonly judges: number
    readonly before: number
    readonly after: number
  }[]
  /**
   * Matters of all runs by what became of them: as in the decision contract, and `not_drawn` (a draw was due and could not
   * be made), `facts_refused`. None is left out.
   */
  readonly outcomes: readonly {
    readonly outcome: string
    readonly before: number
    readonly after: number
  }[]
  /** Working days until the greatest load is at most `limit` times the least and stays so; `null`: not within the period. */
  readonly balance: {
    readonly limit: number
    /** The same as a fraction. */
    readonly exact_limit: string
    readonly before: Band | null
    readonly after: Band | null
    readonly never: { readonly before: number; readonly after: number }
    /** How many times the greatest load is the least at the end of the period. */
    readonly final: { readonly before: Band | null; readonly after: Band | null }
  }
  /**
   * The mean change of a judge's matters, by how many runs (2, 5, 10, …; one run has no width), with half the width of its
   * 95 % interval.
   */
  readonly convergence: readonly {
    readonly runs: number
    readonly judge: string
    readonly mean: number
    readonly half_width: number
  }[]
  readonly assumptions: readonly { readonly uk: string; readonly en: string }[]
}
