/** One small mistake for each code of the checker. */
import type { CheckCode } from '../../../grammar/check/index.ts'
import { FACTS } from './support.ts'

export interface BadCase {
  readonly code: CheckCode
  readonly title: string
  /** Statements under the usual header; or a whole `base`. */
  readonly statements?: string
  readonly base?: string
  readonly facts?: string
  readonly amendments?: readonly string[]
  readonly libraries?: readonly string[]
  /** The author's words that the remark must point at. */
  readonly at?: string
}

/** A finding on clause 1 with this condition. */
const finding = (condition: string): string => `
пункт "1" дозволено "перший" / "first"
висновок "1" перше/first
  якщо ${condition}
`

/** An exclusion on clause 1 for each absence with this condition. */
const exclusion = (condition: string): string => `
пункт "1" заборонено "перший" / "first"
не розподіляються щодо судді "1" перше/first
  для кожного відсутність із суддя.відсутності
  якщо ${condition}
`

const STEP = 'крок послідовності дій "порядок" / "order"'

/** Two duties; the second is a step of a procedure. */
const twoSteps = (first: string, second: string): string => `
пункт "1" обов’язково "перший" / "first"
пункт "2" обов’язково "другий" / "second"
обов’язок "1" перше/first
  ${first}
  має виконуватися суд.воєнний_стан
обов’язок "2" друге/second
  ${STEP} ${second}
  має виконуватися суд.воєнний_стан
`

const table = (rows: string): string => `
пункт "1" заборонено "перший" / "first"
не розподіляються щодо судді "1" перше/first
  для кожного відсутність із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
${rows}
`

const CLAUSES = `
пункт "1" дозволено "перший" / "first"
пункт "2" дозволено "другий" / "second"
`

const amendment = (
  operations: string,
  from = '01.06.2025',
  date = '01.06.2025',
): string => `зміни до desn синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision" від ${date} № "5"
чинні з ${from}
${operations}
`

const sample = (given: string): string => `зразок мій_суд/my_court ${given}\n`

const test = (given: string, expectation = 'очікується учасники немає'): string =>
  `тест "перший" станом на 01.08.2025\n${given}\n  ${expectation}\n`

const RULE_ONE = `
пункт "1" дозволено "перший" / "first"
висновок "1" перше/first
  якщо суд.воєнний_стан
`

const TITLE = 'засади "Засади" / "Principles" документ desn синтаксис 1 мова uk\n'
const COURT = 'суд "Суд"\n'
const APPROVED = 'затверджено "рішення" / "decision" від 28.03.2025\n'
const EFFECTIVE = 'чинні з 28.03.2025\n'

const LIBRARY = `бібліотека "Спільне" / "Common" документ common синтаксис 1 мова uk
означення спільне/common = суд.воєнний_стан
`

