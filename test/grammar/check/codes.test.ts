import { describe, expect, it } from 'vitest'
import { checkMessages } from '../../../grammar/check/index.ts'
import { BAD } from './bad-cases.ts'
import { check, HEADER } from './support.ts'

describe('every remark of the checker', () => {
  it.each(BAD)('$code: $title', ({ code, at, ...files }) => {
    const { policy, diagnostics } = check({
      ...files,
      base: files.base ?? HEADER + (files.statements ?? ''),
    })
    const found = diagnostics.filter((each) => each.code === code)
    expect(diagnostics.map((each) => each.code)).toContain(code)

    const sources: Record<string, string> = {
      'base.zasady': files.base ?? HEADER + (files.statements ?? ''),
    }
    files.amendments?.forEach((text, index) => (sources[`amendment-${index}.zasady`] = text))
    files.libraries?.forEach((text, index) => (sources[`library-${index}.zasady`] = text))
    if (files.facts !== undefined) sources['facts.zasady'] = files.facts
    const places = found.map(({ path, span }) => sources[path]?.slice(span.start, span.end))
    if (at !== undefined) expect(places).toContain(at)

    for (const { message, help } of found) {
      for (const words of [message, help].filter((each) => each !== undefined)) {
        expect(words.uk).not.toMatch(/\{\w+\}/)
        expect(words.uk).not.toMatch(/\.$/)
        expect(words.en).not.toMatch(/[А-Яа-яҐґЄєІіЇї](?![^`]*`)/)
      }
    }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(policy === undefined).toBe(errors.length > 0)
  })

  it('has a bad case for each code', () => {
    const covered = new Set(BAD.map(({ code }) => code))
    expect(Object.keys(checkMessages.table).filter((code) => !covered.has(code as never))).toEqual(
      [],
    )
  })

  it('says what each code is about in both languages', () => {
    for (const { message } of Object.values(checkMessages.table)) {
      expect(message.uk).not.toBe('')
      expect(message.en).not.toBe('')
    }
  })
})
