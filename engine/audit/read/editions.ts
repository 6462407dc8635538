/** Editions of policies as the ledger learned of them: entries in, each edition with the entry that first had it out. */
import type { Entry } from '../../ledger/types.ts'
import { parseDate } from '../../time/day.ts'
import { kyivDay } from '../../time/kyiv.ts'

export interface EnteredEdition {
  readonly entry: Entry
  readonly at: number
  readonly day: number
  readonly document: string
  readonly digest: string
  readonly inForceFrom: number
  /** `рішення зборів суддів від 27.02.2026 № 1`. */
  readonly decision: string
  /** Entered when the ledger already had this policy. */
  readonly isAmendment: boolean
  /** The entry whose encoding this one corrects. */
  readonly corrects: number | null
}

interface Edition {
  readonly in_force_from: string
  readonly digest: string
  readonly decision: string
}

/** Every edition once, at its first entry. */
export function editionsIn(entries: readonly Entry[]): readonly EnteredEdition[] {
  const documents = new Set<string>()
  const known = new Set<string>()
  return entries
    .filter(({ kind }) => kind === 'policy')
    .flatMap((entry) => {
      const document = String(entry.body['document'])
      const isAmendment = documents.has(document)
      documents.add(document)
      const at = Date.parse(entry.recorded_at)
      const corrects = entry.body['corrects'] as number | null
      const fresh = (entry.body['editions'] as readonly Edition[]).filter(
        ({ digest }) => !known.has(digest),
      )
      for (const { digest } of fresh) known.add(digest)
      return fresh.map(({ in_force_from: from, digest, decision }) => ({
        entry,
        at,
        day: kyivDay(at),
        document,
        digest,
        decision,
        isAmendment,
        corrects,
        inForceFrom: parseDate(from) ?? 0,
      }))
    })
}
