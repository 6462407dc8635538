/** The refusal of a draft by whoever could approve it: with a reason, which its author sees. */
import { useState } from 'react'
import type { Draft } from '../../../api/index.ts'
import { Button, ConfirmDialog, ProblemNotice, TextArea } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import words from './handing-words.ts'
import { useDeed } from './requests.ts'

export function Reject({ draft }: { readonly draft: Draft }) {
  const w = useWords(words)
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const reject = useDeed(draft, () => setIsOpen(false))
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{w.reject}</Button>
      <ConfirmDialog
        title={w.rejectTitle}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        action={w.reject}
        danger
        isPending={reject.isPending}
        onConfirm={() => {
          setIsTried(true)
          if (reason.trim() !== '') reject.mutate({ deed: 'reject', body: { reason } })
        }}
      >
        <TextArea
          label={w.reason}
          hint={w.reasonHint}
          value={reason}
          onChange={setReason}
          error={isTried && reason.trim() === '' ? w.required : undefined}
          maxLength={2000}
          isRequired
          wide
        />
        {reject.error !== null && <ProblemNotice error={reject.error} />}
      </ConfirmDialog>
    </>
  )
}
