/** One sentence on each keyword for who hovers over it: which words have one is checked by a test. */
import type { Keyword } from '../../lexicon/lexicon.ts'
import type { Message } from '../../source/diagnostic.ts'

const said = (uk: string, en: string): Message => ({ uk, en })

export const KEYWORD_DOCS: Readonly<Record<Keyword, Message>> = {
  principles: said(
    'Засади суду: правила розподілу справ.',
    'Principles of a court: how cases are distributed.',
  ),
  rules: said('Правила: хто що має чи може робити.', 'Rules: who must or may do what.'),
  procedure: said(
    'Порядок: дії та строки, у яких їх виконують.',
    'A procedure: actions and their time limits.',
  ),
  library: said(
    'Бібліотека: означення, які долучають інші документи.',
    'A library: definitions that other documents include.',
  ),
  amendment: said(
    'Зміни до документа: що доповнюють, замінюють, виключають.',
    'An amendment: what is added, replaced, repealed.',
  ),
  facts: said(
    'Файл фактів: переліки значень і сутності з їхніми фактами.',
    'A file of facts: lists of values, and entities with their facts.',
  ),
  document: said(
    'Код документа: за ним на документ посилаються.',
    'The id of the document, by which others name it.',
  ),
  syntax: said('Версія мови, якою записано файл.', 'The version of the language of the file.'),
  lang: said('Мова ключових слів файлу: uk або en.', 'The language of the keywords: uk or en.'),
  court: said('Суд, якому належать засади.', 'The court to which the principles belong.'),
  code: said('Код суду.', 'The code of the court.'),
  approved: said(
    'Хто, коли і яким рішенням затвердив документ.',
    'Who approved the document, when and by which decision.',
  ),
  draft: said(
    'Проєкт: документ, якого ніхто не затвердив і за яким нічого не вирішують.',
    'A draft: nobody adopted it, and nothing is decided by it.',
  ),
  published: said(
    'День, коли документ оприлюднено; раніше він не чинний.',
    'The day of publication; the document is not in force before it.',
  ),
  number: said('Номер рішення.', 'The number of the decision.'),
  effective: said('Перший день чинності.', 'The first day of force.'),
  after_event: said(
    'Чинність настає лише після цієї події.',
    'The force begins only after this event.',
  ),
  recorded: said(
    'Акт, який фіксує, що подія настала.',
    'The act that records that the event has come.',
  ),
  under: said(
    'На підставі якого акта документ прийнято.',
    'The act under which the document was adopted.',
  ),
  calendar: said(
    'Календар робочих днів, за яким лічать строки.',
    'The calendar of working days by which time is counted.',
  ),
  months_clamped: said(
    'Місяць від 31-го числа закінчується останнім днем коротшого місяця.',
    'A month from the 31st ends on the last day of a shorter month.',
  ),
  months_exact: said(
    'Місяць лічать лише тоді, коли відповідний день є.',
    'A month is counted only where the same day exists.',
  ),
  includes: said(
    'Факти й бібліотеки, на яких ґрунтується документ.',
    'Facts and libraries on which the document rests.',
  ),
  unless_supplied: said(
    'Яке значення має факт, якщо його не подано.',
    'The value of a fact that is not supplied.',
  ),
  add: said('Доповнює документ новими пунктами.', 'Adds new clauses to the document.'),
  replace: said('Викладає пункти в новій редакції.', 'Restates clauses.'),
  repeal: said(
    'Виключає пункти; їхні правила більше не діють.',
    'Repeals clauses; their rules no longer apply.',
  ),
  former: said(
    'Якою має бути попередня редакція, щоб зміну було внесено.',
    'The former wording that the change presupposes.',
  ),
  unknown: said(
    'Попередньої редакції джерело не наводить.',
    'The source does not give the former wording.',
  ),
  enum: said('Перелік значень, яких може набувати факт.', 'A list of values that a fact can have.'),
  entity: said(
    'Сутність: те, про що подають факти (суддя, справа).',
    'An entity: what facts are supplied about (a judge, a case).',
  ),
  at_root: said(
    'Записи стоять у корені документа фактів.',
    'The records stand at the root of the facts document.',
  ),
  changeable: said(
    'Факт залежить від людей: пояснення може запропонувати його змінити.',
    'People can change the fact: an explanation may propose it.',
  ),
  refers_to: said(
    'Значення є ідентифікатором запису цієї сутності.',
    'The value is the identifier of a record of this entity.',
  ),
  clause: said(
    'Пункт документа: його сила, зміст своїми словами і те, як його цитують.',
    'A clause: its force, what it says in our words, and how it is cited.',
  ),
  not_computable: said(
    'Пункт, якого не можна обчислити, і чому.',
    'A clause that cannot be computed, and why.',
  ),
  wording_unknown: said(
    'Чинної редакції пункту джерело не наводить.',
    'The source does not give the wording of a clause in force.',
  ),
  adopted_reading: said(
    'Тлумачення неясного місця, яке обрано.',
    'The reading of an open point that was chosen.',
  ),
  define: said(
    'Означення: ім’я для виразу, з параметрами чи без них.',
    'A definition: a name for an expression, with or without parameters.',
  ),
  exclude: said(
    'Суддя не бере участі в розподілі, якщо умова виконується.',
    'A judge takes no part in the draw while the condition holds.',
  ),
  instead: said(
    'Розподіл не із загального списку суддів, а з іншого.',
    'A draw from another list than the general one.',
  ),
  draw: said(
    'Автоматизований розподіл: серед кого і з якою вагою.',
    'An automated draw: among whom and with what weight.',
  ),
  refuse: said(
    'Поки умова виконується, справу не розподіляють.',
    'While the condition holds the case is not distributed.',
  ),
  transfer: said(
    'Без розподілу: справу передають цьому судді.',
    'No draw: the case goes to this judge.',
  ),
  exception: said(
    'Виняток із передачі й те, що тоді роблять.',
    'An exception from a transfer, and what is done then.',
  ),
  redraw: said(
    'Повторний розподіл: на якій підставі, за якими актами, без кого.',
    'A repeat draw: on what ground, by which acts, without whom.',
  ),
  manual: said(
    'Розподіл головою суду, коли система не працює.',
    'Distribution by the head of the court when the system is down.',
  ),
  out_of_scope: said(
    'Поки умова виконується, ці пункти не застосовуються.',
    'While the condition holds these clauses do not apply.',
  ),
  finding: said(
    'Висновок: що настає, якщо умова виконується.',
    'A finding: what follows while the condition holds.',
  ),
  duty: said(
    'Обов’язок: виконано, порушено або ще триває строк.',
    'A duty: complied with, breached, or still pending.',
  ),
  parameter: said(
    'Параметр: значення, яке встановлює рішення чи додаток.',
    'A parameter: a value set by a decision or an annex.',
  ),
  weight: said('Вага: частка судді в розподілі.', 'A weight: the share of a judge in the draw.'),
  fact: said(
    'Власний факт суду, доданий до загальних.',
    'A fact of the court’s own, beside the common ones.',
  ),
  sample: said('Зразок: факти, з яких починають тести.', 'A sample: facts from which tests start.'),
  test: said(
    'Тест: за цих фактів має бути така відповідь.',
    'A test: on these facts the answer must be this.',
  ),
  cited: said('Як на пункт посилаються юристи.', 'How lawyers cite the clause.'),
  could_change: said(
    'На що могла б вплинути невідома редакція.',
    'What the unknown wording could change.',
  ),
  reading: said(
    'Код тлумачення, на якому ґрунтується запис.',
    'The code of the reading on which this rests.',
  ),
  instead_of: said(
    'Інше можливе прочитання, якого не обрано.',
    'The other possible reading, which was not chosen.',
  ),
  prevails: said(
    'Який пункт застосовують, коли пункти суперечать один одному.',
    'Which clause applies where clauses conflict.',
  ),
  over: said('Пункт, який поступається.', 'The clause that yields.'),
  for_each: said(
    'Перебирає записи списку один за одним.',
    'Goes through the records of a list one by one.',
  ),
  of: said('Список, із якого беруть записи.', 'The list from which records are taken.'),
  where: said(
    'Лише ті записи, для яких умова виконується.',
    'Only the records for which the condition holds.',
  ),
  when: said('Умова, за якої правило діє.', 'The condition under which the rule applies.'),
  because: said(
    'Речення, яке побачать у поясненні; у дужках — факти.',
    'The sentence people see in the explanation, with facts in braces.',
  ),
  table: said(
    'Таблиця за цілим числом: без прогалин і перетинів.',
    'A table by a whole number, without gaps or overlaps.',
  ),
  among: said(
    'Умови, яким має відповідати суддя; кожна має свій пункт.',
    'Conditions a judge must meet, each with its own clause.',
  ),
  no_ground: said(
    'Підстави не розподіляти щодо судді теж враховуються.',
    'The grounds of exclusion count as well.',
  ),
  seats: said(
    'Кого визначають: головуючий, члени колегії, присяжні.',
    'Who is determined: presiding judge, members, jurors.',
  ),
  numbering: said('Скільки таких місць.', 'How many such seats.'),
  pool_empty: said(
    'Що робити, коли в розподілі немає кому брати участь.',
    'What to do when nobody can take part in the draw.',
  ),
  then: said('Що настає за цієї умови.', 'What follows then.'),
  stop: said('Розподіл зупиняють за цим пунктом.', 'The draw stops under this clause.'),
  to: said(
    'Ідентифікатор судді, якому передають справу.',
    'The identifier of the judge to whom the case goes.',
  ),
  concerning: said('Кого або чого це стосується.', 'Whom or what this concerns.'),
  on_ground: said('Коли про це просять.', 'When this is asked for.'),
  without: said(
    'Кого замінюють: у розподілі вони участі не беруть.',
    'Who is replaced: they take no part in the draw.',
  ),
  in_order_of: said('За якою ознакою справи стають у чергу.', 'By what the cases queue.'),
  queue_by: said('Для кожного значення — власна черга.', 'A queue of its own for each value.'),
  after: said('Те, що вже має бути зроблено раніше.', 'What must have been done before.'),
  bound: said('Хто має виконати обов’язок.', 'Who must do the duty.'),
  step: said('Обов’язок є кроком цієї послідовності дій.', 'The duty is a step of this procedure.'),
  taken_at: said('Коли крок виконано.', 'When the step was taken.'),
  must_be: said('Подія, яка має настати вчасно.', 'The event that must come in time.'),
  must_hold: said('Стан, який має бути.', 'The state that must hold.'),
  no_later_than: said('Строк: останній день чи момент.', 'The time limit: the last day or moment.'),
  provided: said('За якої умови.', 'On what condition.'),
  set_by: said('Чим встановлено значення.', 'What sets the value.'),
  must: said('Пункт зобов’язує.', 'The clause obliges.'),
  must_not: said('Пункт забороняє.', 'The clause forbids.'),
  may: said(
    'Пункт дозволяє; дозвіл сам нічого не робить.',
    'The clause permits; a permission does nothing by itself.',
  ),
  recommended: said('Пункт рекомендує.', 'The clause recommends.'),
  no_modality: said(
    'Пункт нічого не приписує: це означення чи пояснення.',
    'The clause orders nothing: a definition or an explanation.',
  ),
  otherwise: said(
    'Значення, коли попереднього немає або умова не виконується.',
    'The value where the former is absent or the condition fails.',
  ),
  or: said('Хоча б одна з умов.', 'At least one of the conditions.'),
  and: said('Обидві умови разом.', 'Both conditions together.'),
  not: said('Умова не виконується.', 'The condition does not hold.'),
  in: said(
    'Є у списку, переліку, проміжку чи серед робочих днів.',
    'Is in a list, a set, an interval, or among working days.',
  ),
  is: said('Це той самий запис.', 'It is the same record.'),
  is_not: said('Це інший запис.', 'It is another record.'),
  is_known: said('Факт подано і він має значення.', 'The fact is supplied and has a value.'),
  is_none: said('Подано, що значення немає.', 'It is supplied that there is none.'),
  true: said('Так: умова виконується.', 'True: the condition holds.'),
  false: said('Ні: умова не виконується.', 'False: the condition does not hold.'),
  none: said('Немає: відомо, що значення відсутнє.', 'None: it is known that there is no value.'),
  exists: said(
    'У списку є запис, для якого умова виконується.',
    'The list has a record for which the condition holds.',
  ),
  pool: said(
    'Судді, які беруть участь у цьому розподілі.',
    'The judges who take part in this draw.',
  ),
  ground: said(
    'Чи є щодо судді підстава за цими пунктами.',
    'Whether a judge is excluded under these clauses.',
  ),
  holds: said('Чи виконується правило цих пунктів.', 'Whether a rule of these clauses holds.'),
  count: said('Скільки записів списку відповідають умові.', 'How many records meet the condition.'),
  sum: said('Сума значень за записами списку.', 'The sum of values over the records.'),
  max: said('Найбільше значення за записами списку.', 'The greatest value over the records.'),
  min: said('Найменше значення за записами списку.', 'The least value over the records.'),
  first: said(
    'Перший запис за порядком або за названою ознакою.',
    'The first record, in order or by the key named.',
  ),
  last: said(
    'Останній запис за порядком або за названою ознакою.',
    'The last record, in order or by the key named.',
  ),
  all: said(
    'Та частина списку, яка відповідає умові.',
    'The part of a list that meets the condition.',
  ),
  ordered: said(
    'Чи записи стоять за порядком значень.',
    'Whether the records stand in the order of their values.',
  ),
  ascending: said('Від меншого до більшого.', 'From the least to the greatest.'),
  descending: said('Від більшого до меншого.', 'From the greatest to the least.'),
  calendar_day: said(
    'Календарний день: усі дні, також вихідні.',
    'A calendar day: every day, also days off.',
  ),
  working_day: said(
    'Робочий день за календарем документа.',
    'A working day of the document’s calendar.',
  ),
  month: said(
    'Місяць; як лічити останні дні, каже шапка документа.',
    'A month; the header says how last days are counted.',
  ),
  hour: said('Година.', 'An hour.'),
  minute: said('Хвилина.', 'A minute.'),
  as_of: said(
    'На який день чи момент дають відповідь.',
    'The day or moment for which the answer is given.',
  ),
  known_at: said('Що система знала на цей день.', 'What the system knew on that day.'),
  based_on: said('Зразки, з яких беруть факти.', 'Samples from which the facts are taken.'),
  given: said(
    'Факти; після підстави розподілу — акти, які мають бути.',
    'Facts; after the ground of a draw, the acts required.',
  ),
  expect: said('Яка має бути відповідь.', 'What the answer must be.'),
  judge: said('Суддя.', 'A judge.'),
  excluded: said(
    'Суддя не бере участі за цими пунктами.',
    'The judge is excluded under these clauses.',
  ),
  undetermined: said(
    'За цими пунктами бракує факту, щоб відповісти.',
    'Under these clauses a fact is missing for an answer.',
  ),
  eligible: said('Суддя бере участь у розподілі.', 'The judge takes part in the draw.'),
  outcome: said('Чим закінчується розподіл.', 'How the distribution ends.'),
  assignments: said('Кому яка справа дісталася.', 'Which case went to whom.'),
  missing: said('Якого факту бракує.', 'Which fact is missing.'),
  warning: said('Попередження, яке має бути у відповіді.', 'A warning that the answer must carry.'),
  share: said('Частка судді в розподілі.', 'The share of a judge in the draw.'),
  interval: said(
    'Проміжок чисел, який припадає на суддю.',
    'The range of numbers that falls to a judge.',
  ),
  contains: said('Слова, які мають бути в поясненні.', 'Words that the explanation must have.'),
  remark: said('Зауваження, яке має дати перевірка.', 'A remark that the check must make.'),
  in_text: said(
    'Текст, на який перевірка має зауважити.',
    'The text that the remark must be about.',
  ),
}
