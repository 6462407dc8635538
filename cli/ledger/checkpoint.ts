/** `zasady ledger checkpoint`: the signed note of the ledger as it stands, to give to a witness or to save. */
import { type CourtLedger, requestText } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { writeNew } from './new-file.ts'
import { openWhole } from './opening.ts'

/** Exit: printed 0; a damaged ledger 4; the file is taken 5. */
export async function checkpoint(context: Context, input: Input): Promise<ExitCode> {
  const opened = await openWhole(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const head = await ledger.head()
    const since = await proofSince(ledger, optionText(input, 'since'), head.size)
    if (!since.ok) return await complain(context, since)
    const { checkpoint: note, size, root } = head
    const text = since.value === undefined ? note : requestText({ ...since.value, note })
    const path = optionText(input, 'out')
    const written = path === undefined ? undefined : await writeNew(path, text)
    if (written?.ok === false) return await complain(context, written)
    const page = { origin: ledger.origin, size, root, note, ...since.value }
    if (context.json) await context.terminal.out(jsonPage(page))
    else if (path === undefined) await context.terminal.out(text)
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

interface Since {
  readonly from: number
  readonly proof: readonly string[]
}

/** The proof for a witness that has seen so many entries. */
async function proofSince(
  ledger: CourtLedger,
  given: string | undefined,
  size: number,
): Promise<Or<Since | undefined>> {
  if (given === undefined) return right(undefined)
  const from = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
  if (!(from <= size)) return noSize(given, size)
  return right({ from, proof: from === 0 ? [] : await ledger.consistency(from, size) })
}

const noSize = (given: string, size: number) =>
  misused(
    {
      uk: `\`--since ${given}\`: журнал не мав стільки записів, їх ${size}`,
      en: `\`--since ${given}\`: the ledger has not had so many entries, there are ${size}`,
    },
    {
      uk: 'вкажіть, скільки записів бачив свідок: другий рядок його контрольної точки',
      en: 'give how many entries the witness has seen: the second line of its checkpoint',
    },
  )
