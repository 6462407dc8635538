/** The routes of "change", under /api/v1/change. */
import type { Area } from '../area.ts'

export const changeRoutes: Area = () => {}
