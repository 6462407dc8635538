/** What a verification reports: one step for each check, in the order of ../ledger/FORMAT.md, section 8. Types only. */

export interface Sentence {
  readonly uk: string
  readonly en: string
}

/** How a check came out. */
export type Outcome =
  /** `said`: what a reader should know besides, such as what the check does not show. */
  | { readonly status: 'holds'; readonly said?: Sentence }
  /** `place`: a JSON pointer into the bundle. */
  | { readonly status: 'fails'; readonly place: string; readonly said: Sentence }
  | { readonly status: 'not_checked'; readonly said: Sentence }

export type Failure = Extract<Outcome, { readonly status: 'fails' }>

export type Step = {
  /** A stable word for programs. */
  readonly check: string
  readonly title: Sentence
} & Outcome

export const HOLDS: Outcome = { status: 'holds' }

export const holds = (uk: string, en: string): Outcome => ({ status: 'holds', said: { uk, en } })

export const fails = (place: string, uk: string, en: string): Failure => ({
  status: 'fails',
  place,
  said: { uk, en },
})

export const notChecked = (uk: string, en: string): Outcome => ({
  status: 'not_checked',
  said: { uk, en },
})
