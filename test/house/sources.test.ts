import { expect, test } from 'vitest'
import { importsOf, targetOf, withoutComments } from './sources.ts'

test('imports of every form are seen, and those in comments are not', () => {
  const code = `
    import { a } from './a.ts'
    import type { B } from '../b/index.ts'
    import {
      c,
    } from 'c'
    import './d.ts'
    export * from './e.ts'
    // import { f } from './f.ts'
    /* export * from './g.ts' */
    const late = await import('./h.ts')
    const text = 'nothing is imported from here'
  `
  expect(importsOf(code)).toEqual(['./a.ts', '../b/index.ts', 'c', './d.ts', './e.ts', './h.ts'])
})

test('comments go; strings, templates and regular expressions that look like comments stay', () => {
  const code = "f('//a', `/*b*/`, /[/*\"]/) // c\n/* d\n */ g(/'/)"
  expect(withoutComments(code)).toBe("f('//a', `/*b*/`, /[/*\"]/)     \n    \n    g(/'/)")
})

test('a relative import is resolved from the root', () => {
  expect(targetOf('engine/draw/draw.ts', '../facts/index.ts')).toBe('engine/facts/index.ts')
  expect(targetOf('engine/draw/draw.ts', 'node:crypto')).toBeUndefined()
})
