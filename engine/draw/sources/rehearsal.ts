/** A rehearsal: a seed that anybody may choose, hence a number that binds nobody. Never in a ledger. */
import { fields, oneOf } from '../../time/shape.ts'
import { type Source, wrongAt } from './source.ts'

export const rehearsal: Source = {
  name: 'rehearsal',
  binding: false,
  called: {
    uk: 'навчальне зерно, для розподілу справи не придатне',
    en: 'a rehearsal seed, not fit for distributing a case',
  },
  proves: {
    uk: 'нічого поза навчальним розподілом: те саме зерно дає той самий результат; не є розподілом справи',
    en: 'nothing beyond a rehearsal: the same seed gives the same result; not a distribution of a case',
  },
  doesNotProve: {
    uk: 'випадковості: хто обирає зерно, той обирає результат',
    en: 'chance: whoever chooses the seed chooses the result',
  },
  plan: fields({ source: oneOf('rehearsal') }),
  evidence: fields({}),
  check: () =>
    wrongAt(
      '/source',
      'навчальний розподіл справи не розподіляє',
      'a rehearsal distributes no case',
    ),
}
