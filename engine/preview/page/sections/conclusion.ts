/** One paragraph in plain words: how many matters would go another way, and how. */
import { cannotDecide, type Open } from '../../cannot-decide.ts'
import type { Section } from '../model.ts'
import { byShareChange, moved, otherwise } from '../words/counting.ts'
import { some, someOf } from '../words/nouns.ts'
import { countText, percent } from '../words/numbers.ts'
import type { Telling } from '../words/telling.ts'
import { note, sentences } from './pieces.ts'

export function conclusionSection(telling: Telling): Section {
  const { lang, report } = telling
  return {
    id: 'conclusion',
    title: { uk: 'Висновок', en: 'Conclusion' }[lang],
    pieces: [
      {
        kind: 'text',
        style: 'lead',
        text: sentences(
          howMany(telling),
          anotherJudge(telling),
          fewLeft(telling),
          widestShare(telling),
          unknowns(telling),
        ),
      },
      ...(report.cases === 0 ? [] : [note(CAVEAT[lang])]),
    ],
  }
}

const CAVEAT = {
  uk: 'Кожну справу пройдено двічі з тими самими фактами: за попередньою редакцією і за новою. Це відповідь про минуле, а не обіцянка на майбутнє.',
  en: 'Each case was gone through twice with the same facts: by the earlier edition and by the new one. This is an answer about the past and no promise for the future.',
}

function howMany({ lang, report }: Telling): string {
  const [cases, changed] = [report.cases, otherwise(report)]
  if (cases === 0)
    return {
      uk: 'У журналі немає справ, які відповідають запиту, тому порівнювати нічого.',
      en: 'The ledger holds no case that was asked about, so there is nothing to compare.',
    }[lang]
  if (changed > 0) {
    const verb = changed % 10 === 1 && changed % 100 !== 11 ? 'пройшла б' : 'пройшли б'
    return lang === 'uk'
      ? `Із ${someOf(cases, 'case', lang)} інакше ${verb} ${countText(changed, lang)}.`
      : `Of ${some(cases, 'case', lang)}, ${countText(changed, lang)} would go another way.`
  }
  if (!decided(report))
    return lang === 'uk'
      ? `Чи пройшли б ці справи (${countText(cases, lang)}) інакше, сказати не можна.`
      : `Whether these cases (${countText(cases, lang)}) would go another way cannot be said.`
  return lang === 'uk'
    ? `Із ${someOf(cases, 'case', lang)} жодна не пройшла б інакше.`
    : `Of ${some(cases, 'case', lang)}, none would go another way.`
}

/** Whether at least one matter was really compared. */
const decided = ({ counts }: Telling['report']): boolean => counts.unchanged > 0

/** Whether any changed matter is drawn by both editions, so that its judges can be compared. */
const drawsTwice = ({ changed }: Telling['report']): boolean =>
  changed.some(
    ({ before, after }) => (before?.judge ?? null) !== null && (after?.judge ?? null) !== null,
  )

function anotherJudge({ lang, report }: Telling): string | false {
  const { other_judge: count } = report
  if (otherwise(report) === 0) return false
  if (count === 0 && !drawsTwice(report)) return false
  if (count === 0)
    return {
      uk: 'За тими самими випадковими числами суддя скрізь був би той самий.',
      en: 'By the same random numbers the judge would be the same everywhere.',
    }[lang]
  return lang === 'uk'
    ? `За тими самими випадковими числами іншого суддю визначено б у ${some(count, 'inCase', lang)}.`
    : `By the same random numbers another judge would be drawn in ${some(count, 'case', lang)}.`
}

function fewLeft({ lang, report }: Telling): string | false {
  const [empty, one] = [report.counts['became-empty'], report.counts['became-one']]
  const parts = {
    uk: [
      empty > 0 && `у ${some(empty, 'inCase', lang)} не лишилося б жодного судді`,
      one > 0 && `у ${some(one, 'inCase', lang)} лишився б лише один`,
    ],
    en: [
      empty > 0 && `in ${some(empty, 'case', lang)} no judge would be left`,
      one > 0 && `in ${some(one, 'case', lang)} only one would be left`,
    ],
  }[lang].filter((part) => part !== false)
  const joined = parts.join({ uk: ', а ', en: ', and ' }[lang])
  return joined !== '' && `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}

function widestShare(telling: Telling): string | false {
  const { lang, name, report } = telling
  const sorted = byShareChange(moved(report))
  const widest = [sorted[0], sorted.at(-1)]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => size(b) - size(a))[0]
  if (widest === undefined) return false
  const { before, after } = widest.share
  const [from, to] = [percent(before, lang), percent(after, lang)]
  return lang === 'uk'
    ? `Найбільше змінилася б частка одного судді (${name(widest.judge)}): з ${from} до ${to}.`
    : `The share that moves most (${name(widest.judge)}) would go from ${from} to ${to}.`
}

const size = ({ share }: Telling['report']['judges'][number]): number =>
  Math.abs(share.after.about - share.before.about)

function unknowns({ lang, report }: Telling): string {
  const { 'not-replayable': lost } = report.counts
  const open = report.changed.flatMap((one) => cannotDecide(one) ?? [])
  const by = (edition: Open['edition']): number =>
    open.filter((one) => one.edition === edition).length
  return sentences(
    ...(['before', 'after', 'both'] as const).map(
      (edition) => by(edition) > 0 && noAnswer(by(edition), edition, lang),
    ),
    open.length > 0 && NOT_COUNTED[lang],
    lost > 0 &&
      {
        uk: `Повторити за журналом не можна ${aboutCases(lost, lang)}.`,
        en: `${some(lost, 'case', lang)} cannot be replayed from the ledger.`,
      }[lang],
  )
}

function noAnswer(count: number, edition: Open['edition'], lang: Telling['lang']): string {
  const { uk, en } = EDITIONS[edition]
  return {
    uk: `Про ${aboutCases(count, lang)} ${uk}: бракує відомостей або тексту норми.`,
    en: `About ${some(count, 'case', lang)} ${en}: something is unknown.`,
  }[lang]
}

const EDITIONS: Readonly<Record<Open['edition'], { readonly uk: string; readonly en: string }>> = {
  before: {
    uk: 'відповіді не дає сама попередня редакція',
    en: 'the earlier edition itself gives no answer',
  },
  after: { uk: 'нова редакція відповіді не дає', en: 'the new edition gives no answer' },
  both: { uk: 'відповіді не дає жодна з редакцій', en: 'neither edition gives an answer' },
}

const NOT_COUNTED = {
  uk: 'У частках суддів, підставах і днях справ без відповіді немає.',
  en: 'Shares, grounds and days leave cases without an answer out.',
}

const aboutCases = (count: number, lang: Telling['lang']): string =>
  some(count, 'case', lang).replace('справа', 'справу')
