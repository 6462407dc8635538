/** An instant of the ledger as a protocol prints it, by the clocks of Kyiv: `04.08.2026 09:50:02`. */
import { formatInstantUk } from '../time/instant.ts'

export function clockUk(recordedAt: string): string {
  const instant = Date.parse(recordedAt)
  return `${formatInstantUk(instant)}:${new Date(instant).toISOString().slice(17, 19)}`
}
