/**
 * Which policies the studio shows and what each consists of: an open court in; policies of its ledger, and the shipped ones
 * that it has not adopted as examples, out.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CALENDAR_PATH } from '../../../engine/index.ts'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { type Or, right } from '../../complaint.ts'
import { shownPath, SHIPPED } from '../../disk/policy-folder.ts'
import { shipped } from '../../policy-files.ts'
import { provable } from '../../proving.ts'
import type { Court } from '../court.ts'
import type { KeptFile } from '../ledger-policies.ts'
import { loadShipped } from '../shipped-policy.ts'

export interface PolicySource {
  readonly document: string
  /** Absent: this court has not adopted it. */
  readonly entry?: number
  readonly policy: CheckedPolicy
  /** Without the calendar. */
  readonly files: readonly KeptFile[]
  readonly calendar: string
}

/** The policy as the ledger has it; otherwise as it is shipped. */
export async function sourceOf(court: Court, document: string): Promise<Or<PolicySource>> {
  const adopted = await court.policies.documents()
  return adopted.includes(document) ? fromLedger(court, document) : fromShipped(document)
}

async function fromLedger({ policies }: Court, document: string): Promise<Or<PolicySource>> {
  const usable = await policies.usable(document)
  if (!usable.ok) return usable
  const { entry, runtime, files } = usable.value
  const loaded = runtime.policies.get(document)
  if (loaded === undefined) throw new Error(`the entry ${entry} holds another policy`)
  return right({
    document,
    entry,
    policy: loaded.policy,
    files: files.filter(({ path }) => path !== CALENDAR_PATH),
    calendar: files.find(({ path }) => path === CALENDAR_PATH)?.text ?? '',
  })
}

async function fromShipped(document: string): Promise<Or<PolicySource>> {
  const loaded = await loadShipped(document)
  const sound = loaded.ok ? provable(loaded.value) : loaded
  if (!sound.ok) return sound
  const { policy, sources } = sound.value
  const files = [...sources.values()].map(({ path, text }) => ({ path: keptPath(path), text }))
  return right({ document, policy, files, calendar: await shippedCalendar() })
}

const shippedCalendar = (): Promise<string> =>
  readFile(join(SHIPPED, 'national', 'calendar.yaml'), 'utf8')

/** As a ledger would name it: from the folder of the shipped policies. */
const keptPath = (path: string): string => {
  const root = `${shownPath(SHIPPED)}/`
  return path.startsWith(root) ? path.slice(root.length) : path
}

/** Shipped policies that the ledger does not have, each once. */
export async function examples(adopted: readonly string[]): Promise<Or<readonly KeptPolicy[]>> {
  const files = await shipped()
  if (!files.ok) return files
  const texts = files.value.filter(({ role, draft }) => role === 'text' && draft === undefined)
  const found = new Map(texts.map(({ document, path, text }) => [document, { path, text }]))
  return right(
    [...found]
      .filter(([document]) => document !== '' && !adopted.includes(document))
      .map(([document, file]) => ({ document, file })),
  )
}

interface KeptPolicy {
  readonly document: string
  /** Its base text. */
  readonly file: KeptFile
}
