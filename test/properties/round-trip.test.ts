/**
 * Three spellings, one tree: what is printed reads back as what was printed, and no comment is lost.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hangOnLines, hangOnWords } from './arbitraries/hung-comments.ts'
import { unit } from './arbitraries/units.ts'
import {
  formatSource,
  formatText,
  formatYaml,
  formatYamlSource,
  parseText,
  parseYaml,
  type Lang,
  type Unit,
} from './language.ts'
import { commentsOf, meaning, spanless } from './spanless.ts'

const LANGS: readonly Lang[] = ['uk', 'en']

/** `npm run campaign:round-trip` tries as many files as one likes (CAMPAIGN_FILES). */
const RUNS = { numRuns: Number(process.env['CAMPAIGN_FILES'] ?? 40) }
const HOUR_MS = 3_600_000

function readText(text: string): Unit {
  const { unit: read, diagnostics } = parseText({ path: '', text })
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return read as Unit
}

function readYaml(text: string): Unit {
  const { unit: read, diagnostics } = parseYaml(text)
  expect({ text, diagnostics }).toEqual({ text, diagnostics: [] })
  return read as Unit
}

const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 6 })

describe.each(LANGS)('a file in %s', { timeout: HOUR_MS }, (lang) => {
  test('reads back from its text as it was', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        expect(spanless(readText(formatText(written)))).toEqual(spanless(written))
      }),
      RUNS,
    )
  })

  test('reads back from YAML as it was', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        expect(spanless(readYaml(formatYaml(written) ?? ''))).toEqual(spanless(written))
      }),
      RUNS,
    )
  })

  test('formatted twice is as formatted once', () => {
    fc.assert(
      fc.property(unit(lang), (written) => {
        const text = formatText(written)
        expect(formatText(readText(text))).toBe(text)
        const yaml = formatYaml(written) ?? ''
        expect(formatYaml(readYaml(yaml))).toBe(yaml)
      }),
      RUNS,
    )
  })

  test('keeps every comment, wherever it stands in the text', () => {
    fc.assert(
      fc.property(unit(lang), picks, (written, places) => {
        const { text, ids } = hangOnWords(formatText(written), places)
        const formatted = formatSource({ path: '', text }).text ?? ''
        expect(commentsOf(readText(formatted))).toEqual(expect.arrayContaining([...ids]))
        expect(meaning(readText(formatted))).toEqual(meaning(written))
        expect(formatSource({ path: '', text: formatted }).text).toBe(formatted)
      }),
      RUNS,
    )
  })

  test('keeps every comment, wherever it stands in YAML', () => {
    fc.assert(
      fc.property(unit(lang), picks, (written, places) => {
        const { text, ids } = hangOnLines(formatYaml(written) ?? '', places)
        const formatted = formatYamlSource({ path: '', text }).text ?? ''
        expect(commentsOf(readYaml(formatted))).toEqual(expect.arrayContaining([...ids]))
        expect(meaning(readYaml(formatted))).toEqual(meaning(written))
        expect(formatYamlSource({ path: '', text: formatted }).text).toBe(formatted)
      }),
      RUNS,
    )
  })

  test('leaves what did not parse as it stands, and formats around it', () => {
    const broken = lang === 'uk' ? 'висновок "1.1"   якщо (' : 'finding "1.1"   when ('
    fc.assert(
      fc.property(unit(lang), (written) => {
        fc.pre(written.kind === 'policy')
        const text = `${formatText({ ...written, endComments: [] })}\n${broken}\n`
        const formatted = formatSource({ path: '', text }).text ?? ''
        expect(formatted).toContain(`\n${broken}\n`)
        expect(formatSource({ path: '', text: formatted }).text).toBe(formatted)
      }),
      RUNS,
    )
  })
})
