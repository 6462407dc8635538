/** The act that allows a repeat distribution, entered in the ledger where it is found to be missing. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RepeatAct } from '../../../api/index.ts'
import { Button, DateField, ProblemNotice, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { enterAct } from './requests.ts'
import words from './words.ts'

export interface ActFormProps {
  readonly caseId: string
  readonly onEntered: () => void
}

export function ActForm({ caseId, onEntered }: ActFormProps) {
  const { check: w } = useWords(words)
  const [act, setAct] = useState({ type: w.actTypeValue, no: '', date: '', signed_by: '' })
  const enter = useMutation({
    mutationFn: (body: RepeatAct) => enterAct(body),
    onSuccess: onEntered,
  })
  const set = (key: keyof typeof act) => (value: string) =>
    setAct((before) => ({ ...before, [key]: value }))
  const isWhole = Object.values(act).every((value) => value.trim() !== '')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate({ ...act, case: caseId })
      }}
    >
      <p>{w.actText}</p>
      <div className="fact-grid">
        <TextField label={w.actType} value={act.type} onChange={set('type')} isRequired />
        <TextField label={w.actNo} value={act.no} onChange={set('no')} isRequired />
        <DateField label={w.actDate} value={act.date} onChange={set('date')} isRequired />
        <TextField label={w.actBy} value={act.signed_by} onChange={set('signed_by')} isRequired />
      </div>
      {enter.error !== null && <ProblemNotice error={enter.error} />}
      <div>
        <Button type="submit" isDisabled={!isWhole} isPending={enter.isPending}>
          {w.actEnter}
        </Button>
      </div>
    </form>
  )
}
