/** Routes of what becomes of a draft: proposed, withdrawn, rejected, approved. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Action, DraftDecision, DraftReason } from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import { sendProblem } from '../../http/send.ts'
import { SeenVersion, seenVersion } from '../../http/versions.ts'
import type { Area } from '../area.ts'
import { approve, type Deed, propose, reject, withdraw } from './handing-over.ts'
import { accountOf, BASE, DraftId, sendDraft, Versioned } from './sending.ts'
import type { DraftDocument } from './stored-draft.ts'

const ONE = `${BASE}/drafts/:id`
const common = { params: DraftId, headers: SeenVersion, response: { 200: Versioned } }
const about = (action: Action) => ({ action, draft: true }) as const

export const handingRoutes: Area = (app, context) => {
  app.post(
    `${ONE}/propose`,
    { config: about('draft.propose'), schema: common },
    async (request, reply) => answerDeed(request, reply, (deed) => propose(context, deed)),
  )
  app.post(
    `${ONE}/withdraw`,
    { config: about('draft.withdraw'), schema: common },
    async (request, reply) => answerDeed(request, reply, (deed) => withdraw(context, deed)),
  )
  const rejecting = { config: about('draft.reject'), schema: { ...common, body: DraftReason } }
  app.post(`${ONE}/reject`, rejecting, async (request, reply) =>
    answerDeed(request, reply, (deed) => reject(context, deed, request.body.reason)),
  )
  const approving = { config: about('draft.approve'), schema: { ...common, body: DraftDecision } }
  app.post(`${ONE}/approve`, approving, async (request, reply) =>
    answerDeed(request, reply, (deed) => approve(context, deed, request.body)),
  )
}

async function answerDeed(
  request: FastifyRequest,
  reply: FastifyReply,
  deed: (deed: Deed) => Promise<Answer<DraftDocument>>,
): Promise<FastifyReply> {
  const seen = seenVersion(request)
  if (typeof seen !== 'number') return sendProblem(reply, seen)
  const { id } = request.params as { readonly id: string }
  const account = accountOf(request)
  return sendDraft(request, reply, await deed({ account, id, seen }))
}
