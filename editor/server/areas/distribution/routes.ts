/** The routes of "distribution", under /api/v1/distribution. */
import type { Area } from '../area.ts'

export const distributionRoutes: Area = () => {}
