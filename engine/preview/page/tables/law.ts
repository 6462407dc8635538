/** Tables about the text itself: clauses that differ, grounds that leave judges out, kinds of change. */
import type { Change, ClauseChange, GroundCount } from '../../types.ts'
import { CHANGE_LABELS, changeTitle, CLAUSE_CHANGES } from '../words/labels.ts'
import { type Column, inPercent, plain, printed, withSign } from './column.ts'

export const CLAUSE_COLUMNS: readonly Column<ClauseChange>[] = [
  plain(
    'clause',
    { uk: 'Пункт', en: 'Item' },
    { uk: 'пункт, яким різняться редакції', en: 'item by which the editions differ' },
    ({ clause: id }, { clause }) => clause(id),
  ),
  plain(
    'change',
    { uk: 'Зміна', en: 'Change' },
    { uk: 'додано, змінено чи скасовано', en: 'added, replaced or repealed' },
    ({ change }, { lang }) => CLAUSE_CHANGES[change][lang],
  ),
  plain(
    'cases',
    { uk: 'Змінює справ', en: 'Cases changed' },
    {
      uk: 'скільки справ через нього пройшли б інакше',
      en: 'cases that go another way because of it',
    },
    ({ cases }) => cases,
  ),
  plain(
    'gained',
    { uk: 'Допускає', en: 'Lets in' },
    {
      uk: 'скільки разів через нього суддю допущено до справи (кожну справу пораховано окремо)',
      en: 'how many times it lets a judge in, counted for each case',
    },
    ({ gained }) => gained,
  ),
  plain(
    'lost',
    { uk: 'Не допускає', en: 'Shuts out' },
    {
      uk: 'скільки разів через нього суддю не допущено до справи (кожну справу пораховано окремо)',
      en: 'how many times it shuts a judge out, counted for each case',
    },
    ({ lost }) => lost,
  ),
  plain(
    'undecided',
    { uk: 'Без відповіді', en: 'Without an answer' },
    {
      uk: 'про скільки справ через нього хоч одна редакція відповіді не дає',
      en: 'cases about which at least one edition gives no answer because of it',
    },
    ({ undecided }) => undecided,
  ),
]

export const GROUND_COLUMNS: readonly Column<GroundCount>[] = [
  plain(
    'clause',
    { uk: 'Підстава', en: 'Ground' },
    {
      uk: 'пункт, за яким судді не брали участі; суддю пораховано за першою його підставою в порядку засад',
      en: 'item by which judges take no part; a judge is counted at the first ground in the order of the policy',
    },
    ({ clause: id }, { clause }) => clause(id),
  ),
  plain(
    'before',
    { uk: 'Не брали участі: було', en: 'Left out: before' },
    {
      uk: 'скільки місць ця підстава забрала за попередньою редакцією',
      en: 'places it takes, earlier edition',
    },
    ({ before }) => before,
  ),
  plain(
    'after',
    { uk: 'Не брали участі: стало б', en: 'Left out: after' },
    { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    ({ after }) => after,
  ),
  printed(
    'difference',
    { uk: 'Різниця', en: 'Difference' },
    { uk: 'різниця двох попередніх чисел', en: 'difference of the two' },
    ({ before, after }) => after - before,
    withSign,
  ),
]

export interface KindCount {
  readonly change: Change
  readonly cases: number
  readonly of: number
}

export const KIND_COLUMNS: readonly Column<KindCount>[] = [
  plain(
    'change',
    { uk: 'Що змінилося б', en: 'What would change' },
    { uk: 'вид зміни; справу пораховано один раз', en: 'kind of change; each case counts once' },
    ({ change }, telling) => changeTitle(change, telling),
  ),
  plain(
    'meaning',
    { uk: 'Що це означає', en: 'What it means' },
    { uk: 'пояснення виду зміни', en: 'what the kind stands for' },
    ({ change }, { lang }) => CHANGE_LABELS[change].meaning[lang],
  ),
  plain(
    'cases',
    { uk: 'Справ', en: 'Cases' },
    { uk: 'скільки таких справ', en: 'how many cases' },
    ({ cases }) => cases,
  ),
  printed(
    'part',
    { uk: 'Частка', en: 'Part' },
    { uk: 'частка всіх справ', en: 'part of all cases' },
    ({ cases, of }) => (of === 0 ? null : cases / of),
    inPercent,
  ),
]
