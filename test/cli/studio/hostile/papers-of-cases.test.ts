/**
 * A hostile text that came in rightly, as a surname, a number of a case, a reason, a title, is the text that it is in
 * everything that leaves the studio: pages, letters, tables.
 */
import { expect, test } from 'vitest'
import { type Attacked, attackedStudio } from './attacked-studio.ts'
import { formulasInCsv, harmInPage } from './harm.ts'
import {
  expectLetter,
  expectPage,
  expectTable,
  expectWorkbook,
  get,
  type Job,
  post,
  TEXTS,
} from './taken-away.ts'

test('hostile texts as surnames, reasons and numbers of cases stand as they are in everything that is taken away', async () => {
  const attacked = await attackedStudio()
  for (const text of TEXTS) {
    await entered(attacked, text)
    const about = `case=${encodeURIComponent(text)}`
    expectPage(await get(attacked, `/distribution/paper?${about}&kind=protocol`), text)
    expectPage(await get(attacked, `/distribution/paper?${about}&kind=page`), text)
    expectPage(await get(attacked, `/audit/exports/bundle?${about}&form=page`), text)
    expectLetter(await get(attacked, `/distribution/paper?${about}&kind=protocol.docx`), text)
    expectTable(await get(attacked, '/registers/judges/file?format=csv'))
    expectWorkbook(await get(attacked, '/registers/judges/file?format=xlsx'))
  }
  expectTable(await get(attacked, '/audit/looks/export?lang=uk'))
  await expectRuns(attacked)
  expect(await attacked.court.ledger.verify()).toMatchObject({ kind: 'verified' })
})

/** A judge of this name, and a case of this number drawn. */
async function entered(attacked: Attacked, text: string): Promise<void> {
  const change = {
    action: 'set',
    subject: 'judges/с02',
    // A register takes no formula for a surname; behind a letter it is none.
    facts: [{ field: 'surname', text: text.replace(/^=/, 'а=') }],
    from: '2026-08-01',
    reason: text,
    dry_run: false,
  }
  const set = await post(attacked, '/registers/changes', 'administrator', change)
  expect(set).toMatchObject({ entered: true, problems: [] })
  const known = { kind: 'civil', specialisation_required: 'civil', item_type: 'new' }
  const facts = { case: { id: text, ...known, complexity_coefficient: '1.00' } }
  const matter = { as_of: '2026-08-04T15:00:00+03:00', facts }
  await post(attacked, '/distribution/draws', 'distribution_officer', matter)
}

/** The checks of the audit and the replay, as they are taken away. */
async function expectRuns(attacked: Attacked): Promise<void> {
  for (const [kind, tables] of [
    ['checks', ['findings', 'checks', 'people']],
    ['replays', ['findings']],
  ] as const) {
    const job = String((await post(attacked, `/audit/${kind}`, 'administrator', {}))['id'])
    const state = async () => (await get(attacked, `/jobs/${job}`)).json<Job>().state
    await expect.poll(state).toBe('done')
    for (const table of tables) {
      const file = `/audit/${kind}/${job}/export?lang=uk&table=${table}` as const
      expectTable(await get(attacked, `${file}&form=csv`))
      expectWorkbook(await get(attacked, `${file}&form=xlsx`))
    }
  }
}

test('harm is seen where there is some', () => {
  expect(harmInPage('<p onclick="x()">a</p><script>b</script>')).toHaveLength(2)
  expect(harmInPage('<a href=" javascript:x()">a</a><p>&lt;script&gt;</p>')).toHaveLength(1)
  expect(formulasInCsv('a;"=1+1"\r\n-5;@SUM(1)\r\n')).toEqual(['=1+1', '@SUM(1)'])
})
