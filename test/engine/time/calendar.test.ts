import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Calendar, createCalendar } from '../../../engine/time/calendar.ts'
import { FIRST_DAY, formatDate, LAST_DAY, parseDate, weekday } from '../../../engine/time/day.ts'
import { orthodoxEaster } from '../../../engine/time/orthodox-easter.ts'
import { addWorkingDays, workingDaysBetweenInclusive } from '../../../engine/time/working-days.ts'

const data = parse(readFileSync('policies/national/calendar.yaml', 'utf8')) as Fields
const ukraine = calendarOf(data)
const WAR = true
const PEACE = false

describe('the working calendar of Ukraine', () => {
  test('has no public holidays under martial law, and has them otherwise', () => {
    for (const holiday of ['2026-12-25', '2026-05-01', '2026-05-08', '2026-01-01', '2026-08-24']) {
      expect(works(holiday, WAR), holiday).toBe(true)
      expect(works(holiday, PEACE), holiday).toBe(false)
    }
  })

  test('rests on Saturday and Sunday at all times', () => {
    for (const weekend of ['2026-08-01', '2026-08-02']) {
      expect([works(weekend, WAR), works(weekend, PEACE)]).toEqual([false, false])
    }
  })

  test.each([
    ['2023-01-07', '2024-01-07', 'Christmas on 7 January until 2023'],
    ['2017-05-02', '2018-05-02', 'the second day of May until 2017'],
    ['2023-05-09', '2024-05-09', 'Victory Day on 9 May until 2023'],
    ['2022-10-14', '2024-10-14', 'Defenders Day on 14 October until 2022'],
    ['2023-07-28', '2025-07-28', 'Statehood Day on 28 July until 2023'],
    ['2024-05-08', '2023-05-08', 'Remembrance Day on 8 May from 2024'],
    ['2017-12-25', '2015-12-25', 'Christmas on 25 December from 2017'],
    ['2024-07-15', '2022-07-15', 'Statehood Day on 15 July from 2024'],
    ['2024-10-01', '2021-10-01', 'Defenders Day on 1 October from 2023'],
  ])('knows a holiday only while the law knew it: %s but not %s (%s)', (holiday, other) => {
    expect(kindOf(holiday)).toBe('holiday')
    expect(kindOf(other)).not.toBe('holiday')
  })

  test('gives Monday for Easter and Trinity, which are Sundays', () => {
    expect(['2026-04-12', '2026-04-13', '2026-05-31', '2026-06-01'].map(kindOf)).toEqual([
      'holiday',
      'day-off-after-holiday',
      'holiday',
      'day-off-after-holiday',
    ])
    expect(works('2026-04-13', WAR)).toBe(true)
  })

  test('gives two days for two weekend holidays in a row, as in May 2021', () => {
    expect(['2021-05-01', '2021-05-02', '2021-05-03', '2021-05-04'].map(kindOf)).toEqual([
      'holiday',
      'holiday',
      'day-off-after-holiday',
      'day-off-after-holiday',
    ])
    expect(works('2021-05-05', PEACE)).toBe(true)
  })

  test('gives one day for two holidays on one Sunday, as in May 2016', () => {
    expect(['2016-05-02', '2016-05-03', '2016-05-04'].map(kindOf)).toEqual([
      'holiday',
      'day-off-after-holiday',
      undefined,
    ])
  })

  test('says why a day is off, with the legal basis', () => {
    const christmas = ukraine.dayOff(day('2026-12-25'), PEACE)
    expect(christmas).toMatchObject({ kind: 'holiday', title: { uk: 'Різдво Христове' } })
    expect(christmas?.basis).toContain('ст. 73')
    expect(ukraine.dayOff(day('2026-12-25'), WAR)).toBeUndefined()
  })

  test('follows an act that moves a day off', () => {
    const moved = [{ off: '2026-01-02', worked: '2026-01-10', basis: 'приклад' }]
    const calendar = calendarOf({ ...data, moved })
    expect(calendar.isWorkingDay(day('2026-01-02'), PEACE)).toBe(false)
    expect(calendar.isWorkingDay(day('2026-01-10'), PEACE)).toBe(true)
    expect(calendar.isWorkingDay(day('2026-01-10'), WAR)).toBe(false)
  })
})

describe('Orthodox Easter', () => {
  test.each([
    '1918-05-05',
    '2016-05-01',
    '2021-05-02',
    '2022-04-24',
    '2023-04-16',
    '2024-05-05',
    '2025-04-20',
    '2026-04-12',
    '2027-05-02',
    '2100-05-02',
  ])('falls on %s', (date) => {
    expect(orthodoxEaster(Number(date.slice(0, 4)))).toBe(day(date))
  })

  test('is a Sunday in spring every year', () => {
    for (let year = 1900; year <= 2200; year++) {
      const easter = orthodoxEaster(year) ?? Number.NaN
      expect(weekday(easter)).toBe(7)
      expect(formatDate(easter) > `${year}-04-03` && formatDate(easter) < `${year}-05-12`).toBe(
        true,
      )
    }
  })
})

