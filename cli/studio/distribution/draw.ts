/**
 * The draw: a matter in; its commitment, number and result in the ledger, or what stands against it, out.
 *
 * The order is that of the engine: the list is fixed before the number exists. What was cut short is finished from the
 * ledger alone, by whoever asks next; nothing is drawn a second time.
 */
import {
  allocate,
  type Allocation,
  type AllocationSetting,
  type Entry,
  prepare,
  settle,
} from '../../../engine/index.ts'
import type { Distributed, Matter } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered, refused } from '../../../editor/server/index.ts'
import { intoOpened } from '../../ledger/distributing.ts'
import { version } from '../../version.ts'
import { answerOf } from '../answers.ts'
import type { Desk } from './desk.ts'
import { distributedIn } from './distributed.ts'
import { missingIn, sheetsOf } from './lists.ts'
import { askedMatter, caseOf, isToCome } from './matter.ts'
import { ofTheFuture } from './matter-refusals.ts'
import { BLOCKED, factsRefused, held, notDrawn, refusedBy } from './refusals.ts'

/** `since`: asked before, and the answer got lost (areas/distribution/port.ts). */
export async function draw(
  desk: Desk,
  matter: Matter,
  account: Account,
  since?: number,
): Promise<Answer<Distributed>> {
  // Before anything else: what is begun is finished, whatever has become of policies and registers since.
  const before =
    since === undefined ? undefined : await takenSince(desk, caseOf(matter.facts), since)
  if (before !== undefined) return finished(desk, before, account)
  const asked = await askedMatter(desk, matter, account)
  if (!asked.ok) return asked
  const { request, inForce } = asked.value
  if (isToCome(request.as_of, desk.court.clock())) return ofTheFuture(request.as_of)
  const setting = await nationalSetting(desk, account)
  if (!setting.ok) return setting
  const { runtime } = inForce.usable
  const allocation = await allocated(() =>
    allocate(desk.court.ledger, runtime, request, setting.value),
  )
  if (allocation.kind !== 'refused') return outcomeOf(desk, allocation)
  const read = prepare(runtime, request)
  if (read.kind !== 'refused') throw new Error('facts were refused and are not')
  return factsRefused(read, inForce.loaded.policy.vocabulary)
}

const TRIES = 5

/** Where somebody else, of another server too, drew the case between the decision and its turn: decided anew. */
async function allocated(work: () => Promise<Allocation>): Promise<Allocation> {
  for (let left = TRIES; ; left--) {
    const allocation = await work()
    const isOvertaken = allocation.kind === 'held' && allocation.refusal.code === 'order/attempt'
    if (!isOvertaken || left === 1) return allocation
  }
}

async function nationalSetting(
  { court: { ledger, secrets }, numbers }: Desk,
  { name }: Account,
): Promise<Answer<AllocationSetting>> {
  const into = await intoOpened(ledger, secrets, name, { name: 'sealed-chain', numbers })
  const answer = answerOf(into, 'distribution/setting')
  return answer.ok
    ? answered({ ...answer.value.setting, engine: version(), lang: 'uk' as const })
    : answer
}

/** What the ledger took, or why it took nothing. */
async function outcomeOf(
  desk: Desk,
  allocation: Exclude<Allocation, { readonly kind: 'refused' }>,
): Promise<Answer<Distributed>> {
  switch (allocation.kind) {
    case 'drawn':
      return answered(await distributedIn(desk, allocation.commit))
    case 'no_draw': {
      const { entry, decision } = allocation
      if (entry !== undefined) return answered(await distributedIn(desk, entry))
      const missing = missingIn(sheetsOf(decision))
      return missing.length > 0 ? refusedBy(BLOCKED, missing) : saidBefore(desk, allocation)
    }
    case 'not_drawn':
      return refusedBy(notDrawn(allocation.reason), missingIn(sheetsOf(allocation.decision)))
    case 'held':
      return refusedBy(held(allocation.refusal))
  }
}

/** The last decision on the case says the same, so it was not entered again. */
async function saidBefore(
  desk: Desk,
  { answer }: Extract<Allocation, { readonly kind: 'no_draw' }>,
): Promise<Answer<Distributed>> {
  const caseId = answer.id
  if (typeof caseId === 'string') {
    const filter = { kinds: ['decision'], case: caseId, descending: true } as const
    for await (const entry of desk.court.ledger.entries(filter)) {
      return answered(await distributedIn(desk, entry))
    }
  }
  return refusedBy(notDrawn('no-case-id'))
}

/** The commitment or decision of a case that stands behind a place of the ledger. */
async function takenSince(
  { court: { ledger } }: Desk,
  caseId: string | null,
  since: number,
): Promise<Entry | undefined> {
  if (caseId === null) return undefined
  const filter = { kinds: ['commit', 'decision'], case: caseId, from: since } as const
  for await (const entry of ledger.entries(filter)) return entry
  return undefined
}

/** A commitment brought to its result; a decision is one already. */
async function finished(desk: Desk, entry: Entry, account: Account): Promise<Answer<Distributed>> {
  if (entry.kind === 'decision') return answered(await distributedIn(desk, entry))
  const { ledger } = desk.court
  const settled = await settle(ledger, entry, desk.numbers, account.name)
  return settled.kind === 'settled'
    ? answered(await distributedIn(desk, entry))
    : refusedBy({ ...held(settled.refusal), help: SETTLE })
}

const SETTLE = {
  uk: 'перелік суддів закріплено; число буде взято, щойно його джерело відповість',
  en: 'the list is fixed; the number will be taken as soon as its source answers',
}

/** Finishes an open draw by the number of its commitment; one that is finished already is told. */
export async function settleOpen(
  desk: Desk,
  commit: number,
  account: Account,
): Promise<Answer<Distributed>> {
  const entry = await desk.court.ledger.entry(commit)
  return entry?.kind === 'commit' ? finished(desk, entry, account) : noCommitment(commit)
}

const noCommitment = (seq: number) =>
  refused({
    code: 'distribution/no-commitment',
    status: 404,
    message: {
      uk: `запис № ${seq} не закріплює переліку суддів`,
      en: `entry no. ${seq} fixes no list of judges`,
    },
  })
