/** In the place of what stands sealed for whoever looks. */
import { useWords } from '../../words/index.ts'
import words from './words.ts'

export function SealedMark() {
  const w = useWords(words)
  return (
    <span className="badge" title={w.sealedHint}>
      {w.sealed}
    </span>
  )
}
