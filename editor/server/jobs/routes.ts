/** Following long work and calling it off: by whoever started it, nobody else. Schemas: `editor/api/jobs.ts`. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { JobView } from '../../api/index.ts'
import type { StudioApp } from '../areas/area.ts'
import { EVENTS } from '../http/files.ts'
import { sendProblem } from '../http/send.ts'
import { eventsOf } from './events.ts'
import type { JobRunner } from './job-runner.ts'
import type { Job } from './jobs.ts'

const ONE = Type.Object({ id: Type.String({ maxLength: 40 }) })
const OWN = { action: 'job.own' } as const

export function jobRoutes(app: StudioApp, jobs: JobRunner): void {
  const schema = { params: ONE, response: { 200: JobView } }
  app.get('/api/v1/jobs/:id', { config: OWN, schema }, async (request, reply) => {
    const job = await ownJob(jobs, request)
    return job === undefined ? sendProblem(reply, 'not-found') : reply.send(viewOf(job))
  })
  app.delete('/api/v1/jobs/:id', { config: OWN, schema }, async (request, reply) => {
    const job = await ownJob(jobs, request)
    if (job === undefined) return sendProblem(reply, 'not-found')
    return reply.send(viewOf((await jobs.cancel(job.id)) ?? job))
  })
  app.get(
    '/api/v1/jobs/:id/events',
    { config: OWN, schema: { params: ONE, response: EVENTS } },
    async (request, reply) => {
      const job = await ownJob(jobs, request)
      if (job === undefined) return sendProblem(reply, 'not-found')
      return stream(reply, eventsOf(jobs, job))
    },
  )
}

/** Somebody else's is as if it were not there. */
async function ownJob(
  jobs: JobRunner,
  { params, account }: FastifyRequest,
): Promise<Job | undefined> {
  const job = await jobs.get((params as { readonly id: string }).id)
  return job?.by === account?.id ? job : undefined
}

/** As the schema has it: a job is JSON already. */
export const viewOf = (job: Job): JobView => job as unknown as JobView

const stream = (reply: FastifyReply, events: NodeJS.ReadableStream): FastifyReply =>
  reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    // A proxy that gathered the events before passing them on would hide the progress.
    .header('x-accel-buffering', 'no')
    .send(events)
