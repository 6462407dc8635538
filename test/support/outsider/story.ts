/**
 * A ledger in which everything happens that its format knows, written without the engine. The draws, by name: A the
 * first link of a chain; B three seats, sealed facts and the next link; C a witnessed beacon; D a beacon by the clock;
 * E dice; F two sources; G the operating system; H abandoned; A2 the second attempt of A. All people are invented.
 */
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }
import { type Bend, Book } from './book.ts'
import { canonical, digest, hex, type Json, sha256 } from './digests.ts'
import { recordOf } from './draw.ts'
import { checkpoint, checkpointKey, ORIGIN, type Signer, witnessKey } from './notes.ts'
import { rootOf } from './tree.ts'

const WITNESS = witnessKey('witness.example/w1')
/** Signs too, but no plan asks for it. */
const BYSTANDER = witnessKey('witness.example/w3')
const CHAIN_LENGTH = 9

/** The hash chain, the anchor first. */
const LINKS = Array.from({ length: CHAIN_LENGTH })
  .reduce<string[]>(
    (links) => [hex(Buffer.from(links[0] ?? '', 'hex')), ...links],
    [hex('a seed for tests')],
  )
  .map(String)

const POLICY_FILES = [
  { path: 'calendar.yaml', text: 'свята: []\n' },
  { path: 'засади.zasady', text: 'засади «Зразок»\n' },
]
const EDITION = digest('an edition')
const EDITION_ENTERED = {
  in_force_from: '2023-02-01',
  digest: EDITION,
  decision: '15.01.2023 № 1',
  adopted: '2023-01-15',
  published: '2023-02-01',
}

/** The whole story, each piece through `bend`. */
export function story(bend: Bend = (_, value: Json) => value): Book {
  const book = new Book(bend)
  beginning(book)
  draw(book, 'A', { source: link(1), number: { value: LINKS[1], evidence: {} } })
  book.sizes.push(book.entries.length)
  draw(book, 'B', { ...panel(), source: link(2), number: { value: LINKS[2], evidence: {} } })
  beacons(book)
  ceremonies(book)
  draw(book, 'G', { source: { source: 'system' }, number: { value: hex('noise'), evidence: {} } })
  again(book)
  ending(book)
  return book
}

function beginning(book: Book): void {
  book.append('ledger', '', { origin: ORIGIN, court: 'Умовний районний суд' })
  key(book, 'first', 'checkpoint', 'add', checkpointKey(1))
  key(book, 'witness', 'witness', 'add', WITNESS)
  book.append('key', 'privacy', {
    use: 'privacy',
    action: 'add',
    name: 'ключ печаток',
    key: digest('a privacy key'),
  })
  book.append('chain', '', { chain: 'ланцюг-1', anchor: LINKS[0], length: CHAIN_LENGTH })
  book.append('policy', '', {
    document: 'example',
    files: POLICY_FILES.map(({ path, text }) => ({ path, digest: book.keep(text) })),
    editions: [EDITION_ENTERED],
    reason: null,
    corrects: null,
  })
  approval(book)
  const opening = { path: '/judges/с04/absences/в1/kind', salt: 'c'.repeat(32), value: 'хвороба' }
  const seq = book.append('register', '', {
    subject: 'judges/с04/absences/в1',
    set: { kind: { sealed: digest(opening) }, starts_on: '2023-08-21', ends_on: null },
    order: { no: '5-к', date: '2023-08-20', signed_by: 'Показовий П. П.' },
    reason: null,
    corrects: null,
  })
  book.openings.push({ place: `entry:${seq}`, opening })
  key(book, 'bystander', 'witness', 'add', BYSTANDER)
}

/** By somebody else than the account that entered the policy. */
function approval(book: Book): void {
  const found = { policy: 5, act: act(book, 'approval', null) }
  book.append('approval', '', found, { by: 'голова-1' })
}

function key(book: Book, name: string, use: string, action: string, signer: Signer): number {
  return book.append('key', name, { use, action, name: signer.name, key: signer.verifierKey })
}

function act(book: Book, name: string, about: string | null): number {
  return book.append('act', name, {
    type: 'розпорядження',
    no: `${book.entries.length}-р`,
    date: '2023-08-23',
    signed_by: 'Показовий П. П.',
    case: about,
    document: book.keep(`розпорядження ${book.entries.length}`),
  })
}

const link = (n: number): Json => ({ source: 'sealed-chain', chain: 'ланцюг-1', link: n })

