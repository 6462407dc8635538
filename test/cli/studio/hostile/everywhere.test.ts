/**
 * Two hundred hostile strings in every field of every route, over the sample court: generated from the server's own
 * description, so that a new route is attacked without anybody remembering it.
 *
 * Here each field gets some of the strings, other ones in every run; `npm run campaign:hostile` gives all to each.
 * CAMPAIGN_HOSTILE: how many strings a field. HOSTILE_SEED repeats a run.
 */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '../../../../editor/api/index.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { attackedStudio, type Attacked, faultIn } from './attacked-studio.ts'
import { type Hints, type OpenApi, type Operation, operationsOf } from './operations.ts'

const A_FIELD = Math.min(Number(process.env['CAMPAIGN_HOSTILE'] ?? 5), HOSTILE_STRINGS.length)
const SEED = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 100_000)
const TIMEOUT_MS = 60_000 + A_FIELD * 20_000

/** They begin a court, where there is none: `test/editor/server/http/hostile.test.ts`. */
const ELSEWHERE = new Set(['POST /api/v1/first-run', 'POST /api/v1/court'])

/** What may enter something into the ledger, when it is done. */
const ENTERING = new Set([
  'POST /api/v1/distribution/draws',
  'POST /api/v1/distribution/acts',
  'POST /api/v1/distribution/open/{commit}',
  'POST /api/v1/change/drafts/{id}/approve',
  'POST /api/v1/registers/changes',
  'POST /api/v1/registers/{id}/rows',
])

const FACTS = {
  case: {
    id: '999/8000/26',
    kind: 'civil',
    specialisation_required: 'civil',
    item_type: 'new',
    complexity_coefficient: '1.00',
  },
}

const PROPOSAL = readFileSync(
  'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady',
  'utf8',
)

