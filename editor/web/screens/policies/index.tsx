/** The screen of policies: the list, and each policy at its own address. */
import { Route, Routes } from 'react-router'
import { PolicyList } from './list.tsx'
import { PolicyPage } from './policy-page.tsx'

export default function Policies() {
  return (
    <Routes>
      <Route index element={<PolicyList />} />
      <Route path=":document" element={<PolicyPage />} />
    </Routes>
  )
}
