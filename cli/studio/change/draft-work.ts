/**
 * The threads in which drafts are looked at, so that the studio goes on answering everybody else: a question about a draft in,
 * the answer of the thread out.
 *
 * Two of them: the examples of a policy take many times longer than its check, and nobody who types waits for them.
 */
import { type Answer, type DraftMaterial, refused } from '../../../editor/server/index.ts'
import { answerOf } from '../answers.ts'
import { type BoundedWork, type Bounds, boundedThread } from '../bounded-work.ts'
import type { Court } from '../court.ts'
import { type DraftSource, sourceOf } from './draft-source.ts'
import type { DraftTask } from './draft-worker.ts'

export type DraftWork = BoundedWork<DraftTask>

/** An open court, and the thread that looks at its drafts. */
export interface DraftDesk {
  readonly court: Court
  readonly looks: DraftWork
}

/** What is checked more than once, or decides many matters, takes longer than one check. */
const FACTOR: Readonly<Record<DraftTask['kind'] | 'ready', number>> = {
  ready: 5,
  check: 1,
  table: 1,
  lines: 1,
  paper: 2,
  report: 2,
  world: 2,
  rebase: 3,
  adopt: 3,
  examples: 5,
}

export const draftWork = (bounds?: Bounds): DraftWork =>
  boundedThread<DraftTask>(
    {
      worker: new URL('draft-worker.ts', import.meta.url),
      area: 'change',
      factor: (kind) => FACTOR[kind],
    },
    bounds,
  )

/** A thread refuses as a port does. */
export async function done<T>(
  work: DraftWork,
  task: DraftTask,
  abandoned?: AbortSignal,
): Promise<Answer<T>> {
  const told = await work.run<Answer<T>>(task, abandoned)
  return told.ok ? told.value : refused(told.refusal)
}

/** A question about one draft. */
export async function asked<T>(
  { court, looks }: DraftDesk,
  material: DraftMaterial,
  task: (source: DraftSource) => DraftTask,
  abandoned?: AbortSignal,
): Promise<Answer<T>> {
  const source = await sourceOf(court, material)
  if (!source.ok) return answerOf(source, 'change/no-policy')
  return done(looks, task(source.value), abandoned)
}
