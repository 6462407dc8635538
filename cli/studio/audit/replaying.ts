/** The past of the court run again in workers: days and a case in; what came out the same and what did not, out. */
import { availableParallelism } from 'node:os'
import { formatInstant, openLedger, type Replayed } from '../../../engine/index.ts'
import type { ReplayFound, ReplayOrder, ReplayResult } from '../../../editor/api/index.ts'
import { type Answer, answered, type JobControl, refused } from '../../../editor/server/index.ts'
import { OBSTACLES, replayJson, STEP_NAMES } from '../../render/replay.ts'
import { ALL_DAYS, entriesAsked } from '../../replay/entries-asked.ts'
import { runReplay } from '../../replay/run-replay.ts'
import type { Court } from '../court.ts'
import { damagedRefusal } from './damage-told.ts'
import { shown } from './words.ts'

/** One core is left to those who work. */
const WORKERS = Math.max(1, Math.min(8, availableParallelism() - 1))
/** Differences that the result lists. */
const LISTED = 5000

export async function replayed(
  court: Court,
  order: ReplayOrder,
  { signal, progress }: JobControl,
): Promise<Answer<ReplayResult>> {
  const { address } = court
  const at = formatInstant(court.clock())
  const { origin } = court.ledger
  const opened = await openLedger(address, { signers: [], clock: court.clock, origin, whole: true })
  if (opened.kind === 'refused') return refused({ ...opened.refusal, status: 503 })
  const { ledger } = opened
  try {
    const [damage] = ledger.damage
    if (damage !== undefined) return damagedRefusal(damage)
    const { size, root } = await ledger.head()
    const past = { from: order.from ?? ALL_DAYS.from, to: order.to ?? ALL_DAYS.to }
    const seqs = await entriesAsked(ledger, { ...past, case: order.case })
    let done = 0
    progress(0, seqs.length)
    const found = await runReplay({
      address,
      origin,
      seqs,
      workers: WORKERS,
      isCancelled: () => signal.aborted,
      onFound: async (part) => progress((done += part.length), seqs.length),
    })
    const inOrder = found.toSorted((a, b) => a.seq - b.seq)
    return answered({ at, ...resultOf({ origin, size, root }, seqs.length, inOrder) })
  } finally {
    await ledger.close()
  }
}

function resultOf(
  ledger: ReplayResult['ledger'],
  asked: number,
  all: readonly Replayed[],
): ReplayResult {
  const {
    findings,
    replayed: count,
    same,
    different,
    cannot,
  } = replayJson({ ledger, asked, found: all })
  const found = findings.flatMap(foundOf)
  return {
    ledger,
    asked,
    replayed: count,
    same,
    different,
    cannot,
    causes: causesOf(found),
    found: found.slice(0, LISTED),
  }
}

function foundOf(one: Replayed): readonly ReplayFound[] {
  const { finding } = one
  switch (finding.kind) {
    case 'same':
      return []
    case 'cannot': {
      const { kind, obstacle: cause, detail } = finding
      const title = OBSTACLES[cause] ?? { uk: cause, en: cause }
      return [{ ...one, kind, cause, title, place: shown(detail), expected: null, found: null }]
    }
    case 'different': {
      const { kind, step: cause, path, expected, found } = finding
      const title = STEP_NAMES[cause] ?? { uk: cause, en: cause }
      const both = { expected: shown(expected), found: shown(found) }
      return [{ ...one, kind, cause, title, place: shown(path), ...both }]
    }
  }
}

/** How often each step differed and each obstacle stood in the way, the most frequent first. */
function causesOf(found: readonly ReplayFound[]): ReplayResult['causes'] {
  const groups = Map.groupBy(found, ({ kind, cause }) => `${kind} ${cause}`)
  return [...groups.values()]
    .flatMap((own) => own.slice(0, 1).map((one) => ({ ...one, count: own.length })))
    .map(({ kind, cause, title, count }) => ({ kind, cause, title, count }))
    .toSorted((a, b) => b.count - a.count)
}
