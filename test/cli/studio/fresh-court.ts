/** A court of which nothing is known yet but its name: its ledger was made a moment ago, in a folder of its own. */
import { join } from 'node:path'
import { makeLedger } from '../../../cli/ledger/init.ts'
import { courtOver } from '../../../cli/studio/open-court.ts'
import { temporaryFolder } from '../run.ts'

/** To be closed by the caller: `court.ledger.close()`. */
export async function freshCourt(clock: () => number): ReturnType<typeof courtOver> {
  const folder = temporaryFolder()
  const place = { address: join(folder, 'a.ledger'), secretsPath: join(folder, 'a.ledger.keys') }
  const about = {
    origin: 'court.example/docket',
    court: 'Умовний суд',
    by: 'А',
    date: '2026-11-01',
  }
  const made = await makeLedger({ ...place, ...about })
  if (!made.ok) throw new Error(made.complaint.message.en)
  return courtOver(made.value, { kind: 'court', ...place, clock })
}
