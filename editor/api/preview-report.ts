/** What of a preview over history the studio shows: part of the report of the engine, which has it all. */
import type { Text } from './shared.ts'

/** An exact number, and the nearest one that a picture can use. */
export interface PreviewNumber {
  readonly exact: string
  readonly about: number
}

/** What becomes of a past matter; the first that applies, the gravest first. */
export const PREVIEW_CHANGES = [
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
export type PreviewChange = (typeof PREVIEW_CHANGES)[number]

export interface PreviewSide {
  readonly outcome: string
  readonly clauses: readonly string[]
  readonly pool: readonly { readonly judge: string; readonly chance: PreviewNumber }[]
  readonly judge: string | null
  readonly missing: readonly string[]
}

export interface PreviewCase {
  readonly seq: number
  readonly case: string
  readonly as_of: string
  readonly category: string | null
  readonly change: PreviewChange
  readonly clauses: readonly string[]
  readonly judges: readonly {
    readonly judge: string
    readonly effect: 'gained' | 'lost'
    readonly clauses: readonly string[]
  }[]
  readonly before: PreviewSide | null
  readonly after: PreviewSide | null
  readonly variation: PreviewNumber
  readonly other_judge: boolean
  readonly obstacle: { readonly code: string; readonly detail: string } | null
}

export interface PreviewJudge {
  readonly judge: string
  readonly name: string
  readonly eligible: { readonly before: number; readonly after: number }
  readonly gained: number
  readonly lost: number
  readonly expected: { readonly before: PreviewNumber; readonly after: PreviewNumber }
  readonly realised: { readonly before: number; readonly after: number }
}

export interface PreviewReport {
  readonly court: string
  /** The document: clauses of others bear its name before theirs. */
  readonly policy: string
  readonly before: { readonly label: Text; readonly in_force_from: string }
  readonly after: { readonly label: Text; readonly in_force_from: string }
  readonly ledger: { readonly size: number }
  /** Days of the matters that were looked at; `null`: no bound. */
  readonly filter: { readonly from: string | null; readonly to: string | null }
  readonly assumptions: readonly Text[]
  readonly cases: number
  readonly counts: Readonly<Record<PreviewChange, number>>
  readonly other_judge: number
  readonly clauses: readonly {
    readonly clause: string
    readonly change: 'added' | 'replaced' | 'repealed'
    readonly cases: number
    readonly gained: number
    readonly lost: number
    readonly undecided: number
  }[]
  readonly judges: readonly PreviewJudge[]
  readonly months: readonly {
    readonly month: string
    readonly cases: number
    readonly changed: number
  }[]
  readonly changed: readonly PreviewCase[]
}
