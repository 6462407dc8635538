import { describe, expect, it } from 'vitest'
import { defineMessages } from '../../../grammar/source/messages.ts'

const messages = defineMessages({
  'check/unknown-fact': { message: { uk: 'невідомий факт `{name}`', en: 'unknown fact `{name}`' } },
  'check/unused': {
    severity: 'warning',
    message: { uk: '{what} не використано', en: '{what} is not used' },
    help: { uk: 'вилучіть', en: 'remove it' },
  },
})

const span = { start: 0, end: 1 }

describe('a stage’s table of messages', () => {
  it('makes an error with the author’s word in it, in both languages', () => {
    expect(messages.report('check/unknown-fact', span, { name: 'строк' })).toEqual({
      code: 'check/unknown-fact',
      severity: 'error',
      span,
      message: { uk: 'невідомий факт `строк`', en: 'unknown fact `строк`' },
      path: '',
    })
  })

  it('a hole can take different words in each language', () => {
    const { message, severity, help } = messages.report('check/unused', span, {
      what: { uk: 'означення', en: 'the definition' },
    })
    expect(message).toEqual({ uk: 'означення не використано', en: 'the definition is not used' })
    expect(severity).toBe('warning')
    expect(help?.uk).toBe('вилучіть')
  })

  it('what an author wrote is not taken for a hole', () => {
    const { message } = messages.report('check/unknown-fact', span, { name: '{constructor}' })
    expect(message.uk).toBe('невідомий факт `{constructor}`')
  })
})
