/** A section of a report while it is being read: where the next member belongs. */
import type { Ballot, Counted, Line, Pick, Role, Row, Section } from './types.ts'

export type Pile = 'participants' | 'removed' | 'reasons'

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }
export type GrowingBallot = Omit<Growing<Ballot>, 'picks'> & { readonly picks: Growing<Pick>[] }
export type GrowingSection = Omit<Growing<Section>, 'ballots'> & {
  readonly ballots: GrowingBallot[]
}

export const openSection = (role: Role, heading: Line): GrowingSection => ({
  role,
  heading,
  excluded: [],
  ballots: [],
  named: [],
})

/** No court has as many judges; more lines than these are not read, which makes a list that is not whole. */
const MOST_LISTED = 1000

export const isFull = ({ excluded, ballots, named }: GrowingSection): boolean =>
  excluded.length >= MOST_LISTED ||
  named.length >= MOST_LISTED ||
  ballots.length >= MOST_LISTED ||
  (ballots.at(-1)?.rows.length ?? 0) >= MOST_LISTED

/** A new list; the stated number of its members stands before them. */
export function openBallot(section: GrowingSection, stated?: Counted): GrowingBallot {
  const ballot: GrowingBallot = { rows: [], picks: [], unread: [], ...(stated && { stated }) }
  section.ballots.push(ballot)
  return ballot
}

/**
 * A member after a random number is the one it chose. A member with a number of his own stands in a list, and in a
 * new one if somebody was chosen from the last. A member without either is named, unless a list has just begun.
 */
export function place(section: GrowingSection, row: Row): void {
  const ballot = section.ballots.at(-1)
  const pick = ballot?.picks.at(-1)
  if (row.ordinal === undefined && pick !== undefined && pick.chosen === undefined)
    pick.chosen = row
  else if (row.ordinal === undefined && (pick !== undefined || section.role === 'presiding'))
    section.named.push(row)
  else (ballot === undefined || pick !== undefined ? openBallot(section) : ballot).rows.push(row)
}
