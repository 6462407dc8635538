/** Two editions of a policy clause by clause, by the comparison table that an assembly is given. */
import type { PolicyDetail } from '../../../../api/index.ts'
import { ComparisonTable, Empty, Loading, ProblemNotice, Select } from '../../../ui/index.ts'
import { count, day, fill, useLanguage, useWords } from '../../../words/index.ts'
import { useComparison } from '../queries.ts'
import words from '../words.ts'
import type { Sides } from './sides.ts'

interface ComparisonViewProps {
  readonly policy: PolicyDetail
  readonly sides: Sides | undefined
  readonly onSides: (sides: Sides) => void
}

export function ComparisonView({ policy, sides, onSides }: ComparisonViewProps) {
  const { comparison: w } = useWords(words)
  if (sides === undefined) {
    return (
      <div className="desk-whole">
        <Empty title={w.one}>{w.oneText}</Empty>
      </div>
    )
  }
  return (
    <>
      <SidesBar policy={policy} sides={sides} onSides={onSides} />
      <Compared document={policy.document} sides={sides} />
    </>
  )
}

interface SidesBarProps {
  readonly policy: PolicyDetail
  readonly sides: Sides
  readonly onSides: (sides: Sides) => void
}

/** Neither side can be chosen past the other. */
function SidesBar({ policy: { editions }, sides, onSides }: SidesBarProps) {
  const { comparison: w, edition: e } = useWords(words)
  const options = (isPast: (from: string) => boolean) =>
    editions.map(({ in_force_from: from, decision }) => ({
      id: from,
      name: day(from),
      ...(decision !== null && { note: fill(e.decision, { decision }) }),
      disabled: isPast(from),
    }))
  return (
    <div className="desk-bar">
      <Select
        label={w.from}
        options={options((from) => from >= sides.to)}
        value={sides.from}
        onChange={(from) => onSides({ ...sides, from })}
      />
      <Select
        label={w.to}
        options={options((to) => to <= sides.from)}
        value={sides.to}
        onChange={(to) => onSides({ ...sides, to })}
      />
    </div>
  )
}

interface ComparedProps {
  readonly document: string
  readonly sides: Sides
}

function Compared({ document, sides }: ComparedProps) {
  const { comparison: w } = useWords(words)
  const language = useLanguage()
  const { data, error } = useComparison(document, sides)
  return (
    <div className="desk-whole stack" aria-live="polite">
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading lines={8} />}
      {data !== undefined && (
        <>
          <p>
            {data.table.rows.length === 0
              ? w.nothing
              : count(language, data.table.rows.length, w.changed)}
            {'. '}
            <span className="muted">{w.lead}</span>
          </p>
          {data.table.rows.length > 0 && <ComparisonTable table={data.table} />}
        </>
      )}
    </div>
  )
}
