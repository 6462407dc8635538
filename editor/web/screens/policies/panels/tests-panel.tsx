/** The tests of the text as typed: run them, see what was expected and what came. */
import { useEffect, useRef, useState } from 'react'
import type { TestsAnswer, TypedFile } from '../../../../api/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { Button, Notice, ProblemNotice } from '../../../ui/index.ts'
import { fill, useSay, useWords } from '../../../words/index.ts'
import type { Place } from '../desk/places.ts'
import { typedFiles } from '../desk/typed-files.ts'
import { runTests } from '../queries.ts'
import words from '../words.ts'
import './panels.css'

export interface TestRuns {
  readonly answer: TestsAnswer | undefined
  /** The version of the text that was run. */
  readonly version: number
  readonly error: unknown
  readonly isRunning: boolean
  readonly run: (title?: string) => void
}

/** The latest run counts: an answer to an earlier one is passed over. */
export function useTests(
  document: string,
  session: PolicySession,
  texts: readonly TypedFile[],
): TestRuns {
  const [state, setState] = useState<Omit<TestRuns, 'run'>>({
    answer: undefined,
    version: 0,
    error: undefined,
    isRunning: false,
  })
  const latest = useRef(0)
  useEffect(() => () => void (latest.current = -1), [])
  const run = (title?: string) => {
    const mine = ++latest.current
    const { version } = session.state()
    setState((before) => ({ ...before, isRunning: true, error: undefined }))
    const files = [...typedFiles(session, texts)]
    const one = title === undefined ? {} : { title }
    runTests({ policy: { document, files }, ...one }).then(
      (answer) => {
        if (mine === latest.current)
          setState({ answer, version, error: undefined, isRunning: false })
      },
      (error: unknown) => {
        if (mine === latest.current) setState((before) => ({ ...before, error, isRunning: false }))
      },
    )
  }
  return { ...state, run }
}

export interface TestsPanelProps {
  readonly tests: TestRuns
  readonly version: number
  readonly mayRun: boolean
  readonly onPlace: (place: Place) => void
}

export function TestsPanel({ tests, version, mayRun, onPlace }: TestsPanelProps) {
  const { tests: w } = useWords(words)
  const { answer, isRunning, error, run } = tests
  return (
    <div className="stack">
      <p className="muted small">{w.lead}</p>
      {mayRun && (
        <div>
          <Button isPending={isRunning} onPress={() => run()}>
            {w.run}
          </Button>
        </div>
      )}
      {error !== undefined && <ProblemNotice error={error} />}
      <div role="status" className="small">
        {isRunning && w.running}
      </div>
      {answer !== undefined && !isRunning && (
        <>
          {tests.version !== version && <Notice kind="warning">{w.stale}</Notice>}
          {answer.remarks.length > 0 && <Notice kind="warning">{w.broken}</Notice>}
          <Result answer={answer} onPlace={onPlace} />
        </>
      )}
    </div>
  )
}

interface ResultProps {
  readonly answer: TestsAnswer
  readonly onPlace: (place: Place) => void
}

function Result({ answer: { tests }, onPlace }: ResultProps) {
  const { tests: w } = useWords(words)
  const failed = tests.filter(({ passed }) => !passed)
  const all = [...failed, ...tests.filter(({ passed }) => passed)]
  if (all.length === 0) return <p>{w.none}</p>
  return (
    <>
      <p role="status">
        <strong>
          {failed.length === 0
            ? fill(w.all, { count: tests.length })
            : fill(w.some, { failed: failed.length, count: tests.length })}
        </strong>
      </p>
      <ul className="tests-list">
        {all.map((test) => (
          <TestRow key={`${test.path} ${test.title}`} test={test} onPlace={onPlace} />
        ))}
      </ul>
    </>
  )
}

interface TestRowProps {
  readonly test: TestsAnswer['tests'][number]
  readonly onPlace: (place: Place) => void
}

function TestRow({ test, onPlace }: TestRowProps) {
  const { tests: w } = useWords(words)
  const say = useSay()
  const { title, path, line, passed, failures } = test
  return (
    <li>
      <Button look="quiet" onPress={() => onPlace({ path, position: { line, column: 1 } })}>
        {title}
      </Button>{' '}
      <span className={passed ? 'muted small' : 'small'}>
        {passed ? `✓ ${w.passed}` : `✗ ${w.failed}`}
      </span>
      {failures.map(({ line: at, expected, actual }, index) => (
        <p key={index} className="small">
          {at !== null && `${fill(w.line, { line: at })}: `}
          {w.expected} — {say(expected)}; {w.actual} — {say(actual)}
        </p>
      ))}
    </li>
  )
}
