/** The table of statistics: a row for everybody whom the draws could choose. */
import type { AuditReport } from '../../engine/index.ts'
import type { Column, Value } from './column.ts'

type Person = AuditReport['people'][number]

/** A double with so many decimals, as a number. */
const rounded = (value: number, places: number): Value =>
  Number.isFinite(value) ? Number(value.toFixed(places)) : null

export const PEOPLE_COLUMNS: readonly Column<Person>[] = [
  {
    name: 'judge',
    title: { uk: 'Код', en: 'Id' },
    meaning: { uk: 'код судді чи присяжного в журналі', en: 'id of the judge or juror' },
    of: ({ id }) => id,
  },
  {
    name: 'surname',
    title: { uk: 'Прізвище', en: 'Surname' },
    meaning: { uk: 'прізвище з відомостей розподілів', en: 'surname in the facts of the draws' },
    of: ({ name }) => name,
  },
  {
    name: 'draws',
    title: { uk: 'Розподілів', en: 'Draws' },
    meaning: {
      uk: 'скільки разів особу могли визначити (кожне місце у складі — окремо); без вибору з одного не рахується',
      en: 'how many times the person could be drawn (each seat by itself); a choice of one is not counted',
    },
    of: ({ trials }) => trials,
  },
  {
    name: 'won',
    title: { uk: 'Отримано', en: 'Drawn' },
    meaning: { uk: 'скільки разів особу визначено', en: 'how many times the person was drawn' },
    of: ({ won }) => won,
  },
  {
    name: 'expected',
    title: { uk: 'Очікувалося', en: 'Expected' },
    meaning: {
      uk: 'сума записаних імовірностей w/W, обчислена точно й заокруглена до сотих',
      en: 'the sum of the recorded chances w/W, exact, rounded to hundredths',
    },
    of: ({ expected }) => rounded(expected.number(), 2),
  },
  {
    name: 'deviation',
    title: { uk: 'Середнє відхилення', en: 'Standard deviation' },
    meaning: {
      uk: 'корінь із суми w/W·(1 − w/W): наскільки число звичайно відхиляється саме собою',
      en: 'the root of the sum of w/W·(1 − w/W): how far the number lies off by itself',
    },
    of: ({ variance }) => rounded(Math.sqrt(variance.number()), 2),
  },
  {
    name: 'z',
    title: { uk: 'Z', en: 'Z' },
    meaning: {
      uk: '(отримано − очікувалося) / середнє відхилення',
      en: '(drawn − expected) / standard deviation',
    },
    of: ({ z }) => rounded(z, 2),
  },
  {
    name: 'p',
    title: { uk: 'p', en: 'p' },
    meaning: {
      uk: 'як часто за чесного розподілу |Z| не менший, для однієї особи й одного погляду; для малих чисел наближення грубе',
      en: 'how often |Z| is that large with a fair draw, for one person and one look; rough for small numbers',
    },
    of: ({ p }) => rounded(p, 4),
  },
  {
    name: 'capital',
    title: { uk: 'Капітал ставки', en: 'Capital of the bet' },
    meaning: {
      uk: 'капітал ставки проти чесності розподілу на кінець періоду; починали з 1',
      en: 'capital of the bet against fairness at the end of the period; it began with 1',
    },
    of: ({ capital }) => rounded(capital, 2),
  },
  {
    name: 'highest',
    title: { uk: 'Найбільший капітал', en: 'Highest capital' },
    meaning: {
      uk: 'найбільший капітал за період; за чесного розподілу сягає 100 не частіше 1 разу на 100, скільки б разів не дивилися',
      en: 'highest capital in the period; with a fair draw it reaches 100 once in 100 at most, however often one looks',
    },
    of: ({ highest }) => rounded(highest, 2),
  },
]
