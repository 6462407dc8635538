/** What a verification of a bundle prints to people, word for word. Read the diff as an auditor would. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from '../../cli/here.ts'
import { temporaryFolder } from '../../cli/run.ts'

const FIXTURES = 'test/fixtures/bundles'
const KEY = 'court.example/docket+02152c11+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c'
const KNOWN = ['--key', KEY, '--origin', 'court.example/docket']

/** A bundle in which the judge of the result was exchanged. */
function exchanged(): string {
  const path = join(temporaryFolder(), 'exchanged.json')
  const text = readFileSync(`${FIXTURES}/good-chain.json`, 'utf8')
  writeFileSync(path, text.replace(/(\\"winner\\":\\")с01/, '$1с04'))
  return path
}

const CASES: Readonly<Record<string, () => readonly string[]>> = {
  'verify-chain': () => [`${FIXTURES}/good-chain.json`],
  'verify-open': () => [`${FIXTURES}/good-open.json`, ...KNOWN, '--case', '999/1/26'],
  'verify-combined': () => [`${FIXTURES}/good-combined.json`, ...KNOWN],
  'verify-exchanged': () => [exchanged()],
}

test.each(
  Object.entries(CASES).flatMap(([name, words]) =>
    ['uk', 'en'].map((lang) => ({ name, words, lang })),
  ),
)('$name in $lang', async ({ name, words, lang }) => {
  const { out, err } = await here(['verify', ...words(), '--lang', lang])
  expect(err).toBe('')
  await expect(out).toMatchFileSnapshot(`./${name}.${lang}.txt`)
})