const AS_OF = '2026-08-04T15:00:00+03:00'

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`

/** Who is shown most, of those who may; nobody, where anybody may: a sign-in ends the session that asks for it. */
const whoFor = ({ roles }: Operation): Role | undefined =>
  roles.find((role) => role === 'administrator') ?? roles[0]

/** A court with something of everything that a route may name. */
async function prepared() {
  const attacked = await attackedStudio()
  const { ask, cookies } = attacked
  const begun = async (title: string): Promise<string> => {
    const file = { name: 'p.zasady', text: PROPOSAL }
    const body = { kind: 'amendment', policy: 'desn', title, file }
    const made = await ask('POST', '/api/v1/change/drafts', { cookie: cookies.author, body })
    return made.json<{ readonly id: string }>().id
  }
  const proposed = async (title: string): Promise<string> => {
    const id = await begun(title)
    const propose = { method: 'POST', path: '/api/v1/change/drafts/{id}/propose' } as const
    const made = await attacked.send(propose, { path: { id }, query: {} }, 'author')
    expect(made.json()).toMatchObject({ state: 'proposed' })
    return id
  }
  const account = await ask('POST', '/api/v1/accounts', {
    cookie: cookies.administrator,
    body: { name: 'Ще Одна', password: 'довгий пароль суду', roles: ['reader'] },
  })
  const order = { cookie: cookies.administrator, body: {} }
  const job = (await ask('POST', '/api/v1/audit/checks', order)).json<{ readonly id: string }>()
  const drawn = (await Array.fromAsync(attacked.court.ledger.entries({ kinds: ['commit'] })))[0]
  if (drawn === undefined) throw new Error('the sample has no draw')
  const [working, mine] = [await begun('Чернетка'), await begun('Ще одна')]
  const [rejected, approved] = [await proposed('Відхилена'), await proposed('Схвалена')]
  const hints: Hints = new Map<string, unknown>([
    ...[
      '',
      '/copies',
      '/check',
      '/comparison',
      '/previews',
      '/preview',
      '/table',
      '/papers/{paper}',
    ].map((of) => [`/api/v1/change/drafts/{id}${of} id`, working] as const),
    ['/api/v1/change/drafts/{id}/reject id', rejected],
    ['/api/v1/change/drafts/{id}/approve id', approved],
    ['/api/v1/change/drafts/{id}/approve effective', '2026-12-01'],
    ...['/propose', '/withdraw', '/rebase', '/surroundings'].map(
      (of) => [`/api/v1/change/drafts/{id}${of} id`, mine] as const,
    ),
    ...['/api/v1/accounts/{id}', '/api/v1/accounts/{id}/password'].map(
      (path) => [`${path} id`, account.json<{ readonly id: string }>().id] as const,
    ),
    ...['', '/days', '/file', '/rows'].map(
      (of) => [`/api/v1/registers/{id}${of} id`, 'judges'] as const,
    ),
    ['id', job.id],
    ['job', job.id],
    ['document', 'desn'],
    ['/api/v1/change/drafts policy', 'desn'],
    ['facts', FACTS],
    ['/api/v1/registers/changes facts', [{ field: 'surname', text: 'Інакша' }]],
    ['as_of', AS_OF],
    ['case', drawn.body['case']],
    ['/api/v1/distribution/open/{commit} commit', drawn.seq],
    ['entry', drawn.seq],
    ['month', '2026-08'],
    ['/api/v1/accounts name', 'Третя Т. Т.'],
    ['/api/v1/change/drafts/{id}/papers/{paper} form', 'html'],
    ['judge', 'с02'],
    ['subject', 'judges/с02'],
    ['signed_by', 'Показовий П. П.'],
    ['password', 'довгий пароль суду'],
    ['form', 'json'],
    ['lang', 'uk'],
    ['path', 'small.zasady'],
    ['/api/v1/policies/try text', readFileSync('test/cli/fixtures/small/small.zasady', 'utf8')],
    ['search', '999'],
    ['from', '2026-08-04'],
    ['to', '2026-12-31'],
    ['order_date', '2026-08-03'],
  ])
  const document = (await ask('GET', '/api/v1/openapi.json')).json<OpenApi>()
  return { attacked, operations: operationsOf(document, hints) }
}

let run: string[] = []
beforeEach(() => {
  run = []
  Object.assign(globalThis, { alert: (what: unknown) => run.push(String(what)) })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'alert')
})

/** Whether the fields are attacked behind the schema too: without a hostile text the request has its form. */
async function reads({ send }: Attacked, operation: Operation): Promise<boolean> {
  const answer = await send(operation, operation.fine, whoFor(operation))
  return answer.statusCode !== 400
}

/** Faults of one operation: the strings of each field begin somewhere else. */
async function attack(attacked: Attacked, operation: Operation, from: number) {
  const { court, send } = attacked
  const as = whoFor(operation)
  const faults: string[] = []
  let { size } = await court.ledger.head()
  const fields = operation.with('').length
  for (let field = 0; field < fields; field++) {
    for (let at = 0; at < A_FIELD; at++) {
      const text = HOSTILE_STRINGS[(from + field * A_FIELD + at) % HOSTILE_STRINGS.length] ?? ''
      const request = operation.with(text)[field]
      if (request === undefined) throw new Error('a field is gone')
      const answer = await send(operation, request, as)
      if (answer.statusCode === 202) await stopped(attacked, answer.json<{ id: string }>().id)
      const now = (await court.ledger.head()).size
      const isWanted = answer.statusCode < 300 && ENTERING.has(nameOf(operation))
      const fault =
        faultIn(operation, answer) ??
        (now !== size && !isWanted ? `${now - size} entries nobody wanted` : undefined)
      size = now
      if (fault !== undefined) {
        faults.push(`${nameOf(operation)} ${JSON.stringify(request).slice(0, 300)} → ${fault}`)
      }
    }
  }
  return { faults, fields }
}

const stopped = ({ ask, cookies }: Attacked, job: string) =>
  ask('DELETE', `/api/v1/jobs/${job}`, { cookie: cookies.administrator })

test(
  'no text in any field of any route harms the studio, its ledger or a browser',
  { timeout: TIMEOUT_MS },
  async () => {
    console.info(`HOSTILE_SEED=${SEED}`)
    const { attacked, operations } = await prepared()
    const faults: string[] = []
    let fields = 0
    for (const [at, operation] of operations.entries()) {
      if (ELSEWHERE.has(nameOf(operation))) continue
      const isRead = await reads(attacked, operation)
      if (!isRead) faults.push(`${nameOf(operation)}: the request that is fine was not`)
      const found = await attack(attacked, operation, SEED + at * 31)
      faults.push(...found.faults)
      fields += found.fields
    }
    expect(faults).toEqual([])
    expect(fields).toBeGreaterThan(150)
    expect(run).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect((await attacked.ask('GET', '/health/ready')).statusCode).toBe(200)
    expect(await attacked.court.ledger.verify()).toMatchObject({ kind: 'verified' })
  },
)

test('no name of a fact harms the studio: what is sent as a name is refused or told as unknown', async () => {
  const attacked = await attackedStudio()
  const { court, send } = attacked
  const { size } = await court.ledger.head()
  const faults: string[] = []
  for (const text of HOSTILE_STRINGS) {
    for (const [path, facts] of [
      ['/api/v1/distribution/rehearsals', { ...FACTS, [text]: { [text]: 1 } }],
      ['/api/v1/distribution/draws', { case: { ...FACTS.case, [text]: text } }],
    ] as const) {
      const request = { path: {}, query: {}, body: { as_of: AS_OF, facts } }
      const answer = await send({ method: 'POST', path }, request, 'distribution_officer')
      const fault = faultIn({ answers: [] }, answer)
      if (fault !== undefined)
        faults.push(`${path} ${JSON.stringify(text).slice(0, 60)} → ${fault}`)
    }
  }
  expect(faults).toEqual([])
  expect((await court.ledger.head()).size).toBe(size)
  expect(Object.keys(Object.prototype)).toEqual([])
})
