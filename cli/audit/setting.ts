/** What an audit goes by besides the ledger: bounds and places, the calendar, days of martial law. */
import { isMartialLaw, WorkingTime } from '../../engine/index.ts'
import { type Or, right } from '../complaint.ts'
import { nationalCalendar } from '../runtime.ts'
import { shippedAuditSettings, shippedReportLaws } from '../shipped-data.ts'

export async function auditSetting(): Promise<Or<AuditSetting>> {
  const settings = await shippedAuditSettings()
  if (!settings.ok) return settings
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const laws = await shippedReportLaws()
  if (!laws.ok) return laws
  const martialLaw = (day: string): boolean => isMartialLaw(laws.value.martial_law, day)
  return right({ settings: settings.value, time: new WorkingTime(calendar.value, martialLaw) })
}

type Shipped = Awaited<ReturnType<typeof shippedAuditSettings>>
interface AuditSetting {
  readonly settings: Extract<Shipped, { readonly ok: true }>['value']
  readonly time: WorkingTime
}
