/** The worker of the editor: the grammar beside the page, so that typing never waits for it. */
import { answering } from './answering.ts'
import { policyService } from './policy-service.ts'
import type { ToWorker } from './protocol.ts'

const turns = new MessageChannel()
const works: (() => void)[] = []
turns.port1.addEventListener('message', () => works.shift()?.())
turns.port1.start()

const worker = answering(
  policyService(),
  (message) => postMessage(message),
  (work) => {
    works.push(work)
    turns.port2.postMessage(null)
  },
)
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => worker.take(data))
