/** `zasady ledger status`: what the ledger holds, its checkpoint, and what is damaged. */
import type { CourtLedger, EntryKind } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { KIND_NAMES } from './kind-names.ts'
import { openToRead } from './opening.ts'

/** Exit: whole 0, damaged 4. */
export async function status(context: Context, input: Input): Promise<ExitCode> {
  const opened = await openToRead(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const head = await ledger.head()
    const counts = await countsIn(ledger)
    const { terminal, lang, json } = context
    const { origin, damage } = ledger
    const page = { origin, ...head, kinds: Object.fromEntries(counts), damage }
    if (json) await terminal.out(jsonPage(page))
    else {
      const kinds = [...counts].map(([kind, count]) => `  ${KIND_NAMES[kind][lang]}: ${count}\n`)
      const words =
        lang === 'uk'
          ? ['Журнал', 'записів', 'корінь', 'остання контрольна точка']
          : ['Ledger', 'entries', 'root', 'latest checkpoint']
      const [name, size, root, note] = words
      await terminal.out(
        `${name} ${origin}\n${size}: ${head.size}; ${root}: ${head.root}\n${kinds.join('')}${note}:\n\n${head.checkpoint}\n`,
      )
    }
    for (const { message } of damage) await terminal.err(`zasady: ${message[lang]}\n`)
    return damage.length === 0 ? EXIT.done : EXIT.verificationFailed
  } finally {
    await ledger.close()
  }
}

async function countsIn(ledger: CourtLedger): Promise<ReadonlyMap<EntryKind, number>> {
  const counts = new Map<EntryKind, number>()
  for await (const { kind } of ledger.entries()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
