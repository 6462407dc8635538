/**
 * Forty judges of a court that does not exist: blocks of specialisations, posts with coefficients, terms that end.
 *
 * Their names are made from words for «sample», «model», «invention»: nobody is called so.
 */
import type { JudgeFacts } from '../sample-court.ts'

const SURNAMES = `
  Вигадана Вигадько Взірцева Гаданий Гіпотетична Дослідний Ескізна Еталонний
  Зразкова Іграшковий Імовірна Казковий Картонна Контрольний Креслена Лабораторний
  Макетна Модельний Навчальна Небувалий Обчислена Паперовий Перевірна Показовий
  Позірна Прикладний Примірна Припущений Пробна Розрахунковий Синтетична Словниковий
  Статистична Типовий Тренувальна Удаваний Умовна Уявний Чернеткова Штучний
`
  .trim()
  .split(/\s+/)

/** Judges who hear the same cases: not too many of them go away together. */
export interface Block {
  readonly size: number
  readonly specialisations: readonly string[]
  readonly roles: readonly string[]
}

export const BLOCKS: readonly Block[] = [
  { size: 8, specialisations: ['civil', 'administrative'], roles: ['trial'] },
  { size: 8, specialisations: ['civil'], roles: ['trial'] },
  { size: 10, specialisations: ['criminal', 'admin_offence'], roles: ['trial'] },
  { size: 7, specialisations: ['civil', 'admin_offence'], roles: ['trial'] },
  { size: 7, specialisations: ['criminal', 'investigating'], roles: ['trial', 'investigating'] },
]

const POSTS: Readonly<Record<string, object>> = {
  с01: { admin_post: 'chief', admin_coefficient: '0.50' },
  с09: { admin_post: 'deputy_chief', admin_coefficient: '0.75' },
  с17: { admin_post: 'deputy_chief', admin_coefficient: '0.75' },
  с34: { admin_post: 'investigating_coordinator', admin_coefficient: '0.80' },
}

/** Facts of single judges that change in the year, each since a day; each with what gives ground to it. */
export const CHANGES: readonly {
  readonly judge: string
  readonly day: string
  readonly set: Readonly<Record<string, string | boolean>>
  readonly order: string
}[] = [
  { judge: 'с16', day: '2026-05-04', set: { works_in_court: true }, order: '71-к' },
  { judge: 'с12', day: '2026-03-16', set: { term_ends_on: '2026-08-14' }, order: '38-к' },
  { judge: 'с12', day: '2026-08-15', set: { works_in_court: false }, order: '129-к' },
  {
    judge: 'с30',
    day: '2026-06-10',
    set: { appointed_hqc_hcj_on: '2026-06-10T12:00:00+03:00' },
    order: '94-к',
  },
  { judge: 'с23', day: '2026-09-14', set: { term_ends_on: '2026-12-20' }, order: '140-к' },
]

/** The judges as the year begins. */
export function inventedJudges(): JudgeFacts[] {
  return BLOCKS.flatMap((block) => Array.from({ length: block.size }, () => block)).map(
    ({ specialisations, roles }, at) => {
      const id = `с${String(at + 1).padStart(2, '0')}`
      return {
        id,
        surname: SURNAMES[at],
        specialisations,
        roles,
        // One comes in spring.
        works_in_court: id !== 'с16',
        admin_post: 'none',
        admin_coefficient: '1.00',
        ...POSTS[id],
        absences: [],
      }
    },
  )
}

/** The block of a judge, by the place in the list. */
export function blockOf(at: number): number {
  let first = 0
  return BLOCKS.findIndex(({ size }) => (first += size) > at)
}
