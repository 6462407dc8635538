/** All areas with what they share: the court that is open now, the store, long work. */
import type { Area, AreaContext, StudioApp } from '../areas/area.ts'
import { auditRoutes } from '../areas/audit/routes.ts'
import { changeRoutes } from '../areas/change/routes.ts'
import { distributionRoutes } from '../areas/distribution/routes.ts'
import { policiesRoutes } from '../areas/policies/routes.ts'
import { registersRoutes } from '../areas/registers/routes.ts'
import { setupRoutes } from '../areas/setup/routes.ts'
import type { JobRunner } from '../jobs/job-runner.ts'
import type { CourtHost } from '../setup.ts'
import { sendProblem } from './send.ts'

const AREAS: readonly Area[] = [
  policiesRoutes,
  changeRoutes,
  distributionRoutes,
  registersRoutes,
  auditRoutes,
  setupRoutes,
]

export async function registerAreas(
  app: StudioApp,
  host: CourtHost,
  { store, jobs }: Pick<AreaContext, 'store'> & { readonly jobs: JobRunner },
): Promise<void> {
  const context: AreaContext = { ports: () => portsOf(host), store, jobs }
  await app.register(async (scope) => {
    scope.addHook('preHandler', async (_, reply) =>
      host.current().ports === undefined ? sendProblem(reply, 'no-court') : undefined,
    )
    for (const area of AREAS) area(scope, context)
  })
}

function portsOf(host: CourtHost) {
  const { ports } = host.current()
  if (ports === undefined)
    throw new Error('a request came past the question whether there is a court')
  return ports
}
