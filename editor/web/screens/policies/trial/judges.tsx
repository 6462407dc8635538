/** Who takes part and who does not, each with the ground; a clause leads to its rule in the text. */
import { useState } from 'react'
import type { Tried, TriedGround, TriedJudge } from '../../../../api/index.ts'
import { Button } from '../../../ui/index.ts'
import { byUkrainian, fill, useSay, useWords } from '../../../words/index.ts'
import words from '../words.ts'

export interface JudgesProps {
  readonly judges: Tried['judges']
  readonly onRule: (rule: string | null, clause: string) => Promise<boolean>
}

const STATUSES = ['eligible', 'undetermined', 'excluded', 'not_considered'] as const

export function Judges({ judges, onRule }: JudgesProps) {
  const { trial: w } = useWords(words)
  return STATUSES.map((status) => {
    const own = judges
      .filter((one) => one.status === status)
      .toSorted((a, b) => byUkrainian(a.name, b.name))
    if (own.length === 0) return null
    return (
      <section key={status}>
        <h3>
          {w[status]} · {own.length}
        </h3>
        <ul className="judges">
          {own.map((judge) => (
            <Judge key={judge.id} judge={judge} onRule={onRule} />
          ))}
        </ul>
      </section>
    )
  })
}

interface JudgeProps {
  readonly judge: TriedJudge
  readonly onRule: JudgesProps['onRule']
}

export function Judge({ judge, onRule }: JudgeProps) {
  const { trial: w } = useWords(words)
  const say = useSay()
  const { name, status, grounds, missing } = judge
  return (
    <li className={`judge judge-${status}`}>
      <span className="judge-name">{name}</span>{' '}
      <span className="small judge-state">{w.state[status]}</span>
      {grounds.map((one) => (
        <Ground key={`${one.clause} ${one.rule ?? ''}`} ground={one} onRule={onRule} />
      ))}
      {missing.map((facts, index) => (
        <p key={index} className="small">
          {fill(w.missing, { facts: say(facts) })}
        </p>
      ))}
    </li>
  )
}

interface GroundProps {
  readonly ground: TriedGround
  readonly onRule: JudgesProps['onRule']
}

function Ground({ ground, onRule }: GroundProps) {
  const { trial: w } = useWords(words)
  const say = useSay()
  const [isLost, setIsLost] = useState(false)
  const { clause, citation, sentence, rule, certain } = ground
  const show = async () => setIsLost(!(await onRule(rule, clause)))
  return (
    <p className="small">
      <Button
        look="quiet"
        aria-label={fill(w.toRule, { clause: say(citation) })}
        onPress={() => void show()}
      >
        {say(citation)}
      </Button>{' '}
      {!certain && `(${w.open}) `}
      {say(sentence) !== say(citation) && say(sentence)}
      {isLost && <span role="status"> {w.notInText}</span>}
    </p>
  )
}
