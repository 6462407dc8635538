/** What the ledger has of one distribution: its commitment or decision in; case, people and entries out. */
import { answersTo, type Entry } from '../../../engine/index.ts'
import type { Distributed } from '../../../editor/api/index.ts'
import type { Desk } from './desk.ts'
import { namesFor } from './names.ts'

interface Winner {
  readonly seat: number
  readonly role: string
  readonly winner: string
}

/** The people of a result, in the order of their seats. */
export const winnersIn = ({ body }: Entry): readonly Winner[] => body['winners'] as Winner[]

export async function distributedIn(desk: Desk, entry: Entry): Promise<Distributed> {
  const { body, seq } = entry
  const about = { case: String(body['case']) }
  const names = await namesFor(desk)
  if (entry.kind === 'decision') {
    const people = await Promise.all(
      decidedFor(entry).map(async (id) => ({
        seat: 1,
        role: 'presiding',
        id,
        name: await names(id, entry),
      })),
    )
    const outcome = String(body['outcome'])
    return { ...about, kind: 'decided', outcome, attempt: null, people, entries: [seq] }
  }
  const { randomness, result } = await answersTo(desk.court.ledger, entry)
  const winners = result === undefined ? [] : winnersIn(result)
  const people = winners.map(async ({ seat, role, winner: id }) => ({
    seat,
    role,
    id,
    name: await names(id, entry),
  }))
  return {
    ...about,
    kind: 'drawn',
    outcome: 'drawn',
    attempt: body['attempt'] as number,
    people: await Promise.all(people),
    entries: [seq, ...[randomness, result].flatMap((one) => one?.seq ?? [])],
  }
}

/** The judges of a decision without a draw: to whom the matter goes, or those assigned. */
export function decidedFor({ body }: Entry): readonly string[] {
  const {
    judge,
    assignments,
    case: caseId,
  } = body as {
    readonly judge: string | null
    readonly case: string
    readonly assignments: readonly { readonly case: string; readonly judge: string }[]
  }
  if (judge !== null) return [judge]
  return assignments.filter((one) => one.case === caseId).map((one) => one.judge)
}
