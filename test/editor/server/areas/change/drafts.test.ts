/** Drafts through HTTP: versions that nobody overwrites unseen, approvals that are cut short and finished, kept previews. */
import { describe, expect, test } from 'vitest'
import { DECISION, desk, EDIT, ENTRIES, seen } from './desk.ts'

const DRAFTS = '/api/v1/change/drafts'

describe('two who edit one draft', () => {
  test('the second is told, and neither text is lost', async () => {
    const { ask, who } = await desk()
    const { cookie } = await who('author')
    const body = { kind: 'amendment', policy: 'desn', title: 'Зміни' }
    const made = await ask('POST', DRAFTS, { cookie, body })
    expect([made.statusCode, made.headers['etag']]).toEqual([201, '"1"'])
    const path = `${DRAFTS}/${made.json<{ id: string }>().id}`
    const first = await ask('PUT', path, { cookie, body: EDIT, ...seen(1) })
    expect([first.statusCode, first.headers['etag']]).toEqual([200, '"2"'])
    const other = { ...EDIT, text: 'інший текст' }
    const second = await ask('PUT', path, { cookie, body: other, ...seen(1) })
    expect(second.json()).toMatchObject({ status: 412, code: 'change/other-version' })
    const now = await ask('GET', path, { cookie })
    expect([now.headers['etag'], now.json()]).toMatchObject(['"2"', { text: EDIT.text }])
    const copy = await ask('POST', `${path}/copies`, { cookie, body: other })
    expect(copy.json()).toMatchObject({ text: 'інший текст', state: 'working', version: 1 })
    const over = await ask('PUT', path, { cookie, body: other, ...seen(2) })
    expect(over.json()).toMatchObject({ text: 'інший текст', version: 3 })
  })

  test('who does not say what he saw, or says it wrongly, is refused', async () => {
    const { ask, who, draft } = await desk()
    const account = await who('author')
    const { cookie } = account
    const path = await draft('working', account)
    const nothing = await ask('PUT', path, { cookie, body: EDIT })
    expect(nothing.json()).toMatchObject({ status: 428, code: 'version-required' })
    for (const ifMatch of ['*', '1', 'W/"1"', '"1", "2"']) {
      const headers = { 'if-match': ifMatch }
      const unclear = await ask('PUT', path, { cookie, body: EDIT, headers })
      expect(unclear.json(), ifMatch).toMatchObject({
        status: 400,
        code: 'not-valid',
        errors: [{ place: 'headers/if-match', code: 'request/pattern' }],
      })
    }
    const headers = { 'if-match': '"one"' }
    const other = await ask('PUT', path, { cookie, body: EDIT, headers })
    expect(other.json()).toMatchObject({ status: 412 })
  })
})

test('a draft that was kept when titles had one language is shown and edited', async () => {
  const { ask, who, draft } = await desk()
  const account = await who('author')
  const { cookie } = account
  const path = await draft('working', account, { policy_title: 'Засади' })
  const title = { policy_title: { uk: 'Засади', en: 'Засади' } }
  expect((await ask('GET', path, { cookie })).json()).toMatchObject(title)
  const edited = await ask('PUT', path, { cookie, body: EDIT, ...seen(1) })
  expect(edited.json()).toMatchObject({ ...title, text: EDIT.text })
})

test('once approved, its table is of the day that was decided, not of the one that was proposed', async () => {
  const { ask, who, draft, court } = await desk()
  const account = await who('author')
  const { cookie } = account
  for (const [state, changed] of [
    ['proposed', {}],
    ['approved', { decision: { ...DECISION, effective: '2027-01-15' }, entries: ENTRIES }],
  ] as const) {
    const path = await draft(state, account, changed)
    expect((await ask('GET', `${path}/table`, { cookie })).statusCode).toBe(200)
  }
  expect(court.days).toEqual(['2026-12-01', '2027-01-15'])
})

describe('a handing over', () => {
  test('of a text with mistakes is refused', async () => {
    const { ask, who, draft } = await desk()
    const account = await who('author')
    const path = await draft('working', account, { text: 'mistaken' })
    const answer = await ask('POST', `${path}/propose`, { cookie: account.cookie, ...seen(1) })
    expect(answer.json()).toMatchObject({ status: 422, code: 'change/not-ready' })
  })

  test('rejected, it keeps the reason, and goes on in a copy', async () => {
    const { ask, who, draft } = await desk()
    const [author, approver] = [await who('author'), await who('approver')]
    const path = await draft('proposed', author)
    const body = { reason: 'Немає обґрунтування' }
    const rejected = await ask('POST', `${path}/reject`, {
      cookie: approver.cookie,
      body,
      ...seen(1),
    })
    expect(rejected.json()).toMatchObject({
      state: 'rejected',
      history: [{ state: 'rejected', by: approver.name, note: body.reason }],
    })
    const copy = await ask('POST', `${path}/copies`, { cookie: author.cookie, body: EDIT })
    expect(copy.json()).toMatchObject({
      state: 'working',
      own: true,
      history: [{ state: 'working' }],
    })
  })
})