export const BAD: readonly BadCase[] = [
  // ---- names
  {
    code: 'check/unknown-name',
    title: 'a word that nothing declares',
    statements: finding('воєнний'),
    at: 'воєнний',
  },
  {
    code: 'check/unknown-fact',
    title: 'a fact that the court does not have',
    statements: finding('суд.мирний_стан'),
    at: 'мирний_стан',
  },
  {
    code: 'check/unknown-entity',
    title: 'facts given about nothing known',
    statements: test('  дано судилище { вид: цивільна }'),
    at: 'судилище',
  },
  {
    code: 'check/unknown-value',
    title: 'a value of another enum',
    statements: finding('справа.вид = відпустка'),
    at: 'відпустка',
  },
  {
    code: 'check/unknown-function',
    title: 'a call of nothing known',
    statements: finding('обчислити(справа.вид)'),
    at: 'обчислити',
  },
  {
    code: 'check/unknown-type',
    title: 'a parameter called by no entity',
    statements: `означення довга(щось) = суд.воєнний_стан\n${finding('довга(суд)')}`,
    at: 'щось',
  },
  {
    code: 'check/unknown-weight',
    title: 'a draw by a weight that is not there',
    statements: `
пункт "1" обов’язково "перший" / "first"
пункт "2" обов’язково "другий" / "second"
автоматизований розподіл "1" один/single
  серед суддів, у яких
    повноваження "2" : суддя.працює_в_суді
  вага рівна
  якщо учасників немає то зупинити "1"
`,
    at: 'рівна',
  },
  {
    code: 'check/unknown-sample',
    title: 'a test based on nothing',
    statements:
      'тест "перший" станом на 01.08.2025 на основі мій_суд\n  очікується учасники немає\n',
    at: 'мій_суд',
  },
  {
    code: 'check/unknown-library',
    title: 'a library that was not supplied',
    base: `${TITLE}${COURT}${APPROVED}${EFFECTIVE}долучено regional\n`,
    at: 'regional',
  },
  {
    code: 'check/unbound-record',
    title: 'a judge, but which',
    statements: finding('суддя.працює_в_суді'),
    at: 'суддя',
  },
  {
    code: 'check/shadowed-name',
    title: 'a variable called like a definition',
    statements: `означення воєнний/wartime = суд.воєнний_стан\n${finding('воєнний та існує воєнний із суд.судді де воєнний.працює_в_суді')}`,
    at: 'воєнний',
  },
  {
    code: 'check/duplicate-name',
    title: 'a definition called like an entity',
    statements: `означення суд = так\n`,
    at: 'суд',
  },
  {
    code: 'check/duplicate-fact',
    title: 'one fact twice',
    facts: `${FACTS}сутність річ/thing "річ" / "thing" {\n  назва/name : рядок "назва" / "name"\n  назва/name : дата "назва" / "name"\n}\n`,
    statements: '',
    at: 'назва',
  },
  {
    code: 'check/confusable-name',
    title: 'a Latin twin of a Cyrillic name',
    statements: `означення сор = так\nозначення cop = так\n`,
    at: 'cop',
  },

  // ---- types and units
  {
    code: 'check/wrong-type',
    title: 'a date for a condition',
    statements: finding('справа.момент_розподілу'),
    at: 'справа.момент_розподілу',
  },
  {
    code: 'check/incomparable',
    title: 'a date with a number',
    statements: finding('справа.момент_розподілу = 5'),
    at: 'справа.момент_розподілу = 5',
  },
  {
    code: 'check/different-branches',
    title: 'a date or a truth',
    statements: finding('(справа.момент_розподілу інакше так) = справа.момент_розподілу'),
    at: 'справа.момент_розподілу інакше так',
  },
  {
    code: 'check/wrong-arguments',
    title: 'a function without its day',
    statements: finding('днів_включно(справа.момент_розподілу) > 5 календарних днів'),
    at: 'днів_включно(справа.момент_розподілу)',
  },
  {
    code: 'check/not-a-record',
    title: 'a fact of a date',
    statements: finding('справа.момент_розподілу.вид = цивільна'),
    at: 'справа.момент_розподілу.вид',
  },
  {
    code: 'check/not-a-list',
    title: 'a member of a date',
    statements: finding('справа.вид у справа.вид'),
    at: 'справа.вид',
  },
  {
    code: 'check/list-as-value',
    title: 'specialisations as one',
    statements: exclusion('суддя.спеціалізації = справа.потрібна_спеціалізація'),
    at: 'суддя.спеціалізації',
  },
  {
    code: 'check/not-an-id',
    title: 'a repeat draw without absences',
    statements: `
пункт "1" обов’язково "перший" / "first"
повторний автоматизований розподіл "1" перше/first
  на підставі суд.воєнний_стан
  без судді усі(колега із суд.судді), перший(колега із суд.судді).відсутності
`,
    at: 'перший(колега із суд.судді).відсутності',
  },
  {
    code: 'check/not-ordered',
    title: 'a greater kind',
    statements: finding('справа.вид > справа.вид'),
    at: 'справа.вид',
  },
  {
    code: 'check/not-arithmetic',
    title: 'a sum of kinds',
    statements: finding('справа.вид + справа.вид = 5'),
    at: 'справа.вид + справа.вид',
  },
  {
    code: 'check/different-units',
    title: 'calendar days with working days',
    statements: exclusion('відсутність.тривалість < 3 робочі дні'),
    at: 'відсутність.тривалість < 3 робочі дні',
  },
  {
    code: 'check/different-enums',
    title: 'a kind with a specialisation',
    statements: finding('справа.вид = справа.потрібна_спеціалізація'),
    at: 'справа.вид = справа.потрібна_спеціалізація',
  },
  {
    code: 'check/compare-with-none',
    title: 'equal to none',
    statements: finding('справа.раніше_визначений_суддя = немає'),
    at: 'справа.раніше_визначений_суддя = немає',
  },
  {
    code: 'check/compare-records',
    title: 'equal records',
    statements: exclusion('суддя = суддя(справа.раніше_визначений_суддя)'),
    at: 'суддя = суддя(справа.раніше_визначений_суддя)',
  },
  {
    code: 'check/mixed-set',
    title: 'a number among dates',
    statements: finding('справа.кількість_суддів у { 1, 01.01.2025 }'),
    at: '01.01.2025',
  },
  {
    code: 'check/months-undeclared',
    title: 'months without a mode',
    base: `${TITLE}${COURT}${APPROVED}${EFFECTIVE}${exclusion('справа.момент_розподілу >= відсутність.перший_день - 2 місяці')}`,
    at: 'відсутність.перший_день - 2 місяці',
  },
  {
    code: 'check/pool-outside-weight',
    title: 'the pool in a finding',
    statements: finding('кількість(колега із учасники розподілу) > 1'),
    at: 'учасники розподілу',
  },
  {
    code: 'check/recursive-definition',
    title: 'two definitions in a circle',
    statements: `означення один/one = два\nозначення два/two = один\n${finding('один')}`,
    at: 'один',
  },
  {
    code: 'check/redefinition-differs',
    title: 'a condition becomes a date',
    statements: `означення строк/term = так\n${finding('строк')}`,
    amendments: [
      amendment(
        'доповнити "2" :\n  пункт "2" дозволено "другий" / "second"\n  означення строк/term = справа.момент_розподілу\n  висновок "2" друге/second\n    якщо строк відомий',
      ),
    ],
    at: 'строк',
  },
  {
    code: 'check/bad-hole',
    title: 'braces around nothing',
    statements: `${RULE_ONE}  пояснення "бо { }" / "because"\n`,
    at: '{ }',
  },

  // ---- clauses
  {
    code: 'check/undeclared-clause',
    title: 'a rule on nothing',
    statements: 'висновок "9" дев’яте/ninth\n  якщо суд.воєнний_стан\n',
    at: '"9"',
  },
  { code: 'check/clause-without-rule', title: 'a clause left alone', statements: CLAUSES },
  {
    code: 'check/unknown-clause',
    title: 'holds of a clause that is not there',
    statements: finding('діє "5.4"'),
    at: '"5.4"',
  },
  {
    code: 'check/unknown-clause',
    title: 'a clause prevails over one that is not there',
    statements: `${RULE_ONE}прийнято тлумачення A01 "1" : "так" / "so" переважає "1" над "5.4" оскільки "новіше" / "newer"\n`,
    at: '"5.4"',
  },
  {
    code: 'check/clause-without-effect',
    title: 'ground of a finding',
    statements: `${RULE_ONE}\nпункт "2" дозволено "другий" / "second"\nвисновок "2" друге/second\n  якщо існує колега із суд.судді де (підстава "1" щодо колега)\n`,
    at: '"1"',
  },
  {
    code: 'check/clause-not-in-force',
    title: 'a reference to what was repealed',
    statements: `${RULE_ONE}\nпункт "2" дозволено "другий" / "second"\nвисновок "2" друге/second\n  якщо діє "1"\n`,
    amendments: [amendment('виключити "1"')],
    at: '"1"',
  },
  {
    code: 'check/duplicate-clause',
    title: 'a clause twice',
    statements: `${RULE_ONE}пункт "1" дозволено "ще раз" / "again"\n`,
    at: '"1"',
  },
  {
    code: 'check/mixed-families',
    title: 'an effect and a duty',
    statements: `${RULE_ONE}обов’язок "1" друге/second\n  має виконуватися суд.воєнний_стан\n`,
    at: '"1"',
  },
  {
    code: 'check/not-a-step',
    title: 'a step after a duty that is none',
    statements: twoSteps('', 'час виконання політика.станом_на після "1"'),
    at: '"1"',
  },
  {
    code: 'check/step-without-moment',
    title: 'a step after one whose time nobody records',
    statements: twoSteps(STEP, 'час виконання політика.станом_на після "1"'),
    at: '"1"',
  },
  {
    code: 'check/step-after-itself',
    title: 'two steps that wait for each other',
    statements: twoSteps(
      `${STEP} час виконання політика.станом_на після "2"`,
      'час виконання політика.станом_на після "1"',
    ),
    at: '"1"',
  },
  {
    code: 'check/scope-of-distribution',
    title: 'an exclusion taken out of scope',
    statements: `${exclusion('так')}поза дією друге/second щодо "*" якщо суд.воєнний_стан\n`,
    at: '"*"',
  },
  {
    code: 'check/unknown-reading',
    title: 'a reading nobody adopted',
    statements:
      '\nпункт "1" дозволено "перший" / "first"\nвисновок "1" перше/first тлумачення A99\n  якщо суд.воєнний_стан\n',
    at: 'A99',
  },
  {
    code: 'check/unused-reading',
    title: 'a reading nobody needs',
    statements: `${RULE_ONE}прийнято тлумачення A01 "1" : "так" / "so" замість "інакше" / "otherwise"\n`,
    at: 'A01',
  },
  {
    code: 'check/duplicate-reading',
    title: 'a reading twice',
    statements: `${RULE_ONE}прийнято тлумачення A01 "1" : "так" / "so"\nприйнято тлумачення A01 "1" : "інакше" / "otherwise"\n`,
    at: 'A01',
  },

  // ---- rules
  {
    code: 'check/duplicate-rule',
    title: 'two rules of one name',
    statements: `${CLAUSES}висновок "1" перше/first\n  якщо суд.воєнний_стан\nвисновок "2" перше/first\n  якщо суд.воєнний_стан\n`,
    at: 'перше',
  },
  {
    code: 'check/table-gap',
    title: 'a day that no row has',
    statements: table('    | < 5 | так | "1"\n    | 6..13 | так | "1"\n    | >= 14 | так | "1"'),
  },
  {
    code: 'check/table-overlap',
    title: 'a day that two rows have',
    statements: table('    | <= 5 | так | "1"\n    | 5..13 | так | "1"\n    | >= 14 | так | "1"'),
    at: '| 5..13 | так | "1"',
  },
  {
    code: 'check/empty-range',
    title: 'from thirteen to five',
    statements: table('    | < 5 | так | "1"\n    | 13..5 | так | "1"\n    | >= 5 | так | "1"'),
    at: '| 13..5 | так | "1"',
  },
  {
    code: 'check/cyclic-rules',
    title: 'two findings in a circle',
    statements: `${CLAUSES}висновок "1" перше/first\n  якщо діє "2"\nвисновок "2" друге/second\n  якщо діє "1"\n`,
    at: 'перше',
  },
  {
    code: 'check/draw-without-weight',
    title: 'a draw by nothing',
    statements: `
пункт "1" обов’язково "перший" / "first"
автоматизований розподіл "1" один/single
  серед суддів, у яких
    повноваження "1" : суддя.працює_в_суді
  якщо учасників немає то зупинити "1"
`,
    at: 'один',
  },
  {
    code: 'check/unused-definition',
    title: 'a definition nobody needs',
    statements: 'означення зайве/spare = так\n',
    at: 'зайве',
  },

  // ---- texts and header
  {
    code: 'check/control-character',
    title: 'a text that turns around',
    statements: 'пункт "1" дозволено "пер¤ший" / "first"\n',
    at: 'пункт "1" дозволено "пер¤ший" / "first"',
  },
  {
    code: 'check/mixed-script-text',
    title: 'a Latin letter in a Ukrainian word',
    statements: 'пункт "1" дозволено "Зasади" / "first"\n',
    at: 'Зasади',
  },
  { code: 'check/missing-court', title: 'no court', base: TITLE + APPROVED + EFFECTIVE },
  { code: 'check/missing-approval', title: 'no approval', base: TITLE + COURT + EFFECTIVE },
  { code: 'check/missing-effective', title: 'no commencement', base: TITLE + COURT + APPROVED },
  {
    code: 'check/commencement-not-recorded',
    title: 'an event that nobody recorded',
    base: `${TITLE}${COURT}${APPROVED}чинні з 28.03.2025 після події "оприлюднення Положення" / "publication"\n`,
  },
  {
    code: 'check/not-a-fact',
    title: 'a default for an entity',
    base: `${TITLE}${COURT}${APPROVED}${EFFECTIVE}якщо не подано суд : немає\n`,
    at: 'суд',
  },

  // ---- tests
  {
    code: 'check/duplicate-test',
    title: 'two tests of one title',
    statements: test('') + test(''),
    at: 'перший',
  },
  {
    code: 'check/wrong-fact-value',
    title: 'a number for a truth',
    statements: test('  дано суд { воєнний_стан: 5 }'),
    at: '5',
  },
  {
    code: 'check/repeated-fact',
    title: 'a fact twice',
    statements: test('  дано суд { воєнний_стан: так, воєнний_стан: ні }'),
    at: 'воєнний_стан',
  },
  {
    code: 'check/given-id',
    title: 'a name for the only court',
    statements: test('  дано суд "А" { воєнний_стан: так }'),
    at: 'суд',
  },
  {
    code: 'check/missing-id',
    title: 'a judge without a name',
    statements: sample('дано суддя { працює_в_суді: так }'),
    at: 'суддя',
  },

  // ---- amendments
  {
    code: 'check/amends-other-document',
    title: 'an amendment to another court',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"').replace('desn', 'droh')],
    at: 'droh',
  },
  {
    code: 'check/amends-absent-clause',
    title: 'a repeal of nothing',
    statements: RULE_ONE,
    amendments: [amendment('виключити "7"')],
    at: '"7"',
  },
  {
    code: 'check/amends-repealed-clause',
    title: 'a repeal of what is repealed',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"'), amendment('виключити "1"', '01.07.2025')],
    at: '"1"',
  },
  {
    code: 'check/former-wording-differs',
    title: 'a wording that was not there',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1" попередня редакція "sha256:00"')],
    at: 'виключити "1" попередня редакція "sha256:00"',
  },
  {
    code: 'check/adds-existing-clause',
    title: 'an addition of what is there',
    statements: RULE_ONE,
    amendments: [amendment(`доповнити "1" :\n  пункт "1" дозволено "перший" / "first"`)],
    at: '"1"',
  },
  {
    code: 'check/restores-clause',
    title: 'a clause that comes back',
    statements: RULE_ONE,
    amendments: [
      amendment('виключити "1"'),
      amendment(`доповнити "1" :${RULE_ONE.replaceAll('\n', '\n  ')}`, '01.07.2025'),
    ],
    at: '"1"',
  },
  {
    code: 'check/effective-before-adoption',
    title: 'in force before the decision',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"', '01.05.2025', '01.06.2025')],
    at: 'чинні з 01.05.2025',
  },
  {
    code: 'check/effective-before-publication',
    title: 'in force before it could be read',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"').replace('чинні', 'оприлюднено 02.06.2025\nчинні')],
    at: 'чинні з 01.06.2025',
  },
  {
    code: 'check/published-before-adoption',
    title: 'published before it was adopted',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"').replace('чинні', 'оприлюднено 31.05.2025\nчинні')],
    at: 'оприлюднено 31.05.2025',
  },
  {
    code: 'check/draft-adopted',
    title: 'a draft that somebody has adopted',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"').replace('чинні', 'проєкт\nчинні')],
    at: 'проєкт',
  },
  {
    code: 'check/before-base',
    title: 'in force before the principles',
    statements: RULE_ONE,
    amendments: [amendment('виключити "1"', '01.01.2025', '01.01.2025')],
    at: 'чинні з 01.01.2025',
  },
  {
    code: 'check/amendment-drops-condition',
    title: 'a draw without its condition',
    statements: `
пункт "1" обов’язково "перший" / "first"
пункт "2" обов’язково "другий" / "second"
автоматизований розподіл "1" один/single
  серед суддів, у яких
    повноваження "2" : суддя.працює_в_суді
  якщо учасників немає то зупинити "1"
`,
    amendments: [amendment('замінити "2" :\n  пункт "2" обов’язково "інакше" / "otherwise"')],
    at: '"2"',
  },
  {
    code: 'check/amendment-outside-its-clauses',
    title: 'a rule on a clause that is not named',
    statements: RULE_ONE,
    amendments: [
      amendment(
        'доповнити "2" :\n  пункт "2" дозволено "другий" / "second"\n  висновок "1", "2" друге/second\n    якщо суд.воєнний_стан',
      ),
    ],
    at: '"1"',
  },
  {
    code: 'check/duplicate-name',
    title: 'a definition of a library again',
    statements: 'означення спільне/common = так\n',
    libraries: [LIBRARY],
    at: 'спільне',
  },
]
