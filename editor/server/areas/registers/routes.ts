/**
 * The routes of "registers", under /api/v1/registers: `editor/api/registers.ts` says which.
 *
 * What stands sealed is shown to whoever keeps the registers, and to nobody else.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  may,
  REGISTER_FILE_BYTES,
  RegisterChange,
  RegisterDays,
  RegisterDaysQuery,
  RegisterFileQuery,
  RegisterHistory,
  RegisterHistoryQuery,
  RegisterImportQuery,
  RegisterList,
  RegisterMoments,
  RegisterPlan,
  RegisterTable,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import { FILE_BODY, fileIn } from '../../http/files.ts'
import { sendAnswer, sendRefusal } from '../../http/send.ts'
import type { Area, AreaContext, StudioApp } from '../area.ts'
import type { Look, RegisterFile } from './port.ts'

const READ = { action: 'register.read' } as const
const WRITE = { action: 'register.write' } as const
/** Who looked at a register with what stands in it is logged. */
const OF_REGISTER = { kind: 'register', of: ['id'] } as const
const OF_SUBJECT = { kind: 'register', of: ['subject'] } as const
const OF_FILE = { kind: 'export', of: ['id'] } as const
const Named = Type.Object({ id: Type.String({ minLength: 1, maxLength: 80 }) })

export const registersRoutes: Area = (app, context) => {
  tables(app, context)
  files(app, context)
  changes(app, context)
}

function tables(app: StudioApp, { ports }: AreaContext): void {
  app.get(
    '/api/v1/registers',
    { config: READ, schema: { querystring: RegisterMoments, response: { 200: RegisterList } } },
    async ({ query }, reply) => sendAnswer(reply, await ports().registers.list(query)),
  )
  const table = { querystring: RegisterMoments, params: Named, response: { 200: RegisterTable } }
  app.get(
    '/api/v1/registers/:id',
    { config: { ...READ, look: OF_REGISTER }, schema: table },
    async (request, reply) => {
      const { params, query } = request
      return sendAnswer(reply, await ports().registers.table(params.id, query, lookOf(request)))
    },
  )
  const days = { querystring: RegisterDaysQuery, params: Named, response: { 200: RegisterDays } }
  app.get(
    '/api/v1/registers/:id/days',
    { config: { ...READ, look: OF_REGISTER }, schema: days },
    async (request, reply) => {
      const { params, query } = request
      return sendAnswer(reply, await ports().registers.days(params.id, query, lookOf(request)))
    },
  )
  const past = { querystring: RegisterHistoryQuery, response: { 200: RegisterHistory } }
  app.get(
    '/api/v1/registers/history',
    { config: { ...READ, look: OF_SUBJECT }, schema: past },
    async (request, reply) => {
      const { subject, known_at } = request.query
      const history = await ports().registers.history(subject, known_at, lookOf(request))
      return sendAnswer(reply, history)
    },
  )
}

function files(app: StudioApp, { ports }: AreaContext): void {
  const file = {
    querystring: RegisterFileQuery,
    params: Named,
    response: fileIn('xlsx', 'csv'),
  }
  app.get(
    '/api/v1/registers/:id/file',
    { config: { ...READ, look: OF_FILE }, schema: file },
    async (request, reply) => {
      const { params, query } = request
      return sendFile(reply, await ports().registers.file(params.id, query, lookOf(request)))
    },
  )
}

function changes(app: StudioApp, { ports }: AreaContext): void {
  const change = { body: RegisterChange, response: { 200: RegisterPlan } }
  app.post('/api/v1/registers/changes', { config: WRITE, schema: change }, async (request, reply) =>
    sendAnswer(reply, await ports().registers.change(request.body, nameOf(request))),
  )
  const rows = {
    querystring: RegisterImportQuery,
    params: Named,
    body: FILE_BODY,
    response: { 200: RegisterPlan },
  }
  app.post(
    '/api/v1/registers/:id/rows',
    { config: WRITE, schema: rows, bodyLimit: REGISTER_FILE_BYTES },
    async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const { params, query } = request
      const made = await ports().registers.rows(params.id, query, bytes, nameOf(request))
      return sendAnswer(reply, made)
    },
  )
}

const lookOf = ({ account }: Pick<FastifyRequest, 'account'>): Look => ({
  unsealed: account !== undefined && may(account.roles, 'register.read_sealed'),
})

/** The guard let nobody through who has not signed in. */
const nameOf = ({ account }: Pick<FastifyRequest, 'account'>): string => account?.name ?? ''

/** With a name in any alphabet (RFC 6266). */
function sendFile(reply: FastifyReply, file: Answer<RegisterFile>): FastifyReply {
  if (!file.ok) return sendRefusal(reply, file.refusal)
  const { name, type, bytes } = file.value
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}
