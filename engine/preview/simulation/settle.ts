/**
 * What an edition does with a matter, as far as a simulation needs it: facts in; who is drawn from which lists, who is given
 * the matter without a draw, or why nobody is, out.
 *
 * By the ruling of the preview, so that a past matter and a simulated one are decided by the same code.
 */
import type { Facts } from '../../facts/value.ts'
import type { Working } from '../../plan/operations.ts'
import type { EditionSide } from '../history.ts'
import { inCommon } from '../in-common.ts'
import { bench, type Ruling } from '../ruling.ts'
import type { SeatList } from '../tickets.ts'
import { withoutUnknownWordings } from '../unknown-wordings.ts'

export type Settled =
  | { readonly kind: 'draw'; readonly outcome: string; readonly seats: readonly SeatList[] }
  | { readonly kind: 'given'; readonly outcome: string; readonly judge: string }
  | { readonly kind: 'nobody'; readonly outcome: string }

export type Settle = (facts: Facts, working: Working) => Settled

/** Prepares an edition, in force or not on the days that are simulated. */
export function settler({ loaded, edition }: EditionSide, assumeUnknownAbsent: boolean): Settle {
  const { ir } = loaded.prepared(edition)
  // Nothing is shared with the other edition: the loads of the two courts differ, and what is remembered is of those seen last.
  const { quick, whole } = bench(assumeUnknownAbsent ? withoutUnknownWordings(ir) : ir, inCommon())
  return (facts, working) => settled(quick(facts, working) ?? whole(facts, working))
}

/** A draw that is due and cannot be made: a load is unknown, or there are fewer judges than seats. */
export const NOT_DRAWN = 'not_drawn'

function settled({ outcome, judge, lot }: Ruling): Settled {
  switch (outcome) {
    case 'draw':
    case 'repeat_draw':
      return lot === undefined
        ? { kind: 'nobody', outcome: NOT_DRAWN }
        : { kind: 'draw', outcome, seats: lot.seats }
    case 'transfer':
    case 'manual':
      return judge === null ? { kind: 'nobody', outcome } : { kind: 'given', outcome, judge }
    case 'none':
    case 'empty_pool':
    case 'blocked':
    case 'findings':
      return { kind: 'nobody', outcome }
  }
}
