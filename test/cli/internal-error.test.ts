import { expect, test } from 'vitest'
import { internalError } from '../../cli/internal-error.ts'

test('a mistake of the program is told shortly, with how to report it, and without a stack', () => {
  const text = internalError(new Error('щось не так'), 'uk', false)
  expect(text).toContain('внутрішня помилка програми: щось не так')
  expect(text).toContain('ZASADY_DEBUG=1')
  expect(text).not.toMatch(/^\s+at /m)
  expect(internalError(new Error('oops'), 'en', true)).toMatch(/^\s+at /m)
})
