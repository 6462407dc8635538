/** The tamperings of the demonstration, in the order of its table. */
import type { YearPlan } from '../sample-year.ts'
import { otherLink, rerolledYear } from './chosen-numbers.ts'
import {
  changedByte,
  changedWithHash,
  droppedEntry,
  ownApproval,
  skippedLink,
  swappedEntries,
} from './forged-export.ts'
import { changedColumn, replacedRecord } from './forged-store.ts'
import { editedWeights } from './forged-weights.ts'
import type { Tampering } from './tampering.ts'
import { WITH_THE_KEY } from './with-the-key.ts'

/** `plan`: the honest year, for the one that lasts as long. */
export const tamperings = (plan: YearPlan): readonly Tampering[] => [
  changedByte,
  changedWithHash,
  droppedEntry,
  swappedEntries,
  skippedLink,
  ownApproval,
  changedColumn,
  replacedRecord,
  editedWeights,
  otherLink,
  ...WITH_THE_KEY,
  rerolledYear(plan),
]
