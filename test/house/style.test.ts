/**
 * Tidiness as an ordinary test: what is banned, and how long a file may grow.
 */
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, read, ROOT, withoutComments } from './sources.ts'

const LONGEST_FILE = 400

const text = filesUnder().filter((path) => !/\.(?:png|gz|zip|docx|pdf|sqlite|woff2)$/.test(path))
const code = text.filter((path) => /\.tsx?$/.test(path))
const tests = code.filter((path) => path.endsWith('.test.ts'))

/** The lines, as `path:line`, in which a pattern occurs. */
const linesWith = (pattern: RegExp, paths: readonly string[], view = read): string[] =>
  paths.flatMap((path) =>
    view(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  )

test('the files are really seen', () => {
  expect(text).toEqual(expect.arrayContaining(['package.json', '.ci/run', 'test/README.md']))
  expect(tests).toContain('test/house/style.test.ts')
})

test(`no source file is longer than ${LONGEST_FILE} lines`, () => {
  const long = code
    .filter((path) => /^(?:grammar|engine|editor|cli)\//.test(path))
    // One table of the words of a library, in its order.
    .filter((path) => !path.includes('/labels/'))
    .filter((path) => read(path).trimEnd().split('\n').length > LONGEST_FILE)
  expect(long).toEqual([])
})

// Spelt so that this file does not contain what it bans.
describe('nobody writes', () => {
  test.each([
    ['a cast to any', /\bas an[y]\b/],
    ['a silenced type check', /@ts-(?:ignor[e]|nochec[k])/],
    ['a test that is skipped, alone or to come', /\b(?:it|test|describe)\.(?:skip|only|todo)\b/],
  ])('%s', (_, pattern) => {
    expect(linesWith(pattern, code)).toEqual([])
  })

  test('an unfinished mark', () => {
    expect(linesWith(/\b(?:TOD[O]|FIXM[E]|XX[X])\b/, code)).toEqual([])
  })

  test('a tab', () => {
    expect(linesWith(/\t/, [...code, 'package.json', '.ci/run', 'cli/zasady'])).toEqual([])
  })
})

test('a test file expects something', () => {
  const empty = tests.filter(
    (path) => !/\bexpect\b|\bassert\w*\(/.test(withoutComments(read(path))),
  )
  expect(empty).toEqual([])
})

test('no package registry is named, and the lockfile holds no download address', () => {
  const configured = process.env['npm_config_registry']
  const hosts = configured === undefined ? [] : [RegExp.escape(new URL(configured).host)]
  const registry = new RegExp([String.raw`\bregistry\.[a-z]+\.[a-z]+`, ...hosts].join('|'))
  expect(linesWith(registry, text)).toEqual([])
  expect(linesWith(/"resolved": "http/, ['package-lock.json'])).toEqual([])
})

test('no path of the machine is written down', () => {
  // A checkout right under the root or the temporary folder has a parent that others may well name.
  const parent = [dirname(ROOT)].filter((path) => path !== '/' && path !== tmpdir())
  const machine = [ROOT, ...parent].map((path) => RegExp.escape(`${path}/`))
  const pattern = new RegExp([...machine, String.raw`(?<![\w.])/(?:home|Users|root)/\w`].join('|'))
  expect(linesWith(pattern, text)).toEqual([])
})

test('every top-level folder explains itself in a README.md', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && /^(?!(?:node_modules|coverage|dist|records)$)\w/.test(entry.name),
    )
    .map(({ name }) => name)
  expect(folders).toContain('test')
  expect(folders.filter((folder) => !existsSync(join(ROOT, folder, 'README.md')))).toEqual([])
})

test('every folder of the grammar and the engine is in the README.md of its parent or has its own', () => {
  const silent = ['grammar', 'engine'].flatMap((parent) => {
    const folders = filesUnder(parent).flatMap((path) => path.split('/').slice(1, -1).slice(0, 1))
    const readme = existsSync(join(ROOT, parent, 'README.md')) ? read(`${parent}/README.md`) : ''
    return [...new Set(folders)]
      .map((folder) => `${parent}/${folder}`)
      .filter((path) => !readme.includes(`${path.split('/')[1]}/`))
      .filter((path) => !existsSync(join(ROOT, path, 'README.md')))
  })
  expect(silent).toEqual([])
})
