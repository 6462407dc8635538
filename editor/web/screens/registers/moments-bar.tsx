/** At which moment a register is looked at, how, and what is searched for in it. */
import type { ReactNode } from 'react'
import { Button, DateField, DateText, Notice, RadioGroup, TextField } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { NOW, type When } from './requests.ts'
import words from './words.ts'

interface BarProps {
  readonly when: When
  readonly onWhen: (when: When) => void
  /** Absent: there is only a table. */
  readonly look: 'table' | 'month' | undefined
  readonly onLook: (look: string) => void
  readonly search: string
  readonly onSearch: ((text: string) => void) | undefined
}

export function MomentsBar({ when, onWhen, look, onLook, search, onSearch }: BarProps) {
  const w = useWords(words)
  return (
    <div className="stack">
      <div className="registers-bar no-print">
        <DateField
          label={w.asOf}
          hint={w.asOfHint}
          value={when.asOf}
          onChange={(asOf) => onWhen({ ...when, asOf })}
        />
        <DateField
          label={w.knownAt}
          hint={w.knownAtHint}
          value={when.knownAt}
          onChange={(knownAt) => onWhen({ ...when, knownAt })}
        />
        {onSearch !== undefined && (
          <TextField
            label={w.search}
            hint={w.searchHint}
            type="search"
            value={search}
            onChange={onSearch}
          />
        )}
        {look !== undefined && (
          <div className="registers-look">
            <RadioGroup
              label={w.look}
              value={look}
              onChange={onLook}
              options={[
                { id: 'table', name: w.asTable },
                { id: 'month', name: w.asMonth },
              ]}
            />
          </div>
        )}
      </div>
      {(when.asOf !== '' || when.knownAt !== '') && <Past when={when} onNow={() => onWhen(NOW)} />}
    </div>
  )
}

function Past({ when, onNow }: { readonly when: When; readonly onNow: () => void }) {
  const w = useWords(words)
  const parts: ReactNode[] = [
    when.asOf !== '' && <Filled key="as-of" words={w.pastAsOf} day={when.asOf} />,
    when.asOf !== '' && when.knownAt !== '' && ', ',
    when.knownAt !== '' && <Filled key="known" words={w.pastKnown} day={when.knownAt} />,
  ]
  const [before = '', after = ''] = w.past.split('{when}')
  return (
    <Notice kind="info">
      <p className="row">
        <span>
          {before}
          {parts}
          {after}
        </span>
        <Button look="quiet" onPress={onNow}>
          {w.toNow}
        </Button>
      </p>
    </Notice>
  )
}

function Filled({ words: sentence, day }: { readonly words: string; readonly day: string }) {
  const [before = '', after = ''] = sentence.split('{day}')
  return (
    <>
      {before}
      <DateText value={day} />
      {after}
    </>
  )
}
