/**
 * An entry in; the entries that belong to it out: those that it names, and those that later name it (commitment → number
 * and result, approval → act, correction → corrected).
 */
import type { CourtLedger, Entry, EntryFilter } from '../../../engine/index.ts'
import type { Text } from '../../text.ts'

export interface Link {
  readonly entry: number
  readonly title: Text
}

/** Later entries that are looked at for one that names this one. */
const SEARCHED = 5000

export async function entryLinks(ledger: CourtLedger, entry: Entry): Promise<readonly Link[]> {
  return [...namedBy(entry), ...(await namersOf(ledger, entry))]
}

const NAMED: readonly (readonly [field: string, title: Text])[] = [
  ['corrects', { uk: 'виправляє запис', en: 'corrects the entry' }],
  ['policy', { uk: 'засади', en: 'the policy' }],
  ['act', { uk: 'акт', en: 'the act' }],
  ['commit', { uk: 'закріплення переліку', en: 'the commitment' }],
  ['randomness', { uk: 'випадкове число', en: 'the random number' }],
]

function namedBy({ seq, body }: Entry): readonly Link[] {
  return NAMED.flatMap(([field, title]) => {
    const entry = body[field]
    const isEarlier = Number.isSafeInteger(entry) && Number(entry) >= 0 && Number(entry) < seq
    return isEarlier ? [{ entry: Number(entry), title }] : []
  })
}

/** Which later entries could name this one, by which field, and what they then are. */
function questionsFor({ kind, body }: Entry): readonly Question[] {
  const caseId = body['case']
  const ofCase = typeof caseId === 'string' ? { case: caseId } : {}
  switch (kind) {
    case 'policy':
      return [
        { filter: { kinds: ['approval'] }, field: 'policy', title: APPROVAL },
        { filter: { kinds: ['policy'] }, field: 'corrects', title: CORRECTION },
      ]
    case 'act':
      return [
        { filter: { kinds: ['approval'] }, field: 'act', title: APPROVAL },
        { filter: { kinds: ['commit'], ...ofCase }, field: 'act', title: ATTEMPT },
      ]
    case 'commit':
      return [
        { filter: { kinds: ['randomness'], ...ofCase }, field: 'commit', title: NUMBER },
        { filter: { kinds: ['result'], ...ofCase }, field: 'commit', title: RESULT },
        { filter: { kinds: ['abandon'], ...ofCase }, field: 'commit', title: ABANDON },
      ]
    case 'randomness':
      return [{ filter: { kinds: ['result'] }, field: 'randomness', title: RESULT }]
    case 'register':
      return [{ filter: { kinds: ['register'] }, field: 'corrects', title: CORRECTION }]
    case 'ledger':
    case 'key':
    case 'chain':
    case 'approval':
    case 'outage':
    case 'result':
    case 'abandon':
    case 'decision':
    case 'witnessed':
    case 'redaction':
      return []
  }
}

interface Question {
  readonly filter: Pick<EntryFilter, 'kinds' | 'case'>
  readonly field: string
  readonly title: Text
}

const APPROVAL: Text = { uk: 'схвалення', en: 'the approval' }
const CORRECTION: Text = { uk: 'виправлено записом', en: 'corrected by' }
const ATTEMPT: Text = { uk: 'спроба, яку дозволено', en: 'the attempt that it allows' }
const NUMBER: Text = { uk: 'випадкове число', en: 'the random number' }
const RESULT: Text = { uk: 'результат', en: 'the result' }
const ABANDON: Text = { uk: 'припинення', en: 'the abandonment' }

async function namersOf(ledger: CourtLedger, entry: Entry): Promise<readonly Link[]> {
  const found: Link[] = []
  for (const question of questionsFor(entry)) {
    const namer = await firstNaming(ledger, entry.seq, question)
    if (namer !== undefined) found.push({ entry: namer, title: question.title })
  }
  return found
}

/** `undefined` also where what follows cannot be read. */
async function firstNaming(
  ledger: CourtLedger,
  seq: number,
  { filter, field }: Question,
): Promise<number | undefined> {
  let looked = 0
  try {
    for await (const later of ledger.entries({ ...filter, from: seq + 1 })) {
      if (later.body[field] === seq) return later.seq
      looked += 1
      if (looked === SEARCHED) return undefined
    }
  } catch (error) {
    // A damaged ledger: its list says where.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
  return undefined
}
