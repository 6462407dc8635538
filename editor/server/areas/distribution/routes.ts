/** The routes of "distribution", under /api/v1/distribution. */
import { Type } from 'typebox'
import {
  Batch,
  Distributed,
  IntakeForm,
  Matter,
  MatterOfJudge,
  OpenDraw,
  Rehearsal,
  RepeatAct,
  Why,
} from '../../../api/index.ts'
import { FILE_BODY, fileIn } from '../../http/files.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Area, AreaContext, StudioApp } from '../area.ts'
import { accountOf, BASE, Place } from './asked.ts'
import { once, OnceOnly } from './once.ts'
import { sendPaper } from './paper.ts'
import { pastRoutes } from './past-routes.ts'

/** As the command line reads an intake. */
const BATCH_BYTES = 16 * 1024 * 1024
const FACTS_BYTES = 4 * 1024 * 1024

export const distributionRoutes: Area = (app, context) => {
  intakeRoutes(app, context)
  drawRoutes(app, context)
  pastRoutes(app, context)
}

function intakeRoutes(app: StudioApp, { ports }: AreaContext): void {
  const config = { action: 'distribution.rehearse' } as const
  const form = Type.Object({
    document: Type.Optional(Type.String({ maxLength: 100 })),
    as_of: Type.Optional(Type.String({ maxLength: 40 })),
  })
  app.get(
    `${BASE}/form`,
    { config, schema: { querystring: form, response: { 200: IntakeForm } } },
    async (request, reply) =>
      sendAnswer(reply, await ports().distribution.form(request.query, accountOf(request))),
  )
  app.post(
    `${BASE}/rehearsals`,
    {
      // With every change of what is typed; it shows what is known of judges.
      config: { ...config, look: { kind: 'case', hourly: true } },
      bodyLimit: FACTS_BYTES,
      schema: { body: Matter, response: { 200: Rehearsal } },
    },
    async (request, reply) =>
      sendAnswer(reply, await ports().distribution.rehearse(request.body, accountOf(request))),
  )
  app.post(
    `${BASE}/rehearsals/judge`,
    {
      config: { ...config, look: { kind: 'case', of: ['judge'], hourly: true } },
      bodyLimit: FACTS_BYTES,
      schema: { body: MatterOfJudge, response: { 200: Why } },
    },
    async (request, reply) => {
      const { matter, judge } = request.body
      const account = accountOf(request)
      return sendAnswer(reply, await ports().distribution.whyNow(matter, judge, account))
    },
  )
  batchRoutes(app, ports)
}

function batchRoutes(app: StudioApp, ports: AreaContext['ports']): void {
  const named = Type.Object({ name: Type.String({ minLength: 1, maxLength: 300 }) })
  app.post(
    `${BASE}/batches`,
    {
      config: { action: 'distribution.rehearse' },
      bodyLimit: BATCH_BYTES,
      schema: { querystring: named, body: FILE_BODY, response: { 200: Batch } },
    },
    async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const { distribution } = ports()
      const { name } = request.query
      return sendAnswer(reply, await distribution.readBatch(bytes, name, accountOf(request)))
    },
  )
  app.get(
    `${BASE}/batch-form`,
    {
      config: { action: 'distribution.rehearse' },
      schema: {
        querystring: Type.Object({ lang: Type.Optional(Type.Enum(['uk', 'en'])) }),
        response: fileIn('xlsx'),
      },
    },
    async (request, reply) => {
      const { lang = 'uk' } = request.query
      return sendPaper(
        reply,
        await ports().distribution.emptyBatch(lang, accountOf(request)),
        false,
      )
    },
  )
}

function drawRoutes(app: StudioApp, { ports, store }: AreaContext): void {
  app.post(
    `${BASE}/draws`,
    {
      config: { action: 'distribution.draw' },
      bodyLimit: FACTS_BYTES,
      schema: { headers: OnceOnly, body: Matter, response: { 200: Distributed } },
    },
    async (request, reply) => {
      const { distribution } = ports()
      const [matter, account] = [request.body, accountOf(request)]
      return once(store, request, reply, {
        position: () => distribution.position(),
        run: (since) => distribution.draw(matter, account, since),
      })
    },
  )
  app.post(
    `${BASE}/acts`,
    {
      config: { action: 'distribution.act' },
      schema: {
        body: RepeatAct,
        response: { 200: Type.Object({ entered: Type.Boolean() }) },
      },
    },
    async (request, reply) =>
      sendAnswer(reply, await ports().distribution.enterAct(request.body, accountOf(request))),
  )
  app.get(
    `${BASE}/open`,
    {
      config: { action: 'distribution.read' },
      schema: { response: { 200: Type.Array(OpenDraw) } },
    },
    async (_request, reply) => sendAnswer(reply, await ports().distribution.open()),
  )
  app.post(
    `${BASE}/open/:commit`,
    {
      config: { action: 'distribution.draw' },
      schema: { params: Type.Object({ commit: Place }), response: { 200: Distributed } },
    },
    async (request, reply) => {
      const { commit } = request.params
      return sendAnswer(reply, await ports().distribution.settle(commit, accountOf(request)))
    },
  )
}
