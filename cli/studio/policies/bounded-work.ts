/**
 * Work on texts as typed, in a thread beside the server and with an end: a task in; its result, or why there is none, out.
 *
 * A text can be hostile: it never runs in the server's own thread, and a thread that takes too long is ended.
 */
import { Piscina } from 'piscina'
import { answered, type Answer, refused } from '../../../editor/server/index.ts'
import type { Task } from './worker.ts'

/** Milliseconds that one task may take; how many may wait. */
export interface Bounds {
  readonly milliseconds: number
  readonly waiting: number
}

/** Far above what an honest text takes on a machine that is busy with other work. */
const BOUNDS: Bounds = { milliseconds: 20_000, waiting: 16 }
/** All tests of a policy take longer than one matter. */
const FACTOR = { ready: 5, try: 1, excluded: 1, tests: 5 } as const

export interface BoundedWork {
  readonly run: <T>(task: Task) => Promise<Answer<T>>
  /** Starts the thread before somebody waits for it. */
  readonly warm: () => void
  readonly close: () => Promise<void>
}

/** One thread, started when it is first needed. */
export function boundedWork({ milliseconds, waiting }: Bounds = BOUNDS): BoundedWork {
  let pool: Piscina<Task> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let inHand = 0
  const opened = (): Piscina<Task> =>
    (pool ??= new Piscina({
      filename: new URL('worker.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }))
  const timed = (task: Task): Promise<unknown> =>
    opened().run(task, { signal: AbortSignal.timeout(milliseconds * FACTOR[task.kind]) })
  return {
    async run<T>(task: Task): Promise<Answer<T>> {
      if (inHand >= waiting) return busy
      inHand += 1
      // The time of a task begins when the thread is free and has started.
      const mine = turn.then(() => timed({ kind: 'ready' })).then(() => timed(task))
      turn = mine.catch(() => {})
      try {
        return answered((await mine) as T)
      } catch (error) {
        if (error instanceof Error && isEnded(error)) return tooLong
        throw error
      } finally {
        inHand -= 1
      }
    },
    warm: () => {
      if (pool === undefined) turn = turn.then(() => timed({ kind: 'ready' })).catch(() => {})
    },
    close: async () => pool?.destroy(),
  }
}

/** Ended by time, or for want of memory. */
const isEnded = ({ name, message, ...rest }: Error): boolean =>
  name === 'AbortError' ||
  ('code' in rest && rest.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
  message.includes('aborted')

const tooLong = refused({
  code: 'policies/too-long',
  status: 422,
  message: {
    uk: 'обчислення за цим текстом тривало задовго, його зупинено',
    en: 'working with this text took too long and was stopped',
  },
  help: {
    uk: 'спростіть щойно написане правило; текст лишився у вас на екрані',
    en: 'simplify the rule that you have just written; your text is still on the screen',
  },
})

const busy = refused({
  code: 'policies/busy',
  status: 503,
  message: {
    uk: 'зараз перевіряється багато текстів водночас',
    en: 'many texts are being tried at this moment',
  },
  help: { uk: 'зачекайте кілька секунд', en: 'wait a few seconds' },
})
