/**
 * One matter of an intake: its request in; decision, draw and written record out.
 */
import {
  distribute,
  type Distribution,
  rehearsalRandomness,
  systemRandomness,
} from '../engine/index.ts'
import { type Or, right } from './complaint.ts'
import type { MatterRequest } from './intake.ts'
import { attemptsOf, writeRecord } from './record-files.ts'
import { readyPolicy, type Ready } from './runtime.ts'
import type { Lang } from './text.ts'
import { version } from './version.ts'

export interface Options {
  readonly lang: Lang
  /** A rehearsal: a repeatable number that binds nobody. */
  readonly seed?: string | undefined
  /** Absent: no record is written. */
  readonly folder?: string | undefined
}

export interface Matter {
  readonly request: MatterRequest
  readonly ready: Ready
  readonly distribution: Distribution
  /** Where the record is. */
  readonly path?: string
}

/** Distributes a matter; what is wrong is the policy or the folder of records, never the facts. */
export async function distributeMatter(
  request: MatterRequest,
  options: Options,
): Promise<Or<Matter>> {
  const ready = await readyPolicy(request.policy)
  if (!ready.ok) return ready
  const distribution = distribute(
    ready.value.runtime,
    request,
    {
      engine: version(),
      source: sourceOf(options, request),
      earlier: (caseId) => recordedAttempts(options, caseId),
    },
    options.lang,
  )
  const matter = { request, ready: ready.value, distribution }
  if (distribution.kind !== 'drawn' || options.folder === undefined) return right(matter)
  const written = await writeRecord(options.folder, distribution.record)
  return written.ok ? right({ ...matter, path: written.value }) : written
}

/** A rehearsal neither counts nor is hindered by what was drawn before. */
const recordedAttempts = ({ seed, folder }: Options, caseId: string): number =>
  seed !== undefined || folder === undefined ? 0 : attemptsOf(folder, caseId)

/** Each matter of a rehearsal has its own number, and the same one every time. */
function sourceOf({ seed }: Options, { id }: MatterRequest) {
  return seed === undefined
    ? ({ name: 'system', take: systemRandomness } as const)
    : ({ name: 'rehearsal', take: () => rehearsalRandomness(`${seed}/${id}`) } as const)
}
