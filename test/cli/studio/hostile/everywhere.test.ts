/**
 * Two hundred hostile strings in every field of every route, over the sample court: generated from the server's own
 * description, so that a new route is attacked without anybody remembering it.
 *
 * Here each field gets some of the strings, other ones in every run; `npm run campaign:hostile` gives all to each.
 * CAMPAIGN_HOSTILE: how many strings a field. HOSTILE_SEED takes other texts.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Role } from '../../../../editor/api/index.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { attackedStudio, type Attacked, faultIn } from './attacked-studio.ts'
import type { Operation } from './operations.ts'
import { AS_OF, FACTS, prepared } from './prepared.ts'

const A_FIELD = Math.min(Number(process.env['CAMPAIGN_HOSTILE'] ?? 5), HOSTILE_STRINGS.length)
const IS_CAMPAIGN = process.env['CAMPAIGN_HOSTILE'] !== undefined
const SEED = Number(process.env['HOSTILE_SEED'] ?? 97_455)
const TIMEOUT_MS = 240_000 + A_FIELD * 20_000

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

/**
 * Lists of looks first, then what reads, then what enters: what is looked through at every request stays short, so that a
 * campaign takes minutes. All that was entered is read in the end.
 */
const turnOf = (operation: Operation): number =>
  operation.path.startsWith('/api/v1/audit/looks') ? 0 : ENTERING.has(nameOf(operation)) ? 2 : 1

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`

/** Who is shown most, of those who may; nobody, where anybody may: a sign-in ends the session that asks for it. */
const whoFor = ({ roles }: Operation): Role | undefined =>
  roles.find((role) => role === 'administrator') ?? roles[0]

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
    const all = operations.filter((operation) => !ELSEWHERE.has(nameOf(operation)))
    for (const [at, operation] of all.toSorted((a, b) => turnOf(a) - turnOf(b)).entries()) {
      const isRead = await reads(attacked, operation)
      if (!isRead) faults.push(`${nameOf(operation)}: the request that is fine was not`)
      const begun = performance.now()
      const found = await attack(attacked, operation, SEED + at * 31)
      // A campaign takes minutes: where they go.
      if (IS_CAMPAIGN) {
        const seconds = ((performance.now() - begun) / 1000).toFixed(1)
        console.info(`${seconds} s, ${found.fields} fields: ${nameOf(operation)}`)
      }
      faults.push(...found.faults)
      fields += found.fields
    }
    // Not what goes on telling: the progress of a job is no page.
    const told = all.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events'))
    for (const operation of told) {
      const fault = faultIn(
        operation,
        await attacked.send(operation, operation.fine, whoFor(operation)),
      )
      if (fault !== undefined) faults.push(`${nameOf(operation)}, in the end → ${fault}`)
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
