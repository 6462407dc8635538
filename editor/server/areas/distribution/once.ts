/**
 * A deed that is done once, however often it is asked for under one key (`Idempotency-Key`): the key with what was asked in;
 * the answer of the first time out.
 *
 * Kept before the deed is begun, with the place of the ledger where it began. Who asks again after the server died in between
 * gets what the ledger has of it from that place on. For 30 days (`forgetting.ts`).
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import type { Answer } from '../../answer.ts'
import { sendAnswer, sendProblem } from '../../http/send.ts'
import type { DocumentStore, StoredDocument } from '../../store/document-store.ts'
import { forgetOld } from './forgetting.ts'

export interface Deed<T> {
  /** How far the ledger goes. */
  readonly position: () => Promise<number>
  /** `since`: begun before, and what became of it is not known here. */
  readonly run: (since?: number) => Promise<Answer<T>>
}

interface Begun {
  /** Of what was asked. */
  readonly digest: string
  readonly since: number
  /** Null until it is known. */
  readonly value: unknown
}

const KEPT = 'draws'

/** The headers of such a deed; without them it is refused before it comes here. */
export const OnceOnly = Type.Object({
  'idempotency-key': Type.String({
    pattern: String.raw`^[\x21-\x7e]{16,64}$`,
    description:
      'Random, a new one for every deed; repeated with the same key, the deed is not done twice.',
  }),
})

type AskedOnce = Pick<FastifyRequest, 'account' | 'body'> & {
  readonly headers: Static<typeof OnceOnly>
}

/** By key, the last request of this process: those of one key are answered one after another. */
const lastOf = new Map<string, Promise<unknown>>()

export async function once<T>(
  store: DocumentStore,
  request: AskedOnce,
  reply: FastifyReply,
  deed: Deed<T>,
): Promise<FastifyReply> {
  const key = request.headers['idempotency-key']
  const id = sha256(`${request.account?.id ?? ''}\n${key}`)
  const digest = sha256(JSON.stringify(request.body))
  const before = lastOf.get(id) ?? Promise.resolve()
  const mine = before.catch(() => undefined).then(() => answerTo(store, id, digest, deed))
  lastOf.set(id, mine)
  try {
    const answer = await mine
    return answer === 'other-request'
      ? sendProblem(reply, 'same-key-other-request')
      : sendAnswer(reply, answer)
  } finally {
    if (lastOf.get(id) === mine) lastOf.delete(id)
  }
}

async function answerTo<T>(
  store: DocumentStore,
  id: string,
  digest: string,
  deed: Deed<T>,
): Promise<Answer<T> | 'other-request'> {
  const begun = await beginning(store, id, { digest, since: await deed.position(), value: null })
  const { body } = begun.document
  if (body.digest !== digest) return 'other-request'
  if (body.value !== null) return { ok: true, value: body.value as T }
  return keeping(store, begun, () => deed.run(begun.isNew ? undefined : body.since))
}

interface Beginning {
  readonly document: StoredDocument<Begun>
  readonly isNew: boolean
}

/** What was kept under the key, or this, kept now. */
async function beginning(store: DocumentStore, id: string, body: Begun): Promise<Beginning> {
  const known = await store.get<Begun>(KEPT, id)
  if (known !== undefined) return { document: known, isNew: false }
  const kept = await store.put(KEPT, id, body, 0)
  if (kept !== undefined) {
    await forgetOld(store, KEPT, kept.changed_at)
    return { document: kept, isNew: true }
  }
  const other = await store.get<Begun>(KEPT, id)
  return other === undefined ? beginning(store, id, body) : { document: other, isNew: false }
}

/**
 * The value is kept; of what was refused nothing was done, so the key is free again. Another server over the same store may
 * have been asked under this key at the same time: what it has kept is the answer, and what it has freed is kept anew.
 */
async function keeping<T>(
  store: DocumentStore,
  { document: { id, body, version }, isNew }: Beginning,
  run: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const answer = await run()
  if (answer.ok) {
    const done = { ...body, value: answer.value }
    if ((await store.put(KEPT, id, done, version)) === undefined) await store.put(KEPT, id, done, 0)
    return answer
  }
  if (!isNew || (await store.remove(KEPT, id, version))) return answer
  const { value = null } = (await store.get<Begun>(KEPT, id))?.body ?? {}
  return value === null ? answer : { ok: true, value: value as T }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
