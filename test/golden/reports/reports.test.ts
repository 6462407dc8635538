/**
 * What an auditor reads about printed reports, word for word. `npm run golden` rewrites it; read the diff as one would.
 */
import { expect, test } from 'vitest'
import { here } from '../../cli/here.ts'
import { altered, realReport, REPORT_PATH } from '../../support/reports.ts'
import { samplePath } from '../../support/samples.ts'

interface Case {
  readonly words: readonly string[]
  readonly input?: string
}

const PROTOCOL = samplePath('distribution-protocol')
const JUDGES = ['--policy', 'desn', '--facts', 'test/cli/fixtures/reports/judges.yaml']

const DATA_SET = JSON.stringify([
  { member: 'Член 06', date: '2023-11-06T08:35:00.000Z', text: realReport() },
  { member: 'Член 17', date: '2021-04-13T08:51:00.000Z', text: realReport() },
])

const CASES: Readonly<Record<string, Case>> = {
  real: { words: [REPORT_PATH] },
  'real-full': { words: [REPORT_PATH, '--full'] },
  'days-wrong': {
    words: ['-'],
    input: altered(/Відпрацьовано: 4(?=;.*91,00)/, 'Відпрацьовано: 5'),
  },
  'without-intervals': { words: ['-'], input: realReport().replaceAll(/ Інтервал \d+-\d+;/g, '') },
  foreign: { words: ['-'], input: altered(/^3 {2}.*$/m, '3  Член 03: дані недоступні\nДовідка: 7') },
  protocol: { words: [PROTOCOL] },
  'protocol-policy': { words: [PROTOCOL, ...JUDGES] },
  'data-set': { words: ['-'], input: DATA_SET },
}

test.each(
  Object.entries(CASES).flatMap(([name, one]) =>
    ['uk', 'en'].map((lang) => ({ name, lang, ...one })),
  ),
)('$name in $lang', async ({ name, lang, words, input = '' }) => {
  const { out, err } = await here(['verify', 'report', ...words, '--lang', lang], { input })
  expect(err).toBe('')
  await expect(out).toMatchFileSnapshot(`./${name}.${lang}.txt`)
})
