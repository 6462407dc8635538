/**
 * One verification in a worker: a file of anybody, or the address of the court's ledger, in; every check of it out.
 *
 * The file is recognised by its first bytes and by the format that it names; whatever is nothing of ours is read as a
 * printed report or protocol. A worker of its own, so that nothing in a file can hold up or end the server.
 */
import { open, readFile, stat } from 'node:fs/promises'
import type { VerifyResult } from '../../../editor/api/index.ts'
import { type Or, right, unreadable, type Wrong } from '../../complaint.ts'
import { LIMITS } from '../../limits.ts'
import type { Text } from '../../text.ts'
import { verifiedAt } from '../../verify/artifact.ts'
import type { KnownByUser } from '../../verify/known.ts'
import { verifiedStore } from '../../verify/ledger.ts'
import { checkedReports } from '../../verify/report.ts'
import { knownIn } from './known.ts'
import { onScreen } from '../screen-words.ts'
import { artifactResult, reportResult } from './verified-result.ts'

export interface VerifyTask {
  /** A path, or the address of a database. */
  readonly path: string
  /** What people call it. */
  readonly name: string
  readonly isLedger: boolean
  readonly known: Parameters<typeof knownIn>[0]
}

/** Called by the pool. */
export default async function run(task: VerifyTask): Promise<Or<VerifyResult>> {
  const known = knownIn(task.known)
  if (!known.ok) return known
  const result = await verified(task, known.value)
  return JSON.parse(JSON.stringify(result), (_, value: unknown) =>
    isText(value) ? onScreen(value, task) : value,
  ) as Or<VerifyResult>
}

async function verified(task: VerifyTask, known: KnownByUser): Promise<Or<VerifyResult>> {
  const { path, name, isLedger } = task
  if (isLedger) return artifact(await verifiedStore(path, known), name)
  const size = (await stat(path)).size
  if (size === 0) return EMPTY(name)
  if (await isOurs(path, size)) return artifact(await verifiedAt(path, known, name), name)
  if (size > LIMITS.importBytes) return tooLarge(name)
  const checked = await checkedReports(await readFile(path), name, {}, 'uk')
  if (!checked.ok) return notKnown(checked)
  if ('refused' in checked.value) return notRead(name)
  return right(reportResult(checked.value))
}

const artifact = (found: Awaited<ReturnType<typeof verifiedAt>>, name: string): Or<VerifyResult> =>
  found.ok ? right(artifactResult({ ...found.value, file: name })) : found

const OURS = /^(?:SQLite format 3\0|zasady-ledger\/)/
const NAMED = /"format"\s*:\s*"zasady-/
const HEAD = 16

async function isOurs(path: string, size: number): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    if (OURS.test(buffer.subarray(0, bytesRead).toString('latin1'))) return true
  } finally {
    await file.close()
  }
  return size <= LIMITS.intakeBytes && NAMED.test(await readFile(path, 'latin1'))
}

function isText(value: unknown): value is Text {
  const { uk, en } = (value ?? {}) as Partial<Record<string, unknown>>
  return typeof uk === 'string' && typeof en === 'string'
}

/** Of what is nothing of ours only the last guess speaks: it must be said what else could be verified. */
const notKnown = ({ complaint }: Wrong): Wrong => ({
  ok: false,
  complaint: { ...complaint, help: complaint.help ?? KNOWN },
})

const KNOWN: Text = {
  uk: 'перевірити можна пакет справи, запис розподілу, виписку чи файл журналу, звіт про розподіл або протокол; якщо це одне з них, файл пошкоджено: візьміть його заново',
  en: 'a bundle of a case, a record of a draw, an export or file of a ledger, a report of a draw or a protocol can be verified; if it is one of them, the file is damaged: take it anew',
}

const EMPTY = (name: string) =>
  unreadable({ uk: `файл \`${name}\` порожній`, en: `the file \`${name}\` is empty` })

const tooLarge = (name: string) =>
  unreadable(
    {
      uk: `\`${name}\` не є ні журналом, ні пакетом, а для звіту чи протоколу завеликий`,
      en: `\`${name}\` is neither a ledger nor a bundle, and too large for a report or a protocol`,
    },
    {
      uk: `звіт чи протокол має бути не більший за ${LIMITS.importBytes / 1024 / 1024} МБ`,
      en: `a report or a protocol has ${LIMITS.importBytes / 1024 / 1024} MB at most`,
    },
  )

const notRead = (name: string) =>
  unreadable({
    uk: `\`${name}\`: звіт неможливо перерахувати за правилом ваги`,
    en: `\`${name}\`: the report cannot be computed again by the law of weight`,
  })