describe('working days', () => {
  test('before a start are counted from the day before it', () => {
    expect(shifted('2026-08-17', -1)).toBe('2026-08-14')
    expect(shifted('2026-08-17', -3)).toBe('2026-08-12')
    expect(shifted('2026-08-16', -1)).toBe('2026-08-14')
    expect(shifted('2026-08-15', -3)).toBe('2026-08-12')
  })

  test('after a day are counted from the day after it', () => {
    expect(shifted('2026-08-14', 1)).toBe('2026-08-17')
    expect(shifted('2026-08-15', 1)).toBe('2026-08-17')
    expect(shifted('2026-08-12', 3)).toBe('2026-08-17')
  })

  test('leave the day as it is when none is added, even a Sunday', () => {
    expect(shifted('2026-08-16', 0)).toBe('2026-08-16')
  })

  test('jump over holidays only without martial law', () => {
    expect(shifted('2026-04-30', 1, WAR)).toBe('2026-05-01')
    expect(shifted('2026-04-30', 1, PEACE)).toBe('2026-05-04')
  })

  test('of the period in the report of 06.11.2023 are four, both ends included', () => {
    const [from, to] = [day('2023-11-01'), day('2023-11-06')]
    expect(workingDaysBetweenInclusive(ukraine, WAR, from, to)).toBe(4)
    expect(workingDaysBetweenInclusive(ukraine, WAR, to, from)).toBe(0)
  })

  test('do not lead out of the years 1900–2200', () => {
    expect(addWorkingDays(ukraine, WAR, LAST_DAY, 5)).toBeUndefined()
    expect(addWorkingDays(ukraine, WAR, FIRST_DAY, -5)).toBeUndefined()
    expect(addWorkingDays(ukraine, WAR, FIRST_DAY - 1, 1)).toBeUndefined()
  })

  const someDay = fc.integer({ min: FIRST_DAY + 1000, max: LAST_DAY - 1000 })

  test('are what walking day by day gives', () => {
    const steps = fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0)
    fc.assert(
      fc.property(someDay, steps, fc.boolean(), (start, n, martialLaw) => {
        let at = start
        for (let left = Math.abs(n); left > 0;) {
          at += Math.sign(n)
          if (ukraine.dayOff(at, martialLaw) === undefined) left--
        }
        expect(addWorkingDays(ukraine, martialLaw, start, n)).toBe(at)
      }),
    )
  })

  test('between two days are what counting them gives', () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), fc.boolean(), (from, length, martialLaw) => {
        const all = Array.from({ length: length + 1 }, (_, index) => from + index)
        const count = all.filter((at) => ukraine.isWorkingDay(at, martialLaw)).length
        expect(workingDaysBetweenInclusive(ukraine, martialLaw, from, from + length)).toBe(count)
      }),
    )
  })
})

describe('calendar data', () => {
  test('that is wrong is described place by place, all at once', () => {
    const holidays = [
      {
        id: 'x',
        title: { uk: 'а', en: 'b' },
        rule: { kind: 'fixed', month: 2, day: 30 },
        basis: 'z',
      },
      {
        id: 'y',
        title: { uk: 'а', en: '' },
        rule: { kind: 'lunar' },
        basis: 'z',
        from: '2026-06-31',
      },
    ]
    const result = createCalendar({ ...data, format: 'other', extra: 1, holidays })
    const paths = result.kind === 'problems' ? result.problems.map(({ path }) => path) : []
    expect(paths.toSorted()).toEqual([
      '/extra',
      '/format',
      '/holidays/0/rule',
      '/holidays/1/from',
      '/holidays/1/rule/kind',
      '/holidays/1/title/en',
    ])
    expect(createCalendar(null)).toMatchObject({ kind: 'problems' })
  })

  test('names the legal basis of every holiday', () => {
    const holidays = data['holidays'] as readonly Fields[]
    expect(holidays.length).toBeGreaterThan(10)
    for (const { basis } of holidays) expect(basis).toMatch(/КЗпП, ст\. 73/)
  })
})

type Fields = Readonly<Record<string, unknown>>

function calendarOf(value: unknown): Calendar {
  const result = createCalendar(value)
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems))
  return result.calendar
}

function day(text: string): number {
  const parsed = parseDate(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

function works(date: string, martialLaw: boolean): boolean {
  return ukraine.isWorkingDay(day(date), martialLaw)
}

function kindOf(date: string): string | undefined {
  return ukraine.dayOff(day(date), PEACE)?.kind
}

function shifted(date: string, n: number, martialLaw = WAR): string | undefined {
  const found = addWorkingDays(ukraine, martialLaw, day(date), n)
  return found === undefined ? undefined : formatDate(found)
}
