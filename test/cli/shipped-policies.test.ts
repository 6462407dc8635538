/** The shipped policies as people meet them: in the canonical layout, in two languages and in YAML. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PolicyFile, readPolicyTree, SHIPPED } from '../../cli/disk/policy-folder.ts'
import { canonicalText, type Target, translated } from '../../cli/formatting.ts'
import { loadPolicy } from '../../cli/load-policy.ts'

const read = await readPolicyTree(SHIPPED)
const policies = (read.ok ? read.value : []).filter(({ path }) => path.endsWith('.zasady'))
const courts = policies.filter(({ role }) => role === 'text' || role === 'amendment')

async function inSpelling(file: PolicyFile, to: Target): Promise<string> {
  const printed = await translated(file, to)
  if (!printed.ok || printed.value.text === undefined)
    throw new Error(`${file.path} has no form in ${to}: ${JSON.stringify(printed)}`)
  return printed.value.text
}

const spelt = new Map<string, Promise<string>>()

/** A shipped file in another spelling; made once. */
function shipped(file: PolicyFile, to: Target): Promise<string> {
  const key = `${to} ${file.path}`
  const made = spelt.get(key) ?? inSpelling(file, to)
  spelt.set(key, made)
  return made
}

test('the policies of the country and of every court are found', () => {
  expect(policies.length).toBeGreaterThanOrEqual(9)
  expect(courts.map(({ document }) => document)).toEqual(
    expect.arrayContaining(['desn', 'example', 'hcj']),
  )
})

describe.each(policies.map((file) => [file.path, file] as const))('%s', (_path, file) => {
  test('is in the canonical layout', () => {
    expect(canonicalText(file)).toEqual({ text: file.text, diagnostics: [] })
  })

  test('comes back from English letter by letter', async () => {
    const english = await shipped(file, 'en')
    expect(english).not.toBe(file.text)
    expect(canonicalText({ ...file, text: english }).text).toBe(english)
    expect(await inSpelling({ ...file, text: english }, 'uk')).toBe(file.text)
  })

  test('comes back from YAML letter by letter', async () => {
    const path = file.path.replace(/\.zasady$/, '.yaml')
    const yaml = await shipped(file, 'yaml')
    expect(canonicalText({ ...file, path, text: yaml }).text).toBe(yaml)
    expect(await inSpelling({ ...file, path, text: yaml }, 'uk')).toBe(file.text)
  })
})

describe('an edition has one digest, however its files are spelt', () => {
  let root = ''
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'zasady-spellings-'))
    for (const to of ['en', 'yaml'] as const)
      await Promise.all(courts.map((file) => write(file, to)))
  })
  afterAll(() => rm(root, { recursive: true }))

  const placeOf = ({ path, document }: PolicyFile, to: Target): string =>
    join(root, to, document, to === 'yaml' ? basename(path, '.zasady') + '.yaml' : basename(path))

  async function write(file: PolicyFile, to: Target): Promise<void> {
    await mkdir(dirname(placeOf(file, to)), { recursive: true })
    await writeFile(placeOf(file, to), await shipped(file, to))
  }

  async function digestsIn(path: string): Promise<readonly string[]> {
    const loaded = await loadPolicy(path)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded))
    expect(loaded.value.diagnostics).toEqual([])
    return loaded.value.policy?.editions.map(({ digest }) => digest) ?? []
  }

  const texts = courts.filter(({ role }) => role === 'text')
  test.each(texts.map((file) => [file.document, file] as const))('%s', async (_id, file) => {
    const digests = await digestsIn(file.path)
    expect(digests.length).toBeGreaterThan(0)
    expect(await digestsIn(placeOf(file, 'en'))).toEqual(digests)
    expect(await digestsIn(placeOf(file, 'yaml'))).toEqual(digests)
  })
})
