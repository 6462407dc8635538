import { describe, expect, test } from 'vitest'
import { nameProblems, shapeProblems, type Written } from './small-court.ts'

const BODY = [{ text: 'текст' }]
const REMARK = { uk: 'зауваження', en: 'remark' }

describe('a file that is no template is told, every problem with its place', () => {
  test.each<readonly [string, Written, readonly string[]]>([
    ['no body', {}, ['/body: поля немає']],
    ['an empty body', { body: [] }, ['/body: список закороткий']],
    ['an unknown field', { body: BODY, boddy: 1 }, ['/boddy: невідоме поле']],
    [
      'an unknown style and an empty text',
      { body: [{ text: ' ', style: 'red' }] },
      [
        '/body/0/text: очікується непорожній текст',
        '/body/0/style: очікується `body` або `plain` або `center` або `heading` або `title` або `section` або `corner` або `small`',
      ],
    ],
    [
      'a block of no kind',
      { body: [{ texte: 'а' }] },
      [
        '/body/0: очікується обʼєкт з одним із полів `text`, `line`, `rows`, `table`, `list`, `choose`, `sign`',
      ],
    ],
    [
      'a condition of no kind, deep inside',
      { body: [{ choose: [{ body: BODY, when: { not: { all: [{ facts: 'а' }] } } }] }] },
      [
        '/body/0/choose/0/when/not/all/0: очікується обʼєкт з одним із полів `fact`, `clause`, `all`, `any`, `not`',
      ],
    ],
    [
      'a check that asks nothing',
      { body: BODY, checks: [{ clause: '1', remark: REMARK }] },
      [
        '/checks/0: очікується умова `when` або пункт `clause` з одним із `must` і `never`; `each` разом із `as`',
      ],
    ],
    [
      'a check that asks two ways',
      { body: BODY, checks: [{ clause: '1', must: 'holds', never: 'holds', remark: REMARK }] },
      [
        '/checks/0: очікується умова `when` або пункт `clause` з одним із `must` і `never`; `each` разом із `as`',
      ],
    ],
  ])('%s', (_, written, problems) => {
    expect(shapeProblems(written)).toEqual(problems)
  })
})

const problemsOf = (written: Written): readonly string[] =>
  nameProblems({ body: BODY, ...written }).map(
    ({ path, message, help }) =>
      `${path}: ${message.en}${help === undefined ? '' : `; ${help.en}`}`,
  )

