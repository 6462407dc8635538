/**
 * THE table of words: canonical token → its forms in Ukrainian and in English.
 *
 * The lexer, highlighting, completion, the formatter's translation, messages and the completeness
 * test are all made from it. The first form of a language is the one that is printed; all are
 * accepted. A form may have several words; between them any blanks and line ends are accepted.
 *
 * A row with `as` is not a token of its own: it is how the token it names is spelled in another
 * place, where one language has one word and the other two («щодо» is both `for` and `concerning`).
 * A row with `soft` may stand as an author's name too («суддя», `first`). The groups in
 * {@link CONTEXTUAL} are not keywords at all: their words mean something in one place only, so
 * that `draw` can be an outcome there and a statement elsewhere.
 */

export interface Row {
  readonly group: Group
  readonly uk: readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
  readonly soft?: true
  readonly as?: string
}

export type Group =
  | 'header' // lines of a file before its statements
  | 'operation' // what an amendment does
  | 'declaration' // the facts file
  | 'statement' // first words of statements
  | 'clause' // lines and words inside statements
  | 'modality'
  | 'operator'
  | 'literal'
  | 'aggregate'
  | 'query' // exists, ground, holds, pool
  | 'unit'
  | 'given' // what stands after a test's title
  | 'expectation'
  | 'role'
  | 'type'
  | 'outcome'
  | 'status'

/** Groups whose words are looked up where they may stand, and are ordinary names elsewhere. */
export const CONTEXTUAL: ReadonlySet<Group> = new Set(['role', 'type', 'outcome', 'status'])

