/**
 * A past matter made ready to be ruled again: an entry of the ledger in; its facts as then known, its moment and the number
 * that was drawn, or what is not there, out. The facts are read once for both editions.
 */
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { endOfDay } from '../time/kyiv.ts'
import type { FactProblem } from '../facts/problem.ts'
import type { FactsReader } from '../facts/reader.ts'
import type { Facts } from '../facts/value.ts'
import type { LedgerView } from '../ledger/types.ts'
import type { Manifest } from '../record/manifest.ts'
import { factsAt } from '../replay/past-facts.ts'
import { gone } from '../replay/gone.ts'
import type { PastDraw, PastMatter } from './past-matters.ts'
import type { RecordedEditions } from './recorded-editions.ts'

export interface Obstacle {
  readonly code: string
  readonly detail: string
}

/** What the ledger says of a matter; `edition`: the digest of the edition that decided then. */
export type Recorded =
  | {
      readonly kind: 'draw'
      readonly edition: string
      /** The digest of the manifest and the random number, 64 hex digits each. */
      readonly m: string
      readonly r: string
      readonly manifest: Manifest
      readonly winners: readonly string[]
    }
  | {
      readonly kind: 'decision'
      readonly edition: string | undefined
      readonly outcome: string
      readonly judge: string | null
    }

/** What is known of a matter before it is ruled. */
export interface Heading {
  readonly seq: number
  readonly case: string
  readonly attempt: number | null
  readonly as_of: string
}

export type PastCase = Heading &
  (
    | {
        readonly kind: 'ready'
        /** As each edition reads them: two amendments may declare facts of their own. */
        readonly facts: { readonly before: Facts; readonly after: Facts }
        readonly recorded: Recorded
      }
    | { readonly kind: 'obstacle'; readonly obstacle: Obstacle }
  )

/** What every matter of a ledger is read with. */
export interface Reading {
  readonly view: LedgerView
  /** The policy whose editions are compared. */
  readonly document: string
  /** One and the same where both editions are of one text: then the facts are read once. */
  readonly readers: { readonly before: FactsReader; readonly after: FactsReader }
  /** Entries of policies by place. */
  readonly policies: ReadonlyMap<number, RecordedEditions>
}

/** Everything but ruling: reads texts of the ledger and the facts in them. */
export async function pastCase(matter: PastMatter, reading: Reading): Promise<PastCase> {
  const { view, readers } = reading
  const found = matter.kind === 'draw' ? await drawOf(matter, reading) : decisionOf(matter, reading)
  const { heading } = found
  if (found.obstacle !== undefined)
    return { ...heading, kind: 'obstacle', obstacle: found.obstacle }
  const past = await factsAt(view, found.facts)
  if (past.kind === 'cannot') {
    const obstacle = { code: past.obstacle, detail: past.detail }
    return { ...heading, kind: 'obstacle', obstacle }
  }
  const moment = { asOf: momentOf(heading.as_of) }
  const after = readers.after.read(past.facts, moment)
  const before = readers.before === readers.after ? after : readers.before.read(past.facts, moment)
  if (before.kind === 'problems') return refused(heading, before.problems)
  if (after.kind === 'problems') return refused(heading, after.problems)
  const { recorded } = found
  return {
    ...heading,
    kind: 'ready',
    facts: { before: before.facts, after: after.facts },
    recorded,
  }
}

const refused = (heading: Heading, [problem]: readonly FactProblem[]): PastCase => ({
  ...heading,
  kind: 'obstacle',
  obstacle: { code: 'facts-refused', detail: problem?.path ?? '' },
})

type Found =
  | { readonly heading: Heading; readonly obstacle: Obstacle }
  | {
      readonly heading: Heading
      readonly facts: string
      readonly recorded: Recorded
      readonly obstacle?: undefined
    }

async function drawOf(matter: PastDraw, { view, document }: Reading): Promise<Found> {
  const { settled, entry } = matter
  if (settled === undefined) return obstructed(matter, 'no-result', '')
  const name = String(entry.body['manifest'])
  const bytes = await view.blob(name)
  if (bytes === undefined) {
    const { obstacle, detail } = await gone(view, name, 'blob-missing', name)
    return obstructed(matter, obstacle, detail)
  }
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest
  const heading = headingOf(matter, manifest.as_of)
  const { id, edition } = manifest.policy
  if (id !== document) return { heading, obstacle: { code: 'other-policy', detail: id } }
  const recorded: Recorded = {
    kind: 'draw',
    edition,
    m: name.replace('sha256:', ''),
    r: String(settled.randomness.body['value']),
    manifest,
    winners: winnersIn(settled.result.body['winners']),
  }
  return { heading, facts: manifest.facts, recorded }
}

function decisionOf(matter: PastMatter, { document, policies }: Reading): Found {
  const { body } = matter.entry
  const policy = policies.get(Number(body['policy']))
  if (policy?.document !== document) {
    return obstructed(matter, 'other-policy', policy?.document ?? `№ ${String(body['policy'])}`)
  }
  const heading = headingOf(matter)
  const day = heading.as_of.slice(0, 'yyyy-mm-dd'.length)
  const edition = policy.editions.findLast(({ in_force_from: from }) => from <= day)?.digest
  const [outcome, judge] = [String(body['outcome']), body['judge'] as string | null]
  return {
    heading,
    facts: String(body['facts']),
    recorded: { kind: 'decision', edition, outcome, judge },
  }
}

const obstructed = (matter: PastMatter, code: string, detail: string): Found => ({
  heading: headingOf(matter),
  obstacle: { code, detail },
})

function headingOf({ entry }: PastMatter, asOf?: string): Heading {
  const { seq, body, true_at: at } = entry
  const attempt = body['attempt']
  return {
    seq,
    case: String(body['case']),
    attempt: typeof attempt === 'number' ? attempt : null,
    as_of: asOf ?? (typeof body['as_of'] === 'string' ? body['as_of'] : at),
  }
}

const winnersIn = (winners: unknown): readonly string[] =>
  (winners as readonly { readonly winner: string }[]).map(({ winner }) => winner)

/** As a request has it: a date means the end of that day in Kyiv. */
function momentOf(asOf: string): number {
  const day = parseDate(asOf)
  const moment = day === undefined ? parseDateTime(asOf) : endOfDay(day)
  if (moment === undefined) throw new Error(`the ledger has a moment that is none: ${asOf}`)
  return moment
}
