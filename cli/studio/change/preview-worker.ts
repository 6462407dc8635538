/** The worker of a preview: the address of a ledger and the texts of both editions in, the report of the engine out. */
import { parentPort } from 'node:worker_threads'
import {
  type EditionSide,
  type HistoryReport,
  loadPolicies,
  type LoadedPolicy,
  namedEdition,
  openLedger,
  type PolicyFile,
  preview,
} from '../../../engine/index.ts'
import { type Edition, parseYamlData } from '../../../grammar/index.ts'
import { matterCount } from '../../preview/matter-count.ts'
import { shippedPreviewSettings } from '../../shipped-data.ts'

export interface PreviewTask {
  readonly address: string
  readonly origin: string
  readonly document: string
  readonly texts: readonly PolicyFile[]
  readonly draft: PolicyFile
  /** Its text. */
  readonly calendar: string
  readonly from: string | null
  readonly to: string | null
  readonly assumeUnknownAbsent: boolean
}

export interface PreviewProgress {
  readonly done: number
  readonly total: number
}

/** Called by the pool, which hears how far it has come. The ledger is opened to read only. */
export default async function run(task: PreviewTask): Promise<HistoryReport> {
  const { address, origin, from, to, assumeUnknownAbsent } = task
  const settings = await shippedPreviewSettings()
  if (!settings.ok) throw new Error(settings.complaint.message.en)
  const opened = await openLedger(address, { signers: [], clock: Date.now, origin })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const { ledger } = opened
  try {
    const total = await matterCount(ledger)
    const tell = (done: number): void =>
      parentPort?.postMessage({ done, total } satisfies PreviewProgress)
    tell(0)
    const report = await preview({
      view: ledger,
      ...sidesOf(task),
      settings: settings.value,
      filter: { from, to, category: null, judge: null, clause: null },
      assumeUnknownAbsent,
      onCase: (done) => {
        if (done % STEP === 0 || done === total) tell(done)
      },
    })
    if (report === undefined) throw new Error('nobody called the preview off')
    return report
  } finally {
    await ledger.close()
  }
}

/** Matters between two tellings. */
const STEP = 10

/** What is in force before the draft, and what would be with it. */
function sidesOf({ texts, draft, document, calendar }: PreviewTask) {
  const data = parseYamlData(calendar)
  if (!('value' in data)) throw new Error('the calendar of a policy entry cannot be read')
  const [adopted, proposed] = [
    loadPolicies({ files: texts, calendar: data.value }),
    loadPolicies({ files: [...texts, draft], calendar: data.value, draft: draft.path }),
  ].map(({ runtime }) => runtime)
  const [old, changed] = [adopted, proposed].map((runtime) => runtime?.policies.get(document))
  const after = changed?.policy.editions.find((one) => one.draft === true)
  const before = old?.policy.editions.findLast(({ from }) => after && from <= after.from)
  if (!adopted || !old || !changed || !after || !before)
    throw new Error('a draft that was sound is not sound any more')
  return {
    before: side(old, before),
    after: side(changed, after),
    calendar: adopted.calendar,
  }
}

const side = (loaded: LoadedPolicy, edition: Edition): EditionSide => ({
  loaded,
  edition,
  named: namedEdition(edition),
})
