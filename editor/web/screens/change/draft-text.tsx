/** The text of a draft in the editor, with its name and day, and what is found out about it while it is typed. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useParams } from 'react-router'
import type { Draft, DraftSurroundings } from '../../../api/index.ts'
import { get } from '../../api/client.ts'
import { useSession } from '../../app/session.tsx'
import type { EditorHandle } from '../../monaco/index.ts'
import { Button, Link, Loading, Notice, Page, ProblemNotice } from '../../ui/index.ts'
import { fill, moment, useWords } from '../../words/index.ts'
import { Conflict } from './conflict.tsx'
import { About } from './draft-about.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { addressOfDraft, useDraft } from './requests.ts'
import { TypedFindings } from './typed-findings.tsx'
import { type Editing, useEditing } from './use-editing.ts'
import editingWords from './editing-words.ts'
import words from './words.ts'
import './change.css'

export function DraftText() {
  const { edit } = useWords(editingWords)
  const { one } = useWords(words)
  const { id = '' } = useParams()
  const { data: draft, error } = useDraft(id)
  const beside = useQuery({
    queryKey: ['change', 'surroundings', id],
    queryFn: ({ signal }) =>
      get<DraftSurroundings>(`${addressOfDraft(id)}/surroundings`, { signal }),
    staleTime: Infinity,
  })
  const problem = error ?? beside.error
  if (problem !== null || draft === undefined || beside.data === undefined) {
    return (
      <Page title={edit.title} actions={<Link to="/change">{one.back}</Link>}>
        {problem === null ? <Loading lines={10} /> : <ProblemNotice error={problem} />}
      </Page>
    )
  }
  return <Text draft={draft} beside={beside.data} />
}

interface TextProps {
  readonly draft: Draft
  readonly beside: DraftSurroundings
}

function Text({ draft, beside }: TextProps) {
  const { edit: w } = useWords(editingWords)
  const { may } = useSession()
  const whose = draft.own ? 'own' : 'other'
  const mayEdit = may('draft.edit', { state: draft.state, whose })
  const editing = useEditing(draft, mayEdit)
  useSaveKeys(editing.save)
  return (
    <Page
      title={editing.saved.title}
      actions={
        <>
          <Link to={`/change/drafts/${draft.id}`}>{w.leave}</Link>
          {mayEdit && editing.other === undefined && (
            <Button
              look="primary"
              isDisabled={editing.isSaved}
              isPending={editing.isSaving}
              onPress={editing.save}
            >
              {w.save}
            </Button>
          )}
        </>
      }
    >
      {!mayEdit && <Notice kind="info">{w.readOnly}</Notice>}
      {mayEdit && editing.other === undefined && <DraftNotices draft={editing.saved} />}
      {editing.other === undefined ? (
        <Typing editing={editing} beside={beside} mayEdit={mayEdit} />
      ) : (
        <Conflict editing={editing} other={editing.other} />
      )}
    </Page>
  )
}

interface TypingProps {
  readonly editing: Editing
  readonly beside: DraftSurroundings
  readonly mayEdit: boolean
}

function Typing({ editing, beside, mayEdit }: TypingProps) {
  const { edit: w } = useWords(editingWords)
  const { edit, change, saved, restored } = editing
  const handle = useRef<EditorHandle>(undefined)
  return (
    <div className="stack">
      {restored !== undefined && (
        <Notice kind="info" title={fill(w.restored, { when: moment(restored.at) })} live>
          <div className="stack">
            <p>{w.restoredHelp}</p>
            <div>
              <Button onPress={editing.discard}>{w.discard}</Button>
            </div>
          </div>
        </Notice>
      )}
      {editing.error !== null && <ProblemNotice error={editing.error} />}
      {mayEdit && <About editing={editing} />}
      <p role="status" className="muted small">
        {editing.isSaved ? fill(w.savedAt, { when: moment(saved.changed_at) }) : w.unsaved}
      </p>
      <div className="change-desk">
        <DraftEditor
          key={editing.round}
          path={beside.path}
          text={edit.text}
          files={beside.files}
          label={saved.form === 'amendment' ? w.amendment : w.text}
          readOnly={mayEdit ? undefined : w.readOnly}
          onChange={(text) => change({ text })}
          onReady={(made) => {
            handle.current = made
          }}
        />
        <aside aria-label={w.problems}>
          <TypedFindings
            draft={saved}
            edit={edit}
            onPlace={(place) => handle.current?.goTo(place)}
          />
        </aside>
      </div>
    </div>
  )
}

/** Ctrl+S saves here too, wherever one is on the page. */
function useSaveKeys(save: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return
    event.preventDefault()
    save()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
