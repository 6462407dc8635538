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

const DRAFT = {
  path: 'proposals/draft.zasady',
  text: 'зміни до thin синтаксис 1 мова uk\nпроєкт\nчинні з 01.01.2030\nвиключити "4.3.5"\n',
}
const editionsOf = (files: readonly PolicyFile[], draft?: string) =>
  checkFiles(files, draft).policies.flatMap(({ editions }) => editions.map(({ digest }) => digest))

test('a draft beside a policy changes nothing, whatever its mistakes', () => {
  expect(editionsOf([...thin, DRAFT])).toEqual(editionsOf(thin))
  const broken = { ...DRAFT, text: `${DRAFT.text}висновок якщо\n` }
  expect(checkFiles([...thin, broken]).diagnostics).toEqual(checkFiles(thin).diagnostics)
})

test('the one draft that is named is applied, and the edition says so', () => {
  const other = { ...DRAFT, path: 'proposals/other.zasady' }
  const { policies } = checkFiles([...thin, DRAFT, other], DRAFT.path)
  expect(policies.map(({ editions }) => editions.length)).toEqual([3])
  expect(policies[0]?.editions.at(-1)).toMatchObject({ from: '2030-01-01', draft: true })
})

test('a draft of a whole text stands alone in the place of the text in force', () => {
  const whole = thin.filter((one) => /затверджено/.test(one.text) && !/зміни до/.test(one.text))
  const [base] = whole
  if (base === undefined) throw new Error('the thin policy has a text')
  const draft = { path: 'draft.zasady', text: base.text.replace(/^затверджено.*$/m, 'проєкт') }
  const { policies } = checkFiles([...thin, draft], draft.path)
  expect(
    policies.map(({ base: { draft: is }, editions }) => [is !== undefined, editions.length]),
  ).toEqual([[true, 1]])
  expect(editionsOf([...thin, draft])).toEqual(editionsOf(thin))
})
