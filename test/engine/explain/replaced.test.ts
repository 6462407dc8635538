/** Why a judge or a juror is left out of the repeat draw that replaces him. */
import { expect, test } from 'vitest'
import { explainDecision, renderText } from '../../../engine/index.ts'
import { decisionOn } from './mini-decision.ts'

const redraw = (without: string, seats: string): string => `
пункт "1" обов’язково "Суддю визначає розподіл" / "The judge is drawn" цитується "пункт 1" / "item 1"
пункт "8" обов’язково "Склад визначають повторно" / "Drawn again" цитується "пункт 8" / "item 8"
вага "1" рівна/equal = 1
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  вага рівна
  якщо учасників немає то зупинити "1"
повторний автоматизований розподіл "8" повторно/again
  на підставі справа.вільна
  без судді ${without}
  місця ${seats}
`
const matter = { id: '7/26', free: true, previous_judge_id: 'Б' }
const judges = [
  { id: 'А', surname: 'Авраменко', works: true },
  { id: 'Б', surname: 'Білик', works: false },
]

function explained(without: string, seats: string, lang: 'uk' | 'en', detail: 'short' | 'full') {
  const jurors = ['П1', 'П2', 'П3', 'П4'].map((id) => ({ id, left: id !== 'П4' }))
  const decision = decisionOn(redraw(without, seats), { case: matter, judges, jurors })
  return renderText(explainDecision(decision, { lang, detail })).replaceAll(/\s+/g, ' ')
}

test('a judge chosen from a list is told by what chose him, one named outright by nothing more', () => {
  const chosen = 'усі(колега/peer із суд.судді де не колега.працює)'
  const why = 'справу розподіляють повторно, щоб замінити цього суддю (пункт 8)'
  for (const detail of ['short', 'full'] as const) {
    expect(explained(chosen, 'головуючий', 'uk', detail)).toMatch(
      new RegExp(`${why.slice(1).replaceAll(/[()]/g, '\\$&')}: працює: ні\\.`),
    )
    expect(explained('справа.попередній', 'головуючий', 'uk', detail)).toContain(`${why.slice(1)}.`)
  }
})

test('jurors who left are told one by one, with those from whom another is drawn', () => {
  const left = 'усі(присяжний із справа.присяжні де присяжний.вибув)'
  const short = explained(left, 'присяжний', 'uk', 'short')
  expect(short).toContain('Присяжного визначають із: П4.')
  for (const id of ['П1', 'П2', 'П3'])
    expect(short).toContain(`${id} — цього присяжного замінюють (пункт 8): присяжний вибув: так.`)
  expect(short).not.toContain('П4 — ')
  expect(explained(left, 'присяжний', 'en', 'full')).toContain(
    'П2 — this juror is replaced (item 8): the juror has left: yes.',
  )
})

test('where only a juror is drawn, no judge is said to take part', () => {
  const left = 'усі(присяжний із справа.присяжні де присяжний.вибув)'
  expect(explained(left, 'присяжний', 'uk', 'full')).not.toMatch(/Авраменко|Білик|[Вв]аг/)
  const both = explained(left, 'головуючий, присяжний', 'uk', 'full')
  expect(both).toContain('Авраменко')
  expect(both).toContain('Присяжного визначають із: П4.')
})

test('that no juror is left to draw from is said', () => {
  expect(explained('справа.присяжні', 'присяжний', 'uk', 'short')).toContain(
    'Визначати присяжного немає з кого.',
  )
})
