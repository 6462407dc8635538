/** The page of one's own password. */
import { useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/language.tsx'
import { OwnPasswordForm } from './password-form.tsx'
import words from './words.ts'

export default function OwnPassword() {
  const w = useWords(words)
  const [isChanged, setIsChanged] = useState(false)
  const said = isChanged && (
    <Notice kind="ok" live>
      {w.ownChanged}
    </Notice>
  )
  return (
    <Page title={w.own} lead={w.ownLead}>
      <OwnPasswordForm onChanged={() => setIsChanged(true)} said={said} />
    </Page>
  )
}
