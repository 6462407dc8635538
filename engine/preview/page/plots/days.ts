/** Judge × day: absences, and days on which the rules shut a judge out of everything; a strip for each quarter. */
import type { JudgeDay } from '../../types.ts'
import type { Figure, LegendItem } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { DAY_COUNT_COLUMNS, dayCounts, effectOf, eventful } from '../tables/days.ts'
import { dayText } from '../words/numbers.ts'
import { some } from '../words/nouns.ts'
import { byName, type Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, judgeAxis, roomFor } from './parts.ts'
import { isMonday, type Strip, stripsOf } from './strips.ts'
import { sentences } from '../sections/pieces.ts'

export function daysFigure(telling: Telling): Figure {
  const { lang, report } = telling
  const title = { uk: 'Судді й дні', en: 'Judges and days' }[lang]
  const description = {
    uk: 'Рядок — суддя, стовпчик — день. Сіра клітинка — відсутність за реєстрами; заповнений квадрат — день, коли не допускала б лише нова редакція; порожній — лише попередня; крапка — обидві.',
    en: 'A row is a judge, a column is a day. Grey: away by the registers; filled square: only the new edition shuts the judge out; hollow: only the earlier one; dot: both.',
  }[lang]
  const days = eventful(report.days)
  const strips = stripsOf(days)
  return {
    kind: 'figure',
    id: 'days-plot',
    title,
    description,
    sentence: sentences(
      sentenceOf(telling),
      strips.hidden > 0 && hiddenWords(strips.hidden, telling),
    ),
    legend: LEGEND[lang],
    drawings: strips.shown.map((strip) => drawingOf(strip, { title, description }, telling)),
    table: gridOf(title, DAY_COUNT_COLUMNS, dayCounts(days, telling), telling),
  }
}

const LEGEND: Readonly<Record<'uk' | 'en', readonly LegendItem[]>> = {
  uk: [
    { mark: '▒', text: 'відсутність за реєстрами' },
    { mark: '■', text: 'не допускала б лише нова редакція' },
    { mark: '□', text: 'не допускала лише попередня' },
    { mark: '·', text: 'не допускають обидві, хоч суддя не відсутній' },
  ],
  en: [
    { mark: '▒', text: 'away by the registers' },
    { mark: '■', text: 'shut out by the new edition only' },
    { mark: '□', text: 'by the earlier one only' },
    { mark: '·', text: 'by both, though not away' },
  ],
}

function drawingOf(
  strip: Strip,
  words: Pick<Drawing, 'title' | 'description'>,
  telling: Telling,
): Drawing {
  const { lang, name } = telling
  const judges = [...new Set(byName(strip.entries, telling).map(({ judge }) => judge))]
  const hover = (entry: JudgeDay): string => `${name(entry.judge)}, ${dayText(entry.day, lang)}`
  const only = (effect: string) => strip.entries.filter((entry) => effectOf(entry) === effect)
  const at = { x: 'day', y: 'judge', title: hover } as const
  return {
    ...words,
    title: `${words.title}: ${dayText(strip.days[0] ?? '', lang)} – ${dayText(strip.days.at(-1) ?? '', lang)}`,
    options: (plot) => ({
      height: 38 + 12 * judges.length,
      marginTop: 30,
      marginBottom: 4,
      marginLeft: roomFor(judges.map(name)),
      marginRight: 16,
      x: {
        domain: [...strip.days],
        axis: 'top',
        ticks: strip.days.filter(isMonday),
        tickFormat: (day: string) => dayText(day, 'uk').slice(0, 5),
        label: null,
        padding: 0,
      },
      y: { ...judgeAxis(judges, telling), padding: 0 },
      marks: [
        plot.text([quarterWords(strip, telling)], {
          frameAnchor: 'top-left',
          textAnchor: 'start',
          fontWeight: 'bold',
          dx: -roomFor(judges.map(name)),
          dy: -22,
        }),
        plot.gridY({ stroke: INK.line, strokeOpacity: 1, ticks: judges }),
        plot.cell(
          strip.entries.filter(({ away }) => away),
          { ...at, fill: 'var(--away)', inset: 0.5 },
        ),
        plot.dot(
          only('both').filter(({ away }) => !away),
          { ...at, r: 1.3, fill: INK.before },
        ),
        plot.cell(only('added'), { ...at, fill: INK.added, inset: 1 }),
        plot.cell(only('taken'), {
          ...at,
          fill: INK.paper,
          stroke: INK.after,
          strokeWidth: 1.4,
          inset: 1.7,
        }),
      ],
    }),
  }
}

/** `III квартал 2025`, above the names. */
function quarterWords({ quarter }: Strip, { lang }: Telling): string {
  const [year = '', number = ''] = quarter.split('/')
  return lang === 'uk' ? `${ROMAN[Number(number)]} кв. ${year}` : `Q${number} ${year}`
}
const ROMAN = ['', 'I', 'II', 'III', 'IV']

function sentenceOf({ lang, report }: Telling): string {
  const count = (effect: string): string =>
    some(report.days.filter((day) => effectOf(day) === effect).length, 'day', lang)
  const away = some(report.days.filter((day) => day.away).length, 'day', lang)
  if (report.days.every((day) => ['both', 'none'].includes(effectOf(day))))
    return lang === 'uk'
      ? `Цілих днів зміна ні в кого не забирала б і нікому не повертала б; відсутність за реєстрами (дні кожного судді окремо) — ${away}.`
      : `The change neither takes a whole day from anybody nor gives one back; away by the registers, counting each judge, on ${away}.`
  return lang === 'uk'
    ? `Якщо рахувати дні кожного судді окремо, до жодної справи дня не допускала б лише нова редакція — ${count('added')}; лише попередня — ${count('taken')}; відсутність за реєстрами — ${away}.`
    : `Counting the days of each judge, only the new edition shuts out of everything on ${count('added')}, only the earlier one on ${count('taken')}; away by the registers on ${away}.`
}

const hiddenWords = (count: number, { lang }: Telling): string =>
  lang === 'uk'
    ? `Показано останні два роки; раніших днів (${some(count, 'entry', lang)}) на сторінці немає, вони є в XLSX.`
    : `The last two years are shown; earlier days (${some(count, 'entry', lang)}) are in the XLSX only.`