interface Plan {
  readonly case?: string
  readonly attempt?: number
  readonly act?: number | null
  readonly source: Json
  /** The body of the randomness entry; made only when the commit is there. */
  readonly number: Json
  readonly pools?: Json
  readonly seats?: Json
  readonly facts?: Json
  readonly recordedAt?: string
  /** What happens between the commit and its number. */
  readonly between?: (commit: number) => Json
}

const JUDGES = [
  { id: 'с01', weight: '164', fraction: '41/5', derivation: '1,05 · 29 − 22,25' },
  { id: 'с02', weight: '169', fraction: '169/20', derivation: '1,05 · 29 − 22' },
  { id: 'с03', weight: '0', fraction: '0', derivation: '0' },
]

const pool = (more: Json = {}): Json => ({
  id: 'judges',
  multiplier: '20',
  candidates: JUDGES,
  excluded: [],
  ...more,
})

/** Commit, number and result of one draw; its manifest and record are kept. */
function draw(book: Book, name: string, plan: Plan): void {
  const facts = plan.facts ?? { case: { id: `case ${name}` }, judges: [] }
  const manifest = book.bend(`manifest:${name}`, {
    ...manifestOf(name, plan, facts),
    attempt_act: actName(book, plan.act),
  })
  book.keep(canonical(facts))
  const { case: about, attempt } = manifest
  const commit = book.append(
    'commit',
    name,
    {
      case: about,
      attempt,
      act: plan.act ?? null,
      policy: 5,
      manifest: book.keep(canonical(manifest)),
      source: plan.source,
    },
    plan.recordedAt === undefined ? {} : { recorded_at: plan.recordedAt },
  )
  const found = { ...plan.number, ...plan.between?.(commit) }
  const number = book.bend(`number:${name}`, { commit, ...found })
  const randomness = book.append('randomness', name, number)
  const record = book.bend(`record:${name}`, recordOf(manifest, number))
  const winners = record.result.seats.map(({ seat, role, winner }: Json) => ({
    seat,
    role,
    winner,
  }))
  const kept = book.keep(canonical(record))
  const result = { commit, randomness, case: about, attempt, record: kept, winners }
  book.append('result', name, result)
  book.draws.set(name, { manifest, record, facts, before: beforeOf(book, plan.source) })
}

/** An act as a manifest names it. */
function actName(book: Book, act: number | null | undefined): string | null {
  const found = book.entries.find(({ seq }) => seq === act)?.body
  return found === undefined ? null : `${found.type} № ${found.no} (${found.date})`
}

/** The number of the link before, if there is one. */
function beforeOf(book: Book, source: Json): number {
  const [{ link: n = 0 }] = source.parts ?? [source]
  return (
    book.entries.find(
      ({ kind, body }) =>
        kind === 'randomness' && n > 1 && canonical(body).includes(LINKS[n - 1] ?? '?'),
    )?.seq ?? -1
  )
}

function manifestOf(name: string, plan: Plan, facts: Json): Json {
  return {
    format: 'zasady-manifest/1',
    case: plan.case ?? `999/${name}/23`,
    attempt: plan.attempt ?? 1,
    attempt_act: null,
    policy: { id: 'example', edition: EDITION, in_force_from: '2023-02-01' },
    engine: '0.1.0',
    facts: digest(facts),
    as_of: '2023-08-23T18:58:00+03:00',
    scheme: 'court-draw-v1',
    randomness_source: plan.source.source,
    pools: plan.pools ?? [pool()],
    seats: plan.seats ?? [{ seat: 1, role: 'presiding', pool: 'judges' }],
  }
}

/** Two judges and a reserve one, from two lists; somebody left out on a sealed ground. */
function panel(): Pick<Plan, 'pools' | 'seats' | 'facts'> {
  const sealed = { sealed: digest(OPENING) }
  const ground = (rule: string, path: string, value: Json): Json => ({
    rule,
    clause: 'example/4.1',
    facts: [{ path, value }],
  })
  const excluded = [
    {
      id: 'с05',
      grounds: [ground('ill', OPENING.path, sealed), ground('long', '/case/id', 'case B')],
    },
  ]
  return {
    facts: {
      case: { id: 'case B' },
      judges: [{ id: 'с05', absences: [{ kind: sealed, starts_on: '2023-08-21' }] }],
    },
    pools: [pool({ excluded }), pool({ id: 'reserve', multiplier: '1', candidates: RESERVE })],
    seats: [
      { seat: 1, role: 'presiding', pool: 'judges' },
      { seat: 2, role: 'member', pool: 'judges' },
      { seat: 3, role: 'reserve', pool: 'reserve' },
    ],
  }
}

const OPENING = { path: '/judges/с05/absences/0/kind', salt: 'a1'.repeat(16), value: 'навчання' }

