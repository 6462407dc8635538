/** Exports of ledgers for tests: whole, in lines, and put together again. */
import { createHash } from 'node:crypto'
import { type CourtLedger, verifyExport, type LedgerVerification } from '../../engine/index.ts'

/** The bytes of an export. */
export async function exported(ledger: CourtLedger, openings = false): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of ledger.export({ openings })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Its lines, without their ends. */
export const linesIn = (bytes: Buffer): string[] => bytes.toString().split('\n').slice(0, -1)

/** Lines as an export again, with a last line that is right for them. */
export function sealed(lines: readonly string[]): Buffer {
  const body = lines.filter((line) => !line.startsWith('end '))
  const count = (word: string) => body.filter((line) => line.startsWith(`${word} `)).length
  const entries = body.filter((line) => /^[0-9a-f]{64} /.test(line)).length
  const text = body.map((line) => `${line}\n`).join('')
  const openings = count('opening') > 0 ? ` ${count('opening')}` : ''
  const hash = createHash('sha256').update(text).digest('hex')
  return Buffer.from(
    `${text}end ${entries} ${count('checkpoint')} ${count('blob')}${openings} ${hash}\n`,
  )
}

/** The codes of what is found in an export, with their lines. */
export async function findingsIn(bytes: Uint8Array): Promise<readonly string[]> {
  return told(await verifyExport([bytes]))
}

const told = (verification: LedgerVerification): readonly string[] =>
  verification.kind === 'verified'
    ? []
    : verification.findings.map(({ code, place }) => `${code} ${place.line ?? ''}`.trim())
