import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DIAGNOSTICS } from '../../grammar/diagnostics.ts'

test('README.md lists every diagnostic code with its words, and no other', () => {
  const text = readFileSync(join(import.meta.dirname, '../../grammar/README.md'), 'utf8')
  const listed = text.split('\n').filter((line) => /^\| `\w+\/[\w-]+` \|/.test(line))
  const expected = Object.entries(DIAGNOSTICS).map(
    ([code, { severity, message }]) =>
      `| \`${code}\` | ${severity === 'warning' ? 'remark' : 'error'} | ${message.uk} | ${message.en} |`,
  )
  expect(listed).toEqual(expected)
})
