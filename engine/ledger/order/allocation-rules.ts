/**
 * Rules of commit, randomness, result and abandonment (FORMAT.md, section 3, rules 2–5).
 */
import type { Evidence, Plan } from '../../draw/sources/source.ts'
import { actsIn, evidenceProblems, linksOf, witnessesIn } from '../entry/evidence.ts'
import { malformed } from '../entry/malformed.ts'
import type { Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { AllocationState, Before } from './before.ts'
import { wrongTarget } from './references.ts'

type Found = LedgerRefusal | undefined

/**
 * Attempts count one at a time, each after the first with an act of its own. Of a case whose first attempt lies before
 * the ledger the ledger has the second one first.
 */
export async function wrongAttempt({ body }: Entry, before: Before): Promise<Found> {
  const caseId = body['case'] as string
  const latest = await before.latestAllocation(caseId)
  if (latest?.closed === null) return stillOpen(caseId, latest)
  const expected = (latest?.attempt ?? (body['act'] === null ? 0 : 1)) + 1
  if (body['attempt'] !== expected) {
    return wrong(
      'order/attempt',
      `справа ${caseId}: наступна спроба має номер ${expected}`,
      `case ${caseId}: the next attempt is number ${expected}`,
      latest?.commit,
    )
  }
  return wrongAct(body['act'] as number | null, expected, before)
}

function stillOpen(caseId: string, { commit, attempt }: AllocationState): LedgerRefusal {
  return wrong(
    'order/open-allocation',
    `розподіл справи ${caseId} (спроба ${attempt}) ще не завершено`,
    `the allocation of case ${caseId} (attempt ${attempt}) is still open`,
    commit,
  )
}

async function wrongAct(act: number | null, attempt: number, before: Before): Promise<Found> {
  if ((act === null) !== (attempt === 1)) {
    return wrong(
      'order/act',
      'акт потрібен для кожної спроби, крім першої, і лише для неї',
      'every attempt but the first needs an act, and the first has none',
    )
  }
  const used = act === null ? undefined : await before.commitAllowedBy(act)
  if (used === undefined) return undefined
  return wrong(
    'order/act-used',
    `акт ${act} вже дозволив інший розподіл`,
    `act ${act} has already allowed another allocation`,
    used,
  )
}

/** Links of sealed chains are named one after another, and no more of them than there are. */
export async function wrongLink({ body }: Entry, before: Before): Promise<Found> {
  const named = new Map<string, number>()
  for (const { chain, link } of linksOf(body['source'] as Plan)) {
    const known = await before.chain(chain)
    const next = (named.get(chain) ?? known?.last ?? 0) + 1
    if (known === undefined || link !== next || link > known.length) {
      return wrong(
        'order/link',
        `ланцюг \`${chain}\`: ланка ${link} не є наступною`,
        `chain \`${chain}\`: link ${link} is not the next one`,
      )
    }
    named.set(chain, link)
  }
  return undefined
}

/** The name of a chain is taken once. */
export async function knownChain({ body }: Entry, before: Before): Promise<Found> {
  const chain = body['chain'] as string
  if ((await before.chain(chain)) === undefined) return undefined
  return wrong('order/chain', `ланцюг \`${chain}\` вже є`, `there is a chain \`${chain}\` already`)
}

/** One number for one open commitment, from the source that the commitment names. */
export async function wrongNumber({ body }: Entry, before: Before): Promise<Found> {
  const commit = body['commit'] as number
  const state = await before.allocation(commit)
  if (state?.closed !== null) return closed(commit, state)
  if (state.randomness !== null) {
    return wrong(
      'order/randomness-twice',
      `зобов’язання ${commit} вже має випадкове число`,
      `commitment ${commit} has its random number already`,
      state.randomness,
    )
  }
  const plan = (await before.entry(commit))?.body['source'] as Plan
  const evidence = body['evidence'] as Evidence
  const problems = evidenceProblems(plan, evidence)
  return problems.length > 0 ? malformed(problems) : wrongEvidence(plan, evidence, before)
}

async function wrongEvidence(plan: Plan, evidence: Evidence, before: Before): Promise<Found> {
  for (const act of actsIn(plan, evidence)) {
    const found = await wrongTarget('evidence/act', act, 'act', before)
    if (found !== undefined) return found
  }
  for (const seq of witnessesIn(plan, evidence)) {
    const found = await wrongTarget('evidence/witnessed', seq, 'witnessed', before)
    if (found !== undefined) return found
  }
  return undefined
}

/** One result for an open commitment, from its own number. */
export async function wrongResult({ body }: Entry, before: Before): Promise<Found> {
  const commit = body['commit'] as number
  const state = await before.allocation(commit)
  if (state?.closed !== null) return closed(commit, state)
  const { randomness, attempt } = state
  const same =
    body['randomness'] === randomness && body['case'] === state.case && body['attempt'] === attempt
  if (same) return undefined
  return wrong(
    'order/result',
    `результат не відповідає зобов’язанню ${commit}: справа, спроба або число інші`,
    `the result does not belong to commitment ${commit}: another case, attempt or number`,
    commit,
  )
}

/** Only what is open can be abandoned. */
export async function alreadyClosed({ body }: Entry, before: Before): Promise<Found> {
  const commit = body['commit'] as number
  const state = await before.allocation(commit)
  return state?.closed === null ? undefined : closed(commit, state)
}

function closed(commit: number, state: AllocationState | undefined): LedgerRefusal {
  return wrong(
    'order/closed',
    `розподіл за зобов’язанням ${commit} вже завершено`,
    `the allocation of commitment ${commit} is closed`,
    state?.closed ?? commit,
  )
}
