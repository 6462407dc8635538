/**
 * Many clients distribute at once through the server, which is killed and started again in between: each case has one judge,
 * whatever was answered is in the ledger.
 *
 * Short here; `npm run campaign:studio` asks for more cases (CAMPAIGN_STUDIO).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  type CourtLedger,
  type Entry,
  type EntryKind,
  openLedger,
  pastPolicies,
  replay,
} from '../../../../engine/index.ts'
import { placesIn } from '../../../../cli/studio/places.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { type Running, startedStudio } from '../../../support/started-studio.ts'

const CASES = Number(process.env['CAMPAIGN_STUDIO'] ?? 24)
const CLIENTS = 64
/** A server lives for so many answers. */
const ANSWERS_A_LIFE = Math.max(30, Math.ceil((CASES * 3) / 12))
const MINUTE_MS = 60_000

const caseId = (number: number): string => `999/${7000 + number}/26`

/** Of the sample court, on a day of its registers. */
const matter = (id: string) => ({
  as_of: '2026-08-04T15:00:00+03:00',
  facts: {
    case: {
      id,
      kind: 'civil',
      specialisation_required: 'civil',
      item_type: 'new',
      complexity_coefficient: '1.00',
    },
  },
})

interface Told {
  /** By case, the judges that clients were told with the number of the commitment. */
  readonly drawn: Map<string, Set<string>>
  readonly others: Map<string, number>
  answers: number
  kills: number
}

interface Fire {
  readonly told: Told
  readonly cookie: string
  server: Running
  /** The server could not be started again. */
  broken?: unknown
}

test(
  'of 64 clients that draw at once while the server is killed, each case gets one judge and none is told of another',
  { timeout: 3 * MINUTE_MS + CASES * 2000 },
  async () => {
    const folder = temporaryFolder()
    const server = await startedStudio(['--data', folder])
    const door = { body: { role: 'distribution_officer' } }
    const { cookie } = await server.ask('POST', '/api/v1/session/door', door)
    const told: Told = { drawn: new Map(), others: new Map(), answers: 0, kills: 0 }
    const fire: Fire = { told, cookie, server }
    const over = new AbortController()
    const killing = kill(fire, folder, over.signal).catch((error: unknown) => {
      fire.broken = error
    })
    await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(fire, at)))
    over.abort()
    await killing
    await fire.server.end()
    // How many answers come between two kills is for the machine to say.
    expect(told.kills).toBeGreaterThanOrEqual(1)
    expect(new Set(told.others.keys())).toEqual(expectedBesides(told.others))
    const ledger = await whole(placesIn(folder, undefined).sample.address)
    await expectOneJudgeEach(ledger, told)
    await ledger.close()
  },
)

/** Each client asks for some of the cases, beginning somewhere else: several ask for every one of them. */
async function client(fire: Fire, at: number): Promise<void> {
  const share = Math.max(2, Math.ceil((CASES * 4) / CLIENTS))
  for (let number = 0; number < share; number++) {
    const id = caseId((at * 7 + number * 5) % CASES)
    await settled(fire, id, `client-${at}-case-${id.replaceAll('/', '-')}`)
  }
}

/** Asks under one key until the case has a judge, whoever drew him. */
async function settled(fire: Fire, id: string, key: string): Promise<void> {
  for (;;) {
    if (fire.broken !== undefined) throw new Error('not started again', { cause: fire.broken })
    const answer = await asked(fire, id, key)
    const code = answer?.value['code']
    if (answer?.status === 200) {
      fire.told.answers++
      note(fire.told, id, answer.value)
      return
    }
    if (typeof code === 'string') fire.told.others.set(code, (fire.told.others.get(code) ?? 0) + 1)
    if (code === 'distribution/already-distributed') {
      fire.told.answers++
      return
    }
    await sleep(answer?.status === 429 ? 1000 : 40)
  }
}

async function asked({ server, cookie }: Fire, id: string, key: string) {
  try {
    return await server.ask('POST', '/api/v1/distribution/draws', {
      cookie,
      body: matter(id),
      headers: { 'idempotency-key': key },
    })
  } catch {
    // Nobody answers: the server is dead, or died while it answered.
    return undefined
  }
}

function note({ drawn }: Told, id: string, value: Readonly<Record<string, unknown>>): void {
  const [person] = value['people'] as readonly { readonly id: string }[]
  const [commit] = value['entries'] as readonly number[]
  const known = drawn.get(id) ?? new Set()
  drawn.set(id, known.add(`${commit} ${person?.id}`))
}

async function kill(fire: Fire, folder: string, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const until = fire.told.answers + ANSWERS_A_LIFE
    while (fire.told.answers < until && !over.aborted) await sleep(5)
    if (over.aborted) return
    await fire.server.end('SIGKILL')
    fire.told.kills++
    fire.server = await startedStudio(['--data', folder])
  }
}

/** What clients may hear besides the answer. */
function expectedBesides(others: ReadonlyMap<string, number>): ReadonlySet<string> {
  const may = [
    'distribution/already-distributed',
    'distribution/open',
    'too-many-requests',
    'stopping',
  ]
  return new Set(may.filter((code) => others.has(code)))
}

async function whole(address: string): Promise<CourtLedger> {
  const opened = await openLedger(address, { signers: [], clock: Date.now, whole: true })
  if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
  expect(await opened.ledger.verify()).toMatchObject({ kind: 'verified' })
  return opened.ledger
}

async function expectOneJudgeEach(ledger: CourtLedger, { drawn }: Told): Promise<void> {
  const [commits, results] = [await entriesOf(ledger, 'commit'), await entriesOf(ledger, 'result')]
  const policyAt = pastPolicies(ledger)
  for (let number = 0; number < CASES; number++) {
    const id = caseId(number)
    const [commit, ...more] = commits.filter(({ body }) => body['case'] === id)
    const [result, ...others] = results.filter(({ body }) => body['case'] === id)
    expect([id, more.length, others.length]).toEqual([id, 0, 0])
    if (commit === undefined || result === undefined) throw new Error(`${id} has no judge`)
    const [winner] = result.body['winners'] as readonly { readonly winner: string }[]
    const told = [...(drawn.get(id) ?? [])]
    expect(told.filter((one) => one !== `${commit.seq} ${winner?.winner}`)).toEqual([])
    expect((await replay(ledger, commit, policyAt)).finding).toEqual({ kind: 'same' })
  }
  expect(await ledger.open()).toEqual([])
}

const entriesOf = (ledger: CourtLedger, kind: EntryKind): Promise<readonly Entry[]> =>
  Array.fromAsync(ledger.entries({ kinds: [kind] }))
