/** The page's side of the worker: a question in, a promise of the answer out; one that was cancelled never resolves late. */
import type { WorkspaceFile } from '../../../grammar/services/index.ts'
import type { Asked, QuestionName, Told } from './policy-service.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

export interface PolicyClient {
  readonly open: (files: readonly WorkspaceFile[]) => void
  readonly edit: (file: WorkspaceFile) => void
  readonly drop: (path: string) => void
  /** `undefined` when it was cancelled, or when there is no answer. */
  readonly ask: <N extends QuestionName>(
    name: N,
    asked: Asked<N>,
    signal?: AbortSignal,
  ) => Promise<Told<N> | undefined>
  readonly close: () => void
}

/** As much of a `Worker` as is needed here. */
export interface Port {
  readonly postMessage: (message: ToWorker) => void
  readonly onAnswer: (take: (message: FromWorker) => void) => void
  readonly terminate: () => void
}

type Waiting = (told: Told<QuestionName> | undefined) => void

export function policyClient(port: Port): PolicyClient {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const settle = (id: number, told: Told<QuestionName> | undefined) => {
    waiting.get(id)?.(told)
    waiting.delete(id)
  }
  port.onAnswer((message) => settle(message.id, message.ok ? message.told : undefined))
  return {
    open: (files) => port.postMessage({ kind: 'open', files }),
    edit: (file) => port.postMessage({ kind: 'edit', file }),
    drop: (path) => port.postMessage({ kind: 'drop', path }),
    ask: <N extends QuestionName>(name: N, asked: Asked<N>, signal?: AbortSignal) => {
      if (signal?.aborted === true) return Promise.resolve(undefined)
      const id = ++last
      return new Promise<Told<N> | undefined>((resolve) => {
        waiting.set(id, resolve as Waiting)
        signal?.addEventListener('abort', () => {
          port.postMessage({ kind: 'cancel', id })
          settle(id, undefined)
        })
        port.postMessage({ kind: 'ask', id, name, asked: asked as Asked<QuestionName> })
      })
    },
    close: () => {
      port.terminate()
      for (const id of waiting.keys()) settle(id, undefined)
    },
  }
}
