/**
 * A plot with its text: the sentence says what is to be seen, the table has the numbers, CSV takes them along.
 *
 * The policy of the page allows no inline styles: what the library writes into `<style>` is in plot.css instead.
 */
import { useEffect, useRef } from 'react'
import type * as Library from '@observablehq/plot'
import { useWords } from '../words/language.tsx'
import { useNumbers } from '../words/numbers-in.ts'
import { Button } from './button.tsx'
import { type CsvCell, csvOf } from './csv.ts'
import { save } from './save.ts'
import words from './words.ts'
import './plot.css'
import './table.css'

export interface PlotProps {
  readonly title: string
  /** What the plot shows, for everybody: those who see it and those who do not. */
  readonly sentence: string
  /** Its data; the table under it and the CSV. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
  /** Without an extension. */
  readonly fileName: string
  /** Marks and scales. Colours: `var(--series-1)` … `var(--series-4)`, text `currentColor`. Keep it stable (`useCallback`). */
  readonly draw: (plot: typeof Library) => Library.PlotOptions
}

export function Plot({ title, sentence, heads, rows, fileName, draw }: PlotProps) {
  const { plot: w } = useWords(words)
  return (
    <figure className="plot-frame">
      <h3>{title}</h3>
      <Drawing draw={draw} />
      <figcaption>{sentence}</figcaption>
      <details className="no-print">
        <summary>{w.data}</summary>
        <div className="stack plot-data">
          <DataTable title={title} heads={heads} rows={rows} />
          <div>
            <Button
              onPress={() =>
                save(new File([csvOf(heads, rows)], `${fileName}.csv`, { type: 'text/csv' }))
              }
            >
              {w.csv}
            </Button>
          </div>
        </div>
      </details>
    </figure>
  )
}

/** The picture says nothing that the sentence and the table do not: it is passed over when read out. */
function Drawing({ draw }: Pick<PlotProps, 'draw'>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isGone = false
    void import('@observablehq/plot').then((library) => {
      if (isGone) return
      const drawn = library.plot({ className: 'plot', ...draw(library) })
      for (const style of drawn.querySelectorAll('style')) style.remove()
      // English words of the library for what is not read out anyway.
      for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
      place.current?.replaceChildren(drawn)
    })
    return () => {
      isGone = true
    }
  }, [draw])
  return <div ref={place} className="plot-place" aria-hidden />
}

type DataTableProps = Pick<PlotProps, 'title' | 'heads' | 'rows'>

function DataTable({ title, heads, rows }: DataTableProps) {
  const { decimal } = useNumbers()
  return (
    <div className="table-scroll table-full">
      <table className="table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index} className={typeof cell === 'number' ? 'number' : undefined}>
                  {typeof cell === 'number' ? decimal(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
