/** Two hundred hostile strings in every field of this screen do nothing: an answer, never an incident, and nothing in the ledger. */
import { expect, test } from 'vitest'
import { HOSTILE_STRINGS, isHarmless } from '../../../../support/hostile-strings.ts'
import type { Asked } from '../../../../support/studio.ts'
import { courtWithDraws, matterOf, opened } from '../../../../cli/studio/distribution/court.ts'
import { FIRST } from '../../../../cli/ledger/court.ts'
import { BASE, desk, KEY } from './desk.ts'

const MINUTE_MS = 60_000
const OFTEN = { max: 1_000_000, timeWindow: MINUTE_MS }
const limits = { signIn: OFTEN, name: OFTEN, general: OFTEN }

test('nothing that is asked about the past can be used against the server', async () => {
  const court = await opened(await courtWithDraws())
  const { ask, officer } = await desk(court, { limits })
  const head = await court.court.ledger.head()
  const wrong: string[] = []
  for (const text of HOSTILE_STRINGS) {
    const coded = encodeURIComponent(text.toWellFormed())
    for (const path of [
      `cases?search=${coded}`,
      `cases?judge=${coded}&outcome=${coded}`,
      `case?case=${coded}`,
      `paper?kind=bundle&case=${coded}`,
      `paper?case=${encodeURIComponent(FIRST)}&kind=${coded}`,
      `form?document=${coded}&as_of=${coded}`,
      `open/${coded}`,
    ]) {
      const method = path.startsWith('open/') ? 'POST' : 'GET'
      const answer = await ask(method, `${BASE}/${path}`, { cookie: officer })
      if (!isHarmless(answer)) wrong.push(`${path}: ${answer.statusCode}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await court.court.ledger.head()).toEqual(head)
})

test('nothing that is sent as a matter, an act or a key can be used against the server', async () => {
  const court = await opened(await courtWithDraws())
  const { ask, officer } = await desk(court, { limits })
  const head = await court.court.ledger.head()
  const wrong: string[] = []
  const check = async (path: string, asked: Asked): Promise<void> => {
    const answer = await ask('POST', `${BASE}/${path}`, { cookie: officer, ...asked })
    if (!isHarmless(answer)) wrong.push(`${path} ${JSON.stringify(asked)}: ${answer.statusCode}`)
  }
  const act = { type: 'a', no: 'b', date: '2026-02-31', signed_by: 'c', case: 'd' }
  for (const text of HOSTILE_STRINGS) {
    const matter = matterOf(FIRST)
    const odd = { [text]: text, case: { [text]: text } }
    await check('rehearsals', { body: { ...matter, document: text } })
    await check('rehearsals', { body: { ...matter, as_of: text } })
    await check('rehearsals', { body: { ...matter, facts: odd } })
    await check('acts', { body: { ...act, date: text } })
    await check('batches?name=x', { body: odd })
    const headers = { 'idempotency-key': /^[\x20-\x7e]*$/.test(text) ? text : KEY }
    await check('draws', {
      body: { ...matter, as_of: text, facts: { case: { id: text } } },
      headers,
    })
  }
  expect(wrong).toEqual([])
  expect(await court.court.ledger.head()).toEqual(head)
})
