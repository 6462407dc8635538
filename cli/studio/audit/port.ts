/** The port of "audit" over an open court. */
import { type AuditPort, answered } from '../../../editor/server/index.ts'
import type { Court } from '../court.ts'
import { audited } from './auditing.ts'
import { bundleFile, checkpointFile, ledgerFile } from './downloads.ts'
import { damageTold } from './damage-told.ts'
import { keptText } from './entry-texts.ts'
import { entryView } from './entry-view.ts'
import { ledgerHead } from './head.ts'
import { entryProof } from './proof.ts'
import { entryPage } from './reading.ts'
import { looksAbout } from './look-about.ts'
import { ledgerNames } from './names-of.ts'
import { replayed } from './replaying.ts'
import { auditFile, dictionaryFile, replayFile } from './run-files.ts'
import { verifiedFile, verifiedLedger } from './verifying.ts'

export const auditPort = (court: Court): AuditPort => {
  const { ledger } = court
  const names = ledgerNames(ledger)
  return damageTold({
    area: 'audit',
    head: async () => answered(await ledgerHead(ledger)),
    entries: async (query) => answered(await entryPage(ledger, query, names.ofEntry)),
    entry: async (seq) => entryView(ledger, seq, names.ofEntry),
    proof: (seq) => entryProof(ledger, seq),
    text: (digest) => keptText(ledger, digest),
    about: async (looks) => answered(looksAbout(looks, await names.now())),
    checkpointFile: () => checkpointFile(ledger),
    ledgerFile: async (open) => ledgerFile(ledger, open),
    bundleFile: (query, open) => bundleFile(ledger, query, open),
    replay: (order, control) => replayed(court, order, control),
    replayFile,
    verifyFile: verifiedFile,
    verifyLedger: (known, signal) => verifiedLedger(court, known, signal),
    audit: (period, control) => audited(court, period, control),
    auditFile,
    dictionaryFile,
  })
}
