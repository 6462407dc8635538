/** Whether the server lives, and whether it can do its work: for whatever watches over it. Nothing of the court is told. */
import { Type } from 'typebox'
import type { StudioApp } from '../areas/area.ts'
import type { CourtHost } from '../setup.ts'
import { sendProblem } from './send.ts'

const schema = { response: { 200: Type.Object({ status: Type.Literal('ok') }) } }
const OK = { status: 'ok' } as const

export function healthRoutes(app: StudioApp, host: CourtHost): void {
  const config = { action: 'public' } as const
  app.get('/health/live', { config, schema }, () => OK)
  app.get('/health/ready', { config, schema }, async (_, reply) =>
    (await host.current().isReady()) ? OK : sendProblem(reply, 'not-ready'),
  )
}
