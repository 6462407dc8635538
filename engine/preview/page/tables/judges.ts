/** A judge over the whole period: chances, matters to be expected, matters that the numbers of then would give. */
import type { JudgeEffect } from '../../types.ts'
import { type Column, plain, printed, withSign } from './column.ts'

type Of = Column<JudgeEffect>

export const JUDGE: Of = plain(
  'judge',
  { uk: 'Суддя', en: 'Judge' },
  { uk: 'прізвище судді', en: 'name of the judge' },
  ({ judge }, { name }) => name(judge),
)

const ID: Of = {
  ...plain<JudgeEffect>(
    'id',
    { uk: 'Код', en: 'Id' },
    { uk: 'код судді в журналі', en: 'id of the judge in the ledger' },
    ({ judge }) => judge,
  ),
  sheetOnly: true,
}

/** What each judge may expect of all matters. */
export const SHARE_COLUMNS: readonly Of[] = [
  JUDGE,
  ID,
  {
    name: 'share_before',
    title: { uk: 'Частка: було', en: 'Share: before' },
    meaning: {
      uk: 'частка всіх справ, що припадала на суддю за попередньою редакцією: сума шансів судді, поділена на суму всіх шансів',
      en: 'part of all cases that fell to the judge by the earlier edition: the sum of the chances of the judge, by the sum of all',
    },
    figures: 'share',
    exact: ({ share }) => share.before,
  },
  {
    name: 'share_after',
    title: { uk: 'Частка: стало б', en: 'Share: after' },
    meaning: { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    figures: 'share',
    exact: ({ share }) => share.after,
  },
  {
    name: 'expected_before',
    title: { uk: 'Очікувано справ: було', en: 'Cases to expect: before' },
    meaning: {
      uk: 'сума шансів судді за попередньою редакцією',
      en: 'sum of the chances, earlier edition',
    },
    figures: 'amount',
    exact: ({ expected }) => expected.before,
  },
  {
    name: 'expected_after',
    title: { uk: 'Очікувано справ: стало б', en: 'Cases to expect: after' },
    meaning: { uk: 'сума шансів судді за новою редакцією', en: 'sum of the chances, new edition' },
    figures: 'amount',
    exact: ({ expected }) => expected.after,
  },
]

/** In how many matters the judge takes part, and which fall to the judge by the numbers that were drawn then. */
export const PART_COLUMNS: readonly Of[] = [
  plain(
    'eligible_before',
    { uk: 'Участь: було', en: 'Takes part: before' },
    {
      uk: 'у скількох справах суддя брав участь у розподілі за попередньою редакцією',
      en: 'in how many cases the judge takes part in the draw by the earlier edition',
    },
    ({ eligible }) => eligible.before,
  ),
  plain(
    'eligible_after',
    { uk: 'Участь: стало б', en: 'Takes part: after' },
    { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    ({ eligible }) => eligible.after,
  ),
  plain(
    'gained',
    { uk: 'Відкрилися', en: 'Opened' },
    {
      uk: 'справи, до яких суддю допустила б лише нова редакція',
      en: 'cases that only the new edition opens',
    },
    ({ gained }) => gained,
  ),
  plain(
    'lost',
    { uk: 'Закрилися', en: 'Closed' },
    {
      uk: 'справи, до яких нова редакція суддю не допустила б',
      en: 'cases that the new edition closes',
    },
    ({ lost }) => lost,
  ),
  plain(
    'realised_before',
    { uk: 'За тими числами: було', en: 'By those numbers: before' },
    {
      uk: 'скільки справ дістав би суддя за попередньою редакцією за тими самими випадковими числами',
      en: 'cases that the judge gets by the earlier edition and the numbers that were drawn then',
    },
    ({ realised }) => realised.before,
  ),
  plain(
    'realised_after',
    { uk: 'За тими числами: стало б', en: 'By those numbers: after' },
    { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    ({ realised }) => realised.after,
  ),
  printed(
    'realised_change',
    { uk: 'Різниця', en: 'Difference' },
    { uk: 'різниця двох попередніх чисел', en: 'difference of the two' },
    ({ realised }) => realised.after - realised.before,
    withSign,
  ),
]

export const JUDGE_COLUMNS: readonly Of[] = [...SHARE_COLUMNS, ...PART_COLUMNS]
