/**
 * What the program prints to people, word for word. `npm run golden` rewrites it; read the diff as a judge would.
 */
import { expect, test } from 'vitest'
import { here } from '../../cli/here.ts'
import { zasady } from '../../cli/run.ts'

const FIXTURES = 'test/cli/fixtures'
const MATTER = [
  ...['--policy', `${FIXTURES}/small/small.zasady`],
  ...['--as-of', '2026-08-04', '--facts', `${FIXTURES}/small/facts.yaml`],
]

/** A hearing at 11:00: login late, started before the conference was created, nobody added. */
const HEARING = [
  ...['--as-of', '2026-11-18T11:30:00+02:00', '--facts', 'test/cli/fixtures/hearing.json'],
]

const SUMMONS = [
  ...['--as-of', '2024-06-11', '--facts', `${FIXTURES}/summons/facts.yaml`],
  ...['--template', `${FIXTURES}/summons/template.txt`],
]

const PEOPLE = [
  ...['participants', '--as-of', '2026-11-18'],
  ...['--facts', `${FIXTURES}/participants.json`],
]

/** Signed minutes without the proceeding number, their card still a draft: why the cabinet does not show them. */
const CABINET = [
  ...['explain', '--policy', 'vkz,records', '--clause', 'vkz/4.3,records/5,records/6,records/7'],
  ...['--as-of', '2026-11-19', '--facts', `${FIXTURES}/minutes.json`],
]

const CASES: Readonly<Record<string, readonly string[]>> = {
  help: ['--help'],
  'decide/short': ['decide', ...MATTER],
  'decide/full': ['decide', ...MATTER, '--explain', 'full'],
  'explain/judge': ['explain', ...MATTER, '--judge', 'В'],
  'explain/cabinet': CABINET,
  'explain/clause': ['explain', ...MATTER, '--clause', '1.2'],
  'distribute/rehearsal': ['distribute', `${FIXTURES}/small/intake.yaml`, '--seed', 'зерно'],
  'distribute/panel': ['distribute', 'test/golden/cli/distribute/panel.json', '--seed', 'зерно'],
  'due/hearing': ['due', '--policy', 'vkz,records', ...HEARING],
  'procedure/check': ['procedure', 'check', '--policy', 'vkz', ...HEARING],
  'participants/all': PEOPLE,
  'participants/address-book': [...PEOPLE, '--query', "Дем'янчук"],
  'participants/all-users': [...PEOPLE, '--query', 'дем’янчук', '--all-users'],
  'check/broken': ['check', `${FIXTURES}/broken/broken.zasady`],
  'summons/plan': ['summons', 'plan', ...SUMMONS],
  'summons/latin': ['summons', 'plan', ...SUMMONS, '--latin'],
  'test/failing': ['test', `${FIXTURES}/failing/failing.zasady`],
  'test/coverage': ['test', `${FIXTURES}/small/small.zasady`, '--coverage'],
}

test.each(
  Object.entries(CASES).flatMap(([name, words]) =>
    ['uk', 'en'].map((lang) => ({ name, words, lang })),
  ),
)('$name in $lang', async ({ name, words, lang }) => {
  // The overview is printed before the program is loaded.
  const run = name === 'help' ? zasady : here
  const { out, err } = await run([...words, '--lang', lang])
  expect(err).toBe('')
  await expect(out).toMatchFileSnapshot(`./${name}.${lang}.txt`)
})
