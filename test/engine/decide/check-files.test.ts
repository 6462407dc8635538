import { expect, test } from 'vitest'
import { checkFiles, loadPolicies } from '../../../engine/index.ts'
import { policyFiles } from '../../support/shipped-policies.ts'
import { calendarData } from '../../support/mini-court.ts'

const thin = policyFiles('test/fixtures/thin')

test('a folder gives its policies, each with the amendments of its document', () => {
  const { policies, diagnostics } = checkFiles(thin)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(policies.map(({ document, editions }) => [document, editions.length])).toEqual([
    ['thin', 2],
  ])
})

test('a mistake in one file leaves no runtime and is told with its file', () => {
  const broken = { path: 'broken.zasady', text: 'висновок якщо' }
  const loaded = loadPolicies({ files: [...thin, broken], calendar: calendarData })
  expect(loaded.runtime).toBeUndefined()
  expect(loaded.diagnostics.map(({ path }) => path)).toContain('broken.zasady')
})

test('a calendar that cannot be used is told too', () => {
  const loaded = loadPolicies({ files: thin, calendar: { id: 'x' } })
  expect(loaded.runtime).toBeUndefined()
  expect(loaded.calendarProblems.length).toBeGreaterThan(0)
})

test('two spellings of one policy have one digest', () => {
  const digest = (files: typeof thin) =>
    checkFiles(files).policies[0]?.editions.map((one) => one.digest)
  const spaced = thin.map(({ path, text }) => ({
    path,
    text: `# зауваження\n${text.replaceAll('\n', '\n\n')}`,
  }))
  expect(digest(spaced)).toEqual(digest(thin))
})
