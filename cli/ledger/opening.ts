/**
 * The ledger that the command line names: options in, an open ledger with its secrets out.
 */
import {
  type CourtLedger,
  digestOfBytes,
  type Entry,
  type LedgerRefusal,
  type OpenedLedger,
  openLedger,
} from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { type Or, right, unreadable, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { damageWords } from './damage.ts'
import { readSecrets, type Secrets, signersIn } from './secrets.ts'

/** Where a ledger lies when nothing else is said. */
const DEFAULT_LEDGER = 'zasady.ledger'

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
export const openToWrite = (input: Input): Promise<Or<Writable>> =>
  openPlace({ address: addressOf(input), secretsPath: secretsPathOf(input) })

/** Where a ledger and the secrets of its court lie. */
export interface Place {
  readonly address: string
  readonly secretsPath: string
}

export async function openPlace({ address, secretsPath }: Place): Promise<Or<Writable>> {
  const secrets = await readSecrets(secretsPath)
  if (!secrets.ok) return secrets
  const signers = signersIn(secrets.value)
  const origin = signers[0].verifier.name
  const opened = await openLedger(address, { signers, clock: Date.now, origin })
  if (opened.kind === 'refused') return refused(opened.refusal)
  const { ledger } = opened
  const other = await otherPrivacyKey(ledger, secrets.value)
  if (other === undefined) return right({ ledger, secrets: secrets.value })
  await ledger.close()
  return otherKeys(secretsPath, other)
}

/**
 * The entry of the privacy key, when the file holds another one: seals made with it could never be shown to be made with
 * a key fixed before them.
 */
async function otherPrivacyKey(
  ledger: CourtLedger,
  { privacy }: Secrets,
): Promise<number | undefined> {
  const own = digestOfBytes(Buffer.from(privacy, 'hex'))
  let fixed: Entry | undefined
  for await (const entry of ledger.entries({ kinds: ['key'] })) {
    if (entry.body['use'] === 'privacy') fixed = entry
  }
  return fixed === undefined || fixed.body['key'] === own ? undefined : fixed.seq
}

const otherKeys = (path: string, seq: number) =>
  unreadable(
    {
      uk: `ключ печаток у \`${path}\` — не той, що закріплено в журналі записом № ${seq}; нічого не внесено`,
      en: `the key of the seals in \`${path}\` is not the one fixed in the ledger by entry № ${seq}; nothing was entered`,
    },
    {
      uk: 'відновіть файл ключів цього журналу з копії',
      en: 'restore the key file of this ledger from a copy',
    },
  )

/** Opens the ledger to read it only. No keys are needed. `whole`: all its entries are looked at, not only the last. */
export async function openToRead(input: Input, whole = false): Promise<Or<CourtLedger>> {
  const origin = optionText(input, 'origin')
  const opened: OpenedLedger = await openLedger(addressOf(input), {
    signers: [],
    clock: Date.now,
    whole,
    ...(origin !== undefined && { origin }),
  })
  return opened.kind === 'opened' ? right(opened.ledger) : refused(opened.refusal)
}

/** Opens the ledger to read it; a damaged one is refused: what it says cannot be relied on. */
export async function openWhole(input: Input): Promise<Or<CourtLedger>> {
  const opened = await openToRead(input, true)
  if (!opened.ok) return opened
  const [found] = opened.value.damage
  if (found === undefined) return opened
  await opened.value.close()
  return wrong(EXIT.verificationFailed, damageWords(found), {
    uk: 'знайдіть, що пошкоджено: zasady verify ЖУРНАЛ',
    en: 'find what is damaged: zasady verify LEDGER',
  })
}

const EXITS: Readonly<Record<string, ExitCode>> = {
  'ledger/damaged': EXIT.verificationFailed,
  'ledger/not-there': EXIT.unreadable,
  'ledger/unreadable': EXIT.unreadable,
}

/** A refusal of the ledger as a complaint. A damaged one is a failed verification, one that is not there unreadable. */
export function refused({ code, message, seq }: LedgerRefusal) {
  const exit = EXITS[code] ?? EXIT.remarks
  const place = seq === undefined ? '' : ` (№ ${seq})`
  return wrong(exit, { uk: `${message.uk}${place}`, en: `${message.en}${place}` })
}
