/** Drafts in, what the ledger answered told: the way of every action that enters something. */
import type { CourtLedger, Draft, Entry } from '../../engine/index.ts'
import type { Context } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import type { Text } from '../text.ts'
import { refused } from './opening.ts'

/** Appends drafts; the ledger's refusal is a complaint. */
export async function append(
  ledger: CourtLedger,
  drafts: readonly Draft[],
): Promise<Or<readonly Entry[]>> {
  const appended = await ledger.append(drafts)
  return appended.kind === 'appended' ? right(appended.entries) : refused(appended.refusal)
}

/** Appends drafts, tells what was entered, and closes the ledger. */
export async function enter(
  context: Context,
  ledger: CourtLedger,
  drafts: readonly Draft[],
  told: (entries: readonly Entry[]) => Text,
): Promise<ExitCode> {
  try {
    const entries = await append(ledger, drafts)
    if (!entries.ok) return await complain(context, entries)
    const { terminal, lang, json } = context
    await terminal.out(
      json ? jsonPage({ entries: entries.value }) : `${told(entries.value)[lang]}\n`,
    )
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

/** The number of the first entry, as people see it. */
export const numberOf = ([entry]: readonly Entry[]): string => `№ ${entry?.seq ?? ''}`
