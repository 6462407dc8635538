/** The routes of «Розподіл» over a real ledger: a draw is done once, however often it is asked for. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DistributionPort } from '../../../../../editor/server/index.ts'
import {
  courtWithDraws,
  cutShort,
  emptyCourt,
  matterOf,
  opened,
  type Opened,
} from '../../../../cli/studio/distribution/court.ts'
import { FIRST, REPEATED, SECOND } from '../../../../cli/ledger/court.ts'
import { BASE, desk, DRAWS } from './desk.ts'

const commitsIn = async ({ court: { ledger } }: Opened): Promise<number> =>
  (await Array.fromAsync(ledger.entries({ kinds: ['commit'] }))).length

test('a draw that is asked for again under its key gives the same answer and no second draw', async () => {
  const court = await opened(await emptyCourt())
  const { draw } = await desk(court)
  const first = await draw(matterOf(FIRST))
  expect([first.statusCode, first.json()]).toMatchObject([200, { case: FIRST, kind: 'drawn' }])
  const size = (await court.court.ledger.head()).size
  const again = await draw(matterOf(FIRST))
  expect([again.statusCode, again.json()]).toEqual([200, first.json()])
  expect((await court.court.ledger.head()).size).toBe(size)
})

test('requests of one key that come at once are one deed', async () => {
  const court = await opened(await emptyCourt())
  const { draw } = await desk(court)
  const answers = await Promise.all(Array.from({ length: 8 }, () => draw(matterOf(FIRST))))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
  expect(await commitsIn(court)).toBe(1)
})

test('a key that was used for another matter is refused, and one that is missing or short too', async () => {
  const court = await opened(await emptyCourt())
  const { ask, draw, officer } = await desk(court)
  await draw(matterOf(FIRST))
  const other = await draw(matterOf(SECOND))
  expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([
    422,
    'same-key-other-request',
  ])
  const none = await ask('POST', DRAWS, { cookie: officer, body: matterOf(SECOND) })
  expect([none.statusCode, none.json<{ code: string }>().code]).toEqual([400, 'key-required'])
  const short = await draw(matterOf(SECOND), 'k')
  expect(short.statusCode).toBe(400)
  expect(await commitsIn(court)).toBe(1)
})

test('of what was refused nothing was done: the key serves the corrected matter', async () => {
  const court = await opened(await emptyCourt())
  const { draw } = await desk(court)
  const matter = matterOf(FIRST)
  const own = matter.facts['case'] as object
  const without = {
    ...matter,
    facts: { ...matter.facts, case: { ...own, complexity_coefficient: undefined } },
  }
  const refused = await draw(without)
  expect([refused.statusCode, refused.json()]).toMatchObject([
    422,
    {
      code: 'distribution/missing-parameter',
      errors: [{ place: '/case/complexity_coefficient' }],
    },
  ])
  expect((await draw(matter)).statusCode).toBe(200)
  expect(await commitsIn(court)).toBe(1)
})

test('a draw that was cut short after its commitment is finished by asking again under its key', async () => {
  const court = await opened(await emptyCourt())
  const cut: number[] = []
  const draw_: DistributionPort['draw'] = async (...asked) => {
    if (cut.length > 0) return court.port.draw(...asked)
    cut.push(await cutShort(court, FIRST))
    throw new Error('the power failed')
  }
  const { draw } = await desk({ ...court, port: { ...court.port, draw: draw_ } })
  expect((await draw(matterOf(FIRST))).statusCode).toBe(500)
  const again = await draw(matterOf(FIRST))
  expect([again.statusCode, again.json<{ entries: number[] }>().entries[0]]).toEqual([200, cut[0]])
  expect(await commitsIn(court)).toBe(1)
})

test('a case that somebody else distributes in between is not drawn again, and the page is told so', async () => {
  const court = await opened(await emptyCourt())
  const { draw } = await desk(court)
  expect((await draw(matterOf(FIRST))).statusCode).toBe(200)
  const other = await draw(matterOf(FIRST), 'o'.repeat(20))
  expect([other.statusCode, other.json()]).toMatchObject([
    409,
    { code: 'distribution/already-distributed' },
  ])
  expect(await commitsIn(court)).toBe(1)
})

test('an open draw is listed and finished, however often that is asked for', async () => {
  const court = await opened(await emptyCourt())
  const { ask, officer, enter, draw } = await desk(court)
  const commit = await cutShort(court, FIRST)
  const open = async () => (await ask('GET', `${BASE}/open`, { cookie: officer })).json<unknown[]>()
  expect(await open()).toMatchObject([{ commit, case: FIRST, attempt: 1, by: 'секретар-6' }])
  const held = await draw(matterOf(FIRST))
  expect([held.statusCode, held.json()]).toMatchObject([409, { code: 'distribution/open' }])
  const auditor = await enter('auditor')
  const path = `${BASE}/open/${commit}`
  expect((await ask('POST', path, { cookie: auditor })).statusCode).toBe(403)
  const finished = await ask('POST', path, { cookie: officer })
  expect([finished.statusCode, finished.json()]).toMatchObject([
    200,
    { case: FIRST, kind: 'drawn' },
  ])
  expect((await ask('POST', path, { cookie: officer })).json()).toEqual(finished.json())
  expect(await open()).toEqual([])
  expect((await ask('POST', `${BASE}/open/0`, { cookie: officer })).statusCode).toBe(404)
})

test('a repeat distribution waits for its act, which is entered once', async () => {
  const court = await opened(await emptyCourt())
  const { ask, officer, draw } = await desk(court)
  const refused = await draw(matterOf(REPEATED))
  expect([refused.statusCode, refused.json()]).toMatchObject([
    409,
    { code: 'distribution/act-needed' },
  ])
  const act = {
    type: 'розпорядження',
    no: '27-р',
    date: '2026-08-04',
    signed_by: 'Навчальна О. О.',
    case: REPEATED,
  }
  const enter = () => ask('POST', `${BASE}/acts`, { cookie: officer, body: act })
  expect((await enter()).json()).toEqual({ entered: true })
  expect((await enter()).json()).toEqual({ entered: false })
  expect((await draw(matterOf(REPEATED))).json()).toMatchObject({ kind: 'drawn', attempt: 2 })
  const wrong = await ask('POST', `${BASE}/acts`, {
    cookie: officer,
    body: { ...act, date: '2026-02-31' },
  })
  expect([wrong.statusCode, wrong.json()]).toMatchObject([422, { code: 'distribution/no-day' }])
})

test('the protocol is a page without scripts and loads nothing; its style is known by its hash', async () => {
  const { ask, officer } = await desk(await opened(await courtWithDraws()))
  const path = (kind: string) => `${BASE}/paper?case=${encodeURIComponent(FIRST)}&kind=${kind}`
  const page = await ask('GET', path('protocol'), { cookie: officer })
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(page.body)?.[1] ?? ''
  const hash = createHash('sha256').update(sheet).digest('base64')
  expect(page.statusCode).toBe(200)
  expect(page.headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  )
  expect(page.headers['content-disposition']).toMatch(/^inline; filename\*=UTF-8''/)
  expect(page.body).not.toMatch(/<script|style="|javascript:/)
  const bundle = await ask('GET', path('bundle'), { cookie: officer })
  expect(bundle.headers['content-disposition']).toMatch(/^attachment;/)
  expect(bundle.json()).toMatchObject({ format: 'zasady-bundle/1', case: FIRST, openings: [] })
})

test('reasons of absences are told to those who keep the registers, clauses to all of the staff', async () => {
  const court = await opened(await courtWithDraws())
  const seen: boolean[] = []
  const paper: DistributionPort['paper'] = (asked, kind, isOpen) => {
    seen.push(isOpen)
    return court.port.paper(asked, kind, isOpen)
  }
  const { ask, enter } = await desk({ ...court, port: { ...court.port, paper } })
  const about = `case=${encodeURIComponent(FIRST)}`
  const asked = async (role: 'auditor' | 'author') => {
    const cookie = await enter(role)
    const why = `${BASE}/why?${about}&judge=${encodeURIComponent('с05')}`
    await ask('GET', `${BASE}/paper?${about}&kind=protocol&open=true`, { cookie })
    return [
      await ask('GET', `${BASE}/case?${about}`, { cookie }),
      await ask('GET', why, { cookie }),
    ]
  }
  const [page, why] = await asked('auditor')
  const SICK = 'тимчасова непрацездатність з 03.08.2026'
  expect([page?.body.includes(SICK), why?.statusCode]).toEqual([true, 200])
  const [closed, sealed] = await asked('author')
  expect([closed?.body.includes(SICK), closed?.body.includes('desn/4.3.7')]).toEqual([false, true])
  expect([sealed?.statusCode, sealed?.json()]).toMatchObject([403, { code: 'distribution/sealed' }])
  expect(seen).toEqual([true, false])
})

test('a batch is read with what is wrong in each row; nothing is written', async () => {
  const court = await opened(await emptyCourt())
  const { app, officer } = await desk(court)
  const { size } = await court.court.ledger.head()
  const text = [
    'policy: desn',
    "as_of: '2026-08-04T16:00:00+03:00'",
    'requests:',
    '  - { id: 999/1/26, facts: { case: { kind: civil } } }',
    "  - { id: '', facts: {} }",
    "  - { id: 999/3/26, known_at: '2026-08-04T10:00:00+03:00', facts: { judges: [] } }",
  ].join('\n')
  const answer = await app.inject({
    method: 'POST',
    url: `${BASE}/batches?name=${encodeURIComponent('день.yaml')}`,
    headers: {
      origin: 'http://localhost:80',
      cookie: officer,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(text),
  })
  expect([answer.statusCode, answer.json()]).toMatchObject([
    200,
    {
      rows: [
        { row: 1, id: '999/1/26', errors: [], matter: { facts: { case: { id: '999/1/26' } } } },
        {
          row: 2,
          matter: null,
          errors: [{ message: { uk: expect.stringContaining('`id`') as string } }],
        },
        {
          row: 3,
          matter: null,
          errors: [{ message: { en: expect.stringContaining('known_at') as string } }],
        },
      ],
    },
  ])
  expect((await court.court.ledger.head()).size).toBe(size)
})
