/**
 * The ledger that the command line names: options in, an open ledger with its secrets out.
 */
import {
  type CourtLedger,
  type LedgerRefusal,
  type OpenedLedger,
  openLedger,
} from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { type Or, right, wrong } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'
import { readSecrets, type Secrets, signerIn } from './secrets.ts'

/** Where a ledger lies when nothing else is said. */
export const DEFAULT_LEDGER = 'zasady.ledger'

/** The address: an SQLite file or a PostgreSQL database. */
export const addressOf = (input: Input): string =>
  optionText(input, 'ledger') ?? process.env['ZASADY_LEDGER'] ?? DEFAULT_LEDGER

/** Beside an SQLite file; for a database it has to be said. */
export const secretsPathOf = (input: Input): string =>
  optionText(input, 'keys') ??
  `${isDatabase(addressOf(input)) ? DEFAULT_LEDGER : addressOf(input)}.keys`

const isDatabase = (address: string): boolean => /^postgres(?:ql)?:/i.test(address)

/** The account in whose name something is entered. */
export const accountOf = (input: Input): string => optionText(input, 'by') ?? 'оператор'

export interface Writable {
  readonly ledger: CourtLedger
  readonly secrets: Secrets
}

/** Opens the ledger to write to it. */
export async function openToWrite(input: Input): Promise<Or<Writable>> {
  const secrets = await readSecrets(secretsPathOf(input))
  if (!secrets.ok) return secrets
  const signers = [signerIn(secrets.value)]
  const origin = signers[0]?.verifier.name ?? ''
  const opened = await openLedger(addressOf(input), { signers, clock: Date.now, origin })
  return opened.kind === 'opened'
    ? right({ ledger: opened.ledger, secrets: secrets.value })
    : refused(opened.refusal)
}

/** Opens the ledger to read it only. No keys are needed. */
export async function openToRead(input: Input): Promise<Or<CourtLedger>> {
  const origin = optionText(input, 'origin')
  const opened: OpenedLedger = await openLedger(addressOf(input), {
    signers: [],
    clock: Date.now,
    ...(origin !== undefined && { origin }),
  })
  return opened.kind === 'opened' ? right(opened.ledger) : refused(opened.refusal)
}

/** A refusal of the ledger as a complaint. A damaged one is a failed verification. */
export function refused({ code, message, seq }: LedgerRefusal) {
  const exit = code === 'ledger/damaged' ? EXIT.verificationFailed : EXIT.remarks
  const place = seq === undefined ? '' : ` (№ ${seq})`
  return wrong(exit, { uk: `${message.uk}${place}`, en: `${message.en}${place}` })
}
