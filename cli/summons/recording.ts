/** Reports of a gateway in, entries of the register out: what the status webhook does with a report. */
import type { Recorded } from '../../editor/server/index.ts'
import { formatInstant, type StatusReport } from '../../engine/index.ts'
import { type Complaint, right } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'
import { appendTo } from './register-append.ts'
import { type Fate, fateOf } from './webhook.ts'

export interface Recorder {
  /** Answers only when the entry is on the disk. */
  readonly record: (report: StatusReport) => Promise<Recorded>
  /** Whether the register was found damaged; from then on nothing is written to it. */
  readonly isDamaged: () => boolean
}

export interface RecorderOptions {
  readonly register: string
  readonly lockWaitMs: number
  readonly now: () => number
  /** Tells the operator why a report could not be recorded. */
  readonly tell: (complaint: Complaint) => void
}

export function recorderFor({ register, lockWaitMs, now, tell }: RecorderOptions): Recorder {
  let damaged = false
  const memory = {}

  async function record(report: StatusReport): Promise<Recorded> {
    if (damaged) return 'register-damaged'
    let fate: Fate = { kind: 'unknown-message' }
    const added = await appendTo(
      register,
      (entries) => {
        const epochMs = now()
        fate = fateOf(report, entries, { at: formatInstant(epochMs), epochMs })
        return right(fate.kind === 'recorded' ? [fate.entry] : [])
      },
      { lockWaitMs, memory },
    )
    if (added.ok) return fate.kind
    damaged = added.complaint.exit === EXIT.verificationFailed
    tell(added.complaint)
    return damaged ? 'register-damaged' : 'register-busy'
  }

  return { record, isDamaged: () => damaged }
}
