/** The instructions inside a bundle: the commands in them really print what stands after them. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../engine/bundle/bundle.ts'
import { instructions } from '../../../engine/bundle/instructions.ts'
import { temporaryFolder } from '../../support/ledgers.ts'
import { SAMPLE_BUNDLES, sampleBundlePath } from '../../support/sample-bundles.ts'

const bundleOf = (name: (typeof SAMPLE_BUNDLES)[number]): Bundle =>
  JSON.parse(readFileSync(sampleBundlePath(name), 'utf8')) as Bundle

const isCommand = (line: string): boolean => /^(?:printf|echo|[MRWh]=)/.test(line)

describe.each(SAMPLE_BUNDLES)('the instructions of %s', (name) => {
  const bundle = bundleOf(name)

  test.each(['uk', 'en'] as const)('print what they say, in %s', (lang) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'bundle.json'), readFileSync(sampleBundlePath(name)))
    const commands = bundle.instructions[lang].split('\n').filter(isCommand)
    const input = commands.join('\n')
    const out = execFileSync('bash', ['--norc'], { cwd: folder, input, encoding: 'utf8' })
    const promised = commands
      .filter((line) => /^(?:printf|echo)/.test(line))
      .map((line) => line.split('  # ')[1])
    expect(promised.length).toBeGreaterThan(2)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.replace(/ +-$/, '')),
    ).toEqual(promised)
  })

  test('are those of the bundle', () => {
    expect(instructions(bundle)).toEqual(bundle.instructions)
  })
})

test('an id with a line end in it cannot pass for a command', () => {
  const bundle = bundleOf('good-chain')
  const text = JSON.stringify(bundle).replaceAll('"с01"', '"с01\\necho"')
  const { uk, en } = instructions(JSON.parse(text) as Bundle)
  expect([uk, en].flatMap((words) => words.split('\n')).filter((line) => line === 'echo')).toEqual(
    [],
  )
  expect(uk).toContain('с01 echo 836')
})
