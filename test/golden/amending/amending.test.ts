/**
 * Papers and texts of an amendment, whole: `npm run golden` rewrites them; read the diff as an assembly of judges would.
 * The change: three months in the place of two in the words and the rule of one clause, and a new clause.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drafted, POLICY, textInForce, threeMonths } from '../../cli/amending/drafted.ts'
import { here } from '../../cli/here.ts'
import { temporaryFolder } from '../../cli/run.ts'

const NEW = `пункт "4.3.14" обов’язково
  "Справи не розподіляють судді в день, коли він складає кваліфікаційний іспит"
  / "No cases are distributed to a judge on the day of a qualification exam"
  цитується "підпункт 14 підпункту 4.3" / "sub-item 14 of item 4.3"
не обчислюється "4.3.14" оскільки
  "дня іспиту немає серед фактів" / "the day of the exam is not among the facts"

`
const change = (text: string): string => threeMonths(text).replace('пункт "4.4.p1"', `${NEW}пункт "4.4.p1"`)

let made: string | undefined

/** The draft of the change in a folder of the test; made once. */
async function draft(): Promise<string> {
  made ??= readFileSync((await drafted(change)).draft, 'utf8')
  return written('draft.zasady', made)
}

function written(name: string, text: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

test.each([
  ['table', 'table.html'],
  ['decision', 'decision.html'],
])('%s of a draft', async (command, golden) => {
  const { code, out } = await here([command, ...POLICY, '--draft', await draft()])
  expect(code).toBe(0)
  await expect(out).toMatchFileSnapshot(`./${golden}`)
})

test('the draft itself', async () => {
  const { out } = await here(['fmt', '--stdout', await draft()])
  await expect(out).toMatchFileSnapshot('./draft.zasady')
})

test.each(['uk', 'en'])('the consolidated text of an amended policy in %s', async (lang) => {
  const words = ['consolidate', '--policy', 'example', '--as-of', '2026-10-01', '--lang', lang]
  const { out } = await here(words)
  await expect(out).toMatchFileSnapshot(`./consolidated.${lang}.zasady`)
})

test.each(['uk', 'en'])('what is said of the text of another court, of a changed header and of a moved clause, in %s', async (lang) => {
  const said: string[] = []
  const folder = temporaryFolder()
  for (const [at, edit] of EDITS.entries()) {
    const source = written('text.zasady', edit(await textInForce()))
    const out = join(folder, `${at}.zasady`)
    const { err } = await here(['amend', ...POLICY, '--changed', source, '--out', out, '--lang', lang])
    said.push(err.replaceAll(folderOf(source), ''))
  }
  await expect(said.join('\n')).toMatchFileSnapshot(`./remarks.${lang}.txt`)
})

const folderOf = (path: string): string => path.replace(/[^/]*$/, '')

const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replace('суд "Деснянський', 'суд "Інший'),
  (text) => text.replace('місяці до останнього дня', 'місяці лише точно'),
  (text) => text.replaceAll('"3.6"', '"3.7"'),
  (text) => text,
]
