/** The screen "change": drafts and editions, a new draft, one draft with its parts, and its text in the editor. */
import { Route, Routes } from 'react-router'
import { DraftPage } from './draft-page.tsx'
import { DraftText } from './draft-text.tsx'
import { DraftsPage } from './drafts-page.tsx'
import { NewDraftPage } from './new-draft-page.tsx'

export default function Screen() {
  return (
    <Routes>
      <Route index element={<DraftsPage />} />
      <Route path="new" element={<NewDraftPage />} />
      <Route path="drafts/:id" element={<DraftPage />} />
      <Route path="edit/:id" element={<DraftText />} />
    </Routes>
  )
}
