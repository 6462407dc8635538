/**
 * Policies that mean something: every name is known, every comparison has the right types.
 *
 * They are written as Ukrainian text; the properties carry them into the other spellings.
 */
import fc from 'fast-check'

type Text = fc.Arbitrary<string>

const one = (...texts: string[]): Text => fc.constantFrom(...texts)
const join = (...parts: (string | Text)[]): Text =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(' '))

const date = fc.oneof(
  one('01.02.2026', 'відсутність.перший_день', 'відсутність.останній_день'),
  join(
    one('01.02.2026', 'відсутність.перший_день'),
    one('+', '-'),
    one('3 робочі дні', '14 календарних днів', '1 місяць'),
  ),
)
const moment = one('справа.момент_розподілу', 'політика.станом_на', 'момент', '05.03.2026 10:00')
const comparison = one('=', '<>', '<', '<=', '>', '>=')
const kind = one('відпустка', 'немає', '"дано"')
const ground = one('"2.6.b1"', 'перший', 'якщо_встигне', '"якщо_встигне"')
const number = one('1.05', '3', 'суддя.навантаження', '2 * суддя.навантаження', 'основа(суддя) / 3')

const atom: Text = fc.oneof(
  one(
    'суд.воєнний_стан',
    'суддя.працює',
    'так',
    'наказано(відсутність)',
    'порожній(суддя.відсутності)',
  ),
  join('відсутність.вид', one('=', '<>'), kind),
  join('відсутність.вид у {', kind, ',', kind, '}'),
  join('справа.підстава', one('=', '<>'), ground),
  join(date, comparison, date),
  join(moment, 'у [', date, ',', date, one(')', ']')),
  join('відсутність.тривалість', comparison, one('5 календарних днів', '1 календарний день')),
  join(number, comparison, number),
  join(one('відсутність.вид', 'суддя.навантаження', 'справа.підстава'), one('відомо', 'відсутнє')),
  join('кількість(пропуск/gap із суддя.відсутності де пропуск.вид =', kind, ') >', one('2', '5')),
  one('діє "1.1"', 'підстава "1.1", "1.2" щодо суддя'),
)

/** Conditions with a judge and one of the judge’s absences in sight. */
const condition: Text = fc.letrec<{ any: string; deep: string }>((tie) => ({
  any: fc.oneof({ maxDepth: 3, depthSize: 'small' }, atom, tie('deep')),
  deep: fc.oneof(
    join('(', tie('any'), one('та', 'або'), tie('any'), ')'),
    join('не (', tie('any'), ')'),
    join('(якщо', tie('any'), 'то', tie('any'), 'інакше', tie('any'), ')'),
    join('(існує інша/another із суддя.відсутності де', tie('any'), 'та інша.вид = ', kind, ')'),
  ),
})).any

const judgeCondition = condition.map((text) => `існує відсутність із суддя.відсутності де ${text}`)

const statement: Text = fc.oneof(
  join(
    'не розподіляються щодо судді "1.1" через_відсутність/because_of_absence\n  для кожного відсутність із суддя.відсутності де',
    condition,
    '\n  якщо',
    condition,
  ),
  join(
    'не розподіляються щодо судді "1.2" за_таблицею/by_table тлумачення A01\n  для кожного прогалина/break із суддя.відсутності\n  таблиця без прогалин за прогалина.тривалість\n  | < 5 | прогалина.вид =',
    kind,
    '| "1.2"\n  | >= 5 | момент у [прогалина.перший_день, прогалина.останній_день] | "1.2"',
  ),
  join('висновок "1.3" бути_чи_не_бути/to_be_or_not\n  якщо справа.підстава =', ground),
  join(
    'автоматизований розподіл "1.4" загальний/general\n  серед суддів, у яких\n    працює_тут/works_here "1.5" :',
    judgeCondition,
    '\n    немає підстав для виключення\n  вага частка_судді\n  якщо учасників немає то зупинити "1.4"',
  ),
  join(
    'тест "перевірка" станом на 04.08.2026 на основі звичайний_день\n  дано справа { підстава:',
    ground,
    '}\n  дано суддя "А" { працює: так, відсутності: [{ вид:',
    kind,
    ', перший_день: 01.08.2026 }] }\n  очікується суддя "А" бере участь за умови справа.підстава =',
    ground,
  ),
)

const HEADER = `засади "Засади" документ desn синтаксис 1 мова uk
затверджено "рішення зборів суддів" від 01.01.2026
чинні з 01.01.2026
календар courts місяці до останнього дня
якщо не подано суддя.відсутності : {}
якщо не подано справа.підстава : перший

пункт "1.1" обов’язково "перший"
пункт "1.2" обов’язково "другий"
означення момент = справа.момент_розподілу інакше політика.станом_на
означення наказано/was_ordered(відсутність) "1.1" = відсутність.перший_день <= момент
означення основа/base(суддя) = 100 - суддя.навантаження
вага "1.1" частка_судді/share = найбільше(колега із учасники розподілу де колега не є суддя : основа(колега)) + сума(колега/peer із учасники розподілу : колега.навантаження)
прийнято тлумачення A01 "1.2" : "так" / "so"
зразок звичайний_день/ordinary_day
  дано суд { воєнний_стан: так }
`

/** The text of a policy, in Ukrainian. */
export const meaningfulPolicy: Text = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((statements) => [HEADER, ...statements].join('\n\n'))
