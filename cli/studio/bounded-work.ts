/**
 * Work on texts as typed, in a thread beside the server and with an end: a task in; its result, or why there is none, out.
 *
 * A text can be hostile: it never runs in the server's own thread, and a thread that takes too long is ended.
 */
import { Piscina } from 'piscina'
import { answered, type Answer, refused } from '../../editor/server/index.ts'

/** Milliseconds that one task may take; how many may wait. */
export interface Bounds {
  readonly milliseconds: number
  readonly waiting: number
}

/** Far above what an honest text takes on a machine that is busy with other work. */
const BOUNDS: Bounds = { milliseconds: 20_000, waiting: 16 }

/** What every thread does at once: it has started. */
export interface Ready {
  readonly kind: 'ready'
}

interface Kind {
  readonly kind: string
}

export interface Thread<T extends Kind> {
  /** The module whose default export does a task, or `ready`. */
  readonly worker: URL
  /** Before the codes of its refusals. */
  readonly area: string
  /** How many times longer than another a task may take. */
  readonly factor: (kind: T['kind'] | 'ready') => number
}

export interface BoundedWork<T extends Kind> {
  /** `abandoned`: whoever asked does not wait any more. What has begun goes on; what waits does not begin. */
  readonly run: <R>(task: T, abandoned?: AbortSignal) => Promise<Answer<R>>
  /** Starts the thread before somebody waits for it. */
  readonly warm: () => void
  readonly close: () => Promise<void>
}

/** One thread, started when it is first needed. */
export function boundedThread<T extends Kind>(
  { worker, area, factor }: Thread<T>,
  { milliseconds, waiting }: Bounds = BOUNDS,
): BoundedWork<T> {
  let pool: Piscina<T | Ready> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const inHand = new Set<object>()
  const timed = (task: T | Ready): Promise<unknown> =>
    (pool ??= poolOf(worker)).run(task, {
      signal: AbortSignal.timeout(milliseconds * factor(task.kind)),
    })
  // The time of a task begins when the thread is free and has started.
  const begun = async (task: T): Promise<unknown> => {
    await timed({ kind: 'ready' })
    return timed(task)
  }
  return {
    async run<R>(task: T, abandoned?: AbortSignal): Promise<Answer<R>> {
      if (inHand.size >= waiting) return busy(area)
      const leave = (): void => void inHand.delete(task)
      inHand.add(task)
      abandoned?.addEventListener('abort', leave, { once: true })
      const mine = turn.then(() => (abandoned?.aborted === true ? NOBODY : begun(task)))
      turn = mine.catch(() => {})
      try {
        const done = await mine
        return done === NOBODY ? busy(area) : answered(done as R)
      } catch (error) {
        if (error instanceof Error && isEnded(error)) return tooLong(area)
        throw error
      } finally {
        leave()
      }
    },
    warm: () => {
      if (pool === undefined) turn = turn.then(() => timed({ kind: 'ready' })).catch(() => {})
    },
    close: async () => pool?.destroy(),
  }
}

const poolOf = <T>({ href }: URL): Piscina<T> =>
  new Piscina({
    filename: href,
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })

/** In the place of a result that nobody waits for. */
const NOBODY = Symbol('nobody waits for it')

/** Ended by time, or for want of memory. */
const isEnded = ({ name, message, ...rest }: Error): boolean =>
  name === 'AbortError' ||
  ('code' in rest && rest.code === 'ERR_WORKER_OUT_OF_MEMORY') ||
  message.includes('aborted')

const tooLong = (area: string) =>
  refused({
    code: `${area}/too-long`,
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

const busy = (area: string) =>
  refused({
    code: `${area}/busy`,
    status: 503,
    message: {
      uk: 'зараз перевіряється багато текстів водночас',
      en: 'many texts are being tried at this moment',
    },
    help: { uk: 'зачекайте кілька секунд', en: 'wait a few seconds' },
  })
