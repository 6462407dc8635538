/** The ledger to be audited, verified: in its store or as an export that is brought into a store for the time. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CourtLedger,
  importLedger,
  type LedgerVerification,
  openLedger,
} from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { openStream } from '../disk/read-text.ts'
import { addressOf } from '../ledger/opening.ts'

type Damaged = Extract<LedgerVerification, { readonly kind: 'damaged' }>

export type Audited =
  | { readonly kind: 'whole'; readonly ledger: CourtLedger; readonly close: () => Promise<void> }
  | { readonly kind: 'damaged'; readonly verification: Damaged }

const EXPORT = 'zasady-ledger/'

export async function ledgerToAudit(input: Input): Promise<Or<Audited>> {
  const address = addressOf(input)
  return (await isExport(address)) ? imported(address) : stored(address, input)
}

async function isExport(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return false
  try {
    const { buffer } = await file.read(Buffer.alloc(EXPORT.length))
    return buffer.toString('latin1') === EXPORT
  } catch {
    return false
  } finally {
    await file.close()
  }
}

const READING = { signers: [], clock: Date.now }

async function stored(address: string, input: Input): Promise<Or<Audited>> {
  const origin = optionText(input, 'origin')
  const opened = await openLedger(address, { ...READING, ...(origin !== undefined && { origin }) })
  if (opened.kind === 'refused') return unreadable(opened.refusal.message)
  const { ledger } = opened
  const verification = await ledger.verify()
  if (verification.kind === 'verified') {
    return right({ kind: 'whole', ledger, close: () => ledger.close() })
  }
  await ledger.close()
  return right({ kind: 'damaged', verification })
}

async function imported(path: string): Promise<Or<Audited>> {
  const stream = await openStream(path)
  if (!stream.ok) return stream
  const folder = await mkdtemp(join(tmpdir(), 'zasady-audit-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  const made = await importLedger(bytesOf(stream.value), join(folder, 'ledger.sqlite'), READING)
  if (made.kind === 'imported') {
    const { ledger } = made
    const close = async (): Promise<void> => {
      await ledger.close()
      await clear()
    }
    return right({ kind: 'whole', ledger, close })
  }
  await clear()
  if (made.kind === 'refused') return unreadable(made.refusal.message)
  const { verification } = made
  if (verification.kind === 'verified') throw new Error('a verified export was not imported')
  return right({ kind: 'damaged', verification })
}

async function* bytesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}
