/** The clauses with what decides by them and what proves it. */
import { useState } from 'react'
import type { PolicyClause } from '../../../../api/index.ts'
import { Button, TextField } from '../../../ui/index.ts'
import { fill, useSay, useWords } from '../../../words/index.ts'
import words from '../words.ts'
import './panels.css'

export interface ClausesPanelProps {
  readonly clauses: readonly PolicyClause[]
  /** The tests have been run: those that are counted have passed. */
  readonly ran: boolean
  readonly onClause: (rule: string | null, clause: string) => Promise<boolean>
}

export function ClausesPanel({ clauses, ran, onClause }: ClausesPanelProps) {
  const { clauses: w } = useWords(words)
  const say = useSay()
  const [wanted, setWanted] = useState('')
  const words_ = wanted.trim().toLocaleLowerCase('uk')
  const shown = clauses.filter(({ clause, summary, citation }) =>
    `${clause} ${say(citation)} ${say(summary)}`.toLocaleLowerCase('uk').includes(words_),
  )
  const ruled = clauses.filter(({ rules }) => rules.length > 0)
  const tested = ruled.filter(({ tests }) => tests.length > 0)
  return (
    <div className="stack">
      <p className="small">
        {fill(w.summary, { all: clauses.length, ruled: ruled.length, tested: tested.length })}{' '}
        <span className="muted">{ran ? w.passed : w.expected}</span>
      </p>
      <TextField label={w.find} value={wanted} onChange={setWanted} wide />
      {shown.length === 0 ? (
        <p className="muted">{w.none}</p>
      ) : (
        <ul className="clauses">
          {shown.map((one) => (
            <Clause key={one.clause} clause={one} onClause={onClause} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface ClauseProps {
  readonly clause: PolicyClause
  readonly onClause: ClausesPanelProps['onClause']
}

function Clause({ clause: one, onClause }: ClauseProps) {
  const { clauses: w } = useWords(words)
  const say = useSay()
  const state = one.state === 'in_force' ? '' : w.states[one.state]
  const rules = one.rules.map(({ label }) => say(label)).filter((label) => label !== '')
  const decides = one.rules.length > 0 ? rules.join(', ') || '✓' : one.marked ? w.marked : w.noRule
  return (
    <li>
      <div className="clause-head">
        <Button look="quiet" onPress={() => void onClause(null, one.clause)}>
          {say(one.citation)}
        </Button>
        <span className="muted small">
          {[say(one.modality_words), state].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <p className="small">{say(one.summary)}</p>
      <p className="muted small">
        {w.rule}: {decides} · {w.test}: {one.tests.length === 0 ? w.noTest : one.tests.length}
      </p>
    </li>
  )
}
