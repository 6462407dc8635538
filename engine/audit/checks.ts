/** The table of checks, in the order in which an audit reports them. Adding one: a file in checks/ and a line here. */
import type { Check } from './types.ts'
import { abandonedDraw } from './checks/abandoned-draw.ts'
import { actedWhileAbsent } from './checks/acted-while-absent.ts'
import { allJudges } from './checks/all-judges.ts'
import { anotherDay } from './checks/another-day.ts'
import { backdatedEdition } from './checks/backdated-edition.ts'
import { clockJump } from './checks/clock-jump.ts'
import { correctedPolicy } from './checks/corrected-policy.ts'
import { drawnNumbers } from './checks/drawn-numbers.ts'
import { editedBeforeDraw } from './checks/edited-before-draw.ts'
import { editReverted } from './checks/edit-reverted.ts'
import { emptyComplexity } from './checks/empty-complexity.ts'
import { fairnessBet } from './checks/fairness-bet.ts'
import { hastyEdition } from './checks/hasty-edition.ts'
import { hastySetting } from './checks/hasty-setting.ts'
import { keysChanged } from './checks/keys-changed.ts'
import { lateEntry } from './checks/late-entry.ts'
import { massAbsence } from './checks/mass-absence.ts'
import { nearDuplicates } from './checks/near-duplicates.ts'
import { noWitness } from './checks/no-witness.ts'
import { numberLookalikes } from './checks/number-lookalikes.ts'
import { openCommit } from './checks/open-commit.ts'
import { outages } from './checks/outages.ts'
import { outsideDraw } from './checks/outside-draw.ts'
import { outsideHours } from './checks/outside-hours.ts'
import { redacted } from './checks/redacted.ts'
import { repeatedDraw } from './checks/repeated-draw.ts'
import { settingWithoutOrder } from './checks/setting-without-order.ts'
import { smallPool } from './checks/small-pool.ts'
import { unpairedResult } from './checks/unpaired-result.ts'
import { weakSource } from './checks/weak-source.ts'
import { winsByJudge } from './checks/wins-by-judge.ts'

export const CHECKS: readonly Check[] = [
  unpairedResult,
  openCommit,
  abandonedDraw,
  repeatedDraw,
  smallPool,
  massAbsence,
  actedWhileAbsent,
  anotherDay,
  outsideHours,
  nearDuplicates,
  numberLookalikes,
  outsideDraw,
  emptyComplexity,
  editReverted,
  editedBeforeDraw,
  lateEntry,
  hastySetting,
  settingWithoutOrder,
  backdatedEdition,
  hastyEdition,
  correctedPolicy,
  clockJump,
  redacted,
  keysChanged,
  outages,
  weakSource,
  noWitness,
  fairnessBet,
  winsByJudge,
  allJudges,
  drawnNumbers,
]
