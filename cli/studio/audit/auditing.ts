/** The audit of the court's ledger: days in; alarms, statistics and what could not be checked, or where it is damaged, out. */
import { Piscina } from 'piscina'
import { endOfDay, parseDate, startOfDay } from '../../../engine/index.ts'
import type { AuditPeriod, AuditResult } from '../../../editor/api/index.ts'
import { type Answer, answered, type JobControl, refused } from '../../../editor/server/index.ts'
import type { Or } from '../../complaint.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import type { AuditTask } from './audit-worker.ts'

export async function audited(
  court: Court,
  asked: AuditPeriod,
  { signal, progress }: JobControl,
): Promise<Answer<AuditResult>> {
  const period = periodOf(asked)
  if (period === undefined) return BACKWARDS
  const { address, clock } = court
  const task = { address, origin: court.ledger.origin, period, now: Math.floor(clock()) }
  const pool = new Piscina<AuditTask, Or<AuditResult | null>>({
    filename: new URL('audit-worker.ts', import.meta.url).href,
    maxThreads: 1,
  })
  try {
    progress(0, 2, VERIFYING)
    const damage = await pool.run({ ...task, part: 'verify' }, { signal })
    if (!damage.ok) return answerOf(damage, 'audit/unreadable')
    if (damage.value !== null) return answered(damage.value)
    progress(1, 2, CHECKING)
    const report = await pool.run({ ...task, part: 'audit' }, { signal })
    if (!report.ok) return answerOf(report, 'audit/unreadable')
    if (report.value === null) throw new Error('an audit without a report')
    progress(2, 2)
    return answered(report.value)
  } finally {
    await pool.destroy()
  }
}

function periodOf({ from, to }: AuditPeriod): AuditTask['period'] | undefined {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : parseDate(day)))
  const isBackwards = first !== undefined && last !== undefined && first > last
  const isNoDate =
    (from !== undefined && first === undefined) || (to !== undefined && last === undefined)
  if (isBackwards || isNoDate) return undefined
  return {
    ...(first !== undefined && { from: startOfDay(first) }),
    ...(last !== undefined && { to: endOfDay(last) }),
  }
}

const VERIFYING = { uk: 'перевіряємо цілість журналу', en: 'verifying the ledger' }
const CHECKING = { uk: 'шукаємо ознаки втручання', en: 'looking for signs of interference' }

const BACKWARDS = refused({
  code: 'audit/no-period',
  status: 400,
  message: { uk: 'такого періоду немає', en: 'there is no such period' },
  help: {
    uk: 'перший день має бути не пізніше за останній',
    en: 'the first day must not be after the last',
  },
})
