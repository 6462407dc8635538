/** A hostile text in a title, a file name or a decision of an assembly: in the papers of a draft, and in the policy that is entered. */
import { expect, test } from 'vitest'
import { attackedStudio } from './attacked-studio.ts'
import {
  expectLetter,
  expectPage,
  expectWorkbook,
  get,
  type Job,
  post,
  PROPOSAL,
  TEXTS,
} from './taken-away.ts'

test('a preview of a draft with a hostile title is a page that does nothing', async () => {
  const attacked = await attackedStudio()
  const [title = ''] = TEXTS
  const file = { name: 'p.zasady', text: PROPOSAL }
  const order = { kind: 'amendment', policy: 'desn', title, file }
  const draft = await post(attacked, '/change/drafts', 'author', order)
  const url = `/change/drafts/${String(draft['id'])}` as const
  const job = String((await post(attacked, `${url}/previews`, 'administrator', {}))['id'])
  const state = async () => (await get(attacked, `/jobs/${job}`)).json<Job>().state
  await expect.poll(state).toBe('done')
  expectPage(await get(attacked, `${url}/papers/preview?form=html`))
  expectWorkbook(await get(attacked, `${url}/papers/preview?form=xlsx`))
})

/** What could end a text in the source of a policy, besides. */
const ENDING = ['a\\', '\\"', '/* a', '# a']

const decisionWith = (text: string) => ({
  type: text,
  no: text,
  date: '2026-11-20',
  signed_by: text,
  published: null,
  effective: '2026-12-01',
})

test.each([...TEXTS, ...ENDING])('%j as a title, a note and a decision', async (text) => {
  const attacked = await attackedStudio()
  const file = { name: text, text: PROPOSAL }
  const order = { kind: 'amendment', policy: 'desn', title: text, file }
  const draft = await post(attacked, '/change/drafts', 'author', order)
  const url = `/change/drafts/${String(draft['id'])}` as const
  for (const paper of ['table', 'decision']) {
    expectPage(await get(attacked, `${url}/papers/${paper}?form=html`))
    expectLetter(await get(attacked, `${url}/papers/${paper}?form=docx`))
  }
  await post(attacked, `${url}/propose`, 'author', undefined)
  const decision = decisionWith(text)
  const approved = await post(attacked, `${url}/approve`, 'approver', decision, 2)
  expect(approved).toMatchObject({ state: 'approved', title: text, decision })
  const detail = (await get(attacked, '/policies/desn')).json<unknown>()
  expect(JSON.stringify(detail)).toContain(JSON.stringify(text).slice(1, -1))
  const usable = await attacked.court.policies.usable('desn')
  expect(usable.ok && usable.value.entry).toBe((approved['entries'] as { policy: number }).policy)
  expectPage(await get(attacked, `${url}/papers/decision?form=html`))
  expect(await attacked.court.ledger.verify()).toMatchObject({ kind: 'verified' })
})

test('a decision whose words would begin a line of the policy is not entered', async () => {
  const attacked = await attackedStudio()
  const { ask, cookies, court } = attacked
  const file = { name: 'p.zasady', text: PROPOSAL }
  const order = { kind: 'amendment', policy: 'desn', title: 'Зміни', file }
  const draft = await post(attacked, '/change/drafts', 'author', order)
  const url = `/change/drafts/${String(draft['id'])}` as const
  let { version } = await post(attacked, `${url}/propose`, 'author', undefined)
  const { size } = await court.ledger.head()
  for (const text of ['a"\nпункт "9"', 'a\r\n\t b', '\0']) {
    const answer = await ask('POST', `/api/v1${url}/approve`, {
      cookie: cookies.approver,
      body: decisionWith(text),
      headers: { 'if-match': `"${String(version)}"` },
    })
    expect([text, answer.statusCode]).toEqual([text, 422])
    expect((await court.ledger.head()).size).toBe(size)
    version = (await get(attacked, url)).json<{ readonly version: number }>().version
  }
})
