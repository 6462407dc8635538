/** Who is here and which court is open, for everything inside. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import {
  type AccountView,
  type Action,
  type DraftState,
  may,
  type SessionState,
  type Whose,
} from '../../api/index.ts'
import { get } from '../api/client.ts'
import { sessionGate } from '../api/session-gate.ts'

const SESSION = ['session'] as const

/** Asked again whenever one comes back to the page: in another window somebody may have signed out, or in as another. */
export function useSessionState() {
  return useQuery({
    queryKey: SESSION,
    queryFn: readSession,
    staleTime: Infinity,
    refetchOnWindowFocus: 'always',
  })
}

async function readSession(): Promise<SessionState> {
  const state = await get<SessionState>('/session')
  const again = state.account === null ? sessionGate.wait() : undefined
  if (again !== undefined) {
    // The page stays as it is under the window in which one signs in.
    await again
    return readSession()
  }
  sessionGate.signedIn(state.account !== null)
  return state
}

/** Takes over the state that signing in or out answered. */
export function useSetSession(): (state: SessionState) => void {
  const queries = useQueryClient()
  return (state) => {
    sessionGate.signedIn(state.account !== null)
    queries.setQueryData(SESSION, state)
  }
}

export interface Session {
  readonly account: AccountView
  readonly court: SessionState['court']
  readonly doors: SessionState['doors']
  /** Whether this account may do it, to this draft if it is one. The server has the last word. */
  readonly may: (
    action: Action,
    draft?: { readonly state: DraftState; readonly whose: Whose },
  ) => boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

export const sessionOf = (state: SessionState, account: AccountView): Session => ({
  account,
  court: state.court,
  doors: state.doors,
  may: (action, draft) => may(account.roles, action, draft),
})

/** Only within the frame: there somebody has signed in. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === undefined) throw new Error('nobody has signed in')
  return session
}
