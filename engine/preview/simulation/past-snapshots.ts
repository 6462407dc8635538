/** The facts of past matters: a ledger and a policy in; each matter’s facts with their moment, in the order of the ledger, out. */
import { isObject } from '../../facts/document.ts'
import type { Entry, LedgerView } from '../../ledger/types.ts'
import type { Manifest } from '../../record/manifest.ts'
import { factsAt } from '../../replay/past-facts.ts'
import { parseDate } from '../../time/day.ts'
import { parseDateTime } from '../../time/instant.ts'
import { endOfDay } from '../../time/kyiv.ts'
import { DATE_LENGTH } from './absences.ts'
import type { PossibleMatter } from './types.ts'

/** From one day to another, ISO, both included; `null`: without such an end. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** `undefined` for a matter whose facts are gone, sealed or no facts at all. */
export async function* snapshotsOf(
  view: LedgerView,
  policy: string,
  { from, to }: Period,
): AsyncGenerator<PossibleMatter | undefined> {
  for await (const entry of view.entries({ kinds: ['commit', 'decision'] })) {
    const about = await aboutOf(view, entry)
    const day = (about?.asOf ?? entry.true_at).slice(0, DATE_LENGTH)
    const isOther = about !== undefined && about.policy !== policy
    if (isOther || day < (from ?? '') || (to !== null && day > to)) continue
    yield about && (await snapshotAt(view, about))
  }
}

interface About {
  readonly policy: string
  readonly facts: string
  readonly asOf: string
}

/** `undefined` when the ledger has the text no longer. */
async function aboutOf(view: LedgerView, { kind, body }: Entry): Promise<About | undefined> {
  if (kind === 'commit') {
    const bytes = await view.blob(String(body['manifest']))
    if (bytes === undefined) return undefined
    const { policy, facts, as_of } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest
    return { policy: policy.id, facts, asOf: as_of }
  }
  const policy = await view.entry(Number(body['policy']))
  return {
    policy: String(policy?.body['document']),
    facts: String(body['facts']),
    asOf: String(body['as_of']),
  }
}

async function snapshotAt(view: LedgerView, { facts, asOf }: About) {
  const [past, moment] = [await factsAt(view, facts), momentOf(asOf)]
  return past.kind !== 'facts' || !isObject(past.facts) || moment === undefined
    ? undefined
    : { facts: past.facts, asOf: moment }
}

/** A bare date is the end of that day. */
function momentOf(text: string): number | undefined {
  const day = parseDate(text)
  return day === undefined ? parseDateTime(text) : endOfDay(day)
}
