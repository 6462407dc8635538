/**
 * Three spellings, one tree: what is printed reads back as what was printed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lang, Unit } from '../../grammar/index.ts'
import { unit } from './arbitraries/units.ts'
import { formatText, formatYaml, parseText, parseYaml } from './language.ts'
import { spanless } from './spanless.ts'

const LANGS: readonly Lang[] = ['uk', 'en']

function readText(text: string): Unit {
  const { unit: read, diagnostics } = parseText({ path: 'x.zasady', text })
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return read as Unit
}

function readYaml(text: string): Unit {
  const { unit: read, diagnostics } = parseYaml(text)
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return read as Unit
}

describe.each(LANGS)('a file in %s', (lang) => {
  test('reads back from its text as it was', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        expect(spanless(readText(formatText(written)))).toEqual(spanless(written))
      }),
    )
  })

  test('formatted twice is as formatted once', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        const once = formatText(written)
        expect(formatText(readText(once))).toBe(once)
      }),
    )
  })

  test('reads back from YAML as it was', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        expect(spanless(readYaml(formatYaml(written) ?? ''))).toEqual(spanless(written))
      }),
    )
  })
})
