/** What a test gives becomes the facts document of the decision contract. */
import { expect, test } from 'vitest'
import { factsOfTest } from '../../../engine/proving/facts-of-test.ts'
import { smallCourt } from './small-court.ts'

function documentOf(text: string) {
  const policy = smallCourt(`${text}\nочікується учасники немає\n`)
  const [first] = policy.tests
  if (first === undefined) throw new Error('the policy has no test')
  return factsOfTest(first, policy.samples, policy.vocabulary)
}

test('samples come first, in their order, and the test goes over them key by key', () => {
  const document = documentOf(`
зразок троє/three на основі двоє
  дано суддя "В" { прізвище: "Власюк" }
  дано суддя "А" { навантаження: 5 }
тест "проба" станом на 10.03.2026 на основі троє
  дано суддя "В" { види: [кримінальна] }
  дано справа { вид: кримінальна }`)
  expect(document).toMatchObject({
    case: { kind: 'criminal', filed_on: '2026-03-02' },
    judges: [
      { id: 'А', surname: 'Авраменко', load: '5' },
      { id: 'Б', kinds: ['civil', 'criminal'] },
      { id: 'В', surname: 'Власюк', kinds: ['criminal'] },
    ],
  })
})

test('a moment in Kyiv has the offset of its day, and none is null', () => {
  const winter = documentOf(
    'тест "зима" станом на 10.03.2026\nдано справа { момент: 10.03.2026 10:00, вид: немає }',
  )
  const summer = documentOf(
    'тест "літо" станом на 10.06.2026\nдано справа { момент: 10.06.2026 10:00 }',
  )
  expect(winter).toEqual({ case: { at: '2026-03-10T10:00:00+02:00', kind: null } })
  expect(summer).toEqual({ case: { at: '2026-06-10T10:00:00+03:00' } })
})

test('a list that stands at the root is written there, and does not make a case', () => {
  expect(
    documentOf(
      'тест "сторони" станом на 10.03.2026\nдано справа { сторони: [{ ідентифікатор: "П", повідомлена: так }] }',
    ),
  ).toEqual({ parties: [{ id: 'П', told: true }] })
})

test('an empty list is a list, also as braces', () => {
  expect(documentOf('тест "ніхто" станом на 10.03.2026\nдано справа { сторони: [] }')).toEqual({
    parties: [],
  })
  expect(documentOf('тест "ніхто" станом на 10.03.2026\nдано справа { сторони: {} }')).toEqual({
    parties: [],
  })
})

test('a record of a list inside an object goes there; one without an id is found by its place', () => {
  const document = documentOf(`
зразок черга_справ/queued
  дано справа_в_черзі "c1" {}
  дано справа_в_черзі "c2" {}
тест "черга" станом на 10.03.2026 на основі черга_справ
  дано справа_в_черзі "c2" {}
  дано справа_в_черзі "c3" {}`)
  expect(document).toEqual({
    queue: { waiting: [{ case_id: 'c1' }, { case_id: 'c2' }, { case_id: 'c3' }] },
  })
})

test('a list that is written out replaces the list of a sample', () => {
  const document = documentOf(`тест "заміна" станом на 10.03.2026 на основі двоє
  дано суд { судді: [{ ідентифікатор: "Я" }] }`)
  expect(document['judges']).toEqual([{ id: 'Я' }])
})
