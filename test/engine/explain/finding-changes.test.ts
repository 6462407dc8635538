/** Why a finding is not met, and what would have made it hold: each change is the bound itself, and was tried. */
import { describe, expect, test } from 'vitest'
import { whyWords } from '../../../engine/explain/finding-why.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
факт справа.подано/filed_at: момент_часу "час подання" / "time of filing" змінюваний
факт справа.початок/starts_at: момент_часу "призначений час" / "appointed time" змінюваний
факт справа.день/day_on: дата "день засідання" / "day of the hearing" змінюваний
факт справа.файлів/files: ціле "кількість файлів" / "number of files" змінюваний
факт справа.у_протоколі/in_minutes: рядок "номер у протоколі" / "number in the minutes" змінюваний
факт справа.відкрита/open: так_чи_ні "відкритість" / "openness" змінюваний
факт справа.доступ/access: список рядок "кому надано доступ" / "persons given access" змінюваний
пункт "1" без припису "Подано завчасно" / "Filed in time" цитується "пункт 1" / "item 1"
висновок "1" завчасно/in_time
  якщо справа.подано <= справа.початок - 24 години
пункт "2" без припису "Файлів кілька" / "Several files" цитується "пункт 2" / "item 2"
висновок "2" кілька/several
  якщо справа.файлів > 1 та справа.відкрита
пункт "3" без припису "Номери збігаються" / "The numbers match" цитується "пункт 3" / "item 3"
висновок "3" збігаються/match
  якщо справа.у_протоколі = справа.номер
пункт "4" без припису "У строку" / "Within the period" цитується "пункт 4" / "item 4"
висновок "4" у_строку/within
  якщо справа.день у [справа.зареєстровано, справа.строк)
пункт "5" без припису "Є доступ" / "There is access" цитується "пункт 5" / "item 5"
висновок "5" доступ_є/has_access
  для кожного присяжний із справа.присяжні
  якщо присяжний.ідентифікатор у справа.доступ
пункт "6" без припису "Є слово" / "There is the word" цитується "пункт 6" / "item 6"
висновок "6" слово/word
  якщо має_частину(справа.у_протоколі, "вигад")
пункт "7" без припису "Є початок" / "There is a start" цитується "пункт 7" / "item 7"
висновок "7" розпочато/started
  якщо (справа.початок <= справа.подано інакше ні)
пункт "8" без припису "Лише друга" / "The other only" цитується "пункт 8" / "item 8"
висновок "8" друга_ознака/second_flag
  якщо справа.друга
`

function why(clause: string, matter: object, lang: 'uk' | 'en' = 'uk', more: object = {}): string {
  const decision = decisionOn(POLICY, { case: { id: '1', ...matter }, ...more })
  const entry = decision.evaluation.entries.find(
    (one) => one.clause === clause && one.status === 'not_met',
  )
  if (entry === undefined) throw new Error(`item ${clause} is met`)
  return whyWords(entry, { decision, lang })
}

const AT = '2026-09-10T11:00:00+03:00'

describe('the bound that fails is named to the minute', () => {
  test('of a moment, the other side of the comparison too', () => {
    expect(why('1', { filed_at: '2026-09-09T11:30:00+03:00', starts_at: AT })).toBe(
      'причина: час подання — 09.09.2026 11:30, пізніше ніж 09.09.2026 11:00; ' +
        'змінило б висновок: час подання — не пізніше 09.09.2026 11:00; або призначений час — не раніше 10.09.2026 11:30',
    )
  })

  test('of a moment that is not there', () => {
    expect(why('1', { filed_at: null, starts_at: AT }, 'en')).toBe(
      'the reason: time of filing: none; would change it: time of filing not later than 2026-09-09 11:00',
    )
  })

  test('of an open and of a closed end of a period', () => {
    const period = { registered_on: '2026-09-01', deadline_on: '2026-09-05' }
    expect(why('4', { ...period, day_on: '2026-09-05' })).toContain(
      'змінило б висновок: день засідання — з 01.09.2026 до 04.09.2026 включно',
    )
    expect(why('4', { ...period, day_on: '2026-08-20' })).toContain(
      'змінило б висновок: день засідання — з 01.09.2026 до 04.09.2026 включно',
    )
  })
})

describe('of several parts that fail', () => {
  test('all are told, and they have to change together', () => {
    expect(why('2', { files: 1, open: false })).toBe(
      'причина: кількість файлів — 1, не більше ніж 1; відкритість: ні; ' +
        'змінило б висновок: кількість файлів — не менше ніж 2 і водночас відкритість: так',
    )
  })

  test('the one that holds is left out', () => {
    expect(why('2', { files: 1, open: true })).not.toContain('відкритість')
  })
})

test('a text that must equal another becomes the other', () => {
  expect(why('3', { in_minutes: null })).toBe(
    'причина: номер у протоколі: немає; змінило б висновок: номер у протоколі: 1',
  )
})

test('a list of people may take in the one who is asked about', () => {
  const jurors = { jurors: [{ id: 'П1' }] }
  expect(why('5', { access: ['П2'] }, 'uk', jurors)).toContain(
    'змінило б висновок: кому надано доступ: додано «П1»',
  )
})

test('a part of a text is told with the text that lacks it', () => {
  expect(why('6', { in_minutes: 'умовна' })).toBe(
    'причина: номер у протоколі — умовна; «вигад» там немає',
  )
  expect(why('6', { in_minutes: 'умовна' }, 'en')).toBe(
    'the reason: number in the minutes — умовна, which does not have “вигад” in it',
  )
  expect(why('6', { in_minutes: null })).toContain('номер у протоколі: немає')
})

describe('a condition with what stands in for it', () => {
  test('is told by the comparison that was taken', () => {
    expect(why('7', { starts_at: AT, filed_at: '2026-09-09T11:30:00+03:00' })).toContain(
      'призначений час — 10.09.2026 11:00, пізніше ніж 09.09.2026 11:30 (час подання)',
    )
  })

  test('is told by what is not known, where that is why', () => {
    expect(why('7', { filed_at: AT })).toContain('причина: невідомо: призначений час')
  })
})

test('a fact that nobody could change is told, and no change is made up', () => {
  expect(why('8', { second: false })).toBe('причина: друга ознака: ні')
})
