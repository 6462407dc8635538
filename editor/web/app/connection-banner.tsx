/** Says calmly that the server does not answer, for as long as it does not. */
import { useSyncExternalStore } from 'react'
import { connection } from '../api/connection.ts'
import { Notice } from '../ui/notice.tsx'
import { useWords } from '../words/language.tsx'
import words from '../words/app.ts'

export function ConnectionBanner() {
  const w = useWords(words)
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLost)
  return (
    <div role="status" className="connection">
      {isLost && (
        <Notice kind="warning" title={w.connectionLost}>
          {w.connectionHelp}
        </Notice>
      )}
    </div>
  )
}
