/**
 * `zasady ledger rotate-key`: a new key for the checkpoints, in two steps. First both sign, so that whoever knows the old
 * key sees the new one come; then the old one is retired. The key of the seals is never changed.
 */
import {
  type CourtLedger,
  type Draft,
  formatVerifierKey,
  KeyRing,
  newPrivateKey,
  type Signer,
} from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, type Or, right, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import type { Text } from '../text.ts'
import { append } from './append.ts'
import { accountOf, openToWrite, secretsPathOf, type Writable } from './opening.ts'
import { type Secrets, signerIn, signersIn, writeSecrets } from './secrets.ts'
import { dateOption } from './today.ts'

type At = Pick<Draft, 'true_at' | 'by'>

/** Exit: done 0; the step is not due 1. */
export async function rotateKey(context: Context, input: Input): Promise<ExitCode> {
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const at = { true_at: date.value, by: accountOf(input) }
  const done = await (input.options['retire'] === true ? retireOld(input, at) : addNew(input, at))
  if (!done.ok) return complain(context, done)
  const { terminal, lang, json } = context
  const { told, ...page } = done.value
  await terminal.out(json ? jsonPage(page) : `${told[lang]}\n`)
  return EXIT.done
}

interface Done {
  readonly entries: readonly number[]
  /** The verifier key in use from now on. */
  readonly key: string
  readonly told: Text
}

/** The secrets are written first: a key in the ledger that nobody kept could sign nothing. */
async function addNew(input: Input, at: At): Promise<Or<Done>> {
  const prepared = await withLedger(input, ({ ledger, secrets }) => withNewKey(ledger, secrets))
  if (!prepared.ok) return prepared
  const written = await writeSecrets(secretsPathOf(input), prepared.value, { fresh: false })
  if (!written.ok) return written
  const key = keyOf(signerIn(prepared.value))
  return withLedger(input, async ({ ledger }) => {
    const entries = await append(ledger, [keyDraft('add', key, at)])
    if (!entries.ok) return entries
    const numbers = entries.value.map(({ seq }) => seq)
    return right({ entries: numbers, key, told: added(key, numbers) })
  })
}

/** Secrets with a new key in use and the old one kept. What an interrupted step has left is taken up again. */
async function withNewKey(ledger: CourtLedger, secrets: Secrets): Promise<Or<Secrets>> {
  const { checkpoint, earlier = [] } = secrets
  if (earlier.length === 0) {
    return right({ ...secrets, checkpoint: newPrivateKey(ledger.origin), earlier: [checkpoint] })
  }
  const active = await activeKeys(ledger)
  return active.has(keyOf(signerIn(secrets))) ? underWay : right(secrets)
}

/** The old key leaves the file last: until the entry is there it must be able to sign. */
async function retireOld(input: Input, at: At): Promise<Or<Done>> {
  return withLedger(input, async ({ ledger, secrets }) => {
    const [current, ...old] = signersIn(secrets)
    const active = await activeKeys(ledger)
    if (old.length === 0 || !active.has(keyOf(current))) return nothingToRetire
    const drafts = old
      .map(keyOf)
      .filter((key) => active.has(key))
      .map((key) => keyDraft('retire', key, at))
    const entries = await append(ledger, drafts)
    if (!entries.ok) return entries
    const { earlier: _, ...kept } = secrets
    const written = await writeSecrets(secretsPathOf(input), kept, { fresh: false })
    if (!written.ok) return written
    const numbers = entries.value.map(({ seq }) => seq)
    return right({ entries: numbers, key: keyOf(current), told: retired(numbers) })
  })
}

async function withLedger<T>(
  input: Input,
  body: (writable: Writable) => Promise<Or<T>>,
): Promise<Or<T>> {
  const opened = await openToWrite(input)
  if (!opened.ok) return opened
  try {
    return await body(opened.value)
  } finally {
    await opened.value.ledger.close()
  }
}

async function activeKeys(ledger: CourtLedger): Promise<ReadonlySet<string>> {
  const entries = await Array.fromAsync(ledger.entries({ kinds: ['key'] }))
  return new Set(new KeyRing(entries).active('checkpoint').map(formatVerifierKey))
}

const keyOf = ({ verifier }: Signer): string => formatVerifierKey(verifier)

const keyDraft = (action: 'add' | 'retire', key: string, at: At): Draft => ({
  ...at,
  kind: 'key',
  body: { use: 'checkpoint', action, name: key.slice(0, key.indexOf('+')), key },
})

const added = (key: string, [number = 0]: readonly number[]): Text => ({
  uk: `Новий ключ журналу внесено: запис № ${number}. Відтепер контрольні точки підписують обидва ключі.
Оприлюдніть новий ключ і дайте його свідкам: ${key}
Зробіть копію файла ключів. Коли новий ключ знатимуть усі: zasady ledger rotate-key --retire`,
  en: `The new key of the ledger was entered: № ${number}. From now on both keys sign the checkpoints.
Publish the new key and give it to the witnesses: ${key}
Keep a copy of the key file. When everybody knows the new key: zasady ledger rotate-key --retire`,
})

const retired = (numbers: readonly number[]): Text => {
  const which = numbers.map((number) => ` № ${number}`).join(',')
  return {
    uk: `Старий ключ більше не підписує${which === '' ? '' : `: запис${which}`}; з файла ключів його вилучено. Підписане ним раніше перевіряється, як і досі.`,
    en: `The old key signs no more${which === '' ? '' : `: entry${which}`}; it was removed from the key file. What it signed before verifies as ever.`,
  }
}

const underWay = wrong(
  EXIT.remarks,
  { uk: 'заміну ключа вже розпочато', en: 'the key is being rotated already' },
  {
    uk: 'завершіть її: zasady ledger rotate-key --retire',
    en: 'finish it: zasady ledger rotate-key --retire',
  },
)

const nothingToRetire = wrong(
  EXIT.remarks,
  { uk: 'немає старого ключа, який можна вилучити', en: 'there is no old key to retire' },
  {
    uk: 'спершу внесіть новий: zasady ledger rotate-key',
    en: 'enter a new one first: zasady ledger rotate-key',
  },
)
