/** How the list came about: all judges, those whom each clause leaves out with their names, those who are left. */
import type { ExclusionStep, ListedJudge } from '../../../api/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { sentence } from './sentence.ts'
import { someNames } from './some-names.ts'
import words from './words.ts'

export interface WaterfallProps {
  readonly total: number
  readonly steps: readonly ExclusionStep[]
  readonly judges: readonly ListedJudge[]
  /** The distribution is over. */
  readonly isPast: boolean
}

export function Waterfall({ total, steps, judges, isPast }: WaterfallProps) {
  const { waterfall: w } = useWords(words)
  const say = useSay()
  const unknown = judges.filter(({ status }) => status === 'undetermined')
  const left = steps.at(-1)?.left ?? total
  const some = (all: readonly { readonly name: string }[]): string =>
    someNames(
      all.map(({ name }) => name),
      (more) => fill(w.more, { count: more }),
    )
  const taking = judges.filter(({ status }) => status === 'eligible')
  return (
    <div className="stack">
      <table className="table waterfall">
        <caption className="visually-hidden">{w.label}</caption>
        <thead>
          <tr>
            <th scope="col">{w.step}</th>
            <th scope="col" className="number">
              {w.out}
            </th>
            <th scope="col" className="number">
              {w.left}
            </th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          <Row what={w.all} left={total} total={total} />
          {steps.map(({ clause, cite, says, judges: out, left: after }) => (
            <Row
              key={clause}
              what={
                <>
                  <strong>{some(out)}</strong>
                  <br />
                  <span className="small">
                    {sentence(say(says))} <span className="muted">({say(cite)})</span>
                  </span>
                </>
              }
              out={out.length}
              left={after}
              total={total}
            />
          ))}
          {unknown.length > 0 && (
            <Row
              what={
                <>
                  {w.unknown}: <strong>{some(unknown)}</strong>
                </>
              }
              out={unknown.length}
              left={left - unknown.length}
              total={total}
            />
          )}
          <Row
            what={
              <>
                {isPast ? w.took : w.taking}
                {taking.length > 0 && (
                  <>
                    : <strong>{some(taking)}</strong>
                  </>
                )}
              </>
            }
            left={taking.length}
            total={total}
          />
        </tbody>
      </table>
      <p className="muted small">{w.once}</p>
    </div>
  )
}

interface RowProps {
  readonly what: React.ReactNode
  readonly out?: number
  readonly left: number
  readonly total: number
}

function Row({ what, out, left, total }: RowProps) {
  return (
    <tr>
      <td>{what}</td>
      <td className="number">{out === undefined ? '' : `−${out}`}</td>
      <td className="number">{left}</td>
      <td className="waterfall-bar" aria-hidden>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect className="bar-left" x="0" y="0" height="10" width={share(left, total)} />
          {out !== undefined && (
            <rect
              className="bar-out"
              x={share(left, total)}
              y="0"
              height="10"
              width={share(out, total)}
            />
          )}
        </svg>
      </td>
    </tr>
  )
}

const share = (part: number, total: number): number => (total === 0 ? 0 : (100 * part) / total)
