import { expect, test } from 'vitest'
import { checkFiles, loadPolicies, type PolicyFile } from '../../../engine/index.ts'
import { formatYaml, parseText } from '../../../grammar/index.ts'
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

const inYaml = (file: PolicyFile): PolicyFile => {
  const { unit } = parseText(file)
  const text = unit && formatYaml(unit)
  if (text === undefined) throw new Error(`${file.path} has no YAML form`)
  return { path: file.path.replace(/\.zasady$/, '.yaml'), text }
}

test('a policy in its YAML form is the same policy, beside amendments in either spelling', () => {
  const digests = (files: readonly PolicyFile[]) =>
    checkFiles(files).policies.flatMap(({ editions }) => editions.map(({ digest }) => digest))
  const [first, ...others] = thin.map(inYaml)
  expect(digests(thin)).toHaveLength(2)
  expect(digests(thin.map(inYaml))).toEqual(digests(thin))
  expect(digests([...(first ? [first] : []), ...thin.slice(1)])).toEqual(digests(thin))
  expect(others).toHaveLength(thin.length - 1)
})

test('a mistake in a YAML file is told with its file', () => {
  for (const path of ['broken.yaml', 'broken.yml']) {
    const { diagnostics } = checkFiles([...thin, { path, text: 'policy: {form: procedure' }])
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(0)
    expect(new Set(errors.map((one) => one.path))).toEqual(new Set([path]))
  }
})
