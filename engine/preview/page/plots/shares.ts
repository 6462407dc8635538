/** The share of each judge before and after: a dumbbell, from the greatest gain to the greatest loss. */
import type { JudgeEffect } from '../../types.ts'
import type { Figure } from '../model.ts'
import { gridOf } from '../tables/column.ts'
import { SHARE_COLUMNS } from '../tables/judges.ts'
import { byShareChange, isMoved, shareChange } from '../words/counting.ts'
import { countText, fractionText, percent, pointsText } from '../words/numbers.ts'
import { some, someOf } from '../words/nouns.ts'
import { byName, type Telling } from '../words/telling.ts'
import type { Drawing } from './drawing.ts'
import { INK, judgeAxis, roomFor, sheetsOf, SIDES, upTo } from './parts.ts'

/** Judges of one drawing. */
const MOST_ROWS = 45

export function sharesFigure(telling: Telling): Figure {
  const { lang, report } = telling
  const title = { uk: 'Частка справ кожного судді', en: 'The share of each judge' }[lang]
  const description = {
    uk: 'Для кожного судді на одному рядку: порожній кружок — частка всіх справ за попередньою редакцією, заповнений — за новою; праворуч — різниця у відсоткових пунктах.',
    en: 'One line for each judge: a hollow circle is the share of all cases by the earlier edition, a filled one by the new edition; at the right the difference in percentage points.',
  }[lang]
  return {
    kind: 'figure',
    id: 'shares-plot',
    title,
    description,
    sentence: sentenceOf(telling),
    legend: SIDES(telling),
    drawings: sheetsOf(byShareChange(report.judges), MOST_ROWS).map((judges) =>
      drawingOf(judges, { title, description }, telling),
    ),
    table: gridOf(title, SHARE_COLUMNS, byName(report.judges, telling), telling),
  }
}

function drawingOf(
  judges: readonly JudgeEffect[],
  words: Pick<Drawing, 'title' | 'description'>,
  telling: Telling,
): Drawing {
  const { lang, name } = telling
  const rows = judges.map(({ judge, share }) => ({
    judge,
    before: share.before.about,
    after: share.after.about,
    greater: Math.max(share.before.about, share.after.about),
    change: pointsText(share.before, share.after, lang),
    hover: `${name(judge)}: ${fractionText(share.before)} → ${fractionText(share.after)}`,
  }))
  return {
    ...words,
    options: (plot) => ({
      height: 46 + 17 * rows.length,
      marginLeft: roomFor(rows.map(({ judge }) => name(judge))),
      marginRight: 56,
      x: {
        grid: true,
        nice: true,
        domain: upTo(
          telling.report.judges.flatMap(({ share }) => [share.before.about, share.after.about]),
        ),
        label: null,
        tickFormat: (share: number) => percent({ exact: '', about: share }, lang, 1),
      },
      y: judgeAxis(
        rows.map(({ judge }) => judge),
        telling,
      ),
      marks: [
        plot.ruleY(rows, {
          y: 'judge',
          x1: 'before',
          x2: 'after',
          stroke: INK.soft,
          strokeWidth: 2,
        }),
        plot.dot(rows, { y: 'judge', x: 'after', r: 4, fill: INK.after, title: 'hover' }),
        plot.dot(rows, {
          y: 'judge',
          x: 'before',
          r: 4,
          fill: INK.paper,
          fillOpacity: 0.6,
          stroke: INK.before,
          strokeWidth: 1.6,
          title: 'hover',
        }),
        plot.text(rows, { y: 'judge', x: 'greater', text: 'change', dx: 9, textAnchor: 'start' }),
      ],
    }),
  }
}

function sentenceOf(telling: Telling): string {
  const { lang, report } = telling
  const sorted = byShareChange(report.judges)
  const [most, least] = [sorted[0], sorted.at(-1)]
  const still = report.judges.filter((judge) => !isMoved(judge)).length
  if (most === undefined || least === undefined || still === report.judges.length)
    return {
      uk: `Частки всіх суддів (${countText(report.judges.length, lang)}) лишилися б такими, як були.`,
      en: `The shares of all judges (${countText(report.judges.length, lang)}) would stay as they were.`,
    }[lang]
  const [up, down] = [moveOf(most, telling), moveOf(least, telling)]
  const rest =
    lang === 'uk'
      ? `не змінилася б у ${someOf(still, 'judge', lang)}`
      : `unchanged for ${some(still, 'judge', lang)}`
  const parts = [
    shareChange(most) > 0 &&
      { uk: `Найбільше зросла б частка — ${up}`, en: `The greatest gain: ${up}` }[lang],
    shareChange(least) < 0 &&
      { uk: `найбільше зменшилася б — ${down}`, en: `the greatest loss: ${down}` }[lang],
    still > 0 && rest,
  ].filter((part) => part !== false)
  const joined = parts.join('; ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}

/** `Вигадько В. В., з 2,41 % до 2,90 % (+0,49 в. п.)`. */
function moveOf({ judge, share }: JudgeEffect, { lang, name }: Telling): string {
  const [from, to] = [percent(share.before, lang), percent(share.after, lang)]
  const points = pointsText(share.before, share.after, lang)
  return lang === 'uk'
    ? `${name(judge)}, з ${from} до ${to} (${points} в. п.)`
    : `${name(judge)}, from ${from} to ${to} (${points} points)`
}
