/** `zasady ledger status`: what the ledger holds, its keys and checkpoint, what was redacted, and what is damaged. */
import { type CourtLedger, type EntryKind, formatVerifierKey, KeyRing } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import type { Lang } from '../text.ts'
import { damageWords } from './damage.ts'
import { KIND_NAMES } from './kind-names.ts'
import { openToRead } from './opening.ts'

/** Exit: whole 0, damaged 4. */
export async function status(context: Context, input: Input): Promise<ExitCode> {
  const opened = await openToRead(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const { terminal, lang, json } = context
    const page = await pageOf(ledger)
    await terminal.out(json ? jsonPage(page) : text(page, lang))
    for (const found of ledger.damage) await terminal.err(`zasady: ${damageWords(found)[lang]}\n`)
    return ledger.damage.length === 0 ? EXIT.done : EXIT.verificationFailed
  } finally {
    await ledger.close()
  }
}

type Page = Awaited<ReturnType<typeof pageOf>>

async function pageOf(ledger: CourtLedger) {
  const head = await ledger.head()
  const kinds: Partial<Record<EntryKind, number>> = {}
  const redactions: { readonly entry: number; readonly removed: number }[] = []
  for await (const { kind, seq, body } of ledger.entries()) {
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (kind !== 'redaction') continue
    redactions.push({ entry: seq, removed: (body['digests'] as readonly string[]).length })
  }
  const ring = new KeyRing(await Array.fromAsync(ledger.entries({ kinds: ['key'] })))
  const keys = ring.active('checkpoint').map(formatVerifierKey)
  const witnesses = ring.active('witness').map(formatVerifierKey)
  const { origin, damage } = ledger
  return { origin, ...head, keys, witnesses, kinds, redactions, damage }
}

const WORDS = {
  uk: {
    ledger: 'Журнал',
    entries: 'записів',
    root: 'корінь',
    key: 'ключ журналу',
    witness: 'свідок',
    redacted: 'Відомості вилучено',
    removed: 'запис №',
    note: 'остання контрольна точка',
  },
  en: {
    ledger: 'Ledger',
    entries: 'entries',
    root: 'root',
    key: 'key of the ledger',
    witness: 'witness',
    redacted: 'Redacted',
    removed: 'entry №',
    note: 'latest checkpoint',
  },
} as const

function text(
  { origin, size, root, checkpoint, keys, witnesses, kinds, redactions }: Page,
  lang: Lang,
) {
  const words = WORDS[lang]
  const counts = Object.entries(kinds) as [EntryKind, number][]
  const removed = redactions.map(
    ({ entry, removed: count }) => `${words.removed} ${entry} (${count})`,
  )
  const lines = [
    `${words.ledger} ${origin}`,
    `${words.entries}: ${size}; ${words.root}: ${root}`,
    ...counts.map(([kind, count]) => `  ${KIND_NAMES[kind][lang]}: ${count}`),
    ...keys.map((key) => `${words.key}: ${key}`),
    ...witnesses.map((key) => `${words.witness}: ${key}`),
    ...(removed.length === 0 ? [] : [`${words.redacted}: ${removed.join(', ')}`]),
    `${words.note}:`,
  ]
  return `${lines.join('\n')}\n\n${checkpoint}\n`
}
