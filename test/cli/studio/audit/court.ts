/** A court whose ledger is read by the audit: opened as the studio opens it, whole or as somebody left it. */
import { onTestFinished } from 'vitest'
import type { Court } from '../../../../cli/studio/court.ts'
import { ledgerPolicies } from '../../../../cli/studio/ledger-policies.ts'
import { auditPort } from '../../../../cli/studio/audit/port.ts'
import type { Answer, AuditPort, Download, Refusal } from '../../../../editor/server/index.ts'
import { openLedger } from '../../../../engine/index.ts'
import { signerOf } from '../../../support/ledgers.ts'

export interface Opened {
  readonly court: Court
  readonly port: AuditPort
}

/** `origin`: whose key signs, where the ledger is not that of most tests. */
export async function openedAt(
  address: string,
  origin?: string,
  clock = Date.now,
): Promise<Opened> {
  const signers = [signerOf(origin)]
  const opened = await openLedger(address, { signers, clock })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  const { ledger } = opened
  onTestFinished(() => ledger.close())
  const secrets = { format: 'zasady-secrets/1', checkpoint: '', privacy: '', chains: [] } as const
  const policies = ledgerPolicies(ledger)
  const court: Court = {
    kind: 'court',
    name: 'Умовний районний суд',
    ledger,
    address,
    secrets,
    policies,
    clock,
  }
  return { court, port: auditPort(court) }
}

/** The value of an answer that must be one. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message.en}`)
  return answer.value
}

/** The refusal of an answer that must be one. */
export function refusalIn(answer: Answer<unknown>): Refusal {
  if (answer.ok) throw new Error('this was answered')
  return answer.refusal
}

/** Work that nobody stops; what was told of its progress. */
export function unstopped() {
  const told: (readonly [done: number, total: number | undefined])[] = []
  const progress = (done: number, total?: number): void => {
    told.push([done, total])
  }
  return { told, control: { signal: new AbortController().signal, progress } }
}

/** The text of a file that is given away, however it comes. */
export async function textOf({ content }: Download): Promise<string> {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return Buffer.from(content).toString()
  return Buffer.concat(await Array.fromAsync(content)).toString()
}
