/** Previews of drafts over the history of the court: made as long work, kept with the draft, stale when its text changed since. */
import { createHash } from 'node:crypto'
import type { DraftPreview, PreviewOrder } from '../../../api/index.ts'
import { type Answer, answered } from '../../answer.ts'
import type { Job, JobControl } from '../../jobs/jobs.ts'
import type { Account, AreaContext } from '../area.ts'
import { draftAt } from './drafts.ts'
import { materialOf, type StoredDraft } from './stored-draft.ts'

const COLLECTION = 'draft-previews'

interface StoredPreview {
  readonly version: number
  /** Of which text it is. */
  readonly of: string
  readonly made_at: string
  readonly by: string
  readonly report: unknown
}

export async function startPreview(
  context: AreaContext,
  account: Account,
  id: string,
  order: PreviewOrder,
): Promise<Answer<Job>> {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const { body, version } = draft.value
  const work = async (control: JobControl): Promise<Answer<unknown>> => {
    const port = context.ports().change
    const report = await port.preview(materialOf(body), order, control)
    if (!report.ok) return report
    const about = { version, of: digestOf(body), made_at: port.now(), by: account.name }
    await keep(context, id, { ...about, report: report.value })
    return answered({ draft: id, version })
  }
  return answered(await context.jobs.start('preview', account.id, work))
}

/** `null` where none was made. */
export async function keptPreview(
  context: AreaContext,
  id: string,
): Promise<Answer<DraftPreview | null>> {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const kept = await context.store.get<StoredPreview>(COLLECTION, id)
  if (kept === undefined) return answered(null)
  const { of, ...preview } = kept.body
  return answered({ ...preview, stale: of !== digestOf(draft.value.body) })
}

/** The one that was made last stays. */
async function keep(context: AreaContext, id: string, preview: StoredPreview): Promise<void> {
  for (;;) {
    const known = await context.store.get<StoredPreview>(COLLECTION, id)
    const kept = await context.store.put(COLLECTION, id, preview, known?.version ?? 0)
    if (kept !== undefined) return
  }
}

/** What a preview depends on: another title makes no other preview. */
const digestOf = (draft: StoredDraft): string =>
  createHash('sha256')
    .update(JSON.stringify(materialOf(draft)))
    .digest('hex')
