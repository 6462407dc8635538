/** `zasady ledger export`: the ledger as text, for verification, for a copy, for another database. */
import type { CourtLedger } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import type { Lang } from '../text.ts'
import { type Ending, endingOf } from './export-ending.ts'
import { SECRET, writeNew } from './new-file.ts'
import { openWhole } from './opening.ts'

/** Exit: written 0; a damaged ledger 4; the file is taken 5. */
export async function exportLedger(context: Context, input: Input): Promise<ExitCode> {
  const opened = await openWhole(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  const [path, openings] = [optionText(input, 'out'), input.options['open'] === true]
  try {
    const written = await write(context, ledger, { path, openings })
    if (!written.ok) return await complain(context, written)
    const { terminal, lang, json } = context
    if (openings) await terminal.err(`zasady: ${NOT_PUBLIC[lang]}\n`)
    if (path === undefined) return EXIT.done
    const page = { file: path, origin: ledger.origin, ...written.value }
    await terminal.out(json ? jsonPage(page) : told(page, lang))
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

interface To {
  readonly path: string | undefined
  readonly openings: boolean
}

/** Streams the export, in constant memory, and says what its last line says. */
async function write(
  { terminal }: Context,
  ledger: CourtLedger,
  { path, openings }: To,
): Promise<Or<Ending>> {
  const { chunks, ending } = endingOf(ledger.export({ openings }))
  if (path === undefined) {
    // Each chunk is whole lines of UTF-8.
    for await (const chunk of chunks) await terminal.out(Buffer.from(chunk).toString())
    return right(ending())
  }
  const written = await writeNew(path, chunks, openings ? SECRET : undefined)
  return written.ok ? right(ending()) : written
}

const NOT_PUBLIC = {
  uk: 'увага: у виписці розкрито запечатані відомості; вона лише для аудитора, не публікуйте її',
  en: 'warning: the export holds the opened sealed facts; it is for an auditor only, do not publish it',
}

function told({ file, origin, ...ending }: Ending & { file: string; origin: string }, lang: Lang) {
  const { entries, checkpoints, blobs, openings, sha256 } = ending
  const opened =
    openings === undefined
      ? ''
      : lang === 'uk'
        ? `, розкриттів ${openings}`
        : `, ${openings} openings`
  return lang === 'uk'
    ? `Виписка журналу ${origin}: ${file}\nзаписів ${entries}, контрольних точок ${checkpoints}, текстів ${blobs}${opened}; SHA-256 ${sha256}\n`
    : `Export of the ledger ${origin}: ${file}\n${entries} entries, ${checkpoints} checkpoints, ${blobs} texts${opened}; SHA-256 ${sha256}\n`
}
