/** The way out: the session ends, and nothing of this person stays in the memory of the page. */
import { useQueryClient } from '@tanstack/react-query'
import { del } from '../api/client.ts'
import { sessionGate } from '../api/session-gate.ts'

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    // From here on a request without a session is no surprise.
    sessionGate.signedIn(false)
    await del('/session').catch(() => undefined)
    queries.clear()
    window.location.assign('/')
  }
}
