/** The routes of "policies", under /api/v1/policies. */
import { Type } from 'typebox'
import {
  Day,
  EditionText,
  ExcludedAnswer,
  ExcludedRequest,
  MatterFacts,
  PolicyDetail,
  PolicyList,
  TestsAnswer,
  TestsRequest,
  TrialSetting,
  TryAnswer,
  TryRequest,
} from '../../../api/index.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Area } from '../area.ts'

const ROOT = '/api/v1/policies'
/** A policy with all its files as typed, and the facts of a matter. */
const BODY_LIMIT = 4 * 1024 * 1024

const Document = Type.Object({ document: Type.String({ minLength: 1, maxLength: 100 }) })
const OfDay = Type.Object({
  on: Day,
  lang: Type.Optional(Type.Union([Type.Literal('uk'), Type.Literal('en')])),
})
const OfEntry = Type.Object({ entry: Type.Integer({ minimum: 0 }) })

export const policiesRoutes: Area = (app, { ports }) => {
  const read = { action: 'policy.read' } as const
  const tried = { action: 'policy.try' } as const
  const tested = { action: 'policy.test' } as const

  app.get(
    ROOT,
    { schema: { response: { 200: PolicyList } }, config: read },
    async (_request, reply) => sendAnswer(reply, await ports().policies.list()),
  )
  app.get(
    `${ROOT}/:document`,
    { schema: { params: Document, response: { 200: PolicyDetail } }, config: read },
    async ({ params }, reply) => sendAnswer(reply, await ports().policies.detail(params.document)),
  )
  app.get(
    `${ROOT}/:document/text`,
    {
      schema: { params: Document, querystring: OfDay, response: { 200: EditionText } },
      config: read,
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await ports().policies.text(params.document, query.on, query.lang ?? 'uk')),
  )
  app.get(
    `${ROOT}/:document/trial`,
    { schema: { params: Document, response: { 200: TrialSetting } }, config: tried },
    async ({ params }, reply) =>
      sendAnswer(reply, await ports().policies.trialSetting(params.document)),
  )
  app.get(
    `${ROOT}/matters/:entry`,
    { schema: { params: OfEntry, response: { 200: MatterFacts } }, config: tried },
    async ({ params }, reply) => sendAnswer(reply, await ports().policies.matter(params.entry)),
  )
  app.post(
    `${ROOT}/try`,
    {
      bodyLimit: BODY_LIMIT,
      schema: { body: TryRequest, response: { 200: TryAnswer } },
      config: tried,
    },
    async ({ body }, reply) => sendAnswer(reply, await ports().policies.tryOut(body)),
  )
  app.post(
    `${ROOT}/excluded`,
    {
      bodyLimit: BODY_LIMIT,
      schema: { body: ExcludedRequest, response: { 200: ExcludedAnswer } },
      config: tried,
    },
    async ({ body }, reply) => sendAnswer(reply, await ports().policies.excludedBy(body)),
  )
  app.post(
    `${ROOT}/tests`,
    {
      bodyLimit: BODY_LIMIT,
      schema: { body: TestsRequest, response: { 200: TestsAnswer } },
      config: tested,
    },
    async ({ body }, reply) => sendAnswer(reply, await ports().policies.runTests(body)),
  )
}
