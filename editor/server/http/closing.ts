/** A graceful stop: nothing new is taken, what is in hand is answered, long work and its streams are ended. */
import type { FastifyInstance } from 'fastify'
import type { JobRunner } from '../jobs/job-runner.ts'
import { sendProblem } from './send.ts'

export function closing(app: FastifyInstance, jobs: JobRunner): void {
  let isClosing = false
  app.addHook('onRequest', async (_, reply) =>
    isClosing ? sendProblem(reply.header('retry-after', 5), 'stopping') : undefined,
  )
  app.addHook('onSend', async (_, reply) => {
    if (isClosing) void reply.header('connection', 'close')
  })
  app.addHook('preClose', async () => {
    isClosing = true
    await jobs.interrupt()
  })
}