describe('an approval that is cut short', () => {
  const approving = async () => {
    const open = await desk()
    const [author, approver] = [await open.who('author'), await open.who('approver')]
    const path = await open.draft('proposed', author)
    const approve = (version: number, decision = DECISION) =>
      open.ask('POST', `${path}/approve`, {
        cookie: approver.cookie,
        body: decision,
        ...seen(version),
      })
    const look = async () =>
      (await open.ask('GET', path, { cookie: author.cookie })).json<Record<string, unknown>>()
    return { ...open, approve, look, path, approver }
  }

  test('before the ledger: it is said, and repeating does it', async () => {
    const { court, approve, look } = await approving()
    court.failing = 'before'
    expect((await approve(1)).statusCode).toBe(500)
    expect(await look()).toMatchObject({ state: 'proposed', interrupted: true, version: 2 })
    court.failing = 'never'
    const decision = { ...DECISION, no: '8' }
    expect((await approve(2, decision)).json()).toMatchObject({
      state: 'approved',
      entries: ENTRIES,
      decision: { no: '8' },
    })
  })

  test('after the ledger: whoever looks next finds it approved, entered once', async () => {
    const { court, approve, look, approver } = await approving()
    court.failing = 'after'
    expect((await approve(1)).statusCode).toBe(500)
    court.failing = 'never'
    expect(await look()).toMatchObject({
      state: 'approved',
      entries: ENTRIES,
      decision: DECISION,
      interrupted: false,
      history: [{ state: 'approved', by: approver.name }],
    })
    expect(court.approvals).toEqual([approver.name])
  })

  test('after the ledger, and repeated at once: the same approval is answered', async () => {
    const { court, approve } = await approving()
    court.failing = 'after'
    await approve(1)
    court.failing = 'never'
    expect((await approve(2)).json()).toMatchObject({ state: 'approved', entries: ENTRIES })
    expect(court.approvals).toHaveLength(1)
  })

  test('cannot be rejected or withdrawn once the ledger has it', async () => {
    const { court, approve, ask, path, approver } = await approving()
    court.failing = 'after'
    await approve(1)
    const answer = await ask('POST', `${path}/reject`, {
      cookie: approver.cookie,
      body: { reason: 'передумали' },
      ...seen(2),
    })
    expect(answer.json()).toMatchObject({ status: 409, code: 'change/state' })
  })

  test('two approvals at once: one is entered', async () => {
    const { court, approve } = await approving()
    const answers = await Promise.all([approve(1), approve(1)])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
    expect(court.approvals).toHaveLength(1)
  })

  test('refused by the ledger, it leaves nothing begun', async () => {
    const { court, approve, look } = await approving()
    court.failing = 'refused'
    expect((await approve(1)).json()).toMatchObject({ status: 409, code: 'change/stale' })
    expect(await look()).toMatchObject({ state: 'proposed', interrupted: false, decision: null })
  })
})

describe('a preview', () => {
  test('is kept with the draft, and stale once its text was changed', async () => {
    const { ask, who, draft } = await desk()
    const account = await who('author')
    const { cookie } = account
    const path = await draft('working', account)
    const kept = async () => (await ask('GET', `${path}/preview`, { cookie })).json<object>()
    expect(await kept()).toEqual({ preview: null })
    const none = await ask('GET', `${path}/papers/preview?form=csv`, { cookie })
    expect(none.json()).toMatchObject({ status: 404, code: 'change/no-preview' })
    const job = await ask('POST', `${path}/previews`, { cookie, body: {} })
    expect(job.statusCode).toBe(202)
    await expect
      .poll(kept)
      .toMatchObject({ preview: { stale: false, version: 1, report: { cases: 3 } } })
    const file = await ask('GET', `${path}/papers/preview?form=csv`, { cookie })
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('звіт.csv')}`,
    )
    await ask('PUT', path, { cookie, body: EDIT, ...seen(1) })
    expect(await kept()).toMatchObject({ preview: { stale: true } })
    const old = await ask('GET', `${path}/papers/preview?form=csv`, { cookie })
    expect(old.json()).toMatchObject({ status: 409, code: 'change/preview-stale' })
  })
})

test('the examples of a policy are asked of the text as typed', async () => {
  const { ask, who, draft } = await desk()
  const account = await who('author')
  const path = await draft('working', account)
  const { cookie } = account
  const answer = await ask('POST', `${path}/examples`, { cookie, body: EDIT })
  expect(answer.json()).toEqual({ total: EDIT.text.length, failed: [] })
})

test('a draft that is not there, and an id that cannot be one', async () => {
  const { ask, who } = await desk()
  const { cookie } = await who('author')
  expect((await ask('GET', `${DRAFTS}/2026-999`, { cookie })).json()).toMatchObject({
    code: 'change/no-draft',
  })
  expect((await ask('GET', `${DRAFTS}/..%2Faccounts`, { cookie })).statusCode).toBe(400)
})
