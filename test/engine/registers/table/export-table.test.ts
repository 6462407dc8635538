import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registersAt } from '../../../../engine/registers/state.ts'
import { parseCsv } from '../../../../engine/registers/csv/parse-csv.ts'
import { writeCsv } from '../../../../engine/registers/csv/write-csv.ts'
import { exportTable } from '../../../../engine/registers/table/export-table.ts'
import type { Book } from '../../../../engine/registers/change/book.ts'
import { formatDate } from '../../../../engine/time/day.ts'
import {
  DECISION,
  entered,
  nationalFacts,
  planOf,
  registerNamed,
  registers,
  withJudges,
} from '../../../support/registers.ts'

type Lang = 'uk' | 'en'

const tableAt = (id: string, { latest }: Book, lang: Lang = 'uk') =>
  exportTable(registerNamed(id), latest, { registers, vocabulary: nationalFacts, lang })

/** As it comes back from a file. */
function fileOf(id: string, book: Book, lang: Lang = 'uk') {
  const { headings, rows } = tableAt(id, book, lang)
  const written = writeCsv([headings, ...rows.map((row) => row.map(({ text }) => text))])
  const parsed = parseCsv(written.slice(1))
  if (parsed.kind === 'malformed') throw new Error(parsed.why)
  return parsed.rows
}

const linesOf = (id: string, book: Book, lang: Lang = 'uk') =>
  fileOf(id, book, lang).map((row) => row.join(';'))

const ABSENCES = `
  Прізвище;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Підписав
  Вигадько;відпустка;18.08.2026;31.08.2026;12-к;20.07.2026;Умовна О. О.
  Взірцева;лікарняний;03.08.2026;—;—;—;`

const withAbsences = () => {
  const book = withJudges()
  return entered(planOf('absences', ABSENCES, { book }), book)
}

test('an absence names its judge, its act and who signed it; what is not known is blank', () => {
  expect(linesOf('absences', withAbsences())).toEqual([
    'Код судді;Прізвище;Код запису;Вид відсутності;Перший день;Останній день;З відбуттям у відрядження;Вихід до нарадчої кімнати;День проголошення;До кінця робочого часу;Сумарна тривалість;Тривала;Наказ скасовано;Номер наказу;Дата наказу;Підписав;Діє з;Причина зміни',
    'с01;Взірцева;2026-08-03;тимчасова непрацездатність;03.08.2026;—;;;;;;;;—;—;;;',
    'с02;Вигадько;2026-08-18;відпустка;18.08.2026;31.08.2026;;;;;;;;12-к;20.07.2026;Умовна О. О.;;',
  ])
})

test('in English headings, words and dates are English', () => {
  const [head, first] = linesOf('absences', withAbsences(), 'en')
  expect(head).toMatch(/^Judge code;Surname;Entry code;Kind of absence;First day/)
  expect(first).toMatch(/^с01;Взірцева;2026-08-03;sick;2026-08-03;—/)
})

test('the act of a judge’s facts is no fact of the judge: those columns wait for the next change', () => {
  const [, first] = linesOf('posts', withJudges())
  expect(first).toBe('с01;Взірцева;немає;1,00;;;;;')
})

describe('a table that was exported changes nothing when it is imported again', () => {
  const kinds = fc.constantFrom('відпустка', 'відрядження', 'лікарняний', 'навчання')
  const days = fc.integer({ min: 20_600, max: 20_700 })
  const absence = fc
    .record({
      judge: fc.constantFrom('с01', 'с02', 'с03'),
      kind: kinds,
      from: days,
      length: fc.option(fc.integer({ min: 0, max: 30 })),
      no: fc.option(fc.constantFrom('12-к', "'=1", "'к", '1;2')),
      isLong: fc.constantFrom('', 'так', 'ні', '—'),
    })
    .map(({ judge, kind, from, length, no, isLong }) => [
      judge,
      kind,
      formatDate(from),
      length === null ? '—' : formatDate(from + length),
      no === null ? '' : no.includes(';') ? `"${no}"` : no,
      no === null ? '' : formatDate(from - 5),
      no === null ? '' : 'Умовна О. О.',
      isLong,
    ])
  const files = fc
    .uniqueArray(absence, { selector: (row) => row.slice(0, 3).join(), maxLength: 6 })
    .map((rows) =>
      [
        'Код судді;Вид;Перший день;Останній день;Номер наказу;Дата наказу;Підписав;Тривала',
        ...rows.map((row) => row.join(';')),
      ].join('\n'),
    )

  test('absences, in either language', () => {
    fc.assert(
      fc.property(files, fc.constantFrom<Lang>('uk', 'en'), (file, lang) => {
        const judges = withJudges()
        const book = entered(planOf('absences', file, { book: judges }), judges)
        const again = planOf('absences', fileOf('absences', book, lang), { book })
        expect(again.problems).toEqual([])
        expect(again.changes).toEqual([])
      }),
    )
  })

  test.each(['judges', 'posts', 'coefficients', 'specialisations'])('%s', (id) => {
    const book = withJudges()
    const again = planOf(id, fileOf(id, book), { book })
    expect([again.problems, again.changes, again.unchanged]).toEqual([[], [], 4])
  })

  test('a roster, decisions of the assembly, the court itself', () => {
    const files = {
      duty: 'Дні графіка;Чергові слідчі судді;Дата наказу;Номер наказу;Підписав\n08.08.2026, 09.08.2026;Вигадько, с01;01.08.2026;7;Умовна О. О.',
      assembly:
        'Предмет рішення;День рішення;Додано випадки передачі\nкоефіцієнти;16.01.2026;порожньо',
      court:
        'Голова суду;Воєнний стан;Кінець робочого часу;Технічна проблема\nВзірцева;так;17:00;немає',
    }
    for (const [id, file] of Object.entries(files)) {
      const judges = withJudges()
      const given = { book: judges, from: '2026-08-01', order: id === 'duty' ? {} : DECISION }
      const book = entered(planOf(id, file, given), judges)
      const again = planOf(id, fileOf(id, book), { book })
      expect([id, again.problems, again.changes, again.unchanged]).toEqual([id, [], [], 1])
    }
  })
})

test('a sealed value that cannot be opened is blank, so that nobody takes it for none', () => {
  const book = withAbsences()
  const entries = book.entries.map((entry) =>
    entry.body['subject'] === 'judges/с02/absences/2026-08-18'
      ? {
          ...entry,
          body: {
            ...entry.body,
            set: { ...(entry.body['set'] as object), kind: { sealed: `sha256:${'0'.repeat(64)}` } },
          },
        }
      : entry,
  )
  const state = registersAt(entries, Number.POSITIVE_INFINITY)
  const how = { registers, vocabulary: nationalFacts, lang: 'uk' } as const
  const { rows, headings } = exportTable(registerNamed('absences'), state, how)
  expect(rows[1]?.[headings.indexOf('Вид відсутності')]?.text).toBe('')
  expect(state.sealed).toEqual(['/judges/с02/absences/2026-08-18/kind'])
})
