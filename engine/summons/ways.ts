/**
 * Which way a summons takes: what the policy says of each way of sending in, the way that it permits out.
 *
 * Every way is put to the policy as a supposition. Duties that come out differently from way to way decide; a way that
 * breaches one of them, or may breach it, is not taken. So the choice is the policy's, and none of its clauses is known here.
 */

/** A way of sending, in the values of the facts. */
export interface Way {
  readonly channel: string
  readonly alphabet: string
  /** Whether the text goes in Latin letters. */
  readonly latin: boolean
}

/** What the policy says of one clause and one subject, as in the decision contract. */
export interface Finding {
  readonly id: string
  readonly subject?: string
  readonly status: string
  readonly message: string
  readonly missing?: readonly string[]
  /** Of a parameter: what it is. */
  readonly value?: unknown
}

export interface Supposition {
  readonly way: Way
  readonly findings: readonly Finding[]
}

export interface Choice {
  /** Absent when no way is certainly permitted. */
  readonly way?: Way
  /** The clauses that decided, as they come out on the chosen way; on all ways when none was chosen. */
  readonly reasons: readonly Finding[]
  /** Why Latin letters may not be used on the chosen channel; empty when they may. */
  readonly againstLatin: readonly Finding[]
}

/** Chooses the channel for one participant; the first way listed is preferred. */
export function chooseWay(suppositions: readonly Supposition[], subject: string): Choice {
  const about = suppositions.map(({ way, findings }) => ({
    way,
    findings: findings.filter((one) => one.subject === undefined || one.subject === subject),
  }))
  const plain = about.filter(({ way }) => !way.latin)
  const obstacles = plain.map((one) => obstaclesTo(one, plain))
  const at = obstacles.findIndex(({ length }) => length === 0)
  const chosen = plain[at]
  if (chosen === undefined) return { reasons: unique(obstacles.flat()), againstLatin: [] }
  const deciding = new Set(obstacles.flat().map(({ id }) => id))
  const latin = about.find(({ way }) => way.latin && way.channel === chosen.way.channel)
  return {
    way: chosen.way,
    reasons: unique(chosen.findings.filter(({ id }) => deciding.has(id))),
    againstLatin: latin === undefined ? [] : obstaclesTo(latin, [latin, chosen]),
  }
}

/** The Latin variant of a way, if the ways have one. */
export const latinOf = (ways: readonly Way[], { channel }: Way): Way | undefined =>
  ways.find((way) => way.latin && way.channel === channel)

/** Duties that this way breaches or may breach and that some other way treats differently. */
function obstaclesTo(one: Supposition, all: readonly Supposition[]): readonly Finding[] {
  return one.findings.filter(
    ({ id, subject, status }) =>
      (status === 'breached' || status === 'undetermined') &&
      all.some((other) => statusIn(other, id, subject) !== status),
  )
}

const statusIn = ({ findings }: Supposition, id: string, subject: string | undefined) =>
  findings.find((one) => one.id === id && one.subject === subject)?.status

const unique = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [`${one.id} ${one.status}`, one])).values(),
]
