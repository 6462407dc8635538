/** The port of "change" over an open court. */
import { answered, type ChangePort } from '../../../editor/server/index.ts'
import { comparedLines } from '../../../engine/index.ts'
import type { Court } from '../court.ts'
import { approveDraft, enteredDraft } from './approve.ts'
import { beginDraft } from './begin.ts'
import { checkDraft } from './check.ts'
import { ledgerEditions, policyPatterns } from './editions.ts'
import { headOf } from './header.ts'
import { draftPaper } from './papers.ts'
import { previewDraft } from './preview.ts'
import { rebaseDraft } from './rebase.ts'
import { surroundingsOf } from './surroundings.ts'
import { draftTable } from './table.ts'

export const changePort = (court: Court): ChangePort => ({
  now: () => new Date(court.clock()).toISOString(),
  editions: () => ledgerEditions(court),
  patterns: policyPatterns,
  begin: (order) => beginDraft(court, order),
  headOf,
  surroundings: (material) => surroundingsOf(court, material),
  check: (material) => checkDraft(court, material),
  compare: (mine, theirs) => answered({ rows: comparedLines(mine, theirs) }),
  rebase: (material) => rebaseDraft(court, material),
  table: (material) => draftTable(court, material),
  preview: (material, order, control) => previewDraft(court, material, order, control),
  paper: (material, order) => draftPaper(court, material, order),
  approve: (material, decision, hands) => approveDraft(court, material, decision, hands),
  entered: (material, decision, author) => enteredDraft(court, material, decision, author),
})
