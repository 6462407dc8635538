import { describe, expect, test } from 'vitest'
import { historyPage } from '../../../../engine/preview/page/index.ts'
import {
  emptyReport,
  historyReport,
  LARGE,
  quietReport,
  SMALL,
  undecidedReport,
} from './invented-report.ts'
import { simulationReport } from './invented-simulation.ts'

const report = historyReport(SMALL)
const simulation = simulationReport(report)
const page = await historyPage(report, simulation, { lang: 'uk' })

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found)

describe('the page of a preview', () => {
  test('loads and runs nothing: no script, no address, a policy that forbids both', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|<img|<link|\bon\w+="|javascript:|(?:src|href)="(?!#)/)
    expect(all(page, /(https?:\/\/[^"<\s]+)/g)).toEqual([])
  })

  test('the same report gives the same bytes', async () => {
    expect(await historyPage(report, simulation, { lang: 'uk' })).toBe(page)
  })

  test('every link leads to a place on the page, and no place has two', () => {
    const ids = all(page, / id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all(page, /href="#([^"]*)"/g)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  test('every plot is an image with a name and a description, a sentence and a table of its data', () => {
    const figures = page.split('<figure ').slice(1)
    expect(figures).toHaveLength(7)
    for (const figure of figures) {
      expect(figure).toMatch(/<svg role="img" aria-labelledby="([\w-]+)-title \1-about"/)
      expect(figure).toMatch(/<title id="[\w-]+">[^<]+<\/title><desc id="[\w-]+">[^<]+<\/desc>/)
      expect(figure).toMatch(/<p>[^<]+\.<\/p>/)
      expect(figure).toMatch(/<details class="data">[\s\S]*<td/)
    }
  })

  test('what was supposed is on the page and at the foot of every sheet of paper', () => {
    const words =
      'Пункти, редакція яких невідома (zrazok/9.1), взято за відсутні. Насправді вони могли змінити будь-який результат.'
    expect(page).toContain(`<li>${words}</li>`)
    expect(footOf(page)).toBe(
      `Припущення: ${words} Навантаження — імітація, не прогноз (зерно «zrazok-1», 200\u00A0прогонів).`,
    )
  })

  test('what the simulation supposes stands beside its numbers', () => {
    const [, section = ''] = page.split('<section id="load"')
    expect(section.split('</section>')[0]).toContain(
      '<li>Нових відсутностей, крім уже відомих, немає.</li>',
    )
  })

  test('without assumptions the foot is empty', async () => {
    const plain = await historyPage({ ...report, assumptions: [] }, undefined, { lang: 'uk' })
    expect(footOf(plain)).toBe('')
    expect(plain).not.toContain('<aside')
  })

  test('a simulation says that it is no forecast, with its seed and runs', () => {
    expect(page).toContain('імітація, не прогноз')
    expect(page).toContain('200\u00A0прогонів')
    expect(page).toContain('зерно «zrazok-1»')
  })

  test('a fraction stands beside its rounded number and on hover', () => {
    const [share] = report.judges.map(({ share: { before } }) => before.exact)
    expect(page).toContain(`title="${share}"`)
    expect(page).toContain(`<small>${share}</small>`)
  })
})

/** What the style sheet prints at the foot, as a reader of paper sees it. */
function footOf(html: string): string {
  const [content = ''] = all(html, /@bottom-left \{ content: '([^']*)'/g)
  return content.replaceAll(/\\([\da-f]+) /g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

describe('a fraction too long to be told', () => {
  test('is marked as rounded, on hover too, and stays out of the table', async () => {
    const long = {
      exact: `${'1'.repeat(30)}/${'9'.repeat(30)}`,
      about: 1 / 9,
      rounded: true,
    } as const
    const judges = report.judges.map((judge) => ({
      ...judge,
      share: { before: long, after: long },
    }))
    const html = await historyPage({ ...report, judges }, undefined, { lang: 'uk' })
    expect(html).toContain(`title="≈ ${long.exact}">11,11\u202F%</td>`)
  })
})

describe('a ledger that means harm', () => {
  const hostile = `</style><script>alert(1)</script>'; } * { display: none } "&<`
  const changed = report.changed.map((one) => ({ ...one, case: hostile, category: hostile }))
  const judges = report.judges.map((judge) => ({ ...judge, name: hostile }))
  const assumptions = [{ uk: hostile, en: hostile }]
  const harmful = { ...report, court: hostile, changed, judges, assumptions }

  test('has its words printed and nothing of them obeyed', async () => {
    const html = await historyPage(harmful, simulation, { lang: 'uk' })
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).toContain('&lt;script&gt;')
    expect(footOf(html)).toContain(hostile)
  })
})

describe('days on which nothing keeps a judge from anything', () => {
  test('are not drawn: a page of them would hide the others', async () => {
    const quiet = report.judges.map(({ judge }) => ({
      judge,
      day: '2025-01-14',
      away: false,
      before: [],
      after: [],
    }))
    const html = await historyPage({ ...report, days: quiet }, undefined, { lang: 'uk' })
    expect(html).not.toContain('id="days-plot"')
    expect(html).toContain('За цей період жоден суддя не був відсутній')
  })
})

describe('a year of a large court', () => {
  const large = historyReport(LARGE)

  test('shows as many changed cases as the page can bear, and says where the others are', async () => {
    const html = await historyPage(large, undefined, {
      lang: 'uk',
      limits: { cases: 100, printed: 3 },
    })
    expect(all(html, / id="(case-\d+)"/g)).toHaveLength(100)
    expect(html).toContain(
      'Тут перші 100 у порядку журналу; ще 230\u00A0справ — у файлах XLSX і CSV.',
    )
    expect(all(html, /class="(story printed)"/g)).toHaveLength(3)
    expect(html).toContain('На папері друкуються пояснення перших 3;')
  })

  test('draws a strip for each quarter', async () => {
    const html = await historyPage(large, undefined, { lang: 'uk' })
    expect(all(html, /id="days-plot-(\d)-title"/g)).toEqual(['1', '2', '3', '4'])
  })
})

describe('little to show', () => {
  test('where nothing changes, there are no pictures of nothing', async () => {
    const html = await historyPage(quietReport(SMALL), undefined, { lang: 'uk' })
    expect(html).toContain('Із 60\u00A0справ жодна не пройшла б інакше.')
    expect(html).toContain('Таких немає: кожна справа пройшла б так само.')
    expect(html).not.toContain('id="shares"')
  })

  test('a simulation without any difference says so instead of drawing it', async () => {
    const convergence = simulation.convergence.map((one) => ({ ...one, mean: 0, half_width: 0 }))
    const html = await historyPage(report, { ...simulation, convergence }, { lang: 'uk' })
    expect(html).toContain('для цієї імітації редакції однакові')
    expect(html).not.toContain('id="convergence-plot"')
  })

  test('where nothing is decided, nobody is told that nothing changes', async () => {
    const html = await historyPage(undecidedReport(SMALL), undefined, { lang: 'uk' })
    expect(html).not.toContain('жодна не пройшла б інакше')
    expect(html).toContain('Про 4\u00A0справи нова редакція відповіді не дає')
  })

  test('where the earlier edition gives no answer, the difference is not put down to the change', async () => {
    const changed = report.changed.slice(1, 2).map((one) => ({
      ...one,
      change: 'undecided' as const,
      before: one.after && { ...one.after, outcome: 'blocked', judge: null, pool: [] },
      other_judge: false,
    }))
    const counts = { ...quietReport(SMALL).counts, unchanged: 59, undecided: 1 }
    const html = await historyPage({ ...report, counts, changed, other_judge: 0 }, undefined, {
      lang: 'uk',
    })
    expect(html).toContain('Про 1\u00A0справу відповіді не дає сама попередня редакція')
    expect(html).not.toContain('суддя скрізь був би той самий')
  })

  test('where the ledger holds nothing, that is the answer', async () => {
    const html = await historyPage(emptyReport(SMALL), undefined, { lang: 'en' })
    expect(html).toContain('there is nothing to compare')
    expect(html).toContain('The editions differ by no item.')
  })
})
