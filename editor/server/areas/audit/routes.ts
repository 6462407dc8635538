/** The routes of "audit", under /api/v1/audit. */
import type { Area } from '../area.ts'

export const auditRoutes: Area = () => {}
