import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { JobView } from '../../../../editor/api/index.ts'
import { answered, refused } from '../../../../editor/server/answer.ts'
import { eventsOf } from '../../../../editor/server/jobs/events.ts'
import { type JobRunner, jobRunner } from '../../../../editor/server/jobs/job-runner.ts'
import type { Job, JobControl } from '../../../../editor/server/jobs/jobs.ts'
import { openDocumentStore } from '../../../../editor/server/store/open-store.ts'
import type { DocumentStore } from '../../../../editor/server/store/document-store.ts'
import { studio } from '../../../support/studio.ts'

const BY = 'account-1'

async function newStore(): Promise<DocumentStore> {
  const store = await openDocumentStore(':memory:', Date.now)
  onTestFinished(() => store.close())
  return store
}

async function newRunner(most?: number) {
  const store = await newStore()
  const told: unknown[] = []
  return {
    store,
    told,
    jobs: jobRunner(store, (error) => told.push(error), { ...(most !== undefined && { most }) }),
  }
}

/** Work that goes on until it is let go, or called off. */
function held() {
  let go = (): void => undefined
  const end = new Promise<void>((resolve) => (go = resolve))
  let control: JobControl | undefined
  const begun: { at?: () => void } = {}
  const isBegun = new Promise<void>((resolve) => (begun.at = resolve))
  const run = async (given: JobControl) => {
    control = given
    begun.at?.()
    await end
    return answered('done')
  }
  return { go, run, isBegun, control: () => control as JobControl }
}

/** The state in which it stops. */
const ended = (jobs: JobRunner, id: string): Promise<Job> =>
  new Promise((resolve) => {
    const look = (job: Job | undefined) =>
      job !== undefined && job.state !== 'running' && resolve(job)
    jobs.follow(id, look)
    void jobs.get(id).then(look)
  })

test('work is answered at once, tells its progress, and keeps its result', async () => {
  const { jobs, store } = await newRunner()
  const work = held()
  const job = await jobs.start('replay', BY, work.run)
  expect(job).toMatchObject({ kind: 'replay', by: BY, state: 'running', done: 0, total: null })
  await work.isBegun
  work.control().progress(3, 10, { uk: 'читаю', en: 'reading' })
  expect(await jobs.get(job.id)).toMatchObject({ done: 3, total: 10, note: { en: 'reading' } })
  work.go()
  const end = await ended(jobs, job.id)
  expect(end).toMatchObject({ state: 'done', done: 10, result: 'done', refusal: null })
  expect((await store.get('jobs', job.id))?.body).toEqual(end)
})

test('a refusal and a mistake are ends that say why; a mistake is told to the log only', async () => {
  const { jobs, told } = await newRunner()
  const message = { uk: 'не можна', en: 'cannot' }
  const refusal = { code: 'replay/nothing', status: 422, message } as const
  const first = await jobs.start('replay', BY, () => Promise.resolve(refused(refusal)))
  expect(await ended(jobs, first.id)).toMatchObject({ state: 'failed', refusal })
  const mistake = new Error('суддя Вигадько')
  const second = await jobs.start('replay', BY, () => Promise.reject(mistake))
  const end = await ended(jobs, second.id)
  expect(end).toMatchObject({ state: 'failed', refusal: { code: 'job/mistake' } })
  expect(JSON.stringify(end)).not.toContain('Вигадько')
  expect(told).toEqual([mistake])
})

test('a cancelled job stays cancelled, whatever its work does afterwards', async () => {
  const { jobs, store } = await newRunner()
  const work = held()
  const { id } = await jobs.start('replay', BY, work.run)
  await work.isBegun
  expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled' })
  expect(work.control().signal.aborted).toBe(true)
  work.control().progress(9, 9)
  work.go()
  expect(await jobs.get(id)).toMatchObject({ state: 'cancelled', done: 0 })
  expect((await store.get('jobs', id))?.body).toMatchObject({ state: 'cancelled' })
  expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled' })
  expect(await jobs.cancel('none')).toBeUndefined()
})

test('no more run at once than may; the others wait in line and can be called off there', async () => {
  const { jobs } = await newRunner(2)
  const works = Array.from({ length: 4 }, held)
  const started = await Promise.all(works.map(({ run }) => jobs.start('replay', BY, run)))
  await Promise.all(works.slice(0, 2).map(({ isBegun }) => isBegun))
  expect(works.map(({ control }) => control() !== undefined)).toEqual([true, true, false, false])
  expect((await jobs.get(started[2]?.id ?? ''))?.state).toBe('running')
  await jobs.cancel(started[2]?.id ?? '')
  works[0]?.go()
  await works[3]?.isBegun
  expect(works[2]?.control()).toBeUndefined()
})

