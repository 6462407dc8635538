import { describe, expect, it } from 'vitest'
import { presenceWord } from '../../../grammar/lexicon/agreement.ts'
import { words } from '../../../grammar/lexicon/words.ts'

describe('«відомий» agrees with the name of the fact', () => {
  it.each([
    ['дата_наказу', 'відома'],
    ['час_початку', 'відомий'],
    ['момент_розподілу', 'відомий'],
    ['рішення', 'відоме'],
    ['закінчення_строку_повноважень', 'відоме'],
    ['перший_день', 'відомий'],
    ['тривалість', 'відома'],
    ['невідкладність', 'відома'],
    ['раніше_визначений_суддя', 'відомий'],
    ['роль', 'відома'],
    ['суддя', 'відомий'],
    ['голова_суду', 'відомий'],
    ['відсутності', 'відомі'],
    ['вільні_зали', 'відомі'],
    ['дні_чергування', 'відомі'],
    ['прізвище', 'відоме'],
    ['категорія', 'відома'],
    ['працює_в_суді', 'відомо'],
    ['накладено_кеп', 'відомо'],
    ['строк_за_процесуальним_законом', 'відомий'],
  ])('%s: %s', (name, expected) => {
    expect(presenceWord('known', name, 'uk')).toBe(expected)
  })

  it('«відсутній» agrees in the same way', () => {
    expect(presenceWord('none', 'дата_наказу', 'uk')).toBe('відсутня')
    expect(presenceWord('none', 'працює_в_суді', 'uk')).toBe('відсутнє')
  })

  it('english does not agree', () => {
    expect(presenceWord('known', 'order_date', 'en')).toBe('is known')
  })

  it('every printed form is accepted when read', () => {
    for (const name of ['дата', 'час', 'рішення', 'дні', 'працює']) {
      expect(words('is_known', 'uk')).toContain(presenceWord('known', name, 'uk'))
      expect(words('is_none', 'uk')).toContain(presenceWord('none', name, 'uk'))
    }
  })
})
