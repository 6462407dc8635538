/** A request that failed: what happened, the way out, the list of what is wrong where; the code small, for whoever asks for help. */
import type { ReactNode } from 'react'
import type { Problem } from '../../api/index.ts'
import { ConnectionError, problemOf } from '../api/problem.ts'
import { useLanguage, useSay, useWords } from '../words/language.tsx'
import { Notice } from './notice.tsx'
import { Quoted } from './quoted.tsx'
import { placeText } from './place-text.ts'
import words from './words.ts'

export interface ProblemNoticeProps {
  /** What was thrown. */
  readonly error: unknown
  readonly title?: string
  /** Buttons: the way out. */
  readonly children?: ReactNode
}

export function ProblemNotice({ error, title, children }: ProblemNoticeProps) {
  const w = useWords(words)
  const problem = problemOf(error)
  return (
    <Notice kind="error" title={title ?? w.problem.what} live>
      <div className="stack">
        {problem === undefined ? <NoAnswer error={error} /> : <Refused problem={problem} />}
        {children !== undefined && <div className="row">{children}</div>}
      </div>
    </Notice>
  )
}

function NoAnswer({ error }: { readonly error: unknown }) {
  const { problem: w } = useWords(words)
  return error instanceof ConnectionError ? (
    <Said message={w.noConnection} help={w.noConnectionHelp} />
  ) : (
    <Said message={w.unexpected} help={w.unexpectedHelp} />
  )
}

function Refused({ problem }: { readonly problem: Problem }) {
  const isUkrainian = useLanguage() === 'uk'
  const w = useWords(words)
  return (
    <>
      <Said
        message={isUkrainian ? problem.detail : problem.detail_en}
        help={isUkrainian ? problem.help : problem.help_en}
      />
      {problem.errors !== undefined && problem.errors.length > 0 && <Places problem={problem} />}
      <p className="muted small">
        {w.problem.code}: <code data-code>{problem.code}</code>
      </p>
    </>
  )
}

interface SaidProps {
  readonly message: string
  readonly help: string | undefined
}

const Said = ({ message, help }: SaidProps) => (
  <div>
    <p>
      <Quoted text={sentence(message)} />
    </p>
    {help !== undefined && (
      <p>
        <Quoted text={sentence(help)} />
      </p>
    )}
  </div>
)

function Places({ problem }: { readonly problem: Problem }) {
  const say = useSay()
  const { places } = useWords(words)
  return (
    <ul>
      {problem.errors?.map(({ place, message, help }, index) => (
        <li key={index}>
          <Place place={place} text={placeText(place, places)} />
          <Quoted text={say(message)} />
          {help !== undefined && (
            <span className="muted">
              {' — '}
              <Quoted text={say(help)} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Nothing where the place has no name for people. */
const Place = ({ place, text }: { readonly place: string; readonly text: string | undefined }) =>
  text !== undefined && (
    <>{text === place ? <code data-code>{place}</code> : <strong>{text}</strong>}: </>
  )

/** Messages come as parts of a sentence: lower case, no full stop. */
export function sentence(text: string): string {
  const first = text.slice(0, 1).toLocaleUpperCase('uk')
  return `${first}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`
}
