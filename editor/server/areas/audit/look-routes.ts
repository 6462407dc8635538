/** Looks to be read, and whether their chain is whole. */
import { Type } from 'typebox'
import { LookChain, LookPage, type LookRow, LooksQuery } from '../../../api/index.ts'
import { answered } from '../../answer.ts'
import { checkChain } from '../../looks/chain.ts'
import { lookPage, looksCsv } from '../../looks/look-page.ts'
import { lookViews } from '../../looks/look-view.ts'
import { fileIn } from '../../http/files.ts'
import { sendAnswer } from '../../http/send.ts'
import type { AreaContext, StudioApp } from '../area.ts'
import { sendFile } from './download.ts'

const ROOT = '/api/v1/audit/looks'
const READ = { action: 'audit.looks' } as const
const Lang = Type.Union([Type.Literal('uk'), Type.Literal('en')])

export function lookRoutes(app: StudioApp, { ports, store }: AreaContext): void {
  const told = (rows: readonly LookRow[]) => lookViews(store, ports().audit, rows)
  app.get(
    ROOT,
    { config: READ, schema: { querystring: LooksQuery, response: { 200: LookPage } } },
    async ({ query }, reply) => {
      const { rows, next } = await lookPage(store, query)
      return sendAnswer(reply, answered({ rows: await told(rows), next }))
    },
  )
  app.get(
    `${ROOT}/chain`,
    { config: READ, schema: { response: { 200: LookChain } } },
    async (_request, reply) => sendAnswer(reply, answered(await checkChain(store))),
  )
  const querystring = Type.Object(
    { ...LooksQuery.properties, lang: Lang },
    { additionalProperties: false },
  )
  app.get(
    `${ROOT}/export`,
    {
      config: { ...READ, look: { kind: 'export' } },
      schema: { querystring, response: fileIn('csv') },
    },
    async ({ query: { lang, ...query } }, reply) => {
      const content = await looksCsv(store, query, lang, told)
      const file = { name: 'looks.csv', type: 'text/csv; charset=utf-8', content }
      return sendFile(reply, answered(file))
    },
  )
}
