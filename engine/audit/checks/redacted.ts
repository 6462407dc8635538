/** Texts that were removed from the ledger: what they said cannot be checked any more. */
import { entriesAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { Entry } from '../../ledger/types.ts'
import { type Check, type Found, looked, nothing } from '../types.ts'
import { listWords, momentWords } from '../words.ts'

export const redacted: Check = {
  code: 'redacted',
  group: 'ledger',
  unit: 'entries',
  title: { uk: 'вилучені тексти', en: 'redactions' },
  finds: {
    uk: 'кожне вилучення текстів і печаток, його причину й акт, і розподіли, яких тепер не перевірити',
    en: 'every removal of texts and seals with its reason and act, and the draws that can no longer be checked',
  },
  misses: { uk: 'що саме було вилучено', en: 'what it was that was removed' },
  run(facts) {
    const count = entriesAsked(facts, ...KINDS).length
    const found = entriesAsked(facts, 'redaction').map((entry) => findingOf(entry, facts))
    const gaps = count === 0 ? nothing('записів із текстами немає', 'no entries have texts') : []
    return looked(count, found, gaps)
  },
}

/** Entries that name texts, and removals of these. */
const KINDS = ['commit', 'result', 'decision', 'policy', 'act', 'redaction'] as const

function findingOf({ seq, body, recorded_at: at }: Entry, { draws }: AuditFacts): Found {
  const digests = body['digests'] as readonly string[]
  const hit = draws.filter(
    ({ missing, commit, results }) =>
      missing.length > 0 && (commit.seq < seq || results.some((result) => result.seq < seq)),
  )
  const [when, reason] = [momentWords(Date.parse(at)), String(body['reason'])]
  const cases = listWords([...new Set(hit.map((draw) => draw.case))])
  const bare = body['act'] === null
  return {
    severity: bare ? 'alarm' : 'look',
    place: { entries: [...(bare ? [] : [Number(body['act'])]), seq] },
    numbers: { texts: digests.length, draws: hit.length, reason },
    text: {
      uk: `${when.uk} вилучено текстів або печаток: ${digests.length}${bare ? ', акта не названо' : ''} (${reason})${hit.length > 0 ? `; розподіли без тексту: справи ${cases.uk}` : ''}`,
      en: `on ${when.en} texts or seals were removed: ${digests.length}${bare ? ', no act is named' : ''} (${reason})${hit.length > 0 ? `; draws without a text: cases ${cases.en}` : ''}`,
    },
  }
}
