/**
 * The order in which a worker works: messages as they come in, answers out.
 *
 * One message at a turn, so that a cancellation that came meanwhile is seen before the next question is answered; edits
 * are never passed over.
 */
import type { Asked, PolicyService, QuestionName } from './policy-service.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

export interface Answering {
  readonly take: (message: ToWorker) => void
}

/** `later` calls a function in a turn of its own. */
export function answering(
  service: PolicyService,
  send: (message: FromWorker) => void,
  later: (work: () => void) => void,
): Answering {
  const waiting: Exclude<ToWorker, { kind: 'cancel' }>[] = []
  const cancelled = new Set<number>()
  let isDue = false
  const schedule = () => {
    if (isDue || waiting.length === 0) return
    isDue = true
    later(() => {
      isDue = false
      const message = waiting.shift()
      if (message !== undefined) work(message)
      schedule()
    })
  }
  const work = (message: Exclude<ToWorker, { kind: 'cancel' }>) => {
    if (message.kind === 'open') service.open(message.files)
    else if (message.kind === 'edit') service.edit(message.file)
    else if (message.kind === 'drop') service.drop(message.path)
    else if (!cancelled.delete(message.id)) answer(message.id, message.name, message.asked)
  }
  const answer = (id: number, name: QuestionName, asked: Asked<QuestionName>) => {
    try {
      send({ id, ok: true, told: service.ask(name, asked) })
    } catch (error) {
      // The editor goes on without this answer; the next edit asks anew.
      send({ id, ok: false, error: String(error) })
    }
  }
  return {
    take: (message) => {
      if (message.kind === 'cancel') {
        if (waiting.some((one) => one.kind === 'ask' && one.id === message.id))
          cancelled.add(message.id)
      } else waiting.push(message)
      schedule()
    },
  }
}
