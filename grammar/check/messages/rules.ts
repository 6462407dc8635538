/** Words for remarks on clauses, readings, rules, headers, texts and tests. */
import type { MessageTemplate } from '../../source/messages.ts'

export const ruleMessages = {
  'check/undeclared-clause': {
    message: {
      uk: 'правило посилається на пункт `{clause}`, якого не оголошено',
      en: 'a rule cites the clause `{clause}`, which is not declared',
    },
    help: {
      uk: 'оголосіть його: `пункт "{clause}" обов’язково "…"`',
      en: 'declare it: `clause "{clause}" must "…"`',
    },
  },
  'check/clause-without-rule': {
    severity: 'warning',
    message: {
      uk: 'пункт `{clause}` не має ні правила, ні позначки',
      en: 'the clause `{clause}` has neither a rule nor a mark',
    },
    help: {
      uk: 'додайте правило або скажіть `не обчислюється "{clause}" оскільки "…"`',
      en: 'add a rule, or say `not computable "{clause}" because "…"`',
    },
  },
  'check/unknown-clause': {
    message: {
      uk: 'пункту `{clause}` у цьому документі немає',
      en: 'this document has no clause `{clause}`',
    },
  },
  'check/clause-without-effect': {
    message: {
      uk: 'на пункт `{clause}` посилаються, але жодне правило такого роду його не виконує',
      en: 'the clause `{clause}` is referred to, but no rule of that kind implements it',
    },
  },
  'check/clause-not-in-force': {
    severity: 'warning',
    message: {
      uk: 'пункт `{clause}`, на який є посилання, на {date} не чинний',
      en: 'the clause `{clause}`, which is referred to, is not in force on {date}',
    },
    help: {
      uk: 'таке посилання вважатиметься невиконаним; приберіть його, якщо воно втратило зміст',
      en: 'such a reference counts as not met; remove it if it has lost its meaning',
    },
  },
  'check/duplicate-clause': {
    message: {
      uk: 'пункт `{clause}` оголошено двічі',
      en: 'the clause `{clause}` is declared twice',
    },
    help: { uk: 'залиште одне оголошення', en: 'keep one of the declarations' },
  },
  'check/mixed-families': {
    message: {
      uk: 'пункт `{clause}` є водночас обов’язком і наслідком',
      en: 'the clause `{clause}` is both a duty and an effect',
    },
    help: {
      uk: 'обов’язок відповідає «виконано» чи «порушено», наслідок — «діє» чи «не діє»; розведіть їх за різними пунктами',
      en: 'a duty answers complied or breached, an effect holds or not met; give them different clauses',
    },
  },
  'check/scope-of-distribution': {
    message: {
      uk: 'пункт `{clause}` вирішує, як розподіляють справу, тож вивести його з дії не можна',
      en: 'the clause `{clause}` decides how a matter is distributed, so it cannot be taken out of scope',
    },
    help: {
      uk: 'назвіть після «щодо» лише пункти висновків, обов’язків і параметрів, а умову додайте до самого правила розподілу',
      en: 'name only clauses of findings, duties and parameters, and put the condition into the rule of the distribution itself',
    },
  },
  'check/not-a-step': {
    message: {
      uk: 'пункт `{clause}` не є кроком послідовності дій `{procedure}`',
      en: 'the clause `{clause}` is no step of the procedure `{procedure}`',
    },
    help: {
      uk: 'назвіть після «після» пункт обов’язку з тим самим рядком `крок послідовності дій`',
      en: 'name after “after” the clause of a duty with the same line `step of the procedure`',
    },
  },
  'check/step-without-moment': {
    message: {
      uk: 'черговість щодо пункту `{clause}` перевірити неможливо: час одного з кроків не записують',
      en: 'the order with respect to the clause `{clause}` cannot be checked: the time of one of the steps is not recorded',
    },
    help: {
      uk: 'допишіть до кожного з двох кроків `час виконання`; крок, що передує, не може стояти в «для кожного»',
      en: 'add `taken at` to both steps; the earlier one cannot stand in “for each”',
    },
  },
  'check/step-after-itself': {
    message: {
      uk: 'крок виявляється після самого себе: через пункт `{clause}`',
      en: 'the step comes after itself, by way of the clause `{clause}`',
    },
  },
  'check/unknown-reading': {
    message: {
      uk: 'тлумачення `{word}` не прийнято',
      en: 'the reading `{word}` was not adopted',
    },
  },
  'check/unused-reading': {
    severity: 'warning',
    message: {
      uk: 'прийняте тлумачення `{word}` ніде не вжито',
      en: 'the adopted reading `{word}` is never used',
    },
    help: {
      uk: 'назвіть його в правилі, яке воно вирішує, або приберіть',
      en: 'name it in the rule that it decides, or remove it',
    },
  },
  'check/duplicate-reading': {
    message: {
      uk: 'тлумачення `{word}` прийнято двічі',
      en: 'the reading `{word}` is adopted twice',
    },
    help: { uk: 'залиште одне з двох', en: 'keep one of the two' },
  },
  'check/duplicate-rule': {
    message: {
      uk: 'правило з ім’ям `{word}` вже є',
      en: 'there is a rule called `{word}` already',
    },
    help: {
      uk: 'дайте одному з двох інше ім’я: за іменем правило впізнають у поясненнях',
      en: 'give one of the two another name: explanations know a rule by its name',
    },
  },
  'check/table-gap': {
    message: {
      uk: 'таблиця має прогалину: жоден рядок не відповідає числу {number}',
      en: 'the table has a gap: no row is for the number {number}',
    },
    help: {
      uk: 'розширте один із рядків або додайте рядок для цього числа',
      en: 'widen one of the rows, or add a row for this number',
    },
  },
  'check/table-overlap': {
    message: {
      uk: 'рядки таблиці перетинаються: число {number} підпадає під обидва',
      en: 'rows of the table overlap: the number {number} belongs to both',
    },
    help: { uk: 'звузьте один із рядків', en: 'narrow one of the rows' },
  },
  'check/empty-range': {
    message: {
      uk: 'під цей рядок таблиці не підпадає жодне число',
      en: 'no number belongs to this row of the table',
    },
  },
  'check/cyclic-rules': {
    message: {
      uk: 'правила посилаються одне на одне по колу: {path}',
      en: 'rules refer to each other in a circle: {path}',
    },
    help: {
      uk: 'приберіть одне з посилань `діє` чи `підстава`',
      en: 'remove one of the references `holds` or `ground`',
    },
  },
  'check/draw-without-weight': {
    severity: 'warning',
    message: {
      uk: 'розподіл `{word}` не називає ваги: визначити суддю за ним не можна',
      en: 'the draw `{word}` names no weight: no judge can be determined by it',
    },
    help: {
      uk: 'додайте рядок `вага …` з іменем ваги',
      en: 'add the line `weight …` with the name of a weight',
    },
  },
  'check/unused-definition': {
    severity: 'warning',
    message: {
      uk: 'означення `{word}` ніде не вжито',
      en: 'the definition `{word}` is never used',
    },
    help: { uk: 'приберіть його або вживіть', en: 'remove it or use it' },
  },
  'check/control-character': {
    message: {
      uk: 'у тексті є невидимий знак {mark}, який може показати інше, ніж написано',
      en: 'the text holds an invisible character {mark}, which can show other than what is written',
    },
    help: { uk: 'видаліть цей знак', en: 'delete this character' },
  },
  'check/mixed-script-text': {
    severity: 'warning',
    message: {
      uk: 'у слові `{word}` змішано латинські й кириличні літери',
      en: 'the word `{word}` mixes Latin and Cyrillic letters',
    },
  },
  'check/missing-court': {
    message: { uk: 'не названо суд', en: 'the court is not named' },
    help: { uk: 'додайте рядок `суд "…"`', en: 'add the line `court "…"`' },
  },
  'check/missing-approval': {
    message: { uk: 'не сказано, чим затверджено', en: 'nothing says what approved this' },
    help: {
      uk: 'додайте рядок `затверджено "рішення зборів суддів" від 01.01.2026 № "1"`, а якщо рішення ще немає — рядок `проєкт`',
      en: 'add the line `approved by "рішення зборів суддів" / "decision of the assembly of judges" of 2026-01-01 no "1"`, or `draft` while there is no decision',
    },
  },
  'check/missing-effective': {
    message: {
      uk: 'не сказано, з якого дня це чинне',
      en: 'nothing says from which day this is in force',
    },
    help: {
      uk: 'додайте рядок `чинні з 01.01.2026`',
      en: 'add the line `effective from 2026-01-01`',
    },
  },
  'check/commencement-not-recorded': {
    severity: 'warning',
    message: {
      uk: 'чинність залежить від події, а акта, що її фіксує, не названо',
      en: 'the force depends on an event, and no act that records it is named',
    },
    help: {
      uk: 'коли подія настане, допишіть `, зафіксовано "…" від …`, або назвіть тлумачення, за яким узято цю дату',
      en: 'when the event has happened, add `, recorded by "…" of …`, or name the reading by which this date was taken',
    },
  },
  'check/not-a-fact': {
    message: {
      uk: 'тут має стояти факт: `сутність.факт`',
      en: 'a fact belongs here: `entity.fact`',
    },
  },
  'check/duplicate-test': {
    message: {
      uk: 'тест із назвою `{word}` вже є',
      en: 'there is a test called `{word}` already',
    },
    help: { uk: 'дайте одному з двох іншу назву', en: 'give one of the two another title' },
  },
  'check/wrong-fact-value': {
    message: {
      uk: 'факт `{word}` має бути такого роду: {wanted}',
      en: 'the fact `{word}` must be {wanted}',
    },
  },
  'check/repeated-fact': {
    message: {
      uk: 'факт `{word}` подано двічі',
      en: 'the fact `{word}` is given twice',
    },
    help: { uk: 'залиште одне значення', en: 'keep one of the values' },
  },
  'check/given-id': {
    message: {
      uk: '`{word}` не має ідентифікатора: така сутність одна',
      en: '`{word}` takes no identifier: there is one of its kind',
    },
    help: { uk: 'приберіть рядок у лапках', en: 'remove the quoted text' },
  },
  'check/missing-id': {
    message: {
      uk: 'не сказано, про чий запис `{word}` ідеться',
      en: 'nothing says whose record `{word}` this is',
    },
    help: {
      uk: 'допишіть ідентифікатор у лапках: `дано {word} "А" { … }`',
      en: 'add the identifier in quotes: `given {word} "А" { … }`',
    },
  },
} as const satisfies Record<string, MessageTemplate>
