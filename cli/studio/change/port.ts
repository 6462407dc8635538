/** The port of "change" over an open court. Whatever depends on a text as typed is done in threads beside the server. */
import type { ChangePort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'
import { approveDraft, enteredDraft } from './approve.ts'
import { beginDraft } from './begin.ts'
import { checkDraft } from './check.ts'
import { asked, done, type DraftWork, draftWork } from './draft-work.ts'
import { ledgerEditions, policyPatterns } from './editions.ts'
import { headOf } from './header.ts'
import { draftPaper } from './papers.ts'
import { previewDraft } from './preview.ts'
import { rebaseDraft } from './rebase.ts'
import { surroundingsOf } from './surroundings.ts'

export interface Threads {
  readonly looks: DraftWork
  readonly examples: DraftWork
}

const threads = (): Threads => ({ looks: draftWork(), examples: draftWork() })

export function changePort(court: Court, { looks, examples }: Threads = threads()): ChangePort {
  const desk = { court, looks }
  return {
    now: () => new Date(court.clock()).toISOString(),
    editions: () => {
      looks.warm()
      return ledgerEditions(court)
    },
    patterns: policyPatterns,
    begin: (order) => beginDraft(court, order),
    headOf,
    surroundings: (material) => surroundingsOf(court, material),
    check: (material, abandoned) => checkDraft(desk, material, abandoned),
    examples: (material, abandoned) =>
      asked(
        { court, looks: examples },
        material,
        (source) => ({ kind: 'examples', source }),
        abandoned,
      ),
    compare: (mine, theirs) => done(looks, { kind: 'lines', mine, theirs }),
    rebase: (material) => rebaseDraft(desk, material),
    table: (material) => asked(desk, material, (source) => ({ kind: 'table', source })),
    preview: (material, order, control) => previewDraft(desk, material, order, control),
    paper: (material, order) => draftPaper(desk, material, order),
    approve: (material, decision, hands) => approveDraft(desk, material, decision, hands),
    entered: (material, decision, author) => enteredDraft(desk, material, decision, author),
    close: async () => {
      await Promise.all([looks.close(), examples.close()])
    },
  }
}
