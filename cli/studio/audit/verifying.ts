/**
 * A file that somebody dropped in, or the court's own ledger; every check of it out. The file lies on the disk only while
 * it is verified.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Piscina } from 'piscina'
import type { KnownByUser, VerifyResult } from '../../../editor/api/index.ts'
import { type Answer, type GivenFile, refused } from '../../../editor/server/index.ts'
import type { Or } from '../../complaint.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import type { VerifyTask } from './verify-worker.ts'

/** A ledger of several hundred thousand entries. */
const MOST_BYTES = 1024 * 1024 * 1024
const LONGEST = 10 * 60_000
const MOST_MEMORY_MB = 1024
const PATIENCE = 60_000

export async function verifiedFile(
  { name, bytes }: GivenFile,
  known: KnownByUser,
  signal: AbortSignal,
): Promise<Answer<VerifyResult>> {
  const folder = await mkdtemp(join(tmpdir(), 'zasady-verify-'))
  try {
    const path = join(folder, 'file')
    const size = { bytes: 0 }
    await pipeline(atMost(bytes, size), createWriteStream(path, { mode: 0o600 }), { signal })
    if (size.bytes > MOST_BYTES) return TOO_LARGE
    return await inWorker({ path, name: shortName(name), isLedger: false, known }, signal)
  } catch (error) {
    // What did not come whole is not verified.
    if (signal.aborted || isCutOff(error)) return STOPPED
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The ledger of the court, as it stands. */
export const verifiedLedger = (
  { address, ledger }: Court,
  known: KnownByUser,
  signal: AbortSignal,
): Promise<Answer<VerifyResult>> =>
  inWorker(
    {
      path: address,
      name: ledger.origin,
      isLedger: true,
      known: { origin: ledger.origin, ...known },
    },
    signal,
  )

/** Stops one chunk after the limit, so that it can be seen that there was more. */
async function* atMost(bytes: AsyncIterable<Uint8Array>, size: { bytes: number }) {
  for await (const chunk of bytes) {
    size.bytes += chunk.length
    if (size.bytes > MOST_BYTES) return
    yield chunk
  }
}

/** Names of files are anybody's text. */
const shortName = (name: string): string => name.split(/[\\/]/).at(-1)?.slice(0, 120) ?? ''

// Workers that wait a while for the next file: starting one takes as long as most verifications.
let pool: Piscina<VerifyTask, Or<VerifyResult>> | undefined

async function inWorker(task: VerifyTask, gone: AbortSignal): Promise<Answer<VerifyResult>> {
  pool ??= new Piscina<VerifyTask, Or<VerifyResult>>({
    filename: new URL('verify-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: PATIENCE,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  const timeout = AbortSignal.timeout(LONGEST)
  try {
    const found = await pool.run(task, { signal: AbortSignal.any([gone, timeout]) })
    return answerOf(found, 'audit/unreadable')
  } catch {
    if (gone.aborted) return STOPPED
    return timeout.aborted ? TOO_LONG : FAILED
  }
}

/** Whoever sent the bytes went away in the middle. */
const isCutOff = (error: unknown): boolean =>
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(
    (error as Partial<NodeJS.ErrnoException>).code ?? '',
  )

/** Nobody is left to read it. */
const STOPPED = refused({
  code: 'audit/stopped',
  status: 422,
  message: { uk: 'перевірку зупинено', en: 'the verification was stopped' },
})

const TOO_LARGE = refused({
  code: 'audit/too-large',
  status: 413,
  message: { uk: 'файл завеликий: понад 1 ГБ', en: 'the file is too large: more than 1 GB' },
  help: {
    uk: 'його може перевірити програмою той, хто веде сервер',
    en: 'whoever runs the server can verify it by the program',
  },
})

const TOO_LONG = refused({
  code: 'audit/too-long',
  status: 422,
  message: {
    uk: 'перевірка тривала понад 10 хвилин, її зупинено',
    en: 'the verification took more than 10 minutes and was stopped',
  },
})

/** The worker ended: out of memory, or something in the file that nobody foresaw. */
const FAILED = refused({
  code: 'audit/cannot-verify',
  status: 422,
  message: {
    uk: 'цей файл перевірити не вдалося: він пошкоджений або збудований так, що його не прочитати',
    en: 'this file could not be verified: it is damaged, or made so that it cannot be read',
  },
  help: {
    uk: 'візьміть файл заново там, де його створено, і спробуйте ще раз',
    en: 'take the file anew from where it was made, and try again',
  },
})
