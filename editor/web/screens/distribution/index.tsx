/** The screen «Розподіл»: the list, the intake of one case or of several, the page of a distribution. */
import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Loading } from '../../ui/index.ts'
import CaseScreen from './case-page.tsx'
import List from './list.tsx'
import './distribution.css'

const Intake = lazy(() => import('./intake.tsx'))
const Batch = lazy(() => import('./batch.tsx'))

export default function Distribution() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route index element={<List />} />
        <Route path="new" element={<Intake />} />
        <Route path="batch" element={<Batch />} />
        <Route path="case" element={<CaseScreen />} />
        <Route path="*" element={<List />} />
      </Routes>
    </Suspense>
  )
}
