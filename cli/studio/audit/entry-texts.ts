/** The texts that an entry keeps by digest: which, and whether they are there; and a text itself. */
import { type CourtLedger, decodeUtf8, type Entry, type Fields } from '../../../engine/index.ts'
import type { EntryText, KeptText } from '../../../editor/api/index.ts'
import { answered, type Answer, refused } from '../../../editor/server/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { Text } from '../../text.ts'
import { shown } from './words.ts'

const LONGEST = 256 * 1024
const DIGEST = /^sha256:[0-9a-f]{64}$/

export async function entryTexts(ledger: CourtLedger, entry: Entry): Promise<EntryText[]> {
  const texts: EntryText[] = []
  const named = namedIn(entry)
  for (const one of [...named, ...(await factsOfManifest(ledger, entry))]) {
    const bytes = await ledger.blob(one.digest)
    const state = bytes !== undefined ? 'kept' : await whyGone(ledger, one.digest)
    texts.push({ ...one, state, bytes: bytes?.length ?? null })
  }
  return texts
}

interface Named {
  readonly digest: string
  readonly what: Text
}

const MANIFEST: Text = { uk: 'маніфест', en: 'manifest' }
const RECORD: Text = { uk: 'запис розподілу', en: 'record of the draw' }
const FACTS: Text = { uk: 'відомості', en: 'facts' }
const DOCUMENT: Text = { uk: 'документ акта', en: 'document of the act' }

/** Where an entry of each kind names texts by their digests; other kinds name none. */
const NAMED: Partial<Readonly<Record<Entry['kind'], (body: Fields) => readonly Named[]>>> = {
  policy: ({ files }) => filesIn(files),
  act: ({ document }) => one(document, DOCUMENT),
  commit: ({ manifest }) => one(manifest, MANIFEST),
  result: ({ record }) => one(record, RECORD),
  decision: ({ facts }) => one(facts, FACTS),
}

const namedIn = ({ kind, body }: Entry): readonly Named[] => NAMED[kind]?.(body) ?? []

const one = (digest: unknown, what: Text): readonly Named[] =>
  typeof digest === 'string' && DIGEST.test(digest) ? [{ digest, what }] : []

function filesIn(files: unknown): readonly Named[] {
  if (!Array.isArray(files)) return []
  return files.flatMap((file: unknown) => {
    const { path, digest } = isFields(file) ? file : {}
    const named = `\`${shown(path)}\``
    return one(digest, { uk: named, en: named })
  })
}

/** The manifest of a commitment names the facts as they then were known. */
async function factsOfManifest(ledger: CourtLedger, entry: Entry): Promise<readonly Named[]> {
  if (entry.kind !== 'commit') return []
  const bytes = await ledger.blob(String(entry.body['manifest']))
  const digest = bytes && /"facts":"(sha256:[0-9a-f]{64})"/.exec(Buffer.from(bytes).toString())?.[1]
  return one(digest, FACTS)
}

async function whyGone(ledger: CourtLedger, digest: string): Promise<'removed' | 'missing'> {
  for await (const { body } of ledger.entries({ kinds: ['redaction'] })) {
    const { digests } = body
    if (Array.isArray(digests) && digests.includes(digest)) return 'removed'
  }
  return 'missing'
}

export async function keptText(ledger: CourtLedger, digest: string): Promise<Answer<KeptText>> {
  const bytes = DIGEST.test(digest) ? await ledger.blob(digest) : undefined
  if (bytes === undefined) return notKept
  const decoded = decodeUtf8(bytes.subarray(0, LONGEST))
  const isCut = bytes.length > LONGEST
  // A cut may fall inside of a letter: then the text up to it is shown.
  const text =
    decoded.kind === 'text'
      ? decoded.text
      : isCut && decoded.offset > LONGEST - 4
        ? Buffer.from(bytes.subarray(0, decoded.offset)).toString()
        : null
  return answered({ digest, bytes: bytes.length, text, cut: isCut })
}

const notKept = refused({
  code: 'audit/no-text',
  status: 404,
  message: {
    uk: 'такого тексту в журналі немає',
    en: 'the ledger keeps no such text',
  },
  help: {
    uk: 'поверніться до запису: там сказано, чи текст вилучено',
    en: 'go back to the entry: it says whether the text was removed',
  },
})
