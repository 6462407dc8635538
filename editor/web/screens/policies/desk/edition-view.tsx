/** The consolidated text of one day, to be read: since when and until when it is in force, by which decision. */
import { useRef } from 'react'
import type { PolicyDetail, PolicyEdition } from '../../../../api/index.ts'
import {
  type EditorHandle,
  PolicyEditor,
  useEditor,
  useSessionState,
} from '../../../monaco/index.ts'
import { Button, Loading, ProblemNotice } from '../../../ui/index.ts'
import { day as dayText, fill, useLanguage, useWords } from '../../../words/index.ts'
import { useEditionText } from '../queries.ts'
import words from '../words.ts'
import { changedLines } from './changed-lines.ts'
import { EditionSlider } from './edition-slider.tsx'
import { Outline } from './outline.tsx'

interface EditionViewProps {
  readonly policy: PolicyDetail
  readonly day: string
  readonly onDay: (day: string) => void
  /** To be seen beside the edition before it. */
  readonly onCompare: (edition: PolicyEdition) => void
  readonly onBack: () => void
}

export function EditionView({ policy, day, onDay, onCompare, onBack }: EditionViewProps) {
  const w = useWords(words)
  const lang = useLanguage()
  const text = useEditionText(policy.document, day, lang)
  return (
    <>
      <div className="desk-bar">
        <EditionSlider editions={policy.editions} today={policy.today} day={day} onDay={onDay} />
      </div>
      {text.error !== null && <ProblemNotice error={text.error} />}
      {text.isPending && <Loading lines={12} />}
      {text.data !== undefined && (
        <>
          <div className="panel row edition-head">
            <div>
              <p>
                <strong>{inForce(text.data.edition, w)}</strong>{' '}
                <EditionFacts edition={text.data.edition} today={policy.today} />
              </p>
              <p className="muted small">
                {w.edition.readOnly}{' '}
                {text.data.before !== null &&
                  fill(w.edition.changed, {
                    count: changedLines(text.data.before, text.data.text),
                  })}
              </p>
            </div>
            <div className="row">
              {text.data.before !== null && (
                <Button onPress={() => onCompare(text.data.edition)}>{w.edition.compare}</Button>
              )}
              <Button onPress={onBack}>{w.edition.back}</Button>
            </div>
          </div>
          <EditionText
            key={`${text.data.edition.in_force_from}.${lang}`}
            policy={policy}
            text={text.data.text}
          />
        </>
      )}
    </>
  )
}

type W = (typeof words)['uk']

const inForce = ({ in_force_from: from, until }: PolicyEdition, { edition }: W): string =>
  until === null
    ? fill(edition.inForce, { from: dayText(from) })
    : fill(edition.inForceUntil, { from: dayText(from), until: dayText(until) })

function EditionFacts({
  edition,
  today,
}: {
  readonly edition: PolicyEdition
  readonly today: string
}) {
  const { edition: w } = useWords(words)
  const { in_force_from: from, until, decision, published, entry } = edition
  const state = from > today ? w.future : until !== null && until <= today ? w.past : w.today
  const parts = [
    state,
    decision === null ? w.noDecision : fill(w.decision, { decision }),
    ...(published === null ? [] : [fill(w.published, { day: dayText(published) })]),
    ...(entry === null ? [] : [fill(w.entry, { entry })]),
  ]
  return <span className="muted">{parts.join(' · ')}</span>
}

const PATH = 'edition.zasady'

/** With the facts and the shared rules beside it, so that names can be looked up here too. */
function EditionText({ policy, text }: { readonly policy: PolicyDetail; readonly text: string }) {
  const w = useWords(words)
  const lang = useLanguage()
  const beside = policy.files.filter(({ role }) => role === 'facts' || role === 'library')
  const files = [
    { path: PATH, text },
    ...beside.map((file) => ({ path: file.path, text: file.text })),
  ]
  const { editor } = useEditor('edition', files, lang)
  const state = useSessionState(editor?.session)
  const handle = useRef<EditorHandle>(undefined)
  if (editor === undefined) return <Loading label={w.editor.loading} lines={12} />
  return (
    <div className="desk-grid">
      <div className="desk-text">
        <div className="desk-editor">
          <PolicyEditor
            monaco={editor.monaco}
            session={editor.session}
            path={PATH}
            label={w.editor.readLabel}
            readOnly={w.editor.readOnly}
            onReady={(made) => {
              handle.current = made
            }}
          />
        </div>
      </div>
      <aside className="desk-panel" aria-label={w.outline.title}>
        <Outline
          session={editor.session}
          path={PATH}
          version={state.version}
          onPlace={({ position }) => handle.current?.goTo(position)}
        />
      </aside>
    </div>
  )
}
