/** The contents of a file: clauses with what stands under them; by mouse, by arrows, by typing in the field above. */
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
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
/** The height of an item: only those in view are in the page. */
const ROW = 28

export function Outline({ session, path, version, onPlace }: OutlineProps) {
  const w = useWords(words)
  const [wanted, setWanted] = useState('')
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set())
  const symbols = useSymbols(session, path, version)
  const shown = found(symbols ?? [], wanted.trim().toLocaleLowerCase('uk'))
  const byKey = new Map(keyed(shown))
  const go = (key: string) => {
    const symbol = byKey.get(key)
    // After the tree has given its item the focus, which then goes on to the text.
    if (symbol !== undefined) setTimeout(() => onPlace({ path, position: symbol.selection.start }))
  }
  return (
    <nav className="outline" aria-label={w.outline.title}>
      <TextField label={w.outline.find} value={wanted} onChange={setWanted} wide />
      {shown.length === 0 ? (
        <p className="muted small">{wanted === '' ? w.outline.nothing : w.outline.empty}</p>
      ) : (
        <div className="outline-frame" data-code>
          <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
            <Tree
              aria-label={w.outline.title}
              className="outline-tree"
              onAction={(key) => go(String(key))}
              expandedKeys={wanted === '' ? open : [...byKey.keys()]}
              onExpandedChange={(keys) => wanted === '' && setOpen(keys)}
            >
              {shown.map((one, index) => (
                <Item key={index} symbol={one} id={String(index)} />
              ))}
            </Tree>
          </Virtualizer>
        </div>
      )}
    </nav>
  )
}

function Item({ symbol, id }: { readonly symbol: OutlineSymbol; readonly id: string }) {
  const { name, detail, children } = symbol
  return (
    <TreeItem id={id} textValue={`${name} ${detail}`} className="outline-item">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <>
            {hasChildItems && <AriaButton slot="chevron" className="outline-chevron" />}
            <span className="outline-name">{name}</span>
            <span className="outline-detail">{detail}</span>
          </>
        )}
      </TreeItemContent>
      {children.map((one, index) => (
        <Item key={index} symbol={one} id={`${id}.${index}`} />
      ))}
    </TreeItem>
  )
}

/** By the key of its item: its place among the others. */
const keyed = (
  symbols: readonly OutlineSymbol[],
  above = '',
): readonly (readonly [string, OutlineSymbol])[] =>
  symbols.flatMap((one, index) => [
    [`${above}${index}`, one] as const,
    ...keyed(one.children, `${above}${index}.`),
  ])

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