test('work that ran when the server ended is shown as interrupted, with what to do', async () => {
  const { jobs, store } = await newRunner()
  const { id } = await jobs.start('preview', BY, held().run)
  const other = await jobs.start('preview', BY, () => Promise.resolve(answered(1)))
  await ended(jobs, other.id)
  const later = jobRunner(store, () => undefined)
  await later.takeOver()
  expect(await later.get(id)).toMatchObject({
    state: 'interrupted',
    refusal: { code: 'job/interrupted', help: { uk: 'запустіть її ще раз' } },
  })
  expect(await later.get(other.id)).toMatchObject({ state: 'done' })
})

test('what ended a month ago is forgotten at the next start, what ended yesterday is not', async () => {
  let now = Date.UTC(2026, 7, 1)
  const store = await openDocumentStore(':memory:', () => now)
  onTestFinished(() => store.close())
  const at = () => ({ now: () => now })
  const [old, recent] = ['old', 'recent'].map((id) => ({ ...JOB, id, by: BY }))
  await store.put('jobs', 'old', old, 0)
  now += 30 * 24 * 60 * 60 * 1000
  await store.put('jobs', 'recent', recent, 0)
  now += 1
  await jobRunner(store, () => undefined, at()).takeOver()
  expect((await store.list('jobs')).map(({ id }) => id)).toEqual(['recent'])
})

test('whoever listens is told the present state at once, every new one, and the end', async () => {
  const { jobs } = await newRunner()
  const work = held()
  const job = await jobs.start('audit', BY, work.run)
  await work.isBegun
  const events = eventsOf(jobs, job, 5)
  const seen: Job[] = []
  let heartbeats = 0
  for await (const chunk of events) {
    const text = String(chunk)
    if (text.startsWith(':')) {
      heartbeats += 1
      if (heartbeats === 2) work.control().progress(1, 2)
      continue
    }
    seen.push(JSON.parse(text.replace(/^data: /, '')) as Job)
    if (seen.at(-1)?.done === 1) work.go()
  }
  expect(seen.map(({ state, done }) => [state, done])).toEqual([
    ['running', 0],
    ['running', 1],
    ['done', 2],
  ])
})

test('events of a job that has ended are its end alone', async () => {
  const { jobs } = await newRunner()
  const { id } = await jobs.start('audit', BY, () => Promise.resolve(answered({ n: 1 })))
  const events = eventsOf(jobs, await ended(jobs, id))
  expect((await events.toArray()).map(String)).toEqual([
    expect.stringMatching(/^data: .*"state":"done".*\n\n$/),
  ])
})

test('a job is there for its owner only, over HTTP: to look, to follow, to call off', async () => {
  const store = await newStore()
  await store.put('jobs', 'j1', { ...JOB, by: 'somebody' }, 0)
  const { ask, enter } = await studio({ store })
  const cookie = await enter('auditor')
  for (const [method, url] of [
    ['GET', '/api/v1/jobs/j1'],
    ['GET', '/api/v1/jobs/j1/events'],
    ['DELETE', '/api/v1/jobs/j1'],
    ['GET', '/api/v1/jobs/none'],
  ] as const) {
    expect((await ask(method, url, { cookie })).statusCode, `${method} ${url}`).toBe(404)
  }
  expect((await store.get<Job>('jobs', 'j1'))?.body.state).toBe('done')
})

const JOB = {
  id: 'j1',
  kind: 'replay',
  state: 'done',
  done: 1,
  total: 1,
  note: null,
  result: [1],
  refusal: null,
}

test('over HTTP the owner follows a job to its end, also from the state that a restart left', async () => {
  const store = await newStore()
  const made = await studio({ store })
  const cookie = await made.enter('auditor')
  const { account } = (await made.ask('GET', '/api/v1/session', { cookie })).json<{
    account: { id: string }
  }>()
  await store.put('jobs', 'j1', { ...JOB, by: account.id, state: 'running' }, 0)
  const again = await studio({ store })
  await again.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = again.app.server.address() as AddressInfo
  const answer = await fetch(`http://localhost:${port}/api/v1/jobs/j1/events`, {
    headers: { cookie },
  })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const [, data = ''] = /^data: (.*)\n\n$/.exec(await answer.text()) ?? []
  expect(JSON.parse(data)).toMatchObject({
    state: 'interrupted',
    refusal: { code: 'job/interrupted' },
  })
  const view = (await again.ask('GET', '/api/v1/jobs/j1', { cookie })).json<JobView>()
  expect(view).toMatchObject({ id: 'j1', state: 'interrupted' })
})
