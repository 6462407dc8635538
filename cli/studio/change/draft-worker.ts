/** The thread in which drafts are looked at: a task with all its texts in, what the port answers out. It may be ended at any moment. */
import type { DraftDecision } from '../../../editor/api/index.ts'
import { answered } from '../../../editor/server/index.ts'
import { comparedLines } from '../../../engine/index.ts'
import type { Ready } from '../bounded-work.ts'
import { adoptedEntry } from './adopted.ts'
import type { DraftSource } from './draft-source.ts'
import { drafted, soundWorld } from './drafted.ts'
import { examplesOf } from './examples.ts'
import { foundIn } from './found.ts'
import { type PaperTask, paperContent, type ReportTask, reportContent } from './paper-content.ts'
import { type Newer, rebased } from './rebased.ts'
import { tableOf } from './table.ts'
import type { World } from './world.ts'

/** A draft that came to something, as its texts. */
export interface KeptWorld extends Pick<World, 'texts' | 'draft'> {
  readonly document: string
  readonly calendar: string
  /** Nothing is in force before it. */
  readonly isNew: boolean
}

interface OfDraft {
  readonly source: DraftSource
}

export type DraftTask =
  | ({ readonly kind: 'check' } & OfDraft)
  | ({ readonly kind: 'table' } & OfDraft)
  /** Both editions with their texts, for a preview. */
  | ({ readonly kind: 'world' } & OfDraft)
  | ({ readonly kind: 'examples' } & OfDraft)
  | ({ readonly kind: 'rebase'; readonly newer: Newer } & OfDraft)
  | ({ readonly kind: 'adopt'; readonly decision: DraftDecision; readonly by: string } & OfDraft)
  | ({ readonly kind: 'paper' } & PaperTask & OfDraft)
  | ({ readonly kind: 'report' } & ReportTask)
  | { readonly kind: 'lines'; readonly mine: string; readonly theirs: string }

/** Called by the pool. `ready` only waits until the thread has started. */
export default function run(task: DraftTask | Ready): unknown {
  switch (task.kind) {
    case 'ready':
      return null
    case 'check':
      return foundIn(task.source)
    case 'table':
      return tableOf(drafted(task.source))
    case 'world': {
      const world = soundWorld(drafted(task.source))
      return world.ok ? answered(kept(world.value)) : world
    }
    case 'examples':
      return examplesOf(drafted(task.source))
    case 'rebase':
      return rebased(task.source, task.newer)
    case 'adopt': {
      const world = soundWorld(drafted(task.source))
      return world.ok ? adoptedEntry(world.value, task.decision, task.by) : world
    }
    case 'paper':
      return paperContent(drafted(task.source), task)
    case 'report':
      return reportContent(task)
    case 'lines':
      return answered({ rows: comparedLines(task.mine, task.theirs) })
  }
}

/** Without the checked trees, which the thread keeps to itself. */
const kept = ({ policy, texts, draft, calendar, before }: World): KeptWorld => ({
  document: policy.document,
  texts,
  draft,
  calendar: calendar.text,
  isNew: before === undefined,
})