const RESERVE = ['с02', 'с06', 'с07'].map((id) => ({
  id,
  weight: '3',
  fraction: '3',
  derivation: 'порівну',
}))

const BEACON = {
  source: 'beacon',
  chain_hash: quicknet.chain_hash,
  public_key: quicknet.public_key,
  genesis: quicknet.genesis_time,
  period: quicknet.period_seconds,
  delay: 12,
  witness: null,
}

const roundOf = (index: number, witnessed: number | null): Json => {
  const { round, signature, randomness } = quicknet.rounds[index] ?? {}
  return { value: randomness, evidence: { round, signature, witnessed } }
}

/** Round 1000 was due 1692806364; it is the first more than 12 seconds after the witness's time. */
function beacons(book: Book): void {
  const between = (commit: number): Json => {
    const size = commit + 1
    book.sizes.push(size)
    const root = rootOf(book.leaves)
    const signers = [checkpointKey(1)]
    const text = `${ORIGIN}\n${size}\n${root.toString('base64')}\n`
    const by = (one: Signer, time: number): string =>
      `${checkpoint(size, root, signers)}${one.sign(text, time)}`
    book.append('witnessed', 'bystander', { size, note: by(BYSTANDER, 1692806340) })
    const first = book.append('witnessed', 'C', { size, note: by(WITNESS, 1692806350) })
    book.append('witnessed', 'later', { size, note: by(WITNESS, 1692806351) })
    return roundOf(0, first)
  }
  draw(book, 'C', { source: { ...BEACON, witness: WITNESS.name }, number: {}, between })
  book.openings.push({ place: book.draws.get('B').manifest.facts, opening: OPENING })
  const recordedAt = '2023-08-23T15:59:12.500Z'
  draw(book, 'D', { source: BEACON, number: roundOf(1, null), recordedAt })
}

const DIGITS = '14253614253625143614'
const ROLLED = hex(`ceremony\n${DIGITS}\n`)

function ceremonies(book: Book): void {
  const dice = { source: 'ceremony', participants: ['Умовна О. О.', 'Вигадько В. В.'] }
  const evidence = (name: string): Json => ({ digits: DIGITS, act: act(book, name, null) })
  draw(book, 'E', { source: dice, number: { value: ROLLED, evidence: evidence('E') } })
  const parts = [
    { value: LINKS[3], evidence: {} },
    { value: ROLLED, evidence: evidence('F') },
  ]
  const value = hex(`combined\n${LINKS[3]}\n${ROLLED}\n`)
  const source = { source: 'combined', parts: [link(3), dice] }
  draw(book, 'F', { source, number: { value, evidence: { parts } } })
}

/** A draw abandoned before its number, a new key, and the second attempt of the first draw. */
function again(book: Book): void {
  const plan = { source: link(4), number: {} }
  const manifest = book.bend('manifest:H', manifestOf('H', plan, { judges: [] }))
  book.keep(canonical({ judges: [] }))
  const commit = book.append('commit', 'H', {
    case: manifest.case,
    attempt: 1,
    act: null,
    policy: 5,
    manifest: book.keep(canonical(manifest)),
    source: link(4),
  })
  book.append('abandon', 'H', { commit, reason: 'помилка в заяві', act: act(book, 'H', null) })
  book.sizes.push(book.entries.length)
  const second = checkpointKey(2)
  key(book, 'second', 'checkpoint', 'add', second)
  key(book, 'retired', 'checkpoint', 'retire', checkpointKey(1))
  book.signers.push({ from: book.entries.length, signer: second })
  const allowed = act(book, 'A2', '999/A/23')
  const number = { value: LINKS[5], evidence: {} }
  draw(book, 'A2', { case: '999/A/23', attempt: 2, act: allowed, source: link(5), number })
}

function ending(book: Book): void {
  const facts = book.keep(canonical({ judges: [{ id: 'с01' }] }))
  book.append('decision', '', {
    case: '999/I/23',
    outcome: 'transfer',
    judge: 'с01',
    assignments: [{ case: '999/I/23', judge: 'с01' }],
    clauses: ['example/9.5'],
    policy: 5,
    facts,
    as_of: '2023-08-23',
  })
  book.append('outage', '', {
    from: '2023-08-23T18:00:00+03:00',
    until: null,
    what: 'немає зв’язку',
    act: null,
  })
  const gone = sha256('gone').toString('hex')
  const removed = { type: 'довідка', no: '9', date: '2023-08-23', signed_by: 'Умовна О. О.' }
  book.append('act', 'gone', { ...removed, case: null, document: `sha256:${gone}` })
  const reason = 'містив персональні дані'
  book.append('redaction', '', { digests: [`sha256:${gone}`], reason, act: null })
}
