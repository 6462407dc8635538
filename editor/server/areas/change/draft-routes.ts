/** Routes of drafts themselves: listed, begun, read, edited, copied, moved to a newer edition. */
import { DraftEdit, DraftList, NewDraft } from '../../../api/index.ts'
import { sendAnswer, sendProblem } from '../../http/send.ts'
import { SeenVersion, seenVersion } from '../../http/versions.ts'
import type { Area, AreaContext, StudioApp } from '../area.ts'
import { allDrafts } from './drafts.ts'
import { begun, copied, edited, rebased } from './editing.ts'
import { settledDraft } from './handing-over.ts'
import { accountOf, BASE, DraftId, sendDraft, Versioned } from './sending.ts'
import { summaryOf } from './stored-draft.ts'

const ONE = `${BASE}/drafts/:id`

export const draftRoutes: Area = (app, context) => {
  listing(app, context)
  reading(app, context)
  editing(app, context)
}

function listing(app: StudioApp, context: AreaContext): void {
  const read = {
    config: { action: 'draft.list' },
    schema: { response: { 200: DraftList } },
  } as const
  app.get(`${BASE}/drafts`, read, async (request, reply) => {
    const account = accountOf(request)
    const drafts = (await allDrafts(context.store)).map((one) => summaryOf(one, account))
    return sendAnswer(reply, { ok: true, value: { drafts } })
  })
  const create = {
    config: { action: 'draft.create' },
    schema: { body: NewDraft, response: { 201: Versioned } },
  } as const
  app.post(`${BASE}/drafts`, create, async (request, reply) =>
    sendDraft(request, reply, await begun(context, accountOf(request), request.body), 201),
  )
}

function reading(app: StudioApp, context: AreaContext): void {
  const read = {
    config: { action: 'draft.list' },
    schema: { params: DraftId, response: { 200: Versioned } },
  } as const
  app.get(ONE, read, async (request, reply) =>
    sendDraft(request, reply, await settledDraft(context, request.params.id)),
  )
  const copy = {
    config: { action: 'draft.create' },
    schema: { params: DraftId, body: DraftEdit, response: { 201: Versioned } },
  } as const
  app.post(`${ONE}/copies`, copy, async (request, reply) => {
    const { body, params } = request
    return sendDraft(
      request,
      reply,
      await copied(context, accountOf(request), params.id, body),
      201,
    )
  })
}

function editing(app: StudioApp, context: AreaContext): void {
  const config = { action: 'draft.edit', draft: true } as const
  const common = { params: DraftId, headers: SeenVersion, response: { 200: Versioned } }
  const edit = { config, schema: { ...common, body: DraftEdit } }
  app.put(ONE, edit, async (request, reply) => {
    const seen = seenVersion(request)
    if (typeof seen !== 'number') return sendProblem(reply, seen)
    const { body, params } = request
    const kept = await edited(context, accountOf(request), params.id, seen, body)
    return sendDraft(request, reply, kept)
  })
  const rebase = { config, schema: common }
  app.post(`${ONE}/rebase`, rebase, async (request, reply) => {
    const seen = seenVersion(request)
    if (typeof seen !== 'number') return sendProblem(reply, seen)
    const moved = await rebased(context, accountOf(request), request.params.id, seen)
    return sendDraft(request, reply, moved)
  })
}
