/** The bare address: goes on to where one's work is, or to setting up a court where there is none. */
import { Navigate } from 'react-router'
import { holdsEditor } from '../../api/index.ts'
import { firstPageFor } from './pages.ts'
import { useSession } from './session.tsx'

export function Home() {
  const { account, court } = useSession()
  const to =
    court.kind === 'none' && account.roles.includes('administrator')
      ? '/setup'
      : firstPageFor(account.roles)
  if (holdsEditor(to)) {
    // Another policy of the page: a new document.
    window.location.replace(to)
    return null
  }
  return <Navigate to={to} replace />
}
