/** Weights and intervals: drawn to scale, and as a table with every number. */
import type { Chance } from '../../../api/index.ts'
import { type Column, Table } from '../../ui/index.ts'
import { fill, useLanguage, useWords } from '../../words/index.ts'
import words from './words.ts'

export interface ChancesProps {
  readonly total: string
  readonly lines: readonly Chance[]
  /** The number that was drawn, once it is there. */
  readonly k?: string
  readonly winner?: string
}

export function Chances({ total, lines, k, winner }: ChancesProps) {
  const { chances: w } = useWords(words)
  const numbered = lines.map((line, index) => ({ ...line, number: index + 1 }))
  return (
    <div className="stack">
      <IntervalBar total={total} lines={lines} {...(k !== undefined && { k })} />
      <Table
        label={w.label}
        columns={useColumns(winner)}
        rows={numbered}
        rowId={({ id }) => id}
        {...(winner !== undefined && { current: winner })}
        full
      />
      <p className="muted small">{fill(w.total, { total })}</p>
    </div>
  )
}

type Line = Chance & { readonly number: number }

function useColumns(winner: string | undefined): readonly Column<Line>[] {
  const { chances: w } = useWords(words)
  const language = useLanguage()
  return [
    { id: 'number', name: w.number, align: 'end', cell: ({ number }) => number },
    {
      id: 'judge',
      name: w.judge,
      cell: ({ id, name }) => (
        <>
          {name} {id === winner && <span className="badge">{w.won}</span>}
        </>
      ),
    },
    { id: 'weight', name: w.weight, align: 'end', cell: ({ weight }) => weight },
    {
      id: 'interval',
      name: w.interval,
      align: 'end',
      cell: ({ first, last }) => (first === null ? '—' : `${first}–${last ?? ''}`),
    },
    {
      id: 'share',
      name: w.share,
      align: 'end',
      cell: ({ share, percent }) => (
        <>
          {percentIn(percent, language)}&nbsp;% <span className="muted small nowrap">{share}</span>
        </>
      ),
    },
  ]
}

export const percentIn = (percent: string, language: string): string =>
  language === 'uk' ? percent : percent.replace(',', '.')

const WIDTH = 1000
const HEIGHT = 44
/** A name needs so much room. */
const NARROW = 90

/** One strip of all weights laid end to end; the number drawn is a mark over it. */
function IntervalBar({ total, lines, k }: Pick<ChancesProps, 'total' | 'lines' | 'k'>) {
  const { chances: w } = useWords(words)
  const language = useLanguage()
  const scale = (value: string): number => (Number(value) / Number(total)) * WIDTH
  const parts = lines.flatMap(({ name, first, last, percent }) =>
    first === null
      ? []
      : [fill(w.part, { name, first, last: last ?? '', percent: percentIn(percent, language) })],
  )
  const holder = lines.find(({ first, last }) => isWithin(k, first, last))
  const mark =
    k === undefined || holder === undefined ? '' : fill(w.winner, { k, name: holder.name })
  const text = [fill(w.picture, { parts: parts.join(', ') }), mark].filter((one) => one !== '')
  return (
    <svg
      className="intervals"
      viewBox={`-2 -14 ${WIDTH + 4} ${HEIGHT + 34}`}
      role="img"
      aria-label={text.join(' ')}
    >
      {lines.map((line, index) => {
        if (line.first === null) return null
        const [x, width] = [scale(line.first), scale(line.weight)]
        return (
          <g key={line.id} className={holder?.id === line.id ? 'interval-won' : 'interval'}>
            <rect
              x={x}
              y={0}
              width={width}
              height={HEIGHT}
              data-odd={index % 2 === 1 || undefined}
            />
            {width > NARROW && (
              <text x={x + width / 2} y={HEIGHT / 2 + 5} textAnchor="middle">
                {line.name}
              </text>
            )}
          </g>
        )
      })}
      {k !== undefined && holder !== undefined && <Mark x={scale(k)} k={k} />}
    </svg>
  )
}

/** Above the strip and below it: never over a name. */
const Mark = ({ x, k }: { readonly x: number; readonly k: string }) => (
  <g className="interval-mark">
    <line x1={x} x2={x} y1={-10} y2={0} />
    <line x1={x} x2={x} y1={HEIGHT} y2={HEIGHT + 4} />
    <text x={x} y={HEIGHT + 19} textAnchor={x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle'}>
      k = {k}
    </text>
  </g>
)

function isWithin(k: string | undefined, first: string | null, last: string | null): boolean {
  if (k === undefined || first === null || last === null) return false
  const number = BigInt(k)
  return number >= BigInt(first) && number <= BigInt(last)
}
