/** The thread in which the screen "policies" tries texts as typed. */
import { type BoundedWork as Bounded, type Bounds, boundedThread } from '../bounded-work.ts'
import type { Task } from './worker.ts'

/** All tests of a policy take longer than one matter. */
const FACTOR = { ready: 5, try: 1, excluded: 1, tests: 5 } as const

export type BoundedWork = Bounded<Exclude<Task, { readonly kind: 'ready' }>>

export const boundedWork = (bounds?: Bounds): BoundedWork =>
  boundedThread(
    {
      worker: new URL('worker.ts', import.meta.url),
      area: 'policies',
      factor: (kind) => FACTOR[kind],
    },
    bounds,
  )
