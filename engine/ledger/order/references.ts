/** A number in an entry is the place of an earlier entry of the right kind (FORMAT.md, section 3, rule 1). */
import type { Entry, EntryKind, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Before } from './before.ts'

/** Which fields of a body are such numbers; null in them refers to nothing. */
const FIELDS: Readonly<Partial<Record<EntryKind, Readonly<Record<string, EntryKind>>>>> = {
  policy: { corrects: 'policy' },
  approval: { policy: 'policy', act: 'act' },
  register: { corrects: 'register' },
  outage: { act: 'act' },
  commit: { act: 'act', policy: 'policy' },
  randomness: { commit: 'commit' },
  result: { commit: 'commit', randomness: 'randomness' },
  abandon: { commit: 'commit', act: 'act' },
  decision: { policy: 'policy' },
  redaction: { act: 'act' },
}

const REFERENCES = new Map(
  Object.entries(FIELDS).map(([kind, fields]) => [kind, Object.entries(fields)]),
)

/** Whether an entry refers to any other. */
export function refersToSome({ kind, body }: Entry): boolean {
  return REFERENCES.get(kind)?.some(([field]) => body[field] !== null) === true
}

/** The first reference that does not lead to an earlier entry of its kind. */
export async function wrongReference(
  { kind, body }: Entry,
  before: Before,
): Promise<LedgerRefusal | undefined> {
  for (const [field, wanted] of REFERENCES.get(kind) ?? []) {
    const to = body[field] as number | null
    if (to === null) continue
    const found = await wrongTarget(field, to, wanted, before)
    if (found !== undefined) return found
  }
  return undefined
}

/** What is wrong with one reference. */
export async function wrongTarget(
  field: string,
  to: number,
  wanted: EntryKind,
  before: Before,
): Promise<LedgerRefusal | undefined> {
  const kind = to < before.size ? await before.kind(to) : undefined
  if (kind === wanted) return undefined
  return wrong(
    'order/reference',
    `\`${field}\` має посилатися на раніший запис виду \`${wanted}\`; запис ${to} ${kind === undefined ? 'не раніший' : `має вид \`${kind}\``}`,
    `\`${field}\` must refer to an earlier entry of the kind \`${wanted}\`; entry ${to} is ${kind === undefined ? 'not earlier' : `of the kind \`${kind}\``}`,
    to,
  )
}
