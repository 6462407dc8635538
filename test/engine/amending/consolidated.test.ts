import { describe, expect, test } from 'vitest'
import { isConsolidated } from '../../../engine/amending/consolidated-head.ts'
import { consolidatedText } from '../../../engine/amending/consolidated-text.ts'
import { sameStatements } from '../../../engine/amending/clause-texts.ts'
import { checkPolicy, hasErrors, type Lang } from '../../../grammar/index.ts'
import { inputOf, located, policies, policyNamed } from './amended-court.ts'

const LANGS: readonly Lang[] = ['uk', 'en']
const CASES = policies.flatMap(({ document, editions }) =>
  editions.flatMap(({ from }) => LANGS.map((lang) => ({ document, from, lang }))),
)

function textOf(document: string, from: string, lang: Lang): string {
  const policy = policyNamed(document)
  const edition = policy.editions.find((one) => one.from === from)
  if (edition === undefined) throw new Error(`no edition of ${from}`)
  return consolidatedText(policy, inputOf(document), edition, lang)
}

test.each(CASES)(
  'the consolidated text of $document of $from in $lang reads back as that edition',
  ({ document, from, lang }) => {
    const base = located(textOf(document, from, lang))
    const checked = checkPolicy({ ...inputOf(document), base, amendments: [] })
    expect(hasErrors(checked.diagnostics)).toBe(false)
    const [read] = checked.policy?.editions ?? []
    const edition = policyNamed(document).editions.find((one) => one.from === from)
    expect(read?.from).toBe(from)
    expect(sameStatements(read?.statements ?? [], edition?.statements ?? [])).toBe(true)
  },
)

describe('a consolidated text', () => {
  const text = textOf('desn', '2026-02-27', 'uk')
  const lines = text.split('\n')
  const lineAbove = (start: string): string =>
    lines[lines.findIndex((one) => one.startsWith(start)) - 1] ?? ''

  test('says at each clause what touched it last', () => {
    expect(lineAbove('пункт "4.3.13.p1"')).toBe(
      '# {Доповнено абзацом першим підпункту 13 підпункту 4.3 згідно з рішенням зборів суддів від 25.07.2025 № 5}',
    )
    expect(lineAbove('пункт "5.1.p1"')).toBe(
      '# {Абзац перший підпункту 5.1 у редакції рішення зборів суддів від 27.02.2026 № 1}',
    )
    expect(lineAbove('пункт "4.3.1"')).not.toContain('{')
  })

  test('leaves a repealed clause vacant, with its note where the number would stand', () => {
    expect(text).not.toContain('пункт "4.3.12"')
    const vacant = lines.findIndex((one) => one.startsWith('# 4.3.12 {'))
    expect(lines[vacant]).toBe(
      '# 4.3.12 {Підпункт 12 підпункту 4.3 виключено згідно з рішенням зборів суддів від 27.02.2026 № 1}',
    )
    const numberOf = (at: number) => /^пункт "([^"]+)"/.exec(lines[at] ?? '')?.[1]
    const next = lines.findIndex((_, at) => at > vacant && numberOf(at) !== undefined)
    expect(numberOf(next)).toBe('4.3.13.p1')
  })

  test('has what amendments brought at its number, not at the end', () => {
    const at = (start: string) => lines.findIndex((one) => one.startsWith(start))
    expect(at('пункт "4.3.13.p1"')).toBeGreaterThan(at('пункт "4.3.11"'))
    expect(at('пункт "4.3.13.p1"')).toBeLessThan(at('пункт "4.4.p1"'))
    expect(at('пункт "10.9"')).toBeLessThan(at('пункт "11.1.p1"'))
  })

  test('names the acts that it is composed of, and is known for what it is', () => {
    expect(lines.slice(0, 2)).toEqual([
      '# Зведена редакція: чинна з 27.02.2026.',
      '# Із змінами: рішення зборів суддів від 25.07.2025 № 5, рішення зборів суддів від 27.02.2026 № 1.',
    ])
    expect(isConsolidated(text)).toBe(true)
    expect(isConsolidated(textOf('desn', '2025-03-28', 'en'))).toBe(true)
    expect(isConsolidated('засади "Засади" документ desn синтаксис 1 мова uk')).toBe(false)
  })

  test('is in English with notes in English', () => {
    expect(textOf('desn', '2026-02-27', 'en')).toContain(
      'repealed by the decision of the assembly of judges of 2026-02-27 no 1}',
    )
  })
})