export const LEXICON = {
  // ---- header
  principles: { group: 'header', uk: ['засади'], en: ['principles'] },
  rules: { group: 'header', uk: ['правила'], en: ['rules'] },
  procedure: { group: 'header', uk: ['порядок'], en: ['procedure'] },
  library: { group: 'header', uk: ['бібліотека'], en: ['library'] },
  amendment: { group: 'header', uk: ['зміни до'], en: ['amendment to'] },
  facts: { group: 'header', uk: ['факти'], en: ['facts'], soft: true },
  document: { group: 'header', uk: ['документ'], en: ['document'], soft: true },
  syntax: { group: 'header', uk: ['синтаксис'], en: ['syntax'] },
  lang: { group: 'header', uk: ['мова'], en: ['lang'], soft: true },
  court: { group: 'header', uk: ['суд'], en: ['court'], soft: true },
  code: { group: 'header', uk: ['код'], en: ['code'], soft: true },
  approved: { group: 'header', uk: ['затверджено'], en: ['approved by'] },
  draft: { group: 'header', uk: ['проєкт'], en: ['draft'], soft: true },
  published: { group: 'header', uk: ['оприлюднено'], en: ['published'] },
  dated: { group: 'header', uk: ['від'], en: ['of'], as: 'of' },
  number: { group: 'header', uk: ['№'], en: ['no'] },
  effective: {
    group: 'header',
    uk: ['чинні з', 'чинний з', 'чинна з', 'чинне з'],
    en: ['effective from'],
  },
  after_event: { group: 'header', uk: ['після події'], en: ['after event'] },
  recorded: { group: 'header', uk: ['зафіксовано'], en: ['recorded by'] },
  under: { group: 'header', uk: ['відповідно до'], en: ['under'] },
  calendar: { group: 'header', uk: ['календар'], en: ['calendar'], soft: true },
  months_clamped: {
    group: 'header',
    uk: ['місяці до останнього дня', 'місяці до останнього дня місяця'],
    en: ['months clamped'],
  },
  months_exact: { group: 'header', uk: ['місяці лише точно'], en: ['months exact'] },
  includes: { group: 'header', uk: ['долучено'], en: ['includes'] },
  unless_supplied: { group: 'header', uk: ['якщо не подано'], en: ['unless supplied'] },

  // ---- amendments
  add: { group: 'operation', uk: ['доповнити'], en: ['add'] },
  replace: { group: 'operation', uk: ['замінити'], en: ['replace'] },
  repeal: { group: 'operation', uk: ['виключити'], en: ['repeal'] },
  former: { group: 'operation', uk: ['попередня редакція'], en: ['former wording'] },
  unknown: { group: 'operation', uk: ['невідома'], en: ['unknown'] },

  // ---- facts
  enum: { group: 'declaration', uk: ['перелік'], en: ['enum'], soft: true },
  entity: { group: 'declaration', uk: ['сутність'], en: ['entity'], soft: true },
  at_root: { group: 'declaration', uk: ['у корені', 'в корені'], en: ['at root'] },
  changeable: {
    group: 'declaration',
    uk: ['змінюваний', 'змінювана', 'змінюване', 'змінювані'],
    en: ['changeable'],
  },
  refers_to: { group: 'declaration', uk: ['посилання на'], en: ['refers to'] },

  // ---- statements
  clause: { group: 'statement', uk: ['пункт'], en: ['clause'], soft: true },
  not_computable: { group: 'statement', uk: ['не обчислюється'], en: ['not computable'] },
  wording_unknown: { group: 'statement', uk: ['редакція невідома'], en: ['wording unknown'] },
  adopted_reading: { group: 'statement', uk: ['прийнято тлумачення'], en: ['adopted reading'] },
  define: { group: 'statement', uk: ['означення'], en: ['define'] },
  exclude: { group: 'statement', uk: ['не розподіляються щодо судді'], en: ['exclude judge'] },
  instead: {
    group: 'statement',
    uk: ['замість загального списку'],
    en: ['instead of the general list'],
  },
  draw: { group: 'statement', uk: ['автоматизований розподіл'], en: ['draw'], soft: true },
  refuse: { group: 'statement', uk: ['не розподіляти'], en: ['do not distribute'] },
  transfer: { group: 'statement', uk: ['передати судді'], en: ['transfer to judge'] },
  exception: { group: 'statement', uk: ['виняток із передачі'], en: ['exception from transfer'] },
  redraw: { group: 'statement', uk: ['повторний автоматизований розподіл'], en: ['redraw'] },
  redraw_there: { group: 'clause', uk: ['повторний розподіл'], en: ['redraw'], as: 'redraw' },
  manual: {
    group: 'statement',
    uk: ['розподіл головою суду'],
    en: ['distribution by the head of the court'],
  },
  out_of_scope: { group: 'statement', uk: ['поза дією'], en: ['out of scope'] },
  finding: { group: 'statement', uk: ['висновок'], en: ['finding'] },
  duty: { group: 'statement', uk: ['обов’язок'], en: ['duty'], soft: true },
  parameter: { group: 'statement', uk: ['параметр'], en: ['parameter'] },
  weight: { group: 'statement', uk: ['вага'], en: ['weight'] },
  fact: { group: 'statement', uk: ['факт'], en: ['fact'], soft: true },
  sample: { group: 'statement', uk: ['зразок'], en: ['sample'] },
  test: { group: 'statement', uk: ['тест'], en: ['test'] },

  // ---- lines and words inside statements
  cited: { group: 'clause', uk: ['цитується'], en: ['cited'] },
  could_change: { group: 'clause', uk: ['може змінити'], en: ['could change'] },
  reading: { group: 'clause', uk: ['тлумачення'], en: ['reading'] },
  instead_of: { group: 'clause', uk: ['замість'], en: ['instead of'] },
  prevails: { group: 'clause', uk: ['переважає', 'переважають'], en: ['prevails', 'prevail'] },
  over: { group: 'clause', uk: ['над'], en: ['over'] },
  for_each: {
    group: 'clause',
    uk: ['для кожного', 'для кожної', 'для кожного запису', 'для кожної особи'],
    en: ['for each'],
  },
  of: { group: 'clause', uk: ['із', 'з'], en: ['of'] },
  where: { group: 'clause', uk: ['де'], en: ['where'] },
  when: { group: 'clause', uk: ['якщо'], en: ['when'] },
  if: { group: 'operator', uk: ['якщо'], en: ['if'], as: 'when' },
  because: { group: 'clause', uk: ['пояснення'], en: ['because'] },
  since: { group: 'clause', uk: ['оскільки'], en: ['because'], as: 'because' },
  table: { group: 'clause', uk: ['таблиця без прогалин за'], en: ['complete table by'] },
  among: {
    group: 'clause',
    uk: ['серед суддів, у яких', 'серед суддів , у яких', 'серед суддів у яких'],
    en: ['among judges who have'],
  },
  no_ground: {
    group: 'clause',
    uk: ['немає підстав для виключення'],
    en: ['no ground to be excluded'],
  },
  seats: { group: 'clause', uk: ['місця'], en: ['seats'] },
  numbering: { group: 'clause', uk: ['кількістю'], en: ['numbering'] },
  pool_empty: { group: 'clause', uk: ['якщо учасників немає'], en: ['when the pool is empty'] },
  then: { group: 'clause', uk: ['то'], en: ['then'] },
  stop: { group: 'clause', uk: ['зупинити'], en: ['stop'] },
  to: { group: 'clause', uk: ['кому'], en: ['to'] },
  concerning: { group: 'clause', uk: ['щодо'], en: ['concerning'] },
  for: { group: 'clause', uk: ['щодо'], en: ['for'], as: 'concerning' },
  on_ground: { group: 'clause', uk: ['на підставі'], en: ['on ground'] },
  with_acts: { group: 'clause', uk: ['за наявності'], en: ['given'], as: 'given' },
  without: { group: 'clause', uk: ['без судді'], en: ['without judge'] },
  in_order_of: { group: 'clause', uk: ['за чергою'], en: ['in order of'] },
  queue_by: { group: 'clause', uk: ['окрема черга за'], en: ['separate queue by'] },
  after: { group: 'clause', uk: ['після'], en: ['after'] },
  bound: {
    group: 'clause',
    uk: ['зобов’язаний', 'зобов’язана', 'зобов’язане', 'зобов’язані'],
    en: ['bound'],
  },
  step: {
    group: 'clause',
    uk: ['крок послідовності дій', 'крок послідовності'],
    en: ['step of the procedure', 'step of procedure'],
  },
  taken_at: { group: 'clause', uk: ['час виконання'], en: ['taken at'] },
  must_be: { group: 'clause', uk: ['має бути'], en: ['must be'] },
  must_hold: { group: 'clause', uk: ['має виконуватися'], en: ['must hold'] },
  no_later_than: {
    group: 'clause',
    uk: ['не пізніше', 'не пізніше ніж'],
    en: ['no later than'],
  },
  provided: { group: 'clause', uk: ['за умови'], en: ['provided'] },
  set_by: { group: 'clause', uk: ['встановлює'], en: ['set by'] },

  // ---- force of a clause
  must: { group: 'modality', uk: ['обов’язково'], en: ['must'] },
  must_not: { group: 'modality', uk: ['заборонено'], en: ['must not'] },
  may: { group: 'modality', uk: ['дозволено'], en: ['may'] },
  recommended: { group: 'modality', uk: ['рекомендовано'], en: ['recommended'] },
  no_modality: { group: 'modality', uk: ['без припису'], en: ['no modality'] },

  // ---- expressions
  otherwise: { group: 'operator', uk: ['інакше'], en: ['otherwise'] },
  or: { group: 'operator', uk: ['або'], en: ['or'] },
  and: { group: 'operator', uk: ['та', 'і', 'й'], en: ['and'] },
  not: { group: 'operator', uk: ['не'], en: ['not'] },
  in: { group: 'operator', uk: ['у', 'в'], en: ['in'] },
  is: { group: 'operator', uk: ['є'], en: ['is'] },
  is_not: { group: 'operator', uk: ['не є'], en: ['is not'] },
  is_known: {
    group: 'operator',
    uk: ['відомо', 'відомий', 'відома', 'відоме', 'відомі'],
    en: ['is known', 'are known'],
  },
  is_none: {
    group: 'operator',
    uk: ['відсутнє', 'відсутній', 'відсутня', 'відсутні'],
    en: ['is none', 'are none'],
  },
  true: { group: 'literal', uk: ['так'], en: ['true'] },
  false: { group: 'literal', uk: ['ні'], en: ['false'] },
  none: { group: 'literal', uk: ['немає'], en: ['none'] },
  exists: { group: 'query', uk: ['існує'], en: ['exists'] },
  pool: { group: 'query', uk: ['учасники розподілу', 'учасники'], en: ['pool'] },
  ground: { group: 'query', uk: ['підстава'], en: ['ground'], soft: true },
  holds: { group: 'query', uk: ['діє'], en: ['holds'], soft: true },
  count: { group: 'aggregate', uk: ['кількість'], en: ['count'], soft: true },
  sum: { group: 'aggregate', uk: ['сума'], en: ['sum'], soft: true },
  max: { group: 'aggregate', uk: ['найбільше'], en: ['max'], soft: true },
  min: { group: 'aggregate', uk: ['найменше'], en: ['min'], soft: true },
  first: { group: 'aggregate', uk: ['перший'], en: ['first'], soft: true },
  last: { group: 'aggregate', uk: ['останній'], en: ['last'], soft: true },
  all: { group: 'aggregate', uk: ['усі', 'всі'], en: ['all'], soft: true },
  ordered: { group: 'aggregate', uk: ['упорядковано'], en: ['ordered'], soft: true },
  ascending: { group: 'operator', uk: ['за зростанням'], en: ['ascending'] },
  descending: { group: 'operator', uk: ['за спаданням'], en: ['descending'] },
  next: { group: 'operator', uk: ['далі'], en: ['then'], as: 'then' },

  // ---- units; the printed form is chosen by number, see units.ts
  calendar_day: {
    group: 'unit',
    uk: [
      'календарний день',
      'календарні дні',
      'календарних днів',
      'календарного дня',
      'календарному дню',
      'календарним днем',
      'календарним дням',
      'календарними днями',
    ],
    en: ['calendar day', 'calendar days'],
  },
  working_day: {
    group: 'unit',
    uk: [
      'робочий день',
      'робочі дні',
      'робочих днів',
      'робочого дня',
      'робочому дню',
      'робочим днем',
      'робочим дням',
      'робочими днями',
    ],
    en: ['working day', 'working days'],
  },
  month: {
    group: 'unit',
    uk: ['місяць', 'місяці', 'місяців', 'місяця', 'місяцю', 'місяцем', 'місяцям', 'місяцями'],
    en: ['month', 'months'],
    soft: true,
  },
  hour: {
    group: 'unit',
    uk: ['година', 'години', 'годин', 'годину', 'годині', 'годиною', 'годинам', 'годинами'],
    en: ['hour', 'hours'],
    soft: true,
  },
  minute: {
    group: 'unit',
    uk: ['хвилина', 'хвилини', 'хвилин', 'хвилину', 'хвилині', 'хвилиною', 'хвилинам', 'хвилинами'],
    en: ['minute', 'minutes'],
    soft: true,
  },

  // ---- tests
  as_of: { group: 'given', uk: ['станом на'], en: ['as of'] },
  known_at: { group: 'given', uk: ['відомо на'], en: ['known at'] },
  based_on: { group: 'given', uk: ['на основі'], en: ['based on'] },
  given: { group: 'given', uk: ['дано'], en: ['given'] },
  expect: { group: 'given', uk: ['очікується'], en: ['expect'] },
  judge: { group: 'expectation', uk: ['суддя'], en: ['judge'], soft: true },
  excluded: {
    group: 'expectation',
    uk: ['виключений за', 'виключена за'],
    en: ['excluded under'],
  },
  undetermined: {
    group: 'expectation',
    uk: ['не визначений за', 'не визначена за'],
    en: ['undetermined under'],
  },
  eligible: {
    group: 'expectation',
    uk: ['бере участь', 'бере участь у розподілі'],
    en: ['eligible'],
  },
  participants: { group: 'expectation', uk: ['учасники'], en: ['pool'], as: 'pool' },
  outcome: { group: 'expectation', uk: ['наслідок'], en: ['outcome'], soft: true },
  assignments: { group: 'expectation', uk: ['призначення'], en: ['assignments'], soft: true },
  missing: { group: 'expectation', uk: ['бракує'], en: ['missing'], soft: true },
  warning: { group: 'expectation', uk: ['попередження'], en: ['warning'], soft: true },
  share: { group: 'expectation', uk: ['частка'], en: ['share'], soft: true },
  interval: { group: 'expectation', uk: ['інтервал'], en: ['interval'], soft: true },
  explanation: { group: 'expectation', uk: ['пояснення'], en: ['explanation'], as: 'because' },
  contains: { group: 'expectation', uk: ['містить'], en: ['contains'] },
  remark: { group: 'expectation', uk: ['зауваження'], en: ['remark'], soft: true },
  in_text: { group: 'expectation', uk: ['у тексті', 'в тексті'], en: ['in text'] },

  // ---- words with a meaning in one place only
  'role.presiding': { group: 'role', uk: ['головуючий'], en: ['presiding'] },
  'role.member': { group: 'role', uk: ['член_колегії'], en: ['member'] },
  'role.reserve': { group: 'role', uk: ['запасний_суддя'], en: ['reserve'] },
  'role.juror': { group: 'role', uk: ['присяжний'], en: ['juror'] },

  'type.boolean': { group: 'type', uk: ['так_чи_ні'], en: ['boolean'] },
  'type.text': { group: 'type', uk: ['рядок'], en: ['text'] },
  'type.date': { group: 'type', uk: ['дата'], en: ['date'] },
  'type.datetime': { group: 'type', uk: ['момент_часу'], en: ['datetime'] },
  'type.time': { group: 'type', uk: ['час'], en: ['time'] },
  'type.decimal': { group: 'type', uk: ['десяткове'], en: ['decimal'] },
  'type.money': { group: 'type', uk: ['гроші'], en: ['money'] },
  'type.integer': { group: 'type', uk: ['ціле'], en: ['integer'] },
  'type.enum': { group: 'type', uk: ['перелік'], en: ['enum'] },
  'type.list': { group: 'type', uk: ['список'], en: ['list'] },
  'type.records': { group: 'type', uk: ['записи'], en: ['records'] },
  'type.map': { group: 'type', uk: ['відповідність'], en: ['map'] },
  'type.entity': { group: 'type', uk: ['сутність'], en: ['entity'] },

  'outcome.draw': { group: 'outcome', uk: ['розподіл'], en: ['draw'] },
  'outcome.transfer': { group: 'outcome', uk: ['передача'], en: ['transfer'] },
  'outcome.repeat_draw': { group: 'outcome', uk: ['повторний_розподіл'], en: ['repeat_draw'] },
  'outcome.manual': { group: 'outcome', uk: ['розподіл_головою'], en: ['manual'] },
  'outcome.none': { group: 'outcome', uk: ['не_розподіляється'], en: ['none'] },
  'outcome.empty_pool': { group: 'outcome', uk: ['немає_учасників'], en: ['empty_pool'] },
  'outcome.blocked': { group: 'outcome', uk: ['зупинено'], en: ['blocked'] },
  'outcome.findings': { group: 'outcome', uk: ['висновки'], en: ['findings'] },

  'status.holds': { group: 'status', uk: ['діє'], en: ['holds'] },
  'status.not_met': { group: 'status', uk: ['не_діє'], en: ['not_met'] },
  'status.complied': { group: 'status', uk: ['виконано'], en: ['complied'] },
  'status.breached': { group: 'status', uk: ['порушено'], en: ['breached'] },
  'status.pending': { group: 'status', uk: ['очікує'], en: ['pending'] },
  'status.undetermined': { group: 'status', uk: ['не_визначено'], en: ['undetermined'] },
  'status.not_in_force': { group: 'status', uk: ['не_чинний'], en: ['not_in_force'] },
  'status.repealed': { group: 'status', uk: ['виключений_пункт'], en: ['repealed'] },
  'status.not_applicable': {
    group: 'status',
    uk: ['не_застосовується'],
    en: ['not_applicable'],
  },
  'status.wording_unknown': {
    group: 'status',
    uk: ['редакція_невідома'],
    en: ['wording_unknown'],
  },
} as const satisfies Record<string, Row>

/** Every row: tokens, other spellings of tokens, and words of one place. */
export type Word = keyof typeof LEXICON

/** Rows that are tokens: neither another spelling nor a word of one place. */
export type Keyword = {
  [W in Word]: (typeof LEXICON)[W] extends { readonly as: string }
    ? never
    : (typeof LEXICON)[W]['group'] extends 'role' | 'type' | 'outcome' | 'status'
      ? never
      : W
}[Word]
