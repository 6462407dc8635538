/** Which file is open, and in which language: the same policy in Ukrainian, in English, as YAML. */
import { useMemo, useState } from 'react'
import type { PolicyDetail } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { Notice, Select } from '../../../ui/index.ts'
import { useSay, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import { useFileName } from './file-name.ts'
import { type Form, formOf, formsOf } from './forms.ts'

export interface FileBarProps {
  readonly policy: PolicyDetail
  readonly session: PolicySession
  readonly path: string
  readonly onPath: (path: string) => void
}

const FORMS = ['uk', 'en', 'yaml'] as const

export function FileBar({ policy, session, path, onPath }: FileBarProps) {
  const w = useWords(words)
  const say = useSay()
  const forms = useMemo(() => formsOf(session), [session])
  const [refused, setRefused] = useState<{ path: string; reason: string }>()
  const change = async (to: Form) => {
    const switched = await forms.change(path, to)
    setRefused(switched.ok ? undefined : { path, reason: say(switched.reason) })
    if (switched.ok) onPath(switched.path)
  }
  const named = useFileName(policy)
  return (
    <>
      <div className="desk-bar desk-files">
        <Select
          label={w.file}
          value={path}
          onChange={onPath}
          options={session.state().paths.map((one) => ({ id: one, name: named(one) }))}
        />
        <Select
          label={w.form.label}
          value={formOf(path, session.text(path))}
          onChange={(to) => void change(to as Form)}
          options={FORMS.map((id) => ({ id, name: w.form[id] }))}
        />
      </div>
      {refused?.path === path && (
        <Notice kind="warning" title={w.form.refused} live>
          {refused.reason}
        </Notice>
      )}
    </>
  )
}
