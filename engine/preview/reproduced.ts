/**
 * Whether a past matter comes out again under the edition that decided it: a ruling by it and what the ledger says in; the
 * obstacle, if it does not, out. Where neither edition of the preview is the one of then, the number of then is at least put
 * to the list of then.
 */
import type { Manifest, RecordedPool } from '../record/manifest.ts'
import type { Obstacle, Recorded } from './past-case.ts'
import type { Ruling } from './ruling.ts'
import { isSameList } from './same-list.ts'
import { type SeatList, type Tickets, winnersOf } from './tickets.ts'

const NOT_REPRODUCED = 'not-reproduced'

/** `ruling`: by the edition that decided then, where it is one of the two. */
export function obstacleTo(
  recorded: Recorded,
  ruling: Ruling | undefined,
  tickets: Tickets | undefined,
): Obstacle | undefined {
  if (recorded.kind === 'decision') return ruling && decisionObstacle(recorded, ruling)
  if (tickets === undefined) return undefined
  const { manifest, winners } = recorded
  const listDiffers = ruling && listObstacle(manifest, ruling)
  if (listDiffers !== undefined) return listDiffers
  const drawn = winnersOf(tickets, seatsIn(manifest))
  return drawn !== undefined && isSameList(drawn, winners)
    ? undefined
    : { code: NOT_REPRODUCED, detail: `${winners.join(', ')} ≠ ${(drawn ?? []).join(', ')}` }
}

function decisionObstacle(
  { outcome, judge }: Extract<Recorded, { readonly kind: 'decision' }>,
  ruling: Ruling,
): Obstacle | undefined {
  const isSame = ruling.outcome === outcome && (judge === null || ruling.judge === judge)
  return isSame ? undefined : { code: NOT_REPRODUCED, detail: `${outcome} ≠ ${ruling.outcome}` }
}

/** The list that the first seat was drawn from, with its weights. */
function listObstacle(manifest: Manifest, { lot, outcome }: Ruling): Obstacle | undefined {
  const [first] = seatsIn(manifest)
  const list = lot?.seats[0]
  if (first === undefined || list === undefined) {
    return { code: NOT_REPRODUCED, detail: `draw ≠ ${outcome}` }
  }
  const differing = differenceOf(first, list)
  return differing === undefined ? undefined : { code: NOT_REPRODUCED, detail: differing }
}

function differenceOf(then: SeatList, now: SeatList): string | undefined {
  const at = then.ids.findIndex(
    (id, place) => id !== now.ids[place] || then.weights[place] !== now.weights[place],
  )
  if (at === -1 && then.ids.length === now.ids.length) return undefined
  const place = at === -1 ? then.ids.length : at
  const told = (list: SeatList): string =>
    list.ids[place] === undefined ? '—' : `${list.ids[place]}: ${list.weights[place]}`
  return `${told(then)} ≠ ${told(now)}`
}

const read = new WeakMap<RecordedPool, SeatList>()

/** All the seats, as they were drawn from then. */
function seatsIn({ pools, seats }: Manifest): readonly SeatList[] {
  return seats.flatMap(({ pool: id }) => {
    const pool = pools.find((one) => one.id === id)
    if (pool === undefined) return []
    const list = read.get(pool) ?? {
      ids: pool.candidates.map((one) => one.id),
      weights: pool.candidates.map(({ weight }) => Number(weight)),
    }
    read.set(pool, list)
    return [list]
  })
}
