/** People of one name are told apart by their ids, and nobody else has an id after the name. */
import { expect, test } from 'vitest'
import { namesakeMark } from '../../../engine/explain/namesakes.ts'
import { explainDecision } from '../../../engine/explain/explain.ts'
import { renderText } from '../../../engine/explain/render-text.ts'
import { decisionOn } from './mini-decision.ts'

const POLICY = `
пункт "1" обов’язково "розподіл" / "draw" цитується "пункт 1" / "item 1"
пункт "2" обов’язково "працює" / "works" цитується "пункт 2" / "item 2"
вага "1" рівна/equal = 1
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    працює/works "2": суддя.працює
  вага рівна
  якщо учасників немає то зупинити "1"
`
const judges = [
  { id: 'А', surname: 'Іваненко', works: true },
  { id: 'Б', surname: 'ІВАНЕНКО', works: false },
  { id: 'В', surname: 'Бойко', works: false },
]
const decision = decisionOn(POLICY, { case: { id: 'с' }, judges })

test('a name that two bear, however it is spelled, has the id behind it', () => {
  const telling = { decision, lang: 'uk' } as const
  const marks = (decision.facts.judges ?? []).map((judge) => namesakeMark(judge, telling))
  expect(marks.toSorted()).toEqual(['', ' [А]', ' [Б]'])
})

test('so are judges told apart in an explanation', () => {
  const text = renderText(explainDecision(decision, { lang: 'uk', detail: 'short' }))
  expect(text).toContain('лише один: Іваненко [А].')
  expect(text).toContain('ІВАНЕНКО [Б] — ')
  expect(text).toContain('Бойко — ')
})
