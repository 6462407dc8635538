/** The routes of "policies", under /api/v1/policies. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  Day,
  EditionComparison,
  EditionText,
  ExcludedAnswer,
  ExcludedRequest,
  MatterFacts,
  may,
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
const OfDays = Type.Object({ from: Day, to: Day })
const OfEntry = Type.Object({ entry: Type.Integer({ minimum: 0 }) })

/** Who may read the registers is told facts of people. */
const isOpenTo = ({ account }: FastifyRequest): boolean =>
  account !== undefined && may(account.roles, 'register.read')

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
    `${ROOT}/:document/comparison`,
    {
      schema: { params: Document, querystring: OfDays, response: { 200: EditionComparison } },
      config: read,
    },
    async ({ params, query }, reply) =>
      sendAnswer(reply, await ports().policies.compare(params.document, [query.from, query.to])),
  )
  app.get(
    `${ROOT}/:document/trial`,
    {
      schema: { params: Document, response: { 200: TrialSetting } },
      // It comes with the facts of the latest matter.
      config: { ...tried, look: { kind: 'case', of: ['document'] } },
    },
    async (request, reply) =>
      sendAnswer(
        reply,
        await ports().policies.trialSetting(request.params.document, isOpenTo(request)),
      ),
  )
  app.get(
    `${ROOT}/matters/:entry`,
    {
      schema: { params: OfEntry, response: { 200: MatterFacts } },
      config: { ...tried, look: { kind: 'case', of: ['entry'] } },
    },
    async (request, reply) =>
      sendAnswer(reply, await ports().policies.matter(request.params.entry, isOpenTo(request))),
  )
  app.post(
    `${ROOT}/try`,
    {
      bodyLimit: BODY_LIMIT,
      schema: { body: TryRequest, response: { 200: TryAnswer } },
      // They show what is known of judges.
      config: { ...tried, look: { kind: 'case', of: ['matter', 'as_of'], hourly: true } },
    },
    async (request, reply) =>
      sendAnswer(reply, await ports().policies.tryOut(request.body, isOpenTo(request))),
  )
  app.post(
    `${ROOT}/excluded`,
    {
      bodyLimit: BODY_LIMIT,
      schema: { body: ExcludedRequest, response: { 200: ExcludedAnswer } },
      config: { ...tried, look: { kind: 'case', of: ['rule'], hourly: true } },
    },
    async (request, reply) =>
      sendAnswer(reply, await ports().policies.excludedBy(request.body, isOpenTo(request))),
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
