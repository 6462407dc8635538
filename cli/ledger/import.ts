/** `zasady ledger import`: an export becomes a ledger at a new place, verified while it is read. */
import {
  importLedger as importInto,
  type LedgerRefusal,
  type LedgerVerification,
  placeText,
} from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, misused, unreadable, wrong } from '../complaint.ts'
import { openStream } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { endingOf } from './export-ending.ts'
import { shown } from './init.ts'
import { addressOf, refused } from './opening.ts'

/** Exit: imported 0; the place is taken 1; the export does not verify 4; it is none 5. */
export async function importLedger(context: Context, input: Input): Promise<ExitCode> {
  const [path] = input.args
  if (path === undefined) return complain(context, noFile)
  const stream = await openStream(path)
  if (!stream.ok) return complain(context, stream)
  const chunks = bytesOf(stream.value)
  try {
    return await importFrom(context, path, chunks, addressOf(input))
  } finally {
    // What is refused at its beginning is not read to its end.
    await chunks.return(undefined)
  }
}

async function importFrom(
  context: Context,
  path: string,
  source: AsyncIterable<Uint8Array>,
  address: string,
): Promise<ExitCode> {
  const { chunks, ending } = endingOf(source)
  const imported = await importInto(chunks, address, { signers: [], clock: Date.now })
  if (imported.kind === 'damaged') return complain(context, damaged(path, imported.verification))
  if (imported.kind === 'refused') return complain(context, refusedAs(imported.refusal))
  const { ledger } = imported
  try {
    const { size, root } = await ledger.head()
    const { terminal, lang, json } = context
    const openings = ending().openings !== undefined
    const page = { ledger: shown(address), origin: ledger.origin, size, root, openings }
    await terminal.out(json ? jsonPage(page) : told(page)[lang])
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

/** What is no export cannot be read; the rest is the ledger's refusal. */
const refusedAs = (refusal: LedgerRefusal) =>
  refusal.code.startsWith('export/') ? unreadable(refusal.message) : refused(refusal)

async function* bytesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk)
}

interface Page {
  readonly ledger: string
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly openings: boolean
}

function told({ ledger, origin, size, root, openings }: Page) {
  const sealed = {
    uk: openings
      ? ''
      : 'Розкриттів у виписці немає: запечатаного тут не відкрити, розподіли з ним не відтворити (виписка з ними: --open).\n',
    en: openings
      ? ''
      : 'The export has no openings: what is sealed cannot be opened here, nor such draws replayed (an export with them: --open).\n',
  }
  return {
    uk: `Журнал ${origin} відтворено: ${ledger}; записів ${size}, корінь ${root}.\n${sealed.uk}Ключів у виписці немає: щоб дописувати, покладіть поруч файл ключів суду.\n`,
    en: `The ledger ${origin} was imported: ${ledger}; ${size} entries, root ${root}.\n${sealed.en}The export has no keys: to go on writing put the key file of the court beside it.\n`,
  }
}

const SHOWN = 10

function damaged(path: string, verification: LedgerVerification) {
  const findings = verification.kind === 'damaged' ? verification.findings : []
  const lines = (lang: 'uk' | 'en'): string =>
    findings
      .slice(0, SHOWN)
      .map(({ place, message }) => `\n  ${placeText(place)}: ${message[lang]}`)
      .join('')
  return wrong(
    EXIT.verificationFailed,
    {
      uk: `виписка \`${path}\` не пройшла перевірки, журнал не створено:${lines('uk')}`,
      en: `the export \`${path}\` does not verify, no ledger was made:${lines('en')}`,
    },
    { uk: 'візьміть виписку наново', en: 'take the export anew' },
  )
}

const noFile = misused(
  { uk: 'не вказано файлу виписки', en: 'the file of the export is not given' },
  {
    uk: 'приклад: zasady ledger import виписка.txt --ledger новий.ledger',
    en: 'for example: zasady ledger import export.txt --ledger new.ledger',
  },
)
