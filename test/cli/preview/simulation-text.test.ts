/** A simulation at a terminal, whole, in both languages: read it as a head of a court would. */
import { expect, test } from 'vitest'
import { paintFor } from '../../../cli/render/colour.ts'
import { simulationText } from '../../../cli/render/simulation.ts'
import {
  AWAY,
  BY_LOAD,
  CONSTANT,
  edition,
  everyDay,
  HEARS,
  judge,
  reported,
  taskOf,
} from '../../engine/preview/simulation/court.ts'

const judges = [
  judge('а', '1.00', { surname: 'Вигадько', load_coefficient: '2.00' }),
  judge('б', '1.00', { surname: 'Взірцева' }),
  judge('в', '0.50', { surname: 'Умовна' }),
  judge('г', '1.00', { surname: 'Уявний', hears: ['criminal'] }),
  judge('ґ', '1.00', {
    surname: 'Штучна',
    absences: [{ starts_on: '2026-09-14', ends_on: '2026-09-25' }],
  }),
]
const PARTS = [
  { name: 'loads', before: edition(AWAY, CONSTANT), after: edition(AWAY + HEARS, BY_LOAD) },
  { name: 'same', before: edition(AWAY, CONSTANT), after: edition(AWAY, CONSTANT) },
] as const

test.each(PARTS.flatMap((part) => (['uk', 'en'] as const).map((lang) => ({ ...part, lang }))))(
  '$name in $lang',
  async ({ name, before, after, lang }) => {
    const named = (side: typeof before, uk: string, en: string) => ({
      ...side,
      named: { ...side.named, label: { uk, en } },
    })
    const task = taskOf(
      judges,
      named(before, 'редакція від 01.03.2025', 'edition of 2025-03-01'),
      named(after, 'проєкт змін', 'draft amendment'),
      { intake: everyDay(2, 6), seed: 'навчальне зерно' },
    )
    const text = simulationText(reported(task), { lang, columns: 80, paint: paintFor(false) })
    await expect(text).toMatchFileSnapshot(`./simulation/${name}.${lang}.txt`)
  },
)

test('matters that nobody may receive, and a single run, are told', async () => {
  const task = taskOf(judges, edition(AWAY, CONSTANT), edition(AWAY + HEARS, CONSTANT), {
    intake: everyDay(3, 3, { kind: 'criminal' }),
    standing: { judges: judges.slice(0, 2) },
    days: 5,
    runs: 1,
    seed: 'один прогін',
  })
  const text = simulationText(reported(task), { lang: 'uk', columns: 80, paint: paintFor(false) })
  await expect(text).toMatchFileSnapshot('./simulation/nobody.uk.txt')
})
