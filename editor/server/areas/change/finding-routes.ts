/** Routes of what is found out about a draft: remarks, the table, the preview, papers; and what there is to begin with. */
import { Type } from 'typebox'
import {
  ChangeEditions,
  DraftCheck,
  DraftComparison,
  DraftEdit,
  DraftExamples,
  DraftPreviewKept,
  DraftSurroundings,
  DraftTable,
  DRAFT_PAPERS,
  type DraftPaper,
  JobView,
  PolicyPatterns,
  PreviewOrder,
} from '../../../api/index.ts'
import { type Answer, answered } from '../../answer.ts'
import { fileIn } from '../../http/files.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Area, AreaContext, StudioApp } from '../area.ts'
import { draftAt } from './drafts.ts'
import type { DraftFile } from './port.ts'
import { keptPreview, startPreview } from './previews.ts'
import { NO_PREVIEW, OLD_PREVIEW } from './refusals.ts'
import { abandonedBy, accountOf, BASE, DraftId } from './sending.ts'
import { adoptedMaterial, materialOf } from './stored-draft.ts'

const ONE = `${BASE}/drafts/:id`
const READ = { action: 'draft.list' } as const
const PREVIEW = { action: 'draft.preview' } as const

export const findingRoutes: Area = (app, context) => {
  beginnings(app, context)
  checks(app, context)
  previews(app, context)
  papers(app, context)
}

function beginnings(app: StudioApp, context: AreaContext): void {
  const editions = { config: READ, schema: { response: { 200: ChangeEditions } } }
  app.get(`${BASE}/editions`, editions, async (_, reply) =>
    sendAnswer(reply, await context.ports().change.editions()),
  )
  const config = { action: 'draft.create' } as const
  const patterns = { config, schema: { response: { 200: PolicyPatterns } } }
  app.get(`${BASE}/patterns`, patterns, async (_, reply) =>
    sendAnswer(reply, await context.ports().change.patterns()),
  )
}

function checks(app: StudioApp, context: AreaContext): void {
  const beside = { config: READ, schema: { params: DraftId, response: { 200: DraftSurroundings } } }
  app.get(`${ONE}/surroundings`, beside, async (request, reply) => {
    const draft = await draftAt(context.store, request.params.id)
    if (!draft.ok) return sendAnswer(reply, draft)
    return sendAnswer(
      reply,
      await context.ports().change.surroundings(materialOf(draft.value.body)),
    )
  })
  const check = {
    config: READ,
    schema: { params: DraftId, body: DraftEdit, response: { 200: DraftCheck } },
  }
  app.post(`${ONE}/check`, check, async (request, reply) => {
    const draft = await draftAt(context.store, request.params.id)
    if (!draft.ok) return sendAnswer(reply, draft)
    const typed = materialOf({ ...draft.value.body, ...request.body })
    return sendAnswer(reply, await context.ports().change.check(typed, abandonedBy(reply)))
  })
  const examples = {
    config: READ,
    schema: { params: DraftId, body: DraftEdit, response: { 200: DraftExamples } },
  }
  app.post(`${ONE}/examples`, examples, async (request, reply) => {
    const draft = await draftAt(context.store, request.params.id)
    if (!draft.ok) return sendAnswer(reply, draft)
    const typed = materialOf({ ...draft.value.body, ...request.body })
    return sendAnswer(reply, await context.ports().change.examples(typed, abandonedBy(reply)))
  })
  const compare = {
    config: READ,
    schema: { params: DraftId, body: DraftEdit, response: { 200: DraftComparison } },
  }
  app.post(`${ONE}/comparison`, compare, async (request, reply) => {
    const draft = await draftAt(context.store, request.params.id)
    if (!draft.ok) return sendAnswer(reply, draft)
    const { text } = draft.value.body
    return sendAnswer(reply, await context.ports().change.compare(request.body.text, text))
  })
  const table = { config: READ, schema: { params: DraftId, response: { 200: DraftTable } } }
  app.get(`${ONE}/table`, table, async (request, reply) => {
    const draft = await draftAt(context.store, request.params.id)
    if (!draft.ok) return sendAnswer(reply, draft)
    return sendAnswer(reply, await context.ports().change.table(adoptedMaterial(draft.value.body)))
  })
}

function previews(app: StudioApp, context: AreaContext): void {
  const start = {
    config: PREVIEW,
    schema: { params: DraftId, body: PreviewOrder, response: { 202: JobView } },
  }
  app.post(`${ONE}/previews`, start, async (request, reply) => {
    const { params, body } = request
    const job = await startPreview(context, accountOf(request), params.id, body)
    return sendAnswer(reply, job, 202)
  })
  const kept = { config: PREVIEW, schema: { params: DraftId, response: { 200: DraftPreviewKept } } }
  app.get(`${ONE}/preview`, kept, async (request, reply) => {
    const preview = await keptPreview(context, request.params.id)
    return sendAnswer(reply, preview.ok ? answered({ preview: preview.value }) : preview)
  })
}

const PaperParams = Type.Object({
  ...DraftId.properties,
  paper: Type.Enum(Object.keys(DRAFT_PAPERS) as DraftPaper[]),
})
const PaperQuery = Type.Object(
  {
    form: Type.String({ pattern: '^[a-z]{2,6}$' }),
    lang: Type.Optional(Type.Union([Type.Literal('uk'), Type.Literal('en')])),
  },
  { additionalProperties: false },
)

function papers(app: StudioApp, context: AreaContext): void {
  const response = fileIn('text', 'html', 'csv', 'json', 'pdf', 'docx', 'xlsx')
  const schema = { params: PaperParams, querystring: PaperQuery, response }
  app.get(`${ONE}/papers/:paper`, { config: READ, schema }, async (request, reply) => {
    const { form, lang = 'uk' } = request.query
    const made = await paper(context, request.params, { form, lang })
    if (!made.ok) return sendAnswer(reply, made)
    const { name, type, content } = made.value
    void reply.header('content-type', type)
    void reply.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    return reply.send(typeof content === 'string' ? content : Buffer.from(content))
  })
}

async function paper(
  context: AreaContext,
  { id, paper: asked }: { readonly id: string; readonly paper: DraftPaper },
  { form, lang }: { readonly form: string; readonly lang: 'uk' | 'en' },
): Promise<Answer<DraftFile>> {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const kept = asked === 'preview' ? await keptPreview(context, id) : undefined
  if (kept?.ok === false) return kept
  if (kept?.value === null) return NO_PREVIEW
  if (kept?.value.stale === true) return OLD_PREVIEW
  const order = { paper: asked, form, lang, report: kept?.value.report ?? null }
  return context.ports().change.paper(adoptedMaterial(draft.value.body), order)
}
