/** The past run again: for which days and which case, how far it is, what came out otherwise. */
import type { ReplayResult } from '../../../../api/index.ts'
import { useWords } from '../../../words/index.ts'
import { useOrderWords } from '../order-words.ts'
import { RunPage } from '../run-page.tsx'
import { SaveResult } from '../save-result.tsx'
import audit from '../words.ts'
import { Outcome } from './outcome.tsx'
import words from './words.ts'

export function Replay() {
  const w = useWords(words)
  const { replay: title } = useWords(audit)
  return (
    <RunPage<ReplayResult>
      kind="replays"
      title={title}
      hasCase
      words={w}
      about={useOrderWords()}
      outcome={(result, job) => (
        <>
          <Outcome result={result} />
          <SaveResult kind="replays" job={job} />
        </>
      )}
    />
  )
}
