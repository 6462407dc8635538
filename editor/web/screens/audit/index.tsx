/** The audit: the ledger, the past replayed, files verified, signs of interference, looks; to each what his role is for. */
import { Navigate, Route, Routes } from 'react-router'
import { Checks } from './checks/checks.tsx'
import { EntryPage } from './ledger/entry-page.tsx'
import { Ledger } from './ledger/ledger.tsx'
import { Looks } from './looks/looks.tsx'
import { Replay } from './replay/replay.tsx'
import { useSections } from './sections.tsx'
import { Verify } from './verify/verify.tsx'
import './audit.css'

export default function Audit() {
  const [first] = useSections()
  return (
    <Routes>
      <Route path="ledger" element={<Ledger />} />
      <Route path="ledger/:seq" element={<EntryPage />} />
      <Route path="replay" element={<Replay />} />
      <Route path="verify" element={<Verify />} />
      <Route path="checks" element={<Checks />} />
      <Route path="looks" element={<Looks />} />
      <Route path="*" element={<Navigate to={`/audit/${first ?? 'verify'}`} replace />} />
    </Routes>
  )
}
