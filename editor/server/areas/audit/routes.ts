/** The routes of "audit", under /api/v1/audit: `editor/api/{audit,audit-runs,looks}.ts` say which. */
import type { Area } from '../area.ts'
import { exportRoutes, ledgerRoutes } from './ledger-routes.ts'
import { lookRoutes } from './look-routes.ts'
import { runRoutes } from './run-routes.ts'
import { verifyRoutes } from './verify-routes.ts'

export const auditRoutes: Area = (app, context) => {
  ledgerRoutes(app, context)
  exportRoutes(app, context)
  runRoutes(app, context)
  verifyRoutes(app, context)
  lookRoutes(app, context)
}
