/** The routes of "registers", under /api/v1/registers. */
import type { Area } from '../area.ts'

export const registersRoutes: Area = () => {}
