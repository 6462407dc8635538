/** The operating system: 256 bits that nobody else has seen, taken at the moment of the draw. */
import { fields, oneOf } from '../../time/shape.ts'
import type { Source } from './source.ts'

export const system: Source = {
  name: 'system',
  binding: true,
  called: { uk: 'генератор операційної системи', en: 'generator of the operating system' },
  proves: {
    uk: 'результат обчислено саме з цього числа і саме з цього маніфесту; кожен може це повторити',
    en: 'the result follows from this number and this manifest; anyone can repeat it',
  },
  doesNotProve: {
    uk: 'що число взято один раз: той, хто керує комп’ютером, міг би взяти їх кілька і лишити вигідне',
    en: 'that the number was taken once: whoever runs the computer could take several and keep one',
  },
  plan: fields({ source: oneOf('system') }),
  evidence: fields({}),
  check: () => [],
}
