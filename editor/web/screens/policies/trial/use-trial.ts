/**
 * The trial as somebody types: text and facts in; the latest good answer, and whether it is of this text, out.
 *
 * A text that has no answer leaves the one before it in view, marked as such.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Text, Tried, TryRequest, TypedFile } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { typedFiles } from '../desk/typed-files.ts'
import { tryOut } from '../queries.ts'

export interface Trial {
  readonly told: Tried | undefined
  /** `told` is of what is typed now. */
  readonly isFresh: boolean
  readonly isComputing: boolean
  /** Why there is no answer for what is typed now. */
  readonly reason: Text | undefined
  readonly error: unknown
  /** Asks the same once more. */
  readonly again: () => void
}

export interface TrialMatter {
  readonly matter: number | undefined
  readonly as_of: string | undefined
  /** `undefined` while they are not known, or not written well. */
  readonly facts: Readonly<Record<string, unknown>> | undefined
}

const PAUSE_MS = 350

export function useTrial(
  document: string,
  session: PolicySession,
  version: number,
  texts: readonly TypedFile[],
  asked: TrialMatter,
): Trial {
  const settled = useSettled(version)
  const { matter, as_of, facts } = asked
  const query = useQuery({
    queryKey: ['policies', document, 'try', settled, matter, as_of, facts],
    queryFn: ({ signal }) => {
      const request: TryRequest = {
        policy: { document, files: [...typedFiles(session, texts)] },
        facts: { ...facts },
        ...(matter !== undefined && { matter }),
        ...(as_of !== undefined && { as_of }),
      }
      return tryOut(request, signal)
    },
    enabled: facts !== undefined,
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
  const [last, setLast] = useState<Tried>()
  const now = query.data?.kind === 'told' ? query.data : undefined
  if (now !== undefined && now !== last) setLast(now)
  const isComputing = settled !== version || query.isFetching
  return {
    told: now ?? last,
    isFresh: now !== undefined && !isComputing,
    isComputing,
    reason: query.data?.kind === 'not_told' ? query.data.reason : undefined,
    error: query.error,
    again: () => void query.refetch(),
  }
}

/** The version once nothing has changed for a moment. */
function useSettled(version: number): number {
  const [settled, setSettled] = useState(version)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(version), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [version])
  return settled
}
