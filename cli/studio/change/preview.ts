/**
 * The preview of a draft over the history of the court, as long work: it runs in a worker that opens the ledger again to read,
 * so that the studio goes on answering; a cancelled one is ended at once.
 */
import { Piscina } from 'piscina'
import type { PreviewOrder } from '../../../editor/api/index.ts'
import {
  type Answer,
  answered,
  type DraftMaterial,
  type JobControl,
} from '../../../editor/server/index.ts'
import type { HistoryReport } from '../../../engine/index.ts'
import type { Court } from '../court.ts'
import { refusal, withoutBase } from './complaints.ts'
import { asked, type DraftDesk } from './draft-work.ts'
import type { KeptWorld } from './draft-worker.ts'
import type { PreviewProgress, PreviewTask } from './preview-worker.ts'

export async function previewDraft(
  desk: DraftDesk,
  material: DraftMaterial,
  order: PreviewOrder,
  control: JobControl,
): Promise<Answer<HistoryReport>> {
  const world = await asked<KeptWorld>(
    desk,
    material,
    (source) => ({ kind: 'world', source }),
    control.signal,
  )
  if (!world.ok) return world
  return world.value.isNew ? withoutBase() : worked(taskOf(desk.court, world.value, order), control)
}

const taskOf = (court: Court, world: KeptWorld, order: PreviewOrder): PreviewTask => ({
  address: court.address,
  origin: court.ledger.origin,
  document: world.document,
  texts: world.texts,
  draft: world.draft,
  calendar: world.calendar,
  from: order.from ?? null,
  to: order.to ?? null,
  assumeUnknownAbsent: order.assume_unknown_absent === true,
})

async function worked(
  task: PreviewTask,
  { signal, progress }: JobControl,
): Promise<Answer<HistoryReport>> {
  const filename = new URL('preview-worker.ts', import.meta.url).href
  const pool = new Piscina<PreviewTask, HistoryReport>({ filename, minThreads: 1, maxThreads: 1 })
  pool.on('message', ({ done, total }: PreviewProgress) => progress(done, total, PREVIEWING))
  try {
    return answered(await pool.run(task, { signal }))
  } catch (error) {
    if (signal.aborted) return CANCELLED
    throw error
  } finally {
    await pool.destroy()
  }
}

const PREVIEWING = { uk: 'перегляд змін над історією', en: 'the change over the history' }

const CANCELLED = refusal(
  'change/preview-cancelled',
  409,
  ['перегляд перервано; нічого не змінено', 'the preview was called off; nothing was changed'],
  ['почніть його знову', 'start it again'],
)
