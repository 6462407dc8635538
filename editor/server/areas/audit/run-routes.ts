/** The past replayed and the checks of the audit run, as jobs; their results as files. */
import { Type } from 'typebox'
import {
  AuditPeriod,
  type AuditResult,
  JobView,
  LatestRun,
  ReplayOrder,
  type ReplayResult,
  RunExport,
} from '../../../api/index.ts'
import { type Answer, refused } from '../../answer.ts'
import { fileIn } from '../../http/files.ts'
import { viewOf } from '../../jobs/routes.ts'
import type { Account, AreaContext, StudioApp } from '../area.ts'
import { sendFile } from './download.ts'
import type { Download } from './port.ts'
import { keepRun, lastRun, type RunKind } from './runs.ts'

const ROOT = '/api/v1/audit'
const ByJob = Type.Object({ job: Type.String({ maxLength: 64 }) })
const STARTED = { 202: JobView }

export function runRoutes(app: StudioApp, context: AreaContext): void {
  const { ports, jobs } = context
  const look = { kind: 'replay', of: ['case', 'from', 'to'] } as const
  app.post(
    `${ROOT}/replays`,
    {
      config: { action: 'audit.replay', look },
      schema: { body: ReplayOrder, response: STARTED },
    },
    async ({ body, account }, reply) => {
      const { id } = asker(account)
      const { audit } = ports()
      const job = await jobs.start('replay', id, (control) => audit.replay(body, control))
      await keepRun(context.store, { account: id, kind: 'replay' }, { job: job.id, order: body })
      return reply.code(202).send(viewOf(job))
    },
  )
  app.post(
    `${ROOT}/checks`,
    {
      config: { action: 'audit.run', look: { kind: 'audit', of: ['from', 'to'] } },
      schema: { body: AuditPeriod, response: STARTED },
    },
    async ({ body, account }, reply) => {
      const { id } = asker(account)
      const { audit } = ports()
      const job = await jobs.start('audit', id, (control) => audit.audit(body, control))
      await keepRun(context.store, { account: id, kind: 'audit' }, { job: job.id, order: body })
      return reply.code(202).send(viewOf(job))
    },
  )
  latestRoutes(app, context)
  fileRoutes(app, context)
}

function latestRoutes(app: StudioApp, { store, jobs }: AreaContext): void {
  const latest = async (account: Account | undefined, kind: RunKind): Promise<LatestRun> => {
    const run = await lastRun(store, asker(account).id, kind)
    const job = run && (await jobs.get(run.job))
    return { job: job === undefined ? null : viewOf(job), order: run?.order ?? null }
  }
  const schema = { response: { 200: LatestRun } }
  app.get(
    `${ROOT}/replays/latest`,
    { config: { action: 'audit.replay' }, schema },
    async ({ account }, reply) => reply.send(await latest(account, 'replay')),
  )
  app.get(
    `${ROOT}/checks/latest`,
    { config: { action: 'audit.run' }, schema },
    async ({ account }, reply) => reply.send(await latest(account, 'audit')),
  )
}

function fileRoutes(app: StudioApp, { ports, jobs }: AreaContext): void {
  const look = { kind: 'export', of: ['job', 'table', 'form'] } as const
  const resultOf = async (id: string, kind: RunKind, account: Account | undefined) => {
    const job = await jobs.get(id)
    const isTheirs = job?.by === asker(account).id && job.kind === kind && job.state === 'done'
    return isTheirs ? job.result : undefined
  }
  const response = fileIn('json', 'jsonl', 'csv', 'xlsx')
  const schema = { params: ByJob, querystring: RunExport, response }
  app.get(
    `${ROOT}/replays/:job/export`,
    { config: { action: 'audit.replay', look }, schema },
    async ({ params, query, account }, reply) => {
      const result = await resultOf(params.job, 'replay', account)
      if (result === undefined) return sendFile(reply, NO_RESULT)
      return sendFile(reply, await ports().audit.replayFile(result as ReplayResult, query))
    },
  )
  app.get(
    `${ROOT}/checks/:job/export`,
    { config: { action: 'audit.run', look }, schema },
    async ({ params, query, account }, reply) => {
      const result = await resultOf(params.job, 'audit', account)
      if (result === undefined) return sendFile(reply, NO_RESULT)
      return sendFile(reply, await ports().audit.auditFile(result as AuditResult, query))
    },
  )
  app.get(
    `${ROOT}/dictionary`,
    { config: { action: 'audit.run' }, schema: { querystring: RunExport, response } },
    async ({ query }, reply) => sendFile(reply, await ports().audit.dictionaryFile(query)),
  )
}

function asker(account: Account | undefined): Account {
  if (account === undefined) throw new Error('the guard let somebody in whom it does not know')
  return account
}

const NO_RESULT: Answer<Download> = refused({
  code: 'audit/no-result',
  status: 404,
  message: {
    uk: 'такого результату немає: роботу не закінчено або її почав хтось інший',
    en: 'there is no such result: the work is not done, or somebody else started it',
  },
  help: { uk: 'почніть її знову', en: 'start it again' },
})
