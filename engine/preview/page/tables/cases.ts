/** The list of changed cases: who was let in and shut out by which clause, both pools, the judge by the same number. */
import type { CaseChange, JudgeChange, Side } from '../../types.ts'
import { cannotDecide } from '../../cannot-decide.ts'
import { changeTitle, outcomeTitle } from '../words/labels.ts'
import { dayText } from '../words/numbers.ts'
import { clauseList, type Telling } from '../words/telling.ts'
import { type Column, plain } from './column.ts'

type Of = Column<CaseChange>

/** `Вигадько В. В. (п. 4.1); Умовна У. У. (п. 4.1)`. */
const judgesWho = (
  effect: JudgeChange['effect'],
  { judges }: CaseChange,
  telling: Telling,
): string =>
  judges
    .filter((one) => one.effect === effect)
    .map((one) => `${telling.name(one.judge)} (${clauseList(one.clauses, telling)})`)
    .join('; ')

const drawn = (side: Side | null, { name }: Telling): string | null =>
  side === null || side.judge === null ? null : name(side.judge)

const size = (side: Side | null): number | null => (side === null ? null : side.pool.length)

const WHICH: readonly Of[] = [
  plain(
    'entry',
    { uk: 'Запис', en: 'Entry' },
    {
      uk: 'номер запису журналу, з якого почався розподіл',
      en: 'entry of the ledger with which the draw began',
    },
    ({ seq }) => seq,
  ),
  plain(
    'case',
    { uk: 'Справа', en: 'Case' },
    { uk: 'єдиний унікальний номер справи', en: 'number of the case' },
    (row) => row.case,
  ),
  plain(
    'attempt',
    { uk: 'Спроба', en: 'Attempt' },
    { uk: 'який це розподіл тієї самої справи', en: 'which distribution of the same case it is' },
    ({ attempt }) => attempt,
  ),
  plain(
    'as_of',
    { uk: 'День', en: 'Day' },
    { uk: 'день, станом на який вирішували', en: 'day as of which it was decided' },
    ({ as_of: day }, { lang }) => dayText(day, lang),
  ),
  plain(
    'category',
    { uk: 'Категорія', en: 'Category' },
    { uk: 'категорія справи', en: 'category of the case' },
    ({ category }) => category,
  ),
]

const WHAT: readonly Of[] = [
  plain(
    'change',
    { uk: 'Що змінилося б', en: 'What would change' },
    { uk: 'вид зміни', en: 'kind of change' },
    ({ change }, telling) => changeTitle(change, telling),
  ),
  plain(
    'clauses',
    { uk: 'Через що', en: 'Because of' },
    { uk: 'пункти, що спричиняють зміну', en: 'items that cause the change' },
    ({ clauses }, telling) => (clauses.length === 0 ? null : clauseList(clauses, telling)),
  ),
  plain(
    'let_in',
    { uk: 'Допущено', en: 'Let in' },
    {
      uk: 'хто взяв би участь лише за новою редакцією і за яким пунктом',
      en: 'who takes part by the new edition only, and by which item',
    },
    (row, telling) => judgesWho('gained', row, telling),
  ),
  plain(
    'shut_out',
    { uk: 'Не допущено', en: 'Shut out' },
    {
      uk: 'хто за новою редакцією участі не взяв би і за яким пунктом',
      en: 'who takes no part any more, and by which item',
    },
    (row, telling) => judgesWho('lost', row, telling),
  ),
]

const SIDES: readonly Of[] = [
  plain(
    'pool_before',
    { uk: 'Коло: було', en: 'Pool: before' },
    {
      uk: 'скільки суддів брали участь за попередньою редакцією',
      en: 'judges who take part, earlier edition',
    },
    ({ before }) => size(before),
  ),
  plain(
    'pool_after',
    { uk: 'Коло: стало б', en: 'Pool: after' },
    { uk: 'те саме за новою редакцією', en: 'the same by the new edition' },
    ({ after }) => size(after),
  ),
  plain(
    'judge_before',
    { uk: 'Суддя: було', en: 'Judge: before' },
    {
      uk: 'кого визначає те саме випадкове число за попередньою редакцією',
      en: 'whom the same number draws by the earlier edition',
    },
    ({ before }, telling) => drawn(before, telling),
  ),
  plain(
    'judge_after',
    { uk: 'Суддя: стало б', en: 'Judge: after' },
    {
      uk: 'кого визначає те саме випадкове число за новою редакцією',
      en: 'whom the same number draws by the new edition',
    },
    ({ after }, telling) => drawn(after, telling),
  ),
]

const REST: readonly Of[] = [
  plain(
    'other_judge',
    { uk: 'Інший суддя', en: 'Another judge' },
    {
      uk: 'так, якщо те саме число визначає іншого суддю',
      en: 'yes if the same number draws another judge',
    },
    (row, { lang }) => (row.other_judge ? { uk: 'так', en: 'yes' }[lang] : null),
  ),
  plain(
    'outcome_before',
    { uk: 'Наслідок: було', en: 'Outcome: before' },
    {
      uk: 'що сталося зі справою за попередньою редакцією',
      en: 'what happens by the earlier edition',
    },
    ({ before }, telling) => (before === null ? null : outcomeTitle(before.outcome, telling)),
  ),
  plain(
    'outcome_after',
    { uk: 'Наслідок: стало б', en: 'Outcome: after' },
    { uk: 'що сталося б зі справою за новою редакцією', en: 'what happens by the new edition' },
    ({ after }, telling) => (after === null ? null : outcomeTitle(after.outcome, telling)),
  ),
  {
    name: 'variation',
    title: { uk: 'Відмінність шансів', en: 'Difference of chances' },
    meaning: {
      uk: 'пів суми різниць шансів: 0 — ті самі, 1 — нічого спільного',
      en: 'half the sum of the differences of chances: 0 the same, 1 nothing in common',
    },
    figures: 'amount',
    exact: ({ variation }) => variation,
  },
  plain(
    'missing',
    { uk: 'Чого бракує', en: 'What is missing' },
    {
      uk: 'факти чи норми, без яких відповіді не дає одна з редакцій',
      en: 'facts or wordings without which one of the editions gives no answer',
    },
    (one) => cannotDecide(one)?.missing.join('; ') ?? null,
  ),
  plain(
    'obstacle',
    { uk: 'Чому не можна повторити', en: 'Why it cannot be replayed' },
    { uk: 'код і подробиці перешкоди', en: 'code and details of the obstacle' },
    ({ obstacle }) => (obstacle === null ? null : `${obstacle.code}: ${obstacle.detail}`),
  ),
]

/** Everything that is known of a changed case. */
export const CASE_COLUMNS: readonly Of[] = [...WHICH, ...WHAT, ...SIDES, ...REST]
