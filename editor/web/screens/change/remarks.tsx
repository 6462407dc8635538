/** Remarks on a text: each with its place, which takes one there where there is an editor. */
import type { DraftRemark } from '../../../api/index.ts'
import { Button, Quoted, sentence } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import words from './words.ts'

export interface Spot {
  readonly line: number
  readonly column: number
}

export interface RemarksProps {
  readonly remarks: readonly DraftRemark[]
  readonly onPlace?: (place: Spot) => void
}

export function Remarks({ remarks, onPlace }: RemarksProps) {
  const { check: w } = useWords(words)
  const say = useSay()
  return (
    <ul className="change-remarks">
      {remarks.map(({ severity, message, help, start }, index) => (
        <li key={index}>
          <span className={`badge change-${severity}`}>{w[severity]}</span>{' '}
          <Quoted text={sentence(say(message))} />
          {help !== undefined && (
            <span className="muted">
              {' '}
              <Quoted text={sentence(say(help))} />
            </span>
          )}
          {start !== undefined && (
            <div className="small muted change-place">
              <Place start={start} onPlace={onPlace} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

interface PlaceProps {
  readonly start: Spot
  readonly onPlace: ((place: Spot) => void) | undefined
}

function Place({ start, onPlace }: PlaceProps) {
  const { check: w } = useWords(words)
  return onPlace === undefined ? (
    <span>{fill(w.place, { ...start })}</span>
  ) : (
    <Button look="quiet" onPress={() => onPlace(start)}>
      {fill(w.go, { line: start.line })}
    </Button>
  )
}
