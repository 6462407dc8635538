/** The acts that an intake brings: entered in the ledger before its matters, each once. */
import type { CourtLedger, Draft } from '../../engine/index.ts'
import { type Or, right } from '../complaint.ts'
import type { DayAct } from '../intake.ts'
import { refused } from './opening.ts'

/** Enters those that the ledger does not have: an act is known by its type, number, date and case. */
export async function enterActs(
  ledger: CourtLedger,
  acts: readonly DayAct[],
  by: string,
): Promise<Or<undefined>> {
  if (acts.length === 0) return right(undefined)
  const appended = await ledger.append(async (view) => {
    const there = new Set<string>()
    for await (const { body } of view.entries({ kinds: ['act'] })) {
      there.add(nameOf(body as unknown as DayAct))
    }
    return acts.filter((act) => !there.has(nameOf(act))).map((act) => draftOf(act, by))
  })
  return appended.kind === 'refused' ? refused(appended.refusal) : right(undefined)
}

const nameOf = ({ type, no, date, case: caseId }: DayAct): string =>
  JSON.stringify([type, no, date, caseId])

const draftOf = (act: DayAct, by: string): Draft => ({
  kind: 'act',
  true_at: act.date,
  by,
  body: { ...act, document: null },
})
