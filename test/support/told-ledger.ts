/**
 * A ledger told entry by entry, in memory: for checks of an audit, which look at ledgers that no real one would become.
 *
 * No rule of order is kept here, and nothing is hashed but the texts.
 */
import {
  canonicalJson,
  digest,
  type Entry,
  type EntryKind,
  formatInstant,
  type LedgerView,
  parseDateTime,
} from '../../engine/index.ts'

type Body = Entry['body']

/** Who could be drawn, and what came of it. */
export interface ToldDraw {
  readonly attempt?: number
  readonly act?: number
  readonly policy?: number
  readonly edition?: string
  readonly source?: Body & { readonly source: string }
  /** Candidates with whole weights. */
  readonly among?: Readonly<Record<string, number>>
  /** Clauses of those left out; a clause that begins with `absence` rests on an absence. */
  readonly leftOut?: Readonly<Record<string, readonly string[]>>
  /** The first of the candidates without one; nobody for `null`. */
  readonly winner?: string | null
  readonly asOf?: string
  readonly facts?: Body
  /** Of the number. */
  readonly evidence?: Body
}

export class ToldLedger {
  readonly entries: Entry[] = []
  readonly #blobs = new Map<string, Uint8Array>()
  #now = moment('2026-08-04T10:00+03:00')

  constructor() {
    this.tell('ledger', { origin: 'court.example/docket', court: 'Умовний районний суд' })
    this.tell('key', { use: 'checkpoint', action: 'add', name: 'перший', key: 'к1' })
  }

  get now(): number {
    return this.#now
  }

  /** From now on it is this moment in Kyiv: `2026-08-05T09:30`. */
  at(text: string): this {
    this.#now = moment(`${text}+03:00`)
    return this
  }

  wait(minutes: number): this {
    this.#now += minutes * 60_000
    return this
  }

  /** Adds an entry; its place. */
  tell(kind: EntryKind, body: Body, by = 'секретар-1'): number {
    const seq = this.entries.length
    const recorded_at = new Date(this.#now).toISOString()
    const true_at = recorded_at.slice(0, 'yyyy-mm-dd'.length)
    this.entries.push({ format: 'zasady-entry/1', seq, kind, true_at, recorded_at, by, body })
    return seq
  }

  /** Keeps a text; its digest. */
  keep(value: unknown): string {
    this.#blobs.set(digest(value), Buffer.from(canonicalJson(value)))
    return digest(value)
  }

  /** A commitment, its number and its result. */
  draw(caseId: string, told: ToldDraw = {}): { readonly commit: number; readonly result: number } {
    const { attempt = 1, source = { source: 'system' }, winner } = told
    const manifest = this.#manifest(caseId, told)
    const commit = this.tell('commit', {
      case: caseId,
      attempt,
      act: told.act ?? null,
      policy: told.policy ?? 0,
      manifest: this.keep(manifest),
      source,
    })
    if (winner === null) return { commit, result: -1 }
    const number = { commit, value: 'b'.repeat(64), evidence: told.evidence ?? {} }
    const randomness = this.tell('randomness', number)
    const seats = seatsOf(told)
    const record = this.keep({ manifest, result: { seats } })
    const winners = seats.map(({ seat, role, winner: id }) => ({ seat, role, winner: id }))
    const result = { commit, randomness, case: caseId, attempt, record, winners }
    return { commit, result: this.tell('result', result) }
  }

  /** A change of a register; `null` removes the subject. */
  register(subject: string, set: Body | null, order: Body | null = null): number {
    return this.tell('register', { subject, set, order, reason: null, corrects: null })
  }

  decide(
    caseId: string,
    outcome: string,
    judge: string | null,
    { clauses = ['demo/10.1'], assignments = [] as readonly object[] } = {},
  ): number {
    const body = { outcome, judge, clauses, assignments, policy: 0, as_of: '2026-08-04' }
    return this.tell('decision', { ...body, case: caseId, facts: this.keep({ case: caseId }) })
  }

  act(caseId: string, date: string, no = '7'): number {
    const body = { type: 'розпорядження', no, date, signed_by: 'Навчальна О. О.' }
    return this.tell('act', { ...body, case: caseId, document: null })
  }

  policy(editions: Readonly<Record<string, string>>, corrects: number | null = null): number {
    const list = Object.entries(editions).map(([edition, from]) => ({
      in_force_from: from,
      digest: digest(edition),
      decision: `рішення ${edition}`,
    }))
    const reason = corrects === null ? null : 'помилка'
    return this.tell('policy', { document: 'demo', files: [], editions: list, reason, corrects })
  }

  /** Takes a text away, as a redaction does. */
  lose(name: string): void {
    this.#blobs.delete(name)
  }

  get view(): LedgerView {
    const absent = () => Promise.reject(new Error('an audit does not ask for that'))
    const { entries } = this
    return {
      origin: 'court.example/docket',
      head: absent,
      inclusion: absent,
      consistency: absent,
      checkpoint: absent,
      openings: absent,
      entry: (seq) => Promise.resolve(entries[seq]),
      async *entries() {
        yield* entries
      },
      blob: (name) => Promise.resolve(this.#blobs.get(name)),
    }
  }

  #manifest(caseId: string, told: ToldDraw) {
    const { among = { с01: 1, с02: 1, с03: 1 }, leftOut = {}, facts = {}, edition = 'e1' } = told
    const candidates = Object.entries(among).map(([id, weight]) => ({ id, weight: String(weight) }))
    const excluded = Object.entries(leftOut).map(([id, clauses]) => ({
      id,
      grounds: clauses.map((clause) => ({ clause, rule: clause, facts: factsOf(id, clause) })),
    }))
    return {
      case: caseId,
      attempt: told.attempt ?? 1,
      policy: { id: 'demo', edition: digest(edition), in_force_from: '2026-01-01' },
      facts: this.keep({ case: { id: caseId, complexity_coefficient: '1.00' }, ...facts }),
      as_of: told.asOf ?? formatInstant(Math.floor(this.#now / 60_000) * 60_000),
      pools: [{ id: 'judges', candidates, excluded }],
      seats: [{ seat: 1, role: 'presiding', pool: 'judges' }],
    }
  }
}

const factsOf = (id: string, clause: string) =>
  clause.startsWith('absence')
    ? [{ path: `/judges/${id}/absences/в1/starts_on`, value: '2026-08-01' }]
    : [{ path: `/judges/${id}/roles`, value: [] }]

/** The middle of the winner's interval was drawn. */
function seatsOf({ among = { с01: 1, с02: 1, с03: 1 }, winner }: ToldDraw) {
  const ids = Object.keys(among)
  const drawn = winner ?? ids[0] ?? ''
  const total = Object.values(among).reduce((sum, weight) => sum + weight, 0)
  const before = ids.slice(0, ids.indexOf(drawn)).reduce((sum, id) => sum + (among[id] ?? 0), 0)
  const k = before + Math.floor((among[drawn] ?? 0) / 2)
  return [
    {
      seat: 1,
      role: 'presiding',
      winner: drawn,
      total: String(total),
      k: String(k),
      forced: false,
    },
  ]
}

function moment(text: string): number {
  const instant = parseDateTime(text)
  if (instant === undefined) throw new Error(`${text} is no moment`)
  return instant
}
