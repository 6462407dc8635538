/** Every change of a subject in the order of the ledger: entries in, what each changed and by what act out. */
import type { Entry } from '../ledger/types.ts'
import type { OpeningsOf } from './openings.ts'
import { type Change, changeIn, pointerOf, registersAt } from './state.ts'

export interface Recorded {
  readonly entry: Entry
  /** With the values whose openings are at hand. */
  readonly change: Change
  /** Facts whose values stand sealed. */
  readonly sealed: readonly string[]
  /** The entry in whose favour this one is passed over. */
  readonly correctedBy?: number
}

/** The history of a subject and of all that belongs to it; removals of the one it belongs to included. */
export function historyOf(
  entries: readonly Entry[],
  path: string,
  openingsOf: OpeningsOf = () => [],
): readonly Recorded[] {
  const corrections = new Map(entries.map((entry) => [changeIn(entry).corrects, entry.seq]))
  return entries
    .filter((entry) => concerns(changeIn(entry), path) || isCorrected(entry, entries, path))
    .map((entry) => {
      const by = corrections.get(entry.seq)
      return { ...opened(entry, openingsOf), ...(by !== undefined && { correctedBy: by }) }
    })
}

const concerns = ({ subject, set }: Change, path: string): boolean =>
  subject === path ||
  subject.startsWith(`${path}/`) ||
  (set === null && path.startsWith(`${subject}/`))

/** An entry about somebody else that took the place of one about this subject. */
function isCorrected(entry: Entry, entries: readonly Entry[], path: string): boolean {
  const { corrects } = changeIn(entry)
  const wrong = entries.find(({ seq }) => seq === corrects)
  return wrong !== undefined && concerns(changeIn(wrong), path)
}

function opened(entry: Entry, openingsOf: OpeningsOf): Omit<Recorded, 'correctedBy'> {
  const change = changeIn(entry)
  const { subjects, sealed } = registersAt([entry], Number.POSITIVE_INFINITY, openingsOf)
  if (change.set === null) return { entry, change, sealed: [] }
  const held = [...(subjects.get(change.subject)?.fields ?? [])]
  const hidden = Object.keys(change.set).filter((field) =>
    sealed.includes(pointerOf(change.subject, field)),
  )
  const set = Object.fromEntries<unknown>(held.map(([field, { value }]) => [field, value]))
  return { entry, change: { ...change, set }, sealed: hidden }
}
