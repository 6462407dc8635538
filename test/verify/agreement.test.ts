/**
 * The two command-line verifiers, written apart from the engine and from each other, over the same files: what holds,
 * what is unreadable, and more than a hundred that are false in one thing each. Both must say the same, word for word.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type Answer, askNode, askPython, PYTHON, SCRIPTS } from '../support/outsider/verifiers.ts'
import { CONTENTS } from './samples/contents.ts'
import { DRAWS, HONEST } from './samples/draws.ts'
import { FORGED } from './samples/exports.ts'
import { FORMS } from './samples/forms.ts'
import { LINES, SINCE } from './samples/lines.ts'
import { DIGESTS, ORDER } from './samples/order.ts'
import { RANDOMNESS } from './samples/randomness.ts'
import { type Sample } from './samples/sample.ts'
import { CONSISTENCY, SIGNED } from './samples/signed.ts'
import { UNREADABLE } from './samples/unreadable.ts'

const BUNDLES = [
  HONEST,
  FORMS,
  SIGNED,
  CONSISTENCY,
  CONTENTS,
  ORDER,
  DIGESTS,
  RANDOMNESS,
  DRAWS,
].flat()
const EXPORTS = [...LINES, ...SINCE, ...FORGED]

const folder = mkdtempSync(join(tmpdir(), 'zasady-verify-'))
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

  test('verify.mjs finds in each exactly what was made false', async () => {
    const answers = await askNode(json)
    const found = answers.map((answer, index) => [
      samples[index]?.name,
      answer[0],
      reportOf(answer).failure?.code,
    ])
    expect(found).toEqual(samples.map(({ name, code }) => [name, exitOf(code), code]))
  }, 120_000)

  test('verify.py says the same, word for word', async (context) => {
    if (PYTHON === undefined) context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
    const [one, other] = await Promise.all([askNode(json), askPython(json)])
    const named = (answers: readonly Answer[]) =>
      answers.map((answer, index) => [samples[index]?.name, ...answer])
    expect(named(other)).toEqual(named(one))
  }, 120_000)

  test('so do the reports for people, in both languages', async (context) => {
    if (PYTHON === undefined) context.skip('NO PYTHON ON THIS MACHINE: verify.py was not tested')
    const some = calls.filter((_, index) => index % 7 === 0)
    const both = some.flatMap((words) => [words, [...words, '--lang', 'en']])
    const [one, other] = await Promise.all([askNode(both), askPython(both)])
    expect(other).toEqual(one)
    expect(new Set(one.map(([, out]) => out)).size).toBeGreaterThan(2)
  }, 120_000)
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
