/**
 * Long work: some at once, the rest in line; every state that matters is in the store before anybody is told of it.
 *
 * Progress is told to whoever listens and kept in memory only. Work that was under way when the server ended is shown as
 * interrupted when it starts again: nothing of it was entered anywhere, so that it may simply be started anew.
 */
import { randomBytes } from 'node:crypto'
import type { Answer } from '../answer.ts'
import type { DocumentStore } from '../store/document-store.ts'
import { endOf, INTERRUPTED, MISTAKE } from './endings.ts'
import type { Job, JobControl, Jobs } from './jobs.ts'

const JOBS = 'jobs'
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

export interface JobRunner extends Jobs {
  /** Calls with every new state until it is called off. */
  follow(id: string, listener: (job: Job) => void): () => void
  /** At the start: what ran when the server ended is interrupted, what ended long ago is forgotten. */
  takeOver(): Promise<void>
  /** Ends everything that runs: the server stops, or the court is another. */
  interrupt(): Promise<void>
}

type Work = (control: JobControl) => Promise<Answer<unknown>>

interface Running {
  job: Job
  readonly abort: AbortController
  readonly work: Work
}

/** `tell` gets mistakes of this program, for the log. `most` run at once. */
export function jobRunner(
  store: DocumentStore,
  tell: (error: unknown) => void,
  { now = Date.now, most = 2 }: { readonly now?: () => number; readonly most?: number } = {},
): JobRunner {
  const running = new Map<string, Running>()
  const line: Running[] = []
  const listeners = new Map<string, Set<(job: Job) => void>>()
  let busy = 0

  const show = (job: Job): void => {
    for (const listener of listeners.get(job.id) ?? []) listener(job)
  }
  const end = async (one: Running, job: Job): Promise<Job> => {
    // Whoever is first decides: a cancelled job is not done afterwards.
    if (!running.delete(job.id)) return one.job
    one.job = job
    await keep(store, job)
    show(job)
    return job
  }
  const run = async (one: Running): Promise<void> => {
    busy += 1
    try {
      const answer = await one.work(controlOf(one, show))
      await end(one, endOf(one.job, answer))
    } catch (error) {
      if (!one.abort.signal.aborted) tell(error)
      await end(one, { ...one.job, state: 'failed', refusal: MISTAKE })
    } finally {
      busy -= 1
      next()
    }
  }
  const next = (): void => {
    while (busy < most) {
      const one = line.shift()
      if (one === undefined) return
      if (running.has(one.job.id)) void run(one).catch(tell)
    }
  }
  const stopWith = async (one: Running, ending: Partial<Job>): Promise<Job> => {
    const ended = await end(one, { ...one.job, ...ending })
    one.abort.abort()
    return ended
  }
  return {
    async start(kind, by, work) {
      const job = { ...NEW, id: randomBytes(12).toString('base64url'), kind, by }
      await keep(store, job)
      const one = { job, abort: new AbortController(), work }
      running.set(job.id, one)
      line.push(one)
      next()
      return one.job
    },
    async get(id) {
      return running.get(id)?.job ?? (await store.get<Job>(JOBS, id))?.body
    },
    async cancel(id) {
      const one = running.get(id)
      if (one === undefined) return (await store.get<Job>(JOBS, id))?.body
      return stopWith(one, { state: 'cancelled' })
    },
    follow(id, listener) {
      const all = listeners.get(id) ?? new Set()
      listeners.set(id, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(id)
      }
    },
    async takeOver() {
      for (const { id, body, version, changed_at: at } of await store.list<Job>(JOBS)) {
        if (running.has(id)) continue
        if (body.state === 'running') await keep(store, { ...body, ...INTERRUPTED })
        else if (now() - Date.parse(at) > KEPT_MS) await store.remove(JOBS, id, version)
      }
    },
    async interrupt() {
      for (const one of running.values()) await stopWith(one, INTERRUPTED)
    },
  }
}

const NEW = {
  state: 'running',
  done: 0,
  total: null,
  note: null,
  result: null,
  refusal: null,
} as const

const controlOf = (one: Running, show: (job: Job) => void): JobControl => ({
  signal: one.abort.signal,
  progress: (done, total, note) => {
    if (one.abort.signal.aborted) return
    one.job = { ...one.job, done, total: total ?? one.job.total, note: note ?? one.job.note }
    show(one.job)
  },
})

/** One writer a job: this program. */
async function keep(store: DocumentStore, job: Job): Promise<void> {
  const before = await store.get<Job>(JOBS, job.id)
  await store.put(JOBS, job.id, job, before?.version ?? 0)
}
