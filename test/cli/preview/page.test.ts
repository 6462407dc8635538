/** The page of a preview at a terminal, over an invented court in which everything happens. Read it as an assembly would. */
import { expect, test } from 'vitest'
import { paintFor } from '../../../cli/render/colour.ts'
import { previewText } from '../../../cli/render/preview.ts'
import { reportOn, sidesOf, type ToldMatter } from '../../support/preview-court.ts'

const SIDES = sidesOf(`доповнити "10":
пункт "10" обов’язково "новий" / "new"
не розподіляються щодо судді "10" мала_вага/small якщо суддя.вага_справ < 2
доповнити "11":
пункт "11" обов’язково "новий" / "new"
не розподіляються щодо судді "11" строк/deadline якщо справа.строк < 01.06.2026
виключити "4"
замінити "6":
пункт "6" обов’язково "передача" / "transfer"
передати судді "6" попередньому/to_earlier
  кому справа.попередній
  якщо справа.друга`)

const ANY = { deadline_on: null }
const matters: readonly ToldMatter[] = [
  { judges: { А: { weight: 1 }, Б: { weight: 2 }, В: { weight: 3 } }, case: ANY },
  { judges: { А: { weight: 1 }, Б: { weight: 2 } }, case: ANY },
  { judges: { А: { weight: 1 } }, case: ANY, day: '2026-05-29' },
  {
    judges: { Б: { weight: 2 }, В: { weight: 2, away: ['2026-06-01', '2026-06-08'] } },
    case: ANY,
    day: '2026-06-02',
  },
  { judges: { Б: { weight: 2 }, В: { weight: 2 } }, day: '2026-06-03' },
  {
    judges: { Б: { weight: 2 }, В: { weight: 2 } },
    case: { ...ANY, second: true, previous_judge_id: 'В' },
    day: '2026-06-04',
  },
  { judges: { Б: { weight: 2 }, В: { weight: 2 } }, case: ANY, day: '2026-06-05' },
  {
    judges: { Б: { weight: 2 }, В: { weight: 2 } },
    case: ANY,
    day: '2026-06-05',
    decided: { outcome: 'transfer', judge: 'В' },
  },
]

test.each(['uk', 'en'] as const)('in %s', async (lang) => {
  const report = reportOn(SIDES, matters)
  const page = { lang, columns: 100, paint: paintFor(false), full: true }
  await expect(previewText(report, page)).toMatchFileSnapshot(
    `../../golden/preview/page.${lang}.txt`,
  )
})

test('an assumption stands at the top and at the bottom', async () => {
  const sides = sidesOf(`замінити "4":
пункт "4" обов’язково "невідомий" / "unknown"
редакція невідома "4" може змінити розподіл`)
  const filter = { from: '2026-06-01', judge: 'Б' }
  const report = reportOn(sides, matters.slice(0, 2), { assumeUnknownAbsent: true, filter })
  const page = { lang: 'uk', columns: 80, paint: paintFor(false), full: false } as const
  await expect(previewText(report, page)).toMatchFileSnapshot('../../golden/preview/assumed.uk.txt')
})
