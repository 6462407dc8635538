/** A job as it goes on: its id in; what the server says of it out, however often the connection is lost. */
import { useEffect, useState } from 'react'
import type { JobView } from '../../api/index.ts'
import { addressOf, get } from '../api/client.ts'

const AGAIN_MS = 1_500

export interface FollowedJob {
  readonly job: JobView | undefined
  readonly isReconnecting: boolean
  readonly error: unknown
}

const NOTHING: FollowedJob = { job: undefined, isReconnecting: false, error: undefined }

export function useJob(id: string): FollowedJob {
  const [followed, setFollowed] = useState<FollowedJob>(NOTHING)
  useEffect(() => {
    const stopping = new AbortController()
    setFollowed(NOTHING)
    void follow(id, stopping.signal, setFollowed)
    return () => stopping.abort()
  }, [id])
  return followed
}

/** Events while they come; when they break off, a plain question, which waits for the connection and for signing in. */
async function follow(id: string, signal: AbortSignal, set: (followed: FollowedJob) => void) {
  const tell = (job: JobView) => set({ job, isReconnecting: false, error: undefined })
  try {
    for (;;) {
      const last = await events(id, signal, tell)
      if (signal.aborted || (last !== undefined && last.state !== 'running')) return
      set({ job: last, isReconnecting: true, error: undefined })
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      const job = await get<JobView>(`/jobs/${id}`, { signal })
      tell(job)
      if (job.state !== 'running') return
    }
  } catch (error) {
    if (!signal.aborted) set({ job: undefined, isReconnecting: false, error })
  }
}

/** The last event before the job ended or the connection broke off. */
function events(
  id: string,
  signal: AbortSignal,
  tell: (job: JobView) => void,
): Promise<JobView | undefined> {
  return new Promise((resolve) => {
    const source = new EventSource(addressOf(`/jobs/${id}/events`))
    let last: JobView | undefined
    const end = () => {
      source.close()
      resolve(last)
    }
    signal.addEventListener('abort', end, { once: true })
    source.addEventListener('error', end)
    source.addEventListener('message', ({ data }) => {
      last = JSON.parse(data as string) as JobView
      tell(last)
      if (last.state !== 'running') end()
    })
  })
}