describe('what the policy does not know is told before anything is drafted', () => {
  test('facts, in every text', () => {
    const text = '{справа.номерр}'
    const unknown = 'unknown name `номерр`; perhaps `номер` was meant'
    const columns = [{ head: text, cell: text }]
    expect(
      problemsOf({
        body: [
          { text },
          { line: { left: text, right: 'а' } },
          { rows: [{ label: 'а', value: text }] },
          { list: [{ text }] },
          { sign: { post: 'а', name: text } },
          { table: { each: 'суд.судді', as: 'один', columns, none: text } },
          { choose: [{ body: [{ text }] }] },
        ],
        checks: [{ when: { clause: '1', is: 'holds' }, remark: { uk: text, en: 'а' } }],
      }),
    ).toEqual([
      `/checks/0/remark/uk: ${unknown}`,
      `/body/0/text: ${unknown}`,
      `/body/1/line/left: ${unknown}`,
      `/body/2/rows/0/value: ${unknown}`,
      `/body/3/list/0/text: ${unknown}`,
      `/body/4/sign/name: ${unknown}`,
      `/body/5/table/none: ${unknown}`,
      `/body/5/table/columns/0/head: ${unknown}`,
      `/body/5/table/columns/0/cell: ${unknown}`,
      `/body/6/choose/0/body/0/text: ${unknown}`,
    ])
  })

  test('objects and facts of facts', () => {
    expect(
      problemsOf({ body: [{ text: '{справи.номер} {справа.номер.рік} {суддя.прізвище}' }] }),
    ).toEqual([
      '/body/0/text: unknown name `справи`; perhaps `справа` was meant',
      '/body/0/text: there is no record before `рік` that could have such a fact',
      '/body/0/text: unknown name `суддя`',
    ])
  })

  test('braces that name nothing', () => {
    const told = (text: string) =>
      nameProblems({ body: [{ text }] }).map(({ message }) => message.en)
    expect(told('{@cite} {а б} {@date} {_} {справа.номер')).toEqual([
      'the braces name nothing: `@cite`',
      'the braces name nothing: `а б`',
      'the braces name nothing: `@date`',
      'the braces name nothing: `_`',
      'the braces name nothing: `{@cite} {а б} {@date} {_} {справа.номер`',
    ])
    expect(told('{_ дата} {__ ім’я} {@court} {@acts} {@policy} {@cite 1} {@deadline 3}')).toEqual(
      [],
    )
  })

  test('clauses, and how they can stand', () => {
    expect(
      problemsOf({
        basis: ['1', '11'],
        body: [{ text: '{@cite 5} {@deadline 6}', when: { clause: '7', is: 'good' } }],
        checks: [{ clause: '8', must: 'fine', remark: REMARK }],
      }),
    ).toEqual([
      '/basis/1: the policy has no clause `11`',
      '/checks/0/clause: the policy has no clause `8`',
      expect.stringMatching('^/checks/0/must: unknown word `fine`; it may be: holds, not_met, '),
      '/body/0/when/clause: the policy has no clause `7`',
      expect.stringMatching('^/body/0/when/is: unknown word `good`'),
      '/body/0/text: the policy has no clause `5`',
      '/body/0/text: the policy has no clause `6`',
    ])
  })

  test('values that a fact cannot have', () => {
    const when = (fact: string, is: unknown) =>
      problemsOf({ body: [{ text: 'а', when: { fact, is } }] })
    expect(when('справа.потрібна', ['цивільна', 'цивільний'])).toEqual([
      '/body/0/when/is: this fact cannot have the value `цивільний`',
    ])
    expect(when('справа.вільна', 'так')).toHaveLength(1)
    expect(when('справа.надійшла', '2026-09-01')).toHaveLength(1)
    expect(when('справа.вільна', ['known', 'none', 'unknown', true])).toEqual([])
  })

  test('lists that are none, and names that are taken', () => {
    const columns = [{ head: 'а', cell: 'б' }]
    const table = (each: string, as: string) =>
      problemsOf({ body: [{ table: { each, as, columns, none: 'в' } }] })
    expect(table('справа.номер', 'один')).toEqual([
      '/body/0/table/each: `справа.номер` is not a list',
    ])
    expect(table('суд.судді', 'справа')).toEqual([
      '/body/0/table/as: the name `справа` cannot be given here: something else has it',
    ])
    expect(table('суд.судді', 'суддя')).toEqual([])
  })

  test('what is looked for and supposed', () => {
    const finds = [
      { as: 'один', in: 'справа.накази', where: { вид: 'лист', колір: 'синій' } },
      { as: 'інший', in: 'суд.судді', where: { ідентифікатор: { fact: 'справа.ніхто' } } },
      { as: 'черга', in: 'збій.чекають', where: { номер: '1' } },
    ]
    const supposes = [
      { find: 'одна', with: {} },
      { find: 'черга', with: { номер: '1' } },
      { object: 'справка', with: {} },
      { object: 'справа', with: { друга: 'так', строк: '@as_of' } },
    ]
    expect(problemsOf({ finds, supposes })).toEqual([
      '/finds/0/where/вид: this fact cannot have the value `лист`',
      '/finds/0/where/колір: unknown name `колір`',
      expect.stringMatching('^/finds/1/where/ідентифікатор/fact: unknown name `ніхто`'),
      '/supposes/0/find: unknown word `одна`; it may be: один, інший, черга',
      '/supposes/1/find: only a record of a list at the root of the facts can be supposed',
      '/supposes/2/object: unknown name `справка`; perhaps `справа` was meant',
      '/supposes/3/with/друга: this fact cannot have the value `так`',
    ])
  })

  test('a template that lies with another policy', () => {
    expect(problemsOf({ policy: 'desn' })).toEqual([
      '/policy: the template lies with `mini`; write `policy: mini`',
    ])
  })
})
