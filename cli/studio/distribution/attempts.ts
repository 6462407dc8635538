/** What the ledger has of one case: every attempt and every decision without a draw, the latest first. */
import { type CaseAttempt as Attempt, caseHistory, type Entry } from '../../../engine/index.ts'
import type { CaseAttempt } from '../../../editor/api/index.ts'
import { type Answer, answered, type AskedCase, refused } from '../../../editor/server/index.ts'
import { decidedFor, winnersIn } from './distributed.ts'
import type { Desk } from './desk.ts'
import { namesFor, type NamesFor } from './names.ts'

/** One of them with its entries. */
export interface Past {
  /** The commitment or the decision. */
  readonly entry: Entry
  /** Absent for a decision without a draw. */
  readonly attempt?: Attempt
}

export interface CasePast {
  readonly all: readonly Past[]
  readonly shown: Past
}

export async function pastOf(
  { court: { ledger } }: Desk,
  { case: caseId, seq }: AskedCase,
): Promise<Answer<CasePast>> {
  const { size } = await ledger.head()
  const { attempts, decisions } = await caseHistory(ledger, caseId, size)
  const all = [
    ...attempts.map((attempt): Past => ({ entry: attempt.commit, attempt })),
    ...decisions.map((entry): Past => ({ entry })),
  ].toSorted((a, b) => b.entry.seq - a.entry.seq)
  const shown = seq === undefined ? all[0] : all.find(({ entry }) => entry.seq === seq)
  return shown === undefined ? noSuchCase(caseId) : answered({ all, shown })
}

export async function attemptsTold(
  desk: Desk,
  all: readonly Past[],
): Promise<readonly CaseAttempt[]> {
  const names = await namesFor(desk)
  return Promise.all(all.map((one) => attemptTold(one, names)))
}

async function attemptTold({ entry, attempt }: Past, names: NamesFor): Promise<CaseAttempt> {
  const state = stateOf(attempt)
  const ids =
    attempt === undefined
      ? decidedFor(entry)
      : attempt.result === undefined
        ? []
        : winnersIn(attempt.result).map(({ winner }) => winner)
  const people = ids.map(async (id) => ({ id, name: await names(id, entry) }))
  const { recorded_at, by } = attempt?.result ?? attempt?.abandon ?? entry
  return {
    seq: entry.seq,
    attempt: attempt?.number ?? null,
    state,
    outcome: state === 'decided' ? String(entry.body['outcome']) : state,
    people: await Promise.all(people),
    recorded_at,
    by,
  }
}

function stateOf(attempt: Attempt | undefined): CaseAttempt['state'] {
  if (attempt === undefined) return 'decided'
  if (attempt.result !== undefined) return 'drawn'
  return attempt.abandon === undefined ? 'open' : 'abandoned'
}

const noSuchCase = (caseId: string) =>
  refused({
    code: 'distribution/no-case',
    status: 404,
    message: {
      uk: `у журналі немає розподілу справи ${caseId}`,
      en: `the ledger has no distribution of case ${caseId}`,
    },
    help: {
      uk: 'перевірте номер; частину номера шукають у переліку розподілів',
      en: 'check the number; a part of a number is searched for in the list of distributions',
    },
  })
