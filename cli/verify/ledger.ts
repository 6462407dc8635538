/** A whole ledger, in its store or as an export, in; what was found in each part of it out. */
import {
  type LedgerFinding,
  type LedgerVerification,
  openLedger,
  placeText,
  type Trust,
  verifyExport,
} from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import type { CheckLine } from '../render/checks.ts'
import type { Text } from '../text.ts'
import { conclusion } from './conclusion.ts'
import type { KnownByUser } from './known.ts'
import type { Verified } from './verified.ts'

/** A ledger in an SQLite file or a PostgreSQL database: every entry, checkpoint, text and column. */
export async function verifiedStore(address: string, known: KnownByUser): Promise<Or<Verified>> {
  // Of the ledgers in one database the origin chooses; a file has one, and which is for the check to say.
  const origin = isDatabase(address) ? known.origin : undefined
  const opened = await openLedger(address, {
    signers: [],
    clock: Date.now,
    ...(origin !== undefined && { origin }),
  })
  if (opened.kind === 'refused') return unreadable(opened.refusal.message)
  try {
    const found = await opened.ledger.verify(trustOf(known))
    return right(told('ledger', withoutPassword(address), found, known))
  } finally {
    await opened.ledger.close()
  }
}

/** A ledger in its text form, verified as it streams by. */
export async function verifiedExport(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  known: KnownByUser,
): Promise<Verified> {
  return told('export', file, await verifyExport(chunks, trustOf(known)), known)
}

const trustOf = ({ keyText, since }: KnownByUser): Trust => ({
  ...(keyText !== undefined && { key: keyText }),
  ...(since !== undefined && { checkpoints: [since] }),
})

/** Whether an address is that of a database server. */
export const isDatabase = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address)

/** An address as it may be shown. */
const withoutPassword = (address: string): string =>
  address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@')

function told(
  kind: 'ledger' | 'export',
  file: string,
  found: LedgerVerification,
  known: KnownByUser,
): Verified {
  const { origin, entries, checkpoints, blobs, openings, redacted, root } = found
  const gone =
    redacted === 0 ? NOTHING : { uk: `; вилучено ${redacted}`, en: `; ${redacted} redacted` }
  const lines = linesOf(found, known)
  return {
    kind,
    file,
    about: { origin, entries, checkpoints, blobs, openings, redacted, root },
    head: [
      {
        uk: `Журнал ${origin}: записів ${entries}, контрольних точок ${checkpoints}, текстів ${blobs}${gone.uk}`,
        en: `Ledger ${origin}: ${entries} entries, ${checkpoints} checkpoints, ${blobs} texts${gone.en}`,
      },
    ],
    lines,
    summary: conclusion(lines, SENTENCES),
  }
}

const NOTHING: Text = { uk: '', en: '' }

/** Which part of a ledger a finding is about, by the first word of its code; the last part takes the rest. */
const PARTS: readonly (readonly [check: string, codes: readonly string[], title: Text])[] = [
  [
    'entries',
    ['entry', 'order', 'evidence'],
    { uk: 'записи та правила їх порядку', en: 'the entries and their rules of order' },
  ],
  [
    'checkpoints',
    ['checkpoint', 'key'],
    { uk: 'контрольні точки: корені й підписи', en: 'checkpoints: roots and signatures' },
  ],
  [
    'texts',
    ['blob', 'opening'],
    { uk: 'тексти, названі дайджестами', en: 'the texts named by digests' },
  ],
  [
    'draws',
    ['number', 'draw'],
    {
      uk: 'випадкові числа й розподіли, перераховані',
      en: 'random numbers and draws, computed again',
    },
  ],
  ['form', [], { uk: 'цілість файла чи бази даних', en: 'the file or database is whole' }],
]

function linesOf(found: LedgerVerification, known: KnownByUser): readonly CheckLine[] {
  const findings = found.kind === 'damaged' ? found.findings : []
  const taken = new Set<LedgerFinding>()
  const parts = PARTS.map(([check, codes, title], at): CheckLine => {
    const own = findings.filter(
      (one) => !taken.has(one) && (at === PARTS.length - 1 || codes.includes(groupOf(one))),
    )
    for (const one of own) taken.add(one)
    const [first] = own
    if (first === undefined) {
      const isLess = check === 'texts' && found.redacted > 0
      return { check, title, status: 'holds', ...(isLess && { said: GONE }) }
    }
    return { check, title, status: 'fails', ...firstOf(first, own.length) }
  })
  return [asked(found, known), ...parts, trusted(known)]
}

const GONE: Text = {
  uk: 'вилученого немає: лишилися дайджести',
  en: 'what was redacted is gone: its digests remain',
}

const groupOf = ({ code }: LedgerFinding): string => code.split('/')[0] ?? ''

function firstOf(
  { place, message }: LedgerFinding,
  count: number,
): Pick<CheckLine, 'place' | 'said'> {
  const more = count - 1
  return {
    place: placeText(place),
    said: {
      uk: more === 0 ? message.uk : `${message.uk}; і ще ${more}`,
      en: more === 0 ? message.en : `${message.en}; and ${more} more`,
    },
  }
}

const ASKED: Text = { uk: 'той самий журнал', en: 'the ledger asked for' }

function asked({ origin }: LedgerVerification, known: KnownByUser): CheckLine {
  const line = { check: 'asked', title: ASKED } as const
  if (known.origin === undefined) {
    return {
      ...line,
      status: 'not_checked',
      said: {
        uk: 'не сказано, чого очікувати: --origin',
        en: 'what to expect was not said: --origin',
      },
    }
  }
  if (known.origin === origin) return { ...line, status: 'holds' }
  return {
    ...line,
    status: 'fails',
    said: {
      uk: `це журнал ${origin}, а не ${known.origin}`,
      en: `this is the ledger ${origin}, not ${known.origin}`,
    },
  }
}

/** Wrong ones are among the findings on checkpoints. */
function trusted({ keyText, since }: KnownByUser): CheckLine {
  const title: Text = { uk: 'ключ і початок, відомі вам', en: 'the key and the beginning you know' }
  const missing = [
    ...(keyText === undefined ? ['--key'] : []),
    ...(since === undefined ? ['--since'] : []),
  ].join(', ')
  if (missing === '') return { check: 'trust', title, status: 'holds' }
  return {
    check: 'trust',
    title,
    status: 'not_checked',
    said: {
      uk: `журнал звірено лише з ним самим; не подано ${missing}`,
      en: `the ledger was held against itself; not given: ${missing}`,
    },
  }
}

const SENTENCES = {
  holds: { uk: 'Журнал пройшов перевірку', en: 'The ledger is verified' },
  fails: { uk: 'Журнал не пройшов перевірки', en: 'The ledger is not verified' },
}
