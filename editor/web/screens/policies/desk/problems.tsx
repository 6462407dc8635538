/** The remarks below the text: place, words, way out; fixes as buttons. Those of the open file first. */
import type { EditorDiagnostic, QuickFix } from '../../../../../grammar/services/index.ts'
import type { PolicySession, SessionState } from '../../../monaco/index.ts'
import { Button, Quoted } from '../../../ui/index.ts'
import { count, fill, useLanguage, useSay, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import type { Place } from './places.ts'
import './problems.css'

export interface ProblemsProps {
  readonly session: PolicySession
  readonly state: SessionState
  readonly path: string
  readonly readOnly: boolean
  readonly nameOf: (path: string) => string
  readonly onPlace: (place: Place) => void
}

const SHOWN = 100

interface Found extends EditorDiagnostic {
  readonly path: string
}

export function Problems({ session, state, path, readOnly, nameOf, onPlace }: ProblemsProps) {
  const w = useWords(words)
  const language = useLanguage()
  const all = problemsIn(state, path)
  const errors = all.filter(({ severity }) => severity === 'error').length
  const remarks = all.length - errors
  const counts = [
    ...(errors > 0 ? [count(language, errors, w.problems.errors)] : []),
    ...(remarks > 0 ? [count(language, remarks, w.problems.remarks)] : []),
  ].join(', ')
  return (
    <section className="problems" aria-label={w.problems.title}>
      <h2>
        {w.problems.title}
        <span className="muted small" role="status">
          {' '}
          {counts === '' ? w.problems.none : counts}
        </span>
      </h2>
      {all.length > 0 && (
        <ul className="problems-list">
          {all.slice(0, SHOWN).map((one, index) => (
            <Problem
              key={index}
              problem={one}
              {...(one.path !== path && { file: nameOf(one.path) })}
              onPlace={onPlace}
              {...(!readOnly && {
                onFix: (fix: QuickFix) => mend(session, one.path, fix),
              })}
            />
          ))}
        </ul>
      )}
      {all.length > SHOWN && (
        <p className="muted small">{fill(w.problems.more, { shown: SHOWN, total: all.length })}</p>
      )}
    </section>
  )
}

interface ProblemProps {
  readonly problem: Found
  /** Where it is in another file than the open one. */
  readonly file?: string
  readonly onPlace: (place: Place) => void
  readonly onFix?: (fix: QuickFix) => void
}

function Problem({ problem, file, onPlace, onFix }: ProblemProps) {
  const w = useWords(words)
  const say = useSay()
  const { path, range, severity, message, help, fixes } = problem
  const place = fill(w.problems.place, { ...range.start })
  return (
    <li className={`problem problem-${severity}`}>
      <div>
        <Button look="quiet" onPress={() => onPlace({ path, position: range.start })}>
          {place}
          {file !== undefined && `, ${fill(w.problems.inFile, { file })}`}
        </Button>{' '}
        <strong>{severity === 'error' ? w.problems.error : w.problems.warning}.</strong>{' '}
        <Quoted text={say(message)} />
        {help !== undefined && (
          <span className="muted">
            {' — '}
            <Quoted text={say(help)} />
          </span>
        )}
      </div>
      {onFix !== undefined && fixes.length > 0 && (
        <div className="row">
          {fixes.map((fix, index) => (
            <Button key={index} onPress={() => onFix(fix)}>
              <Quoted text={say(fix.title)} />
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function problemsIn({ paths, remarks }: SessionState, path: string): readonly Found[] {
  const files = [path, ...paths.filter((one) => one !== path)]
  const all = files.flatMap((one) =>
    (remarks.get(one) ?? []).map((remark): Found => ({ ...remark, path: one })),
  )
  return [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity !== 'error'),
  ]
}

/** As one change that can be undone. */
function mend(session: PolicySession, path: string, { edits }: QuickFix): void {
  const model = session.model(path)
  model?.pushStackElement()
  model?.pushEditOperations(
    [],
    edits.map(({ range: { start, end }, newText }) => ({
      range: {
        startLineNumber: start.line,
        startColumn: start.column,
        endLineNumber: end.line,
        endColumn: end.column,
      },
      text: newText,
    })),
    () => null,
  )
  model?.pushStackElement()
}
