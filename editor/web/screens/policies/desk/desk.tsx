/** The desk: the contents at the left, the text in the middle with its remarks, what the text says at the right. */
import { useState } from 'react'
import type { PolicyDetail } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import { RadioGroup } from '../../../ui/index.ts'
import { useWords } from '../../../words/index.ts'
import words from '../words.ts'
import { EditionView } from './edition-view.tsx'
import { FilesView } from './files-view.tsx'
import { EditionSlider } from './edition-slider.tsx'
import './desk.css'

export function Desk({ policy }: { readonly policy: PolicyDetail }) {
  const w = useWords(words)
  const { may } = useSession()
  const [shown, setShown] = useState<'files' | 'edition'>('files')
  const [day, setDay] = useState(policy.today)
  const mayType = policy.adopted && may('policy.try')
  return (
    <div className="desk">
      <div className="desk-bar">
        <RadioGroup
          label={w.show.label}
          value={shown}
          onChange={(id) => setShown(id === 'edition' ? 'edition' : 'files')}
          options={[
            { id: 'files', name: w.show.files },
            { id: 'edition', name: w.show.edition },
          ]}
        />
        <EditionSlider
          editions={policy.editions}
          today={policy.today}
          day={day}
          onDay={(chosen) => {
            setDay(chosen)
            setShown('edition')
          }}
        />
      </div>
      {/* What is typed stays while an edition is read. */}
      <div hidden={shown !== 'files'} className="desk-view">
        <FilesView policy={policy} mayType={mayType} />
      </div>
      {shown === 'edition' && (
        <EditionView policy={policy} day={day} onBack={() => setShown('files')} />
      )}
    </div>
  )
}
