/** The desk once the editor is there: which file is open, where one is in it, what is asked of the text as typed. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PolicyDetail } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import {
  type Editor,
  type EditorHandle,
  onCommand,
  PolicyEditor,
  useSessionState,
} from '../../../monaco/index.ts'
import { Tabs } from '../../../ui/index.ts'
import { fill, useWords } from '../../../words/index.ts'
import { ClausesPanel } from '../panels/clauses-panel.tsx'
import { TestsPanel, useTests } from '../panels/tests-panel.tsx'
import { TrialPanel } from '../trial/trial-panel.tsx'
import words from '../words.ts'
import { FileBar } from './file-bar.tsx'
import { useFileName } from './file-name.ts'
import { Outline } from './outline.tsx'
import { placeOfRule, type Place } from './places.ts'
import { Problems } from './problems.tsx'
import { TypingNotice, useKeptTyping } from './typing-notice.tsx'

export interface FilesDeskProps {
  readonly policy: PolicyDetail
  readonly mayType: boolean
  readonly editor: Editor
  readonly restored: 'none' | 'stale' | 'kept'
  readonly onDiscard: () => void
}

export function FilesDesk({ policy, mayType, editor, restored, onDiscard }: FilesDeskProps) {
  const w = useWords(words)
  const { may } = useSession()
  const { session } = editor
  const state = useSessionState(session)
  const [path, setPath] = useState(state.paths[0] ?? '')
  const [tab, setTab] = useState(mayType ? 'trial' : 'clauses')
  const [rule, setRule] = useState<string>()
  const handle = useRef<EditorHandle>(undefined)
  const waiting = useRef<Place>(undefined)
  const typing = useKeptTyping(policy, session, state.version)
  const nameOf = useFileName(policy)
  const tests = useTests(policy.document, session, policy.files)

  /** In another file the place is gone to once its text is shown. */
  const goTo = (place: Place) => {
    if (place.path === path) handle.current?.goTo(place.position)
    else {
      waiting.current = place
      setPath(place.path)
    }
  }
  useEffect(() => {
    const place = waiting.current
    if (place?.path !== path) return
    waiting.current = undefined
    handle.current?.goTo(place.position)
  }, [path])
  useEffect(() =>
    onCommand((command, [first, second]) => {
      if (command === 'zasady.whoIsExcluded') {
        setRule(second)
        setTab('trial')
      } else {
        setTab('tests')
        tests.run(command === 'zasady.runTest' ? second : undefined)
      }
      void first
    }),
  )
  const toRule = async (name: string | null, clause: string): Promise<boolean> => {
    const place = await placeOfRule(session, name, clause)
    if (place !== undefined) goTo(place)
    return place !== undefined
  }
  const readOnly = mayType ? undefined : policy.adopted ? w.editor.readOnlyRole : w.editor.readOnly
  const panels = useMemo(
    () => new Set(mayType ? ['trial', 'clauses', 'tests', 'outline'] : ['clauses', 'outline']),
    [mayType],
  )

  return (
    <>
      <FileBar policy={policy} session={session} path={path} onPath={setPath} />
      <TypingNotice
        typed={typing.typed}
        restored={restored}
        isKept={typing.isKept}
        onDiscard={onDiscard}
      />
      <div className="desk-grid">
        <div className="desk-text">
          <div className="desk-editor">
            <PolicyEditor
              monaco={editor.monaco}
              session={session}
              path={path}
              label={fill(w.editor.label, { file: nameOf(path) })}
              {...(readOnly !== undefined && { readOnly })}
              describedBy="editor-keys"
              onOpen={(to, position) => goTo({ path: to, position })}
              onReady={(made) => {
                handle.current = made
              }}
            />
          </div>
          <Problems
            state={state}
            path={path}
            readOnly={readOnly !== undefined}
            nameOf={nameOf}
            session={session}
            onPlace={goTo}
          />
          <p id="editor-keys" className="muted small">
            {w.editor.keys}
          </p>
        </div>
        <aside className="desk-panel" aria-label={w.panel.label}>
          <Tabs
            label={w.panel.label}
            selected={tab}
            onSelect={setTab}
            items={[
              {
                id: 'trial',
                name: w.panel.trial,
                content: (
                  <TrialPanel
                    policy={policy}
                    session={session}
                    version={state.version}
                    rule={rule}
                    onRuleClose={() => setRule(undefined)}
                    onRule={toRule}
                  />
                ),
              },
              {
                id: 'clauses',
                name: w.panel.clauses,
                content: (
                  <ClausesPanel
                    clauses={tests.answer?.clauses ?? policy.clauses}
                    ran={tests.answer !== undefined}
                    onClause={toRule}
                  />
                ),
              },
              {
                id: 'tests',
                name: w.panel.tests,
                content: (
                  <TestsPanel
                    tests={tests}
                    version={state.version}
                    mayRun={may('policy.test')}
                    onPlace={goTo}
                  />
                ),
              },
              {
                id: 'outline',
                name: w.outline.title,
                content: (
                  <Outline session={session} path={path} version={state.version} onPlace={goTo} />
                ),
              },
            ].filter(({ id }) => panels.has(id))}
          />
        </aside>
      </div>
    </>
  )
}
