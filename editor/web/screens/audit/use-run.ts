/** Long work of the auditor: started here, gone on with in the background, found again when one comes back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobView, LatestRun, ReplayOrder } from '../../../api/index.ts'
import { get, post } from '../../api/client.ts'

export function useRun<Result>(kind: 'replays' | 'checks') {
  const queries = useQueryClient()
  const queryKey = ['audit', kind, 'latest']
  const latest = useQuery({
    queryKey,
    queryFn: ({ signal }) => get<LatestRun>(`/audit/${kind}/latest`, { signal }),
    refetchOnWindowFocus: false,
  })
  const [ended, setEnded] = useState<{ readonly id: string; readonly result: unknown }>()
  const start = useMutation({
    mutationFn: (order: ReplayOrder) => post<JobView>(`/audit/${kind}`, order),
    onSuccess: (job, order) => queries.setQueryData<LatestRun>(queryKey, { job, order }),
  })
  const job = latest.data?.job ?? undefined
  const isEnded = job !== undefined && ended?.id === job.id
  const known = job?.state === 'done' ? job.result : isEnded ? ended.result : undefined
  return {
    isLoading: latest.isPending,
    error: start.error ?? latest.error,
    job,
    order: latest.data?.order ?? undefined,
    /** Of the last run, when it is done. */
    result: known as Result | undefined,
    onDone: (result: unknown) => job !== undefined && setEnded({ id: job.id, result }),
    start: start.mutate,
    isStarting: start.isPending,
  }
}
