/** The printed page: what it says, and that every command on it prints what stands under it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../engine/bundle/bundle.ts'
import { bundlePage } from '../../../engine/bundle/page/page.ts'
import { temporaryFolder } from '../../support/ledgers.ts'
import { SAMPLE_BUNDLES, sampleBundlePath } from '../../support/sample-bundles.ts'

interface Exercise {
  readonly command: string
  readonly output: string
}

const bundleOf = (name: (typeof SAMPLE_BUNDLES)[number]): Bundle =>
  JSON.parse(readFileSync(sampleBundlePath(name), 'utf8')) as Bundle

const EXERCISE =
  /<pre class="command"><code>([^<]*)<\/code><\/pre>(?:\n<p class="then">[^<]*<\/p>\n<pre class="output"><samp>([^<]*)<\/samp><\/pre>)?/g

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a reader types, and what has to come out, read from the page itself. */
const exercisesOn = (page: string): readonly Exercise[] =>
  [...page.matchAll(EXERCISE)].map(([, command = '', output = '']) => ({
    command: unescaped(command),
    output: unescaped(output),
  }))

const MARK = '=== '

/** Types everything into one bash, as a reader would, and takes the outputs apart. */
function typed(exercises: readonly Exercise[], folder: string): readonly string[] {
  const script = exercises.map(({ command }, at) => `echo '${MARK}${at}'\n${command}\n`).join('')
  const out = execFileSync('bash', ['--norc'], { cwd: folder, input: script, encoding: 'utf8' })
  return out
    .split(/^=== \d+\n/m)
    .slice(1)
    .map((text) => text.replace(/\n$/, ''))
}

describe.each(SAMPLE_BUNDLES)('the page of %s', (name) => {
  const page = bundlePage(bundleOf(name))

  test('prints what it says, command by command', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'bundle.json'), readFileSync(sampleBundlePath(name)))
    const exercises = exercisesOn(page)
    expect(exercises.filter(({ output }) => output !== '').length).toBeGreaterThan(12)
    expect(typed(exercises, folder)).toEqual(exercises.map(({ output }) => output))
  })

  test('needs no file but itself: the manifest can be copied from its end', () => {
    const folder = temporaryFolder()
    const [cut, ...exercises] = exercisesOn(page)
    const copied = exercises.at(-1)
    expect(cut?.command).toContain('bundle.json')
    const from = [copied as Exercise, ...exercises.slice(0, -1)]
    expect(typed(from, folder)).toEqual(from.map(({ output }) => output))
  })

  test('notices a bundle in which one sign was changed', () => {
    const folder = temporaryFolder()
    const text = readFileSync(sampleBundlePath(name), 'utf8')
    const at = text.indexOf('"manifest":{') + 40
    writeFileSync(join(folder, 'bundle.json'), `${text.slice(0, at)}9${text.slice(at + 1)}`)
    const exercises = exercisesOn(page)
    expect(typed(exercises, folder)[1]).not.toBe(exercises[1]?.output)
  })

  test('stays as it is', async () => {
    await expect(page).toMatchFileSnapshot(resolve(`test/golden/bundles/${name}.page.html`))
  })
})

test('a page loads and runs nothing, and shows hostile names as text', () => {
  const bundle = bundleOf('good-chain')
  const page = bundlePage({
    ...bundle,
    facts: { judges: [{ id: 'с01', surname: '<script>alert(1)</script>' }] },
  })
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toMatch(/<script|<img|<link|src=|href=|@import|url\(/)
})
