/** The desk: what is shown above; the text in the middle with its remarks, what the text says at the right. */
import { useState } from 'react'
import type { PolicyDetail } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import { RadioGroup } from '../../../ui/index.ts'
import { useWords } from '../../../words/index.ts'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { beforeIt, type Sides, sidesOf } from '../comparison/sides.ts'
import words from '../words.ts'
import { EditionView } from './edition-view.tsx'
import { FilesView } from './files-view.tsx'
import './desk.css'

const VIEWS = ['files', 'edition', 'comparison'] as const
type View = (typeof VIEWS)[number]

export function Desk({ policy }: { readonly policy: PolicyDetail }) {
  const { show: w } = useWords(words)
  const { may } = useSession()
  const [shown, setShown] = useState<View>('files')
  const [day, setDay] = useState(policy.today)
  const [sides, setSides] = useState(() => sidesOf(policy.editions, policy.today))
  const mayType = policy.adopted && may('policy.try')
  const compare = (chosen: Sides) => {
    setSides(chosen)
    setShown('comparison')
  }
  return (
    <div className="desk">
      <div className="desk-show">
        <RadioGroup
          label={w.label}
          value={shown}
          onChange={(id) => setShown(VIEWS.find((one) => one === id) ?? 'files')}
          options={VIEWS.map((id) => ({ id, name: w[id] }))}
        />
      </div>
      {/* What is typed stays while an edition is read. */}
      <div hidden={shown !== 'files'} className="desk-view">
        <FilesView policy={policy} mayType={mayType} />
      </div>
      {shown === 'edition' && (
        <EditionView
          policy={policy}
          day={day}
          onDay={setDay}
          onCompare={(edition) => {
            const chosen = beforeIt(policy.editions, edition)
            if (chosen !== undefined) compare(chosen)
          }}
          onBack={() => setShown('files')}
        />
      )}
      {shown === 'comparison' && (
        <ComparisonView policy={policy} sides={sides} onSides={setSides} />
      )}
    </div>
  )
}
