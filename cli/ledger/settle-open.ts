/** `zasady ledger settle`: draws that were cut short are finished from their commitments. */
import { answersTo, type CourtLedger, type Entry, settle } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import type { Lang } from '../text.ts'
import { numbersOf, type Numbers } from './numbers.ts'
import { accountOf, openToWrite } from './opening.ts'

export interface Finished {
  readonly commit: number
  readonly case: string
  /** Absent while the number is awaited. */
  readonly winners?: readonly string[]
  readonly refusal?: { readonly uk: string; readonly en: string }
}

/** Exit: everything open is finished 0; something still waits 1. */
export async function settleOpen(context: Context, input: Input): Promise<ExitCode> {
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { ledger, secrets } = opened.value
  try {
    const numbers = await numbersOf(input, secrets)
    if (!numbers.ok) return await complain(context, numbers)
    const done = await settleAll(ledger, numbers.value, accountOf(input), optionText(input, 'case'))
    const { terminal, lang, json } = context
    await terminal.out(json ? jsonPage({ settled: done }) : text(done, lang))
    return done.every(({ winners }) => winners !== undefined) ? EXIT.done : EXIT.remarks
  } finally {
    await ledger.close()
  }
}

/** Every open draw whose number comes from this source, or those of one case. */
export async function settleAll(
  ledger: CourtLedger,
  numbers: Numbers,
  by: string,
  caseId?: string,
): Promise<readonly Finished[]> {
  const done: Finished[] = []
  for (const commit of await openCommits(ledger, numbers, caseId)) {
    done.push(await finish(ledger, commit, numbers, by))
  }
  return done
}

/** Commitments without a result whose number comes from this source. */
async function openCommits(ledger: CourtLedger, { name }: Numbers, caseId: string | undefined) {
  const open: Entry[] = []
  const abandoned = new Set<unknown>()
  for await (const { body } of ledger.entries({ kinds: ['abandon'] })) abandoned.add(body['commit'])
  const filter = { kinds: ['commit'], ...(caseId !== undefined && { case: caseId }) } as const
  for await (const commit of ledger.entries(filter)) {
    const { source } = commit.body['source'] as { readonly source: string }
    if (source !== name || abandoned.has(commit.seq)) continue
    const { result } = await answersTo(ledger, commit)
    if (result === undefined) open.push(commit)
  }
  return open
}

async function finish(
  ledger: CourtLedger,
  commit: Entry,
  { numbers }: Numbers,
  by: string,
): Promise<Finished> {
  const settled = await settle(ledger, commit, numbers, by)
  const matter = { commit: commit.seq, case: String(commit.body['case']) }
  return settled.kind === 'settled'
    ? { ...matter, winners: settled.record.result.seats.map(({ winner }) => winner) }
    : { ...matter, refusal: settled.refusal.message }
}

function text(done: readonly Finished[], lang: Lang): string {
  if (done.length === 0) {
    return lang === 'uk' ? 'Незавершених розподілів немає.\n' : 'No draw is open.\n'
  }
  return done.map((one) => `${line(one, lang)}\n`).join('')
}

function line({ commit, case: caseId, winners, refusal }: Finished, lang: Lang): string {
  const head =
    lang === 'uk' ? `Справа ${caseId} (запис № ${commit})` : `Case ${caseId} (entry № ${commit})`
  if (winners === undefined) return `${head}: ${refusal?.[lang] ?? ''}`
  return lang === 'uk'
    ? `${head}: визначено ${winners.join(', ')}`
    : `${head}: drawn ${winners.join(', ')}`
}
