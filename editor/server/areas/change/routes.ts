/** The routes of "change", under /api/v1/change: drafts, what is found out about them, what becomes of them. */
import type { Area } from '../area.ts'
import { draftRoutes } from './draft-routes.ts'
import { findingRoutes } from './finding-routes.ts'
import { handingRoutes } from './handing-routes.ts'

export const changeRoutes: Area = (app, context) => {
  draftRoutes(app, context)
  findingRoutes(app, context)
  handingRoutes(app, context)
}
