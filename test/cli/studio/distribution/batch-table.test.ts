/** Matters in a clerk's table: what each cell says, what is wrong in which column, the empty form. */
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import type { Batch } from '../../../../editor/api/index.ts'
import type { DistributionPort } from '../../../../editor/server/index.ts'
import { writeXlsx } from '../../../../cli/registers/xlsx.ts'
import { emptyCourt, OFFICER, opened, valueOf } from './court.ts'

const [ID, KIND, ITEM] = [
  'Єдиний унікальний номер справи',
  'Вид справи',
  'Вид документа, що надійшов до суду',
]
const [WANTED, WEIGHT] = [
  'Спеціалізація судді, потрібна для розгляду справи',
  'Коефіцієнт складності категорії справ',
]

const port = async (): Promise<DistributionPort> => (await opened(await emptyCourt())).port

const csv = (...rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'))

const read = async (bytes: Uint8Array, name = 'справи.csv'): Promise<Batch> =>
  valueOf(await (await port()).readBatch(bytes, name, OFFICER))

test('a row is a matter: words of people, a decimal comma, a dash for what is known to be none', async () => {
  const batch = await read(
    csv(
      [ID, KIND, ITEM, WANTED, WEIGHT, 'Мить розподілу', 'Раніше визначений суддя', 'Примітка'],
      [
        '999/1/26',
        'цивільна справа',
        'справа, що надійшла вперше',
        'цивільні справи',
        '1,05',
        '04.08.2026 16:00',
        '—',
        'терміново',
      ],
      ['', '', '', '', '', '', '', ''],
      ['999/2/26', '', '', '', '', '', '', ''],
    ),
  )
  expect(batch.acts).toEqual([])
  expect(batch.rows).toMatchObject([
    {
      row: 2,
      id: '999/1/26',
      errors: [],
      matter: {
        as_of: '2026-08-04T16:00:00+03:00',
        facts: {
          case: {
            id: '999/1/26',
            kind: 'civil',
            item_type: 'new',
            specialisation_required: 'civil',
            complexity_coefficient: '1.05',
            previous_judge_id: null,
          },
        },
      },
    },
    { row: 4, id: '999/2/26', errors: [], matter: { facts: { case: { id: '999/2/26' } } } },
  ])
})

test('what cannot be read is told with its row and column, beside the other rows', async () => {
  const { rows } = await read(
    csv(
      [ID, KIND, WEIGHT, 'Раніше визначений суддя'],
      ['999/1/26', 'цивілна справа', 'багато', ''],
      ['', 'цивільна справа', '1', ''],
      ['999/3/26', 'цивільна справа', '1', 'Нікому не відомий'],
      ['999/4/26', 'цивільна справа', '1', ''],
    ),
  )
  const told = rows.map(({ row, id, errors, matter }) => [
    row,
    id,
    errors.map(({ column }) => column),
    matter !== null,
  ])
  expect(told).toEqual([
    [2, '999/1/26', [KIND, WEIGHT], false],
    [3, null, [ID], false],
    [4, '999/3/26', ['Раніше визначений суддя'], false],
    [5, '999/4/26', [], true],
  ])
  expect(rows[0]?.errors[0]).toMatchObject({
    message: { uk: 'невідоме значення `цивілна справа`' },
    help: { uk: 'можливо, малося на увазі `цивільна справа`' },
  })
})

test('an act that allows a repeat distribution stands in the row of its case, whole or not at all', async () => {
  const act = ['номер', 'дата', 'підписав'].map((what) => `Акт про повторний розподіл: ${what}`)
  const batch = await read(
    csv([ID, ...act], ['999/1/26', '28-р', '05.08.2026', 'Вигадько'], ['999/2/26', '29-р', '', '']),
  )
  expect(batch.acts).toEqual([
    {
      type: 'розпорядження',
      no: '28-р',
      date: '2026-08-05',
      signed_by: 'Вигадько',
      case: '999/1/26',
    },
  ])
  expect(batch.rows.map(({ errors }) => errors.length)).toEqual([0, 1])
})

test('headings that nobody knows refuse the whole table, each with what was meant', async () => {
  const answer = await (
    await port()
  ).readBatch(csv([ID, 'Вид спрви'], ['999/1/26', 'цивільна справа']), 'x.csv', OFFICER)
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'distribution/batch-headings',
      errors: [{ place: 'Вид спрви', help: { uk: expect.stringContaining(KIND) as string } }],
    },
  })
})

test('several headings that nobody knows are all named; without the numbers of cases that alone is said, once', async () => {
  const desk = await port()
  const two = await desk.readBatch(
    csv([ID, 'Колір', 'Смак'], ['999/1/26', '', '']),
    'x.csv',
    OFFICER,
  )
  expect(two).toMatchObject({ refusal: { errors: [{ place: 'Колір' }, { place: 'Смак' }] } })
  const none = await desk.readBatch(csv([KIND], ['цивільна справа'], ['так']), 'x.csv', OFFICER)
  expect(none).toMatchObject({
    ok: false,
    refusal: {
      code: 'distribution/batch-headings',
      message: { uk: `у таблиці немає стовпчика «${ID}»` },
    },
  })
})

test('values that a cell may have are named as the form names them', async () => {
  const { rows } = await read(csv([ID, ITEM], ['999/1/26', 'щось геть інше']))
  const [wrong] = rows[0]?.errors ?? []
  expect(wrong?.help?.uk).toContain('`справа, що надійшла вперше`')
})

test('a text that names neither moment nor policy leaves both to the draw; a mistake names its key alone', async () => {
  const text = JSON.stringify({
    requests: [
      { id: '999/1/26', facts: { case: { kind: 'civil' } } },
      { id: '999/2/26', foo: 1 },
    ],
  })
  const { rows } = await read(new TextEncoder().encode(text), 'справи')
  expect(rows[0]).toMatchObject({ id: '999/1/26', errors: [] })
  expect(Object.keys(rows[0]?.matter ?? {})).toEqual(['facts'])
  expect(rows[1]?.errors.map(({ message }) => message.uk)).toEqual(['`foo`: невідомий ключ'])
})

test('the empty form begins with the number and reads back; its headings are all known', async () => {
  const { content, name } = valueOf(await (await port()).emptyBatch('uk', OFFICER))
  expect(name).toBe('Надходження.xlsx')
  const [headings = []] = await readSheet(Buffer.from(content as Uint8Array))
  expect(headings.slice(0, 1)).toEqual([ID])
  expect(headings).toEqual(expect.arrayContaining([KIND, ITEM, WANTED, 'Мить розподілу']))
  const values = headings.map((heading) => ({
    text: heading === ID ? '999/9/26' : '',
    value: null,
    type: { kind: 'text' as const },
  }))
  const filled = await writeXlsx({ headings: headings.map(String), rows: [values] }, 'Аркуш')
  const { rows } = await read(filled, 'справи.xlsx')
  expect(rows).toMatchObject([{ row: 2, id: '999/9/26', errors: [] }])
})

test('in English the form has English headings, and a table that has them is read', async () => {
  const batch = await read(csv(['Unique case number', 'kind'], ['999/1/26', 'civil']))
  expect(batch.rows).toMatchObject([
    { id: '999/1/26', matter: { facts: { case: { kind: 'civil' } } } },
  ])
})
