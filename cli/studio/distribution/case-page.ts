/** The page of one distribution: a case in; its attempts, lists, numbers and explanation out, all from the ledger. */
import { explainDecision, replay, type Decision, type Entry } from '../../../engine/index.ts'
import type { CasePage, DrawNumbers } from '../../../editor/api/index.ts'
import { type Answer, answered, type AskedCase } from '../../../editor/server/index.ts'
import { attemptsTold, type CasePast, type Past, pastOf } from './attempts.ts'
import { closedLists, closedTold } from './closed.ts'
import type { Desk } from './desk.ts'
import { listsOf, sheetsOf } from './lists.ts'
import { namesFor } from './names.ts'
import { numbersOf } from './numbers.ts'
import { type Decided, decidedIn } from './past.ts'
import { labelled, toldIn } from './texts.ts'
import { decisionText } from '../../../engine/index.ts'

/** `isOpen`: reasons that rest on sealed facts are told; otherwise the clauses alone. */
export async function casePage(
  desk: Desk,
  asked: AskedCase,
  isOpen: boolean,
): Promise<Answer<CasePage>> {
  const past = await pastOf(desk, asked)
  if (!past.ok) return past
  const decided = await decidedIn(desk, past.value.shown)
  if (!decided.ok) return decided
  return answered(await pageOf(desk, asked.case, past.value, decided.value, isOpen))
}

async function pageOf(
  desk: Desk,
  caseId: string,
  { all, shown }: CasePast,
  { decision, record }: Decided,
  isOpen: boolean,
): Promise<CasePage> {
  const attempts = [...(await attemptsTold(desk, all))]
  const [first] = attempts
  const shownTold = attempts.find(({ seq }) => seq === shown.entry.seq) ?? first
  if (shownTold === undefined) throw new Error('a case without attempts has no page')
  const lists = listsOf(sheetsOf(decision))
  const told = toldIn((lang) => explainDecision(decision, { lang, detail: 'short' }))
  const { body } = shown.entry
  return {
    case: caseId,
    attempts,
    shown: shownTold,
    document: documentOf(decision),
    policy: body['policy'] as number,
    as_of: shown.entry.true_at,
    act: record?.manifest.attempt_act ?? null,
    ...(isOpen ? lists : closedLists(lists)),
    told: isOpen ? told : closedTold(told),
    numbers: await numbersIn(desk, shown, record),
    replayed: shownTold.state === 'open' ? null : await replayedNow(desk, shown.entry),
    isOpen,
  }
}

function documentOf({ policy, edition, ir }: Decision): CasePage['document'] {
  return {
    document: ir.document,
    title: labelled(policy.base.title),
    in_force_from: edition.from,
    decision: decisionText(edition) ?? null,
  }
}

async function numbersIn(
  desk: Desk,
  { entry, attempt }: Past,
  record: Decided['record'],
): Promise<DrawNumbers | null> {
  const { randomness, result } = attempt ?? {}
  if (record === undefined || randomness === undefined || result === undefined) return null
  const names = await namesFor(desk)
  const ids = record.manifest.pools.flatMap(({ candidates }) => candidates.map(({ id }) => id))
  const known = await Promise.all(
    ids.map(async (id): Promise<[string, string]> => [id, await names(id, entry)]),
  )
  const called = new Map(known)
  return numbersOf(record, { commit: entry, randomness, result }, (id) => called.get(id) ?? id)
}

async function replayedNow(
  { court: { ledger }, policyAt }: Desk,
  entry: Entry,
): Promise<CasePage['replayed']> {
  const { finding } = await replay(ledger, entry, policyAt)
  return finding.kind
}
