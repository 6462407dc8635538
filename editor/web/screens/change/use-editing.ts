/** The editing of one draft: typed, remembered by the browser, saved over the version that was seen; another's version is met, not overwritten. */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Draft, DraftEdit } from '../../../api/index.ts'
import { get, put } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { addressOfDraft, editOf, etag, useCopy, useKeepDraft } from './requests.ts'
import { forgetUnsaved, isSameEdit, keepUnsaved, type Unsaved, unsavedOf } from './unsaved.ts'

export interface Editing {
  readonly edit: DraftEdit
  readonly change: (part: Partial<DraftEdit>) => void
  /** The version that is being edited. */
  readonly saved: Draft
  readonly isSaved: boolean
  readonly save: () => void
  readonly isSaving: boolean
  readonly error: unknown
  /** Grows when the text is another one than was typed: the editor takes it over. */
  readonly round: number
  /** What was found again when the page was opened. */
  readonly restored: Unsaved | undefined
  readonly discard: () => void
  /** The version of the other window, while one has to choose. */
  readonly other: Draft | undefined
  readonly keepMine: () => void
  readonly takeTheirs: (title: string) => void
}

export function useEditing(draft: Draft, mayEdit: boolean): Editing {
  const keep = useKeepDraft()
  const [found] = useState(() => (mayEdit ? foundFor(draft) : undefined))
  const [saved, setSaved] = useState(draft)
  const [edit, setEdit] = useState<DraftEdit>(found === undefined ? editOf(draft) : editIn(found))
  const [restored, setRestored] = useState(found?.version === draft.version ? found : undefined)
  const [other, setOther] = useState(found && found.version < draft.version ? draft : undefined)
  const [round, setRound] = useState(0)
  const isSaved = isSameEdit(edit, editOf(saved))

  useEffect(() => {
    if (!mayEdit) return
    if (isSaved) forgetUnsaved(draft.id)
    else keepUnsaved(draft.id, { ...edit, version: saved.version, at: new Date().toISOString() })
  }, [draft.id, edit, isSaved, mayEdit, saved.version])

  const settle = (now: Draft, shown: DraftEdit) => {
    keep(now)
    setSaved(now)
    setOther(undefined)
    setRestored(undefined)
    if (!isSameEdit(shown, edit)) {
      setEdit(shown)
      setRound((before) => before + 1)
    }
  }
  const saving = useMutation({
    mutationFn: (over: Draft) =>
      put<Draft>(addressOfDraft(draft.id), edit, { ifMatch: etag(over) }),
    onSuccess: (now) => {
      keep(now)
      setSaved(now)
      setOther(undefined)
      setRestored(undefined)
    },
    onError: async (error) => {
      if (problemOf(error)?.code === 'change/other-version')
        setOther(await get<Draft>(addressOfDraft(draft.id)))
    },
  })
  const copying = useCopy(draft.id, () => other !== undefined && settle(other, editOf(other)))
  const isOther = problemOf(saving.error)?.code === 'change/other-version'
  return {
    edit,
    change: (part) => setEdit((before) => ({ ...before, ...part })),
    saved,
    isSaved,
    save: () => {
      if (mayEdit && !isSaved && !saving.isPending) saving.mutate(saved)
    },
    isSaving: saving.isPending || copying.isPending,
    error: copying.error ?? (isOther ? null : saving.error),
    round,
    restored,
    discard: () => settle(saved, editOf(saved)),
    other,
    keepMine: () => other !== undefined && saving.mutate(other),
    takeTheirs: (title) => copying.mutate({ ...edit, title }),
  }
}

/** What the browser remembers, unless it says what is saved. */
function foundFor(draft: Draft): Unsaved | undefined {
  const kept = unsavedOf(draft.id)
  return kept === undefined || isSameEdit(kept, editOf(draft)) ? undefined : kept
}

const editIn = ({ title, text, effective, note }: Unsaved): DraftEdit => ({
  title,
  text,
  effective,
  note,
})
