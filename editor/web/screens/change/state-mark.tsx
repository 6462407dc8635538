/** Where a draft or an edition stands: a word, and a shape that differs too. */
import type { ChangeEdition, DraftState } from '../../../api/index.ts'
import { useWords } from '../../words/index.ts'
import words from './words.ts'

export const StateMark = ({ state }: { readonly state: DraftState }) => (
  <span className={`badge change-state change-state-${state}`}>
    {useWords(words).states[state]}
  </span>
)

export const EditionMark = ({ state }: { readonly state: ChangeEdition['state'] }) => (
  <span className={`badge change-state change-edition-${state}`}>
    {useWords(words).editions.states[state]}
  </span>
)
