/** The contents of a file: clauses with what stands under them; by mouse, by arrows, by typing in the field above. */
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { OutlineSymbol } from '../../../../../grammar/services/index.ts'
import type { PolicySession } from '../../../monaco/index.ts'
import { TextField } from '../../../ui/index.ts'
import { useLanguage, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import type { Place } from './places.ts'
import './outline.css'

export interface OutlineProps {
  readonly session: PolicySession
  readonly path: string
  readonly version: number
  readonly onPlace: (place: Place) => void
}

const PAUSE_MS = 300

export function Outline({ session, path, version, onPlace }: OutlineProps) {
  const w = useWords(words)
  const [wanted, setWanted] = useState('')
  const symbols = useSymbols(session, path, version)
  const lines = linesOf(found(symbols ?? [], wanted.trim().toLocaleLowerCase('uk')))
  return (
    <nav className="outline" aria-label={w.outline.title}>
      <TextField label={w.outline.find} value={wanted} onChange={setWanted} wide />
      {lines.length === 0 ? (
        <p className="muted small">{wanted === '' ? w.outline.nothing : w.outline.empty}</p>
      ) : (
        <Lines
          lines={lines}
          onLine={({ selection }) => onPlace({ path, position: selection.start })}
        />
      )}
    </nav>
  )
}

interface Line {
  readonly symbol: OutlineSymbol
  readonly level: number
}

const linesOf = (symbols: readonly OutlineSymbol[], level = 0): readonly Line[] =>
  symbols.flatMap((symbol) => [{ symbol, level }, ...linesOf(symbol.children, level + 1)])

interface LinesProps {
  readonly lines: readonly Line[]
  readonly onLine: (symbol: OutlineSymbol) => void
}

/** One stop for Tab; arrows go from line to line. */
function Lines({ lines, onLine }: LinesProps) {
  const [current, setCurrent] = useState(0)
  const stop = Math.min(current, lines.length - 1)
  return (
    <ul className="outline-lines" onKeyDown={moveOn} data-code>
      {lines.map(({ symbol, level }, index) => (
        <li key={index}>
          <button
            type="button"
            className={level === 0 ? 'outline-line' : 'outline-line outline-inner'}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onClick={() => onLine(symbol)}
          >
            <span className="outline-name">{symbol.name}</span>{' '}
            <span className="outline-detail">{symbol.detail}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const STEPS: Readonly<Record<string, (now: number, last: number) => number>> = {
  ArrowDown: (now, last) => Math.min(now + 1, last),
  ArrowUp: (now) => Math.max(now - 1, 0),
  PageDown: (now, last) => Math.min(now + 15, last),
  PageUp: (now) => Math.max(now - 15, 0),
  Home: () => 0,
  End: (_now, last) => last,
}

function moveOn(event: KeyboardEvent<HTMLUListElement>): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const now = buttons.findIndex((one) => one === document.activeElement)
  buttons[step(now, buttons.length - 1)]?.focus()
  event.preventDefault()
}

/** Those that say the words, and whatever holds one of them. */
function found(symbols: readonly OutlineSymbol[], wanted: string): readonly OutlineSymbol[] {
  if (wanted === '') return symbols
  return symbols.flatMap((one) => {
    const says = `${one.name} ${one.detail}`.toLocaleLowerCase('uk').includes(wanted)
    const children = says ? one.children : found(one.children, wanted)
    return says || children.length > 0 ? [{ ...one, children }] : []
  })
}

/** Asked when the typing pauses; what was there stays until there is something new. */
function useSymbols(session: PolicySession, path: string, version: number) {
  const lang = useLanguage()
  const [symbols, setSymbols] = useState<readonly OutlineSymbol[]>()
  useEffect(() => {
    const stop = new AbortController()
    const tell = async () => {
      const told = await session.ask('documentSymbols', [path, { lang }], stop.signal)
      if (told !== undefined && !stop.signal.aborted) setSymbols(told)
    }
    const timer = setTimeout(() => void tell(), version === 0 ? 0 : PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [session, path, version, lang])
  return symbols
}
