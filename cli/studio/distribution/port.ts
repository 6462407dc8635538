/** The port of "distribution" over an open court. */
import type { DistributionPort } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'

export const distributionPort = (_court: Court): DistributionPort => ({ area: 'distribution' })
