/** How far the court has come, and making it. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Accounts, NewCourt, SessionState, SetupState } from '../../../api/index.ts'
import { useSetSession } from '../../app/session.tsx'
import { get, post } from '../../api/client.ts'

/** Before there is a court there is nothing to ask. */
export const useSetup = (isThere: boolean) =>
  useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => get<SetupState>('/setup', { signal }),
    enabled: isThere,
    staleTime: 0,
  })

export const useAccounts = () =>
  useQuery({
    queryKey: ['setup', 'accounts'],
    queryFn: ({ signal }) => get<Accounts>('/accounts', { signal }),
    staleTime: 0,
  })

export function useMakeCourt() {
  const setSession = useSetSession()
  return useMutation({
    mutationFn: (court: NewCourt) => post<SessionState>('/court', court),
    onSuccess: setSession,
  })
}
