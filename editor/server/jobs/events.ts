/**
 * The states of a job as server-sent events (HTML Living Standard, 9.2): the present one at once, then every new one, the
 * last when it has ended. A comment now and then shows that the line is alive.
 */
import { Readable } from 'node:stream'
import type { JobRunner } from './job-runner.ts'
import type { Job } from './jobs.ts'

const HEARTBEAT_MS = 15_000

export function eventsOf(jobs: JobRunner, job: Job, heartbeatMs = HEARTBEAT_MS): Readable {
  const events = new Readable({ read() {}, destroy })
  const stop = jobs.follow(job.id, send)
  const heartbeat = setInterval(() => ended || events.push(': alive\n\n'), heartbeatMs)
  let ended = false
  function send(now: Job): void {
    if (ended || events.destroyed) return
    events.push(`data: ${JSON.stringify(now)}\n\n`)
    ended = now.state !== 'running'
    if (ended) events.push(null)
  }
  function destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearInterval(heartbeat)
    stop()
    done(error)
  }
  // What happened between the question and the following is not lost.
  void jobs.get(job.id).then((now) => send(now ?? job))
  return events
}
