/** The routes of the audit over a ledger: files as downloads, long work as jobs of whoever started it, hostile requests. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { auditPort } from '../../../../../cli/studio/audit/port.ts'
import { ledgerPolicies } from '../../../../../cli/studio/ledger-policies.ts'
import type { JobView, LatestRun, ReplayResult } from '../../../../../editor/api/index.ts'
import type { Court } from '../../../../../cli/studio/court.ts'
import { bundleCourt } from '../../../../support/bundle-court.ts'
import { HOSTILE_STRINGS, isHarmless } from '../../../../support/hostile-strings.ts'
import { temporaryFolder } from '../../../../support/ledgers.ts'
import { silentPorts, studio } from '../../../../support/studio.ts'

const AUDIT = '/api/v1/audit'
const OFTEN = { max: 100_000, timeWindow: 60_000 }
const limits = { signIn: OFTEN, name: OFTEN, general: OFTEN }

async function served() {
  const address = join(temporaryFolder(), 'court.sqlite')
  const { ledger, draw } = await bundleCourt(address)
  onTestFinished(() => ledger.close())
  await draw('999/1/26')
  const court: Court = {
    kind: 'court',
    name: 'Умовний районний суд',
    ledger,
    address,
    secrets: { format: 'zasady-secrets/1', checkpoint: '', privacy: '', chains: [] },
    policies: ledgerPolicies(ledger),
    clock: Date.now,
  }
  return studio({ ports: { ...silentPorts, audit: auditPort(court) }, limits })
}

/** The job when it has ended. */
async function ended({ ask }: Awaited<ReturnType<typeof served>>, cookie: string, id: string) {
  for (;;) {
    const job = (await ask('GET', `/api/v1/jobs/${id}`, { cookie })).json<JobView>()
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a replay is a job; its result is found again and saved by whoever started it, by nobody else', async () => {
  const made = await served()
  const [auditor, administrator] = [await made.enter('auditor'), await made.enter('administrator')]
  const nothing = await made.ask('GET', `${AUDIT}/replays/latest`, { cookie: auditor })
  expect(nothing.json()).toEqual({ job: null, order: null })
  const order = { case: '999/1/26' }
  const started = await made.ask('POST', `${AUDIT}/replays`, { cookie: auditor, body: order })
  expect(started.statusCode).toBe(202)
  const { id } = started.json<JobView>()
  const job = await ended(made, auditor, id)
  expect(job).toMatchObject({ state: 'done', kind: 'replay' })
  expect(job.result as ReplayResult).toMatchObject({ asked: 1, same: 1 })
  const latest = await made.ask('GET', `${AUDIT}/replays/latest`, { cookie: auditor })
  expect(latest.json<LatestRun>()).toMatchObject({ order, job: { id, state: 'done' } })
  const url = `${AUDIT}/replays/${id}/export?form=csv&lang=uk`
  const file = await made.ask('GET', url, { cookie: auditor })
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="replay\.csv"/)
  const others = await made.ask('GET', url, { cookie: administrator })
  expect(others.json()).toMatchObject({ status: 404, code: 'audit/no-result' })
  const asAudit = await made.ask('GET', `${AUDIT}/checks/${id}/export?form=csv&lang=uk`, {
    cookie: auditor,
  })
  expect(asAudit.statusCode).toBe(404)
})

test('an export comes as a file that the browser does not show; sealed for readers, opened for auditors only', async () => {
  const made = await served()
  const reader = await made.enter('reader')
  const file = await made.ask('GET', `${AUDIT}/exports/ledger`, { cookie: reader })
  expect(file.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="ledger.txt"; filename*=UTF-8''ledger.txt`,
    'x-content-type-options': 'nosniff',
  })
  expect(file.body).toMatch(/^zasady-ledger\/1 /)
  for (const path of ['ledger-open', 'bundle-open?case=999%2F1%2F26']) {
    const refused = await made.ask('GET', `${AUDIT}/exports/${path}`, { cookie: reader })
    expect([path, refused.statusCode]).toEqual([path, 403])
    const cookie = await made.enter('auditor')
    const given = await made.ask('GET', `${AUDIT}/exports/${path}`, { cookie })
    expect([path, given.statusCode]).toEqual([path, 200])
  }
})

test('a page to check by hand is a download too: nothing in it runs here', async () => {
  const made = await served()
  const url = `${AUDIT}/exports/bundle?case=999%2F1%2F26&form=page`
  const page = await made.ask('GET', url, { cookie: await made.enter('reader') })
  expect(page.headers['content-disposition']).toMatch(
    /^attachment; filename="bundle-999-1-26-1\.html"/,
  )
})

describe('nothing that is sent makes a mistake of the server', () => {
  test('as a condition, a number, a digest, a name of a case', async () => {
    const made = await served()
    const cookie = await made.enter('auditor')
    const wrong: string[] = []
    for (const text of HOSTILE_STRINGS) {
      const name = encodeURIComponent(text.toWellFormed())
      for (const path of [
        `entries?case=${name}`,
        `entries?kind=${name}`,
        `entries?by=${name}&limit=2`,
        `entries?from=${name}`,
        `entries/${name}`,
        `texts/${name}`,
        `exports/bundle?case=${name}`,
        `replays/${name}/export?form=csv&lang=uk`,
        `looks?subject=${name}`,
      ]) {
        const answer = await made.ask('GET', `${AUDIT}/${path}`, { cookie })
        if (!isHarmless(answer)) wrong.push(`${path}: ${answer.statusCode}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('as a file of any name, without a body, with a body of another type', async () => {
    const made = await served()
    const headers = { origin: 'http://localhost:80', cookie: await made.enter('reader') }
    const bytes = { 'content-type': 'application/octet-stream' }
    const url = `${AUDIT}/verifications`
    const send = (query: string, own: object, payload?: Buffer) =>
      made.app.inject({
        method: 'POST',
        url: `${url}${query}`,
        headers: { ...headers, ...own },
        ...(payload !== undefined && { payload }),
      })
    const content = Buffer.from('{"format":"zasady-bundle/1"}')
    expect((await send('?name=a', bytes, content)).json()).toMatchObject({ kind: 'bundle' })
    expect((await send('?name=a', bytes, Buffer.alloc(0))).statusCode).toBe(422)
    expect((await send('', bytes, content)).statusCode).toBe(400)
    expect((await send('?name=a', { 'content-type': 'text/html' }, content)).statusCode).toBe(415)
    const json = { 'content-type': 'application/json' }
    expect((await send('?name=a', json, content)).statusCode).toBe(415)
    expect((await send('?name=a', {})).statusCode).toBe(415)
    for (const text of HOSTILE_STRINGS.slice(0, 3)) {
      const name = encodeURIComponent(text.toWellFormed())
      expect(isHarmless(await send(`?name=${name}`, bytes, content))).toBe(true)
    }
  })
})
