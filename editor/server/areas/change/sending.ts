/** How drafts leave the server: with their version as ETag; and what every route on one draft reads of a request. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Draft } from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import { sendAnswer } from '../../http/send.ts'
import { etagOf, withVersion } from '../../http/versions.ts'
import type { Account } from '../area.ts'
import { type DraftDocument, shownDraft } from './stored-draft.ts'

export const BASE = '/api/v1/change'

export const DraftId = Type.Object({
  id: Type.String({ pattern: String.raw`^[0-9a-f-]{1,60}$` }),
})

/** A draft as it leaves: its version in a header too. */
export const Versioned = withVersion(Draft)

export function accountOf({ account }: FastifyRequest): Account {
  if (account === undefined) throw new Error('a request without an account passed the guard')
  return account
}

export function sendDraft(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer<DraftDocument>,
  status: 200 | 201 = 200,
): FastifyReply {
  if (!answer.ok) return sendAnswer(reply, answer)
  const draft = answer.value
  void reply.header('etag', etagOf(draft.version))
  return sendAnswer(reply, { ok: true, value: shownDraft(draft, accountOf(request)) }, status)
}

/** Aborted when whoever asked goes away before the answer: the text was typed on. */
export function abandonedBy({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) gone.abort()
  })
  return gone.signal
}
