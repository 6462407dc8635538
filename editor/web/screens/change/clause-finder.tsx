/** From the number or the words of a clause to its place in the text: nobody scrolls through two thousand lines. */
import { useEffect, useState } from 'react'
import type { OutlineSymbol, Position } from '../../../../grammar/services/index.ts'
import type { PolicySession } from '../../monaco/index.ts'
import { ComboBox } from '../../ui/index.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import words from './editing-words.ts'

interface FinderProps {
  readonly session: PolicySession
  readonly path: string
  /** Grows with the text. */
  readonly version: number
  readonly onPlace: (place: Position) => void
}

export function ClauseFinder({ session, path, version, onPlace }: FinderProps) {
  const { edit: w } = useWords(words)
  const clauses = useClauses(session, path, version)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <div className="change-finder">
      <ComboBox
        label={w.clause}
        value={chosen}
        onChange={(id) => {
          setChosen(id)
          const found = clauses.find((one) => idOf(one) === id)
          if (found !== undefined) onPlace(found.selection.start)
        }}
        options={clauses.map((one) => ({ id: idOf(one), name: `${one.name} ${one.detail}` }))}
        wide
      />
    </div>
  )
}

const idOf = ({ name, selection: { start } }: OutlineSymbol): string => `${name} ${start.line}`

const PAUSE_MS = 700

/** Asked when the typing pauses; what was there stays until there is something new. */
function useClauses(session: PolicySession, path: string, version: number) {
  const lang = useLanguage()
  const [clauses, setClauses] = useState<readonly OutlineSymbol[]>([])
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const told = await session.ask('documentSymbols', [path, { lang }], stop.signal)
      if (told !== undefined && !stop.signal.aborted) setClauses(clausesIn(told))
    }
    const timer = setTimeout(() => void ask(), version === 0 ? 0 : PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [session, path, version, lang])
  return clauses
}

const clausesIn = (symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] =>
  symbols.flatMap((one) => [...(one.kind === 'clause' ? [one] : []), ...clausesIn(one.children)])
