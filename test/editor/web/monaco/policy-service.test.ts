/** What the editor is told by its worker: the same code as in a browser, without one. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  digestInBrowser,
  policyService,
  type PolicyService,
} from '../../../../editor/web/monaco/policy-service.ts'
import { policyFiles } from '../../../support/shipped-policies.ts'

const TEXT = 'courts/second/2026-01-15-no-1.zasady'

function opened(): PolicyService {
  const service = policyService()
  service.open(policyFiles('policies').filter(({ path }) => path.endsWith('.zasady')))
  return service
}

const textOf = (path: string): string =>
  policyFiles('policies').find((file) => file.path === path)?.text ?? ''

describe('the service of the editor', () => {
  test('has the digests of the engine: the same bytes, another library', () => {
    for (const text of ['', 'засади', 'щось довше, ніж один блок: '.repeat(20)])
      expect(digestInBrowser(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('finds nothing wrong in what is shipped, and a mistake as soon as it is typed', () => {
    const service = opened()
    expect(service.ask('diagnostics', [TEXT])).toEqual([])
    service.edit({ path: TEXT, text: `${textOf(TEXT)}\nпункт "99" обов’язкoво\n` })
    const remarks = service.ask('diagnostics', [TEXT])
    expect(remarks.map(({ code }) => code)).toContain('lex/mixed-script')
    expect(remarks.flatMap(({ fixes }) => fixes).length).toBeGreaterThan(0)
  })

  test('puts a file into English and YAML and back without a change', () => {
    const service = opened()
    const told = (path: string, to: 'uk' | 'en' | 'yaml'): string => {
      const answer = service.ask('translation', [path, to])
      if (!answer.ok) throw new Error(answer.reason.en)
      return answer.text
    }
    const before = told(TEXT, 'uk')
    const english = told(TEXT, 'en')
    expect(english).toMatch(/^principles|^#/m)
    service.edit({ path: TEXT, text: english })
    const yamlPath = TEXT.replace('.zasady', '.yaml')
    const yaml = told(TEXT, 'yaml')
    service.drop(TEXT)
    service.edit({ path: yamlPath, text: yaml })
    expect(told(yamlPath, 'uk')).toBe(before)
  })

  test('does not translate a file with mistakes, and says why', () => {
    const service = opened()
    service.edit({ path: TEXT, text: `${textOf(TEXT)}\nне розподіляються щодо судді\n` })
    const answer = service.ask('translation', [TEXT, 'en'])
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(answer.reason.uk).toContain('помилками')
  })

  test('facts are translated among all facts', () => {
    const service = opened()
    const answer = service.ask('translation', ['national/facts-distribution.zasady', 'en'])
    expect(answer.ok && answer.text).toContain('judge')
  })
})
