/** `zasady ledger init`: a new ledger with its keys, and the file of the court's secrets beside it. */
import { createLedger, digestOfBytes, type Draft, linkOf } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { append } from './append.ts'
import { accountOf, addressOf, refused, secretsPathOf, type Writable } from './opening.ts'
import { type ChainSecret, newChain, newSecrets, signerIn, writeSecrets } from './secrets.ts'
import { dateOption } from './today.ts'

/** Draws that one chain serves; another is added by `zasady ledger chain`. */
export const CHAIN_LENGTH = 100_000

/** Where a new ledger goes, and whose it is. */
export interface NewCourt {
  readonly address: string
  readonly secretsPath: string
  readonly origin: string
  readonly court: string
  readonly by: string
  /** Since when it is kept. */
  readonly date: string
  /** Another one than the machine's, for what is invented. */
  readonly clock?: () => number
}

export async function init(context: Context, input: Input): Promise<ExitCode> {
  const [origin, court] = [optionText(input, 'origin'), optionText(input, 'court')]
  if (origin === undefined || court === undefined) return complain(context, incomplete)
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const [address, secretsPath] = [addressOf(input), secretsPathOf(input)]
  const by = accountOf(input)
  const made = await makeLedger({ address, secretsPath, origin, court, by, date: date.value })
  if (!made.ok) return complain(context, made)
  await made.value.ledger.close()
  const { terminal, lang, json } = context
  await terminal.out(
    json
      ? jsonPage({ ledger: address, origin, keys: secretsPath })
      : told(address, secretsPath)[lang],
  )
  return EXIT.done
}

/**
 * Makes the file of secrets and the ledger, with the keys and the first chain in it. The secrets are written first: a
 * ledger whose keys are lost could never be written again.
 */
export async function makeLedger(wanted: NewCourt): Promise<Or<Writable>> {
  const { address, secretsPath, origin, court, by, date, clock = Date.now } = wanted
  const chain = newChain('ланцюг-1', CHAIN_LENGTH)
  const secrets = newSecrets(origin, chain)
  const written = await writeSecrets(secretsPath, secrets, { fresh: true })
  if (!written.ok) return written
  const at = { true_at: date, by }
  const made = await createLedger(
    address,
    { origin, court, ...at },
    { signers: [signerIn(secrets)], clock },
  )
  if (made.kind === 'refused') return refused(made.refusal)
  return withSecretsEntered({ ledger: made.ledger, secrets }, at)
}

/** Enters what fixes the secrets, where the ledger has none of it yet; closes the ledger when that is refused. */
export async function withSecretsEntered(opened: Writable, at: At): Promise<Or<Writable>> {
  const { ledger, secrets } = opened
  for await (const _ of ledger.entries({ kinds: ['chain'] })) return right(opened)
  const chains = secrets.chains.map((chain) => chainDraft(chain, at))
  const entered = await append(ledger, [privacyDraft(secrets.privacy, at), ...chains])
  if (entered.ok) return right(opened)
  await ledger.close()
  return entered
}

type At = Pick<Draft, 'true_at' | 'by'>

/** The digest of the privacy key: shows later that the seals were made with a key fixed before them. */
const privacyDraft = (key: string, at: At): Draft => ({
  ...at,
  kind: 'key',
  body: {
    use: 'privacy',
    action: 'add',
    name: 'ключ печаток',
    key: digestOfBytes(Buffer.from(key, 'hex')),
  },
})

/** The anchor of a chain: its numbers are fixed from here on. */
export const chainDraft = ({ chain, seed, length }: ChainSecret, at: At): Draft => ({
  ...at,
  kind: 'chain',
  body: { chain, anchor: linkOf(seed, length, 0), length },
})

const incomplete = misused(
  {
    uk: 'не вказано `--origin` або `--court`',
    en: '`--origin` or `--court` is not given',
  },
  {
    uk: 'приклад: zasady ledger init --origin court.example/docket --court "Умовний районний суд"',
    en: 'for example: zasady ledger init --origin court.example/docket --court "Умовний районний суд"',
  },
)

const told = (address: string, path: string) => ({
  uk: `Журнал створено: ${shown(address)}; ключі суду: ${path}.
Зробіть копію ключів і зберігайте її окремо: без них до журналу нічого не можна дописати, а хто їх має, може підписати інший.
Далі: zasady ledger policy desn; тоді від імені іншої особи акт зборів (zasady ledger act) і схвалення (zasady ledger approve desn --act № --by …)
`,
  en: `The ledger was made: ${shown(address)}; the keys of the court: ${path}.
Keep a copy of the keys elsewhere: without them nothing can be appended, and whoever has them can sign another ledger.
Next: zasady ledger policy desn; then, in the name of somebody else, the act of the assembly (zasady ledger act) and the approval (zasady ledger approve desn --act № --by …)
`,
})

/** An address of a database without its password. */
export const shown = (address: string): string => address.replace(/(:\/\/[^:@/]+):[^@/]*@/, '$1@')
