/** Registers: the table of one, its month, a record with its history, changes, imports. Each has an address. */
import { Navigate, Route, Routes } from 'react-router'
import { ChangePage } from './change-page.tsx'
import { ImportPage } from './import-page.tsx'
import { RecordPage } from './record-page.tsx'
import { RegisterPage } from './register-page.tsx'
import './registers.css'

const FIRST = 'judges'

export default function Registers() {
  return (
    <Routes>
      <Route index element={<Navigate to={`/registers/${FIRST}`} replace />} />
      <Route path=":id" element={<RegisterPage />} />
      <Route path=":id/import" element={<ImportPage />} />
      <Route path=":id/record" element={<RecordPage />} />
      <Route path=":id/new" element={<ChangePage deed="new" />} />
      <Route path=":id/change" element={<ChangePage deed="change" />} />
      <Route path=":id/correct" element={<ChangePage deed="correct" />} />
      <Route path=":id/end" element={<ChangePage deed="end" />} />
    </Routes>
  )
}
