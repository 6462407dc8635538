/**
 * The two command-line verifiers, written apart from the engine and from each other, over the same files: what holds,
 * what is unreadable, and more than a hundred that are false in one thing each. Both must say the same, word for word; and
 * the engine, by `zasady verify`, must come to the same end.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { here } from '../cli/here.ts'
import { type Answer, askNode, askPython, PYTHON, SCRIPTS } from '../support/outsider/verifiers.ts'
import { BUNDLES, EXPORTS, UNREADABLE } from './samples/all.ts'
import { STEPS, VERDICTS } from './samples/exceptions.ts'
import { type Sample } from './samples/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-agreement-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The command line that verifies a sample; its files are written into the folder. */
function wordsOf({ text, key, since }: Sample, index: number, group: string): string[] {
  const file = join(folder, `${group}-${index}`)
  writeFileSync(file, text)
  if (since !== undefined) writeFileSync(`${file}.since`, since)
  return [
    file,
    ...(key === undefined ? [] : ['--key', key]),
    ...(since === undefined ? [] : ['--since', `${file}.since`]),
  ]
}

interface Report {
  readonly verdict: string
  readonly failure: { readonly step: string; readonly code: string } | null
}

const reportOf = ([, out]: Answer): Report => JSON.parse(out) as Report

const exitOf = (code: string | undefined): number =>
  code === undefined ? 0 : code.startsWith('file/') ? 5 : 4

describe.each([
  ['bundles', BUNDLES],
  ['exports', EXPORTS],
  ['unreadable files', UNREADABLE],
])('%s', (group, samples) => {
  const calls = samples.map((sample, index) => wordsOf(sample, index, group))
  const json = calls.map((words) => [...words, '--json'])

  test('each sample has a name of its own', () => {
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length)
  })

  let answers: readonly Answer[] = []
  beforeAll(async () => {
    answers = await askNode(json)
  })

  test('verify.mjs finds in each exactly what was made false', () => {
    const found = answers.map((answer, index) => [
      samples[index]?.name,
      answer[0],
      reportOf(answer).failure?.code,
    ])
    expect(found).toEqual(samples.map(({ name, code }) => [name, exitOf(code), code]))
  })

  test('verify.py says the same, word for word', async (context) => {
    if (PYTHON === undefined) context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
    const named = (all: readonly Answer[]) =>
      all.map((answer, index) => [samples[index]?.name, ...answer])
    expect(named(await askPython(json))).toEqual(named(answers))
  })

  test('so do the reports for people, in both languages', async (context) => {
    if (PYTHON === undefined) context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
    const some = calls.filter((_, index) => index % 7 === 0)
    const both = some.flatMap((words) => [words, [...words, '--lang', 'en']])
    const [one, other] = await Promise.all([askNode(both), askPython(both)])
    expect(other).toEqual(one)
    expect(new Set(one.map(([, out]) => out)).size).toBeGreaterThan(2)
  })
})

interface Found {
  readonly name: string
  readonly code: string | undefined
  readonly exit: number
  readonly failed: string | null
}

const asked = new Map<readonly Sample[], Promise<readonly Found[]>>()

/** What `zasady verify` says of samples: its exit code, and the first check that failed. Asked once. */
function engineOn(group: string, samples: readonly Sample[]): Promise<readonly Found[]> {
  const found = asked.get(samples) ?? askedNow(group, samples)
  asked.set(samples, found)
  return found
}

async function askedNow(group: string, samples: readonly Sample[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const [index, sample] of samples.entries()) {
    const words = wordsOf(sample, index, group)
    const { code: exit, out } = await here(['verify', ...words, '--json'])
    const { failed = null } = exit === 5 ? {} : (JSON.parse(out) as { failed?: string | null })
    found.push({ name: sample.name, code: sample.code, exit, failed })
  }
  return found
}

describe('`zasady verify` comes to the end to which the independent verifiers come', () => {
  test.each([
    ['bundles', BUNDLES],
    ['exports', EXPORTS],
    ['unreadable files', UNREADABLE],
  ])('of %s, but where one of them cannot know', async (group, samples) => {
    const found = await engineOn(`engine-${group}`, samples)
    const differing = found.filter(({ code, exit }) => exit !== exitOf(code))
    const expected = samples.filter(({ name }) => name in VERDICTS)
    expect(differing.map(({ name }) => name)).toEqual(expected.map(({ name }) => name))
  })

  test('and each bundle fails in the same step, but where a fault may belong to two', async () => {
    const found = await engineOn('engine-bundles', BUNDLES)
    const both = found.filter(({ code, exit }) => exit === 4 && exitOf(code) === 4)
    const differing = both.filter(({ code, failed }) => failed !== code?.split('/')[0])
    expect(differing.map(({ name }) => name).toSorted()).toEqual(Object.keys(STEPS).toSorted())
  })

  test('no exception is left for a sample that is not there', () => {
    const names = new Set([...BUNDLES, ...EXPORTS, ...UNREADABLE].map(({ name }) => name))
    const stale = Object.keys({ ...VERDICTS, ...STEPS }).filter((name) => !names.has(name))
    expect(stale).toEqual([])
  })
})

/** What no file can show: the words of the command line. */
const BY_COMMAND = ['file/missing', 'file/since']

test('every failure that the verifiers can name is found in some sample', async () => {
  const { WORDS } = (await import(pathToFileURL(SCRIPTS.mjs).href)) as { WORDS: object }
  const failures = Object.keys(WORDS).filter(
    (code) =>
      /^(?:file|form|signature|inclusion|consistency|order)\//.test(code) || isContent(code),
  )
  const found = new Set([...BUNDLES, ...EXPORTS, ...UNREADABLE].map(({ code }) => code))
  expect(failures.length).toBeGreaterThan(50)
  expect(failures.filter((code) => !found.has(code) && !BY_COMMAND.includes(code))).toEqual([])
})

const isContent = (code: string): boolean =>
  /^(?:digests|edition|randomness|draw|winners|seals)\//.test(code)

test('there are more than a hundred false files', () => {
  const wrong = [...BUNDLES, ...EXPORTS].filter(({ code }) => code !== undefined)
  expect(wrong.length).toBeGreaterThan(100)
})
