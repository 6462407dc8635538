/** The routes of "policies", under /api/v1/policies. */
import type { Area } from '../area.ts'

export const policiesRoutes: Area = () => {}
