/** Long work: replay, preview, audit. Started by a request, followed by events, cancelled by whoever started it. */
import type { Text } from '../../api/index.ts'
import type { Answer, Refusal } from '../answer.ts'

export type JobState = 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'

export interface Job {
  readonly id: string
  /** `replay`, `preview`, `audit`, … */
  readonly kind: string
  /** The account that started it. */
  readonly by: string
  readonly state: JobState
  readonly done: number
  readonly total: number | null
  readonly note: Text | null
  readonly result: unknown
  readonly refusal: Refusal | null
}

/** What running work is given. */
export interface JobControl {
  readonly signal: AbortSignal
  readonly progress: (done: number, total?: number, note?: Text) => void
}

export interface Jobs {
  /** Answers at once; the work goes on. Its result is JSON. */
  start(
    kind: string,
    by: string,
    run: (control: JobControl) => Promise<Answer<unknown>>,
  ): Promise<Job>
  get(id: string): Promise<Job | undefined>
  cancel(id: string): Promise<Job | undefined>
}
