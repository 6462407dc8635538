/** Distributions of the past: the list, the page of one, why a judge stands as he does, the papers. */
import { Type } from 'typebox'
import { CasePage, CasesPage, may, Named, Why } from '../../../api/index.ts'
import { fileIn } from '../../http/files.ts'
import { sendAnswer } from '../../http/send.ts'
import type { Account, AreaContext, StudioApp } from '../area.ts'
import { accountOf, BASE, CaseId, Place } from './asked.ts'
import { sendPaper } from './paper.ts'

const AskedCase = { case: CaseId, seq: Type.Optional(Place) }

/** Reasons that rest on sealed facts are for those who keep the registers. */
const isOpenTo = ({ roles }: Account): boolean => may(roles, 'register.read')

export function pastRoutes(app: StudioApp, { ports }: AreaContext): void {
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
      schema: { querystring: asked, response: fileIn('html', 'docx', 'pdf', 'json') },
    },
    async (request, reply) => {
      const { kind, open = false, ...about } = request.query
      const isOpen = open && isOpenTo(accountOf(request))
      const paper = await ports().distribution.paper(about, kind, isOpen)
      return sendPaper(reply, paper, kind === 'protocol')
    },
  )
}
