/** The ledger to be read, and what is given away of it. `editor/api/audit.ts` says which routes. */
import { Type } from 'typebox'
import {
  BundleQuery,
  EntriesQuery,
  EntryPage,
  EntryProof,
  EntryView,
  KeptText,
  LedgerHead,
} from '../../../api/index.ts'
import { fileIn } from '../../http/files.ts'
import { sendAnswer } from '../../http/send.ts'
import type { AreaContext, StudioApp } from '../area.ts'
import { sendFile } from './download.ts'

const ROOT = '/api/v1/audit'
const READ = { action: 'ledger.read' } as const
/** With what is sealed: for who audits. */
const OPEN = { action: 'audit.run' } as const
const BySeq = Type.Object({ seq: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) })
const ByDigest = Type.Object({ digest: Type.String({ maxLength: 100 }) })

export function ledgerRoutes(app: StudioApp, { ports }: AreaContext): void {
  app.get(
    `${ROOT}/ledger`,
    { config: READ, schema: { response: { 200: LedgerHead } } },
    async (_request, reply) => sendAnswer(reply, await ports().audit.head()),
  )
  app.get(
    `${ROOT}/entries`,
    {
      config: { ...READ, look: { kind: 'entries', of: ['case', 'kind', 'by', 'from', 'to'] } },
      schema: { querystring: EntriesQuery, response: { 200: EntryPage } },
    },
    async ({ query }, reply) => sendAnswer(reply, await ports().audit.entries(query)),
  )
  app.get(
    `${ROOT}/entries/:seq`,
    {
      config: { ...READ, look: { kind: 'entry', of: ['seq'] } },
      schema: { params: BySeq, response: { 200: EntryView } },
    },
    async ({ params }, reply) => sendAnswer(reply, await ports().audit.entry(params.seq)),
  )
  app.get(
    `${ROOT}/entries/:seq/proof`,
    { config: READ, schema: { params: BySeq, response: { 200: EntryProof } } },
    async ({ params }, reply) => sendAnswer(reply, await ports().audit.proof(params.seq)),
  )
  app.get(
    `${ROOT}/texts/:digest`,
    {
      config: { ...READ, look: { kind: 'text', of: ['digest'] } },
      schema: { params: ByDigest, response: { 200: KeptText } },
    },
    async ({ params }, reply) => sendAnswer(reply, await ports().audit.text(params.digest)),
  )
}

export function exportRoutes(app: StudioApp, { ports }: AreaContext): void {
  const look = { kind: 'export' } as const
  const text = { response: fileIn('text') }
  const read = { config: { ...READ, look }, schema: text }
  app.get(`${ROOT}/exports/checkpoint`, read, async (_request, reply) =>
    sendFile(reply, await ports().audit.checkpointFile()),
  )
  app.get(`${ROOT}/exports/ledger`, read, async (_request, reply) =>
    sendFile(reply, await ports().audit.ledgerFile(false)),
  )
  const open = { config: { ...OPEN, look }, schema: text }
  app.get(`${ROOT}/exports/ledger-open`, open, async (_request, reply) =>
    sendFile(reply, await ports().audit.ledgerFile(true)),
  )
  const ofCase = { kind: 'export', of: ['case', 'attempt'] } as const
  const schema = { querystring: BundleQuery, response: fileIn('json', 'html') }
  app.get(
    `${ROOT}/exports/bundle`,
    { config: { ...READ, look: ofCase }, schema },
    async ({ query }, reply) => sendFile(reply, await ports().audit.bundleFile(query, false)),
  )
  app.get(
    `${ROOT}/exports/bundle-open`,
    { config: { ...OPEN, look: ofCase }, schema },
    async ({ query }, reply) => sendFile(reply, await ports().audit.bundleFile(query, true)),
  )
}
