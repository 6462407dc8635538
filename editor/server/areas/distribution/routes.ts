/** The routes of "distribution", under /api/v1/distribution. */
import { Type } from 'typebox'
import {
  Batch,
  CasePage,
  CasesPage,
  Distributed,
  IntakeForm,
  Matter,
  MatterOfJudge,
  may,
  Named,
  OpenDraw,
  Rehearsal,
  RepeatAct,
  Why,
} from '../../../api/index.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Account, Area, AreaContext, StudioApp } from '../area.ts'
import { once } from './once.ts'
import { sendPaper } from './paper.ts'

const BASE = '/api/v1/distribution'
/** As the command line reads an intake. */
const BATCH_BYTES = 16 * 1024 * 1024
const FACTS_BYTES = 4 * 1024 * 1024

const CaseId = Type.String({ minLength: 1, maxLength: 200 })
const Place = Type.Integer({ minimum: 0 })
const AskedCase = { case: CaseId, seq: Type.Optional(Place) }

export const distributionRoutes: Area = (app, context) => {
  intakeRoutes(app, context)
  drawRoutes(app, context)
  pastRoutes(app, context)
}

/** The guard has let nobody through who has not signed in. */
function accountOf({ account }: { readonly account: Account | undefined }): Account {
  if (account === undefined) throw new Error('a guarded route was reached without an account')
  return account
}

/** Reasons that rest on sealed facts are for those who keep the registers. */
const isOpenTo = ({ roles }: Account): boolean => may(roles, 'register.read')

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
    { config, bodyLimit: FACTS_BYTES, schema: { body: Matter, response: { 200: Rehearsal } } },
    async (request, reply) =>
      sendAnswer(reply, await ports().distribution.rehearse(request.body, accountOf(request))),
  )
  app.post(
    `${BASE}/rehearsals/judge`,
    { config, bodyLimit: FACTS_BYTES, schema: { body: MatterOfJudge, response: { 200: Why } } },
    async (request, reply) => {
      const { matter, judge } = request.body
      const account = accountOf(request)
      return sendAnswer(reply, await ports().distribution.whyNow(matter, judge, account))
    },
  )
  batchRoute(app, ports)
}

function batchRoute(app: StudioApp, ports: AreaContext['ports']): void {
  const named = Type.Object({ name: Type.String({ minLength: 1, maxLength: 300 }) })
  app.post(
    `${BASE}/batches`,
    {
      config: { action: 'distribution.rehearse' },
      bodyLimit: BATCH_BYTES,
      schema: { querystring: named, response: { 200: Batch } },
    },
    async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      return sendAnswer(reply, await ports().distribution.readBatch(bytes, request.query.name))
    },
  )
}

function drawRoutes(app: StudioApp, { ports, store }: AreaContext): void {
  app.post(
    `${BASE}/draws`,
    {
      config: { action: 'distribution.draw' },
      bodyLimit: FACTS_BYTES,
      schema: { body: Matter, response: { 200: Distributed } },
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

function pastRoutes(app: StudioApp, { ports }: AreaContext): void {
  const config = { action: 'distribution.read' } as const
  const cases = Type.Object({
    before: Type.Optional(Place),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    judge: Type.Optional(CaseId),
    outcome: Type.Optional(Type.String({ maxLength: 40 })),
  })
  app.get(
    `${BASE}/cases`,
    { config, schema: { querystring: cases, response: { 200: CasesPage } } },
    async (request, reply) => sendAnswer(reply, await ports().distribution.cases(request.query)),
  )
  app.get(
    `${BASE}/people`,
    { config, schema: { response: { 200: Type.Array(Named) } } },
    async (_request, reply) => sendAnswer(reply, await ports().distribution.people()),
  )
  app.get(
    `${BASE}/case`,
    {
      config: { ...config, look: { kind: 'case', of: ['case', 'seq'] } },
      schema: { querystring: Type.Object(AskedCase), response: { 200: CasePage } },
    },
    async (request, reply) => {
      const isOpen = isOpenTo(accountOf(request))
      return sendAnswer(reply, await ports().distribution.case(request.query, isOpen))
    },
  )
  app.get(
    `${BASE}/why`,
    {
      config: { ...config, look: { kind: 'case', of: ['case', 'seq', 'judge'] } },
      schema: { querystring: Type.Object({ ...AskedCase, judge: CaseId }), response: { 200: Why } },
    },
    async (request, reply) => {
      const isOpen = isOpenTo(accountOf(request))
      return sendAnswer(reply, await ports().distribution.why(request.query, isOpen))
    },
  )
  paperRoute(app, ports)
}

function paperRoute(app: StudioApp, ports: AreaContext['ports']): void {
  const asked = Type.Object({
    ...AskedCase,
    kind: Type.Enum(['protocol', 'protocol.docx', 'protocol.pdf', 'bundle', 'page', 'record']),
    /** Sensitive values too: for the case file, not for the public. */
    open: Type.Optional(Type.Boolean()),
  })
  app.get(
    `${BASE}/paper`,
    {
      config: {
        action: 'distribution.read',
        look: { kind: 'export', of: ['case', 'seq', 'kind'] },
      },
      schema: { querystring: asked },
    },
    async (request, reply) => {
      const { kind, open = false, ...about } = request.query
      const isOpen = open && isOpenTo(accountOf(request))
      const paper = await ports().distribution.paper(about, kind, isOpen)
      return sendPaper(reply, paper, kind === 'protocol')
    },
  )
}
