/**
 * What a court must keep to itself to write its ledger: the key that signs checkpoints, the key of the seals, the seeds
 * of the sealed chains. A JSON file that only its owner may read (mode 0600).
 */
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { newPrivateKey, parsePrivateKey, parseStrictJson, type Signer } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { flushFolder } from '../disk/write-atomically.ts'
import { isFields } from '../merge-facts.ts'

/** A chain whose links are opened one by one. */
export interface ChainSecret {
  readonly chain: string
  /** 64 hex digits. */
  readonly seed: string
  readonly length: number
}
export interface Secrets {
  readonly format: 'zasady-secrets/1'
  /** Text of the private key (`PRIVATE+KEY+…`). */
  readonly checkpoint: string
  /** Keys that this one takes the place of, while they still sign. */
  readonly earlier?: readonly string[]
  /** The privacy key, 64 hex digits. */
  readonly privacy: string
  /** The last one is in use. */
  readonly chains: readonly ChainSecret[]
}

const KEY_BYTES = 32

/** New secrets for a ledger of this name. */
export const newSecrets = (origin: string, chain: ChainSecret): Secrets => ({
  format: 'zasady-secrets/1',
  checkpoint: newPrivateKey(origin),
  privacy: randomBytes(KEY_BYTES).toString('hex'),
  chains: [chain],
})

export const newChain = (chain: string, length: number): ChainSecret => ({
  chain,
  seed: randomBytes(KEY_BYTES).toString('hex'),
  length,
})

/** The signer in use. */
export const signerIn = ({ checkpoint }: Secrets): Signer => signerOf(checkpoint)

/** Every signer that the secrets hold, the one in use first. The ledger says which of them may sign. */
export const signersIn = ({
  checkpoint,
  earlier = [],
}: Secrets): readonly [Signer, ...Signer[]] => [signerOf(checkpoint), ...earlier.map(signerOf)]

function signerOf(text: string): Signer {
  const signer = parsePrivateKey(text)
  if (signer === undefined) throw new Error('the secrets were not checked')
  return signer
}

/** Reads secrets; a file that others may read is not secret any more, and is refused. */
export async function readSecrets(path: string): Promise<Or<Secrets>> {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) return noFile(path)
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) return openToOthers(path)
  const parsed = parseStrictJson(await readFile(path, 'utf8'))
  return parsed.kind === 'value' && isSecrets(parsed.value) ? right(parsed.value) : notSecrets(path)
}

/** Writes secrets whole or not at all; `fresh` refuses to replace a file. */
export async function writeSecrets(
  path: string,
  secrets: Secrets,
  { fresh }: { readonly fresh: boolean },
): Promise<Or<undefined>> {
  const target = fresh ? path : `${path}.new`
  try {
    const file = await open(target, 'wx', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    if (!fresh) await rename(target, path)
    await flushFolder(dirname(path))
    return right(undefined)
  } catch (error) {
    return unwritable(target, error)
  }
}

const HEX64 = /^[0-9a-f]{64}$/

function isSecrets(value: unknown): value is Secrets {
  if (!isFields(value) || value['format'] !== 'zasady-secrets/1') return false
  const { checkpoint, earlier = [], privacy, chains } = value
  return (
    isPrivateKey(checkpoint) &&
    Array.isArray(earlier) &&
    earlier.every(isPrivateKey) &&
    typeof privacy === 'string' &&
    HEX64.test(privacy) &&
    Array.isArray(chains) &&
    chains.length > 0 &&
    chains.every(isChain)
  )
}

const isPrivateKey = (value: unknown): boolean =>
  typeof value === 'string' && parsePrivateKey(value) !== undefined

const isChain = (value: unknown): boolean =>
  isFields(value) &&
  typeof value['chain'] === 'string' &&
  HEX64.test(String(value['seed'])) &&
  Number.isSafeInteger(value['length'])

const noFile = (path: string) =>
  unreadable(
    { uk: `немає файла ключів \`${path}\``, en: `there is no key file \`${path}\`` },
    {
      uk: 'його створює `zasady ledger init`; інше місце вкажіть через --keys',
      en: '`zasady ledger init` makes it; give another place with --keys',
    },
  )

const openToOthers = (path: string) =>
  unreadable(
    {
      uk: `файл ключів \`${path}\` доступний іншим користувачам`,
      en: `the key file \`${path}\` is open to other users`,
    },
    { uk: `обмежте доступ: chmod 600 ${path}`, en: `restrict it: chmod 600 ${path}` },
  )

const notSecrets = (path: string) =>
  unreadable(
    {
      uk: `\`${path}\` не є файлом ключів, або його змінено`,
      en: `\`${path}\` is not a key file, or it was altered`,
    },
    { uk: 'відновіть його з копії', en: 'restore it from a copy' },
  )

function unwritable(path: string, error: unknown) {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return unreadable({
    uk: `не вдалося записати \`${path}\`: ${code}`,
    en: `cannot write \`${path}\`: ${code}`,
  })
}
