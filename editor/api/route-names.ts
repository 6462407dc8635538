/**
 * What each route of the interface does, as people say it: in the description for programs, and in the list of looks. One
 * line a route; a test holds the table against what the server registers.
 */
import type { Text } from './shared.ts'

type Line = readonly [route: string, uk: string, en: string]

const ACCESS: readonly Line[] = [
  ['GET session', 'хто увійшов і який суд відкрито', 'who has signed in, and which court is open'],
  ['POST session', 'вхід', 'sign-in'],
  ['DELETE session', 'вихід', 'sign-out'],
  ['POST session/door', 'вхід до навчального суду', 'entry into the sample court'],
  ['PUT session/password', 'зміна власного пароля', 'change of one’s own password'],
  ['POST first-run', 'перший адміністратор', 'the first administrator'],
  ['POST court', 'початок журналу суду', 'beginning of the ledger of the court'],
  ['GET setup', 'кроки налаштування суду', 'steps of setting the court up'],
  ['GET accounts', 'перелік користувачів', 'list of users'],
  ['POST accounts', 'додавання користувача', 'adding of a user'],
  [
    'PUT accounts/:id',
    'зміна ролей чи блокування користувача',
    'change of roles or lock of a user',
  ],
  ['PUT accounts/:id/password', 'новий пароль користувача', 'new password of a user'],
  ['GET jobs/:id', 'стан тривалої роботи', 'state of long work'],
  ['DELETE jobs/:id', 'зупинення тривалої роботи', 'stopping of long work'],
  ['GET jobs/:id/events', 'хід тривалої роботи', 'progress of long work'],
]

const POLICIES: readonly Line[] = [
  ['GET policies', 'перелік засад', 'list of policies'],
  ['GET policies/:document', 'засади', 'a policy'],
  ['GET policies/:document/text', 'текст засад на день', 'text of a policy on a day'],
  ['GET policies/:document/comparison', 'порівняння двох редакцій', 'two editions compared'],
  ['GET policies/:document/trial', 'справи, на яких пробують засади', 'matters to try a policy on'],
  ['GET policies/matters/:entry', 'відомості минулої справи', 'facts of a past matter'],
  ['POST policies/try', 'проба засад: судді та підстави', 'trial of a policy: judges and grounds'],
  [
    'POST policies/excluded',
    'проба правила: кого воно виключає',
    'trial of a rule: whom it excludes',
  ],
  ['POST policies/tests', 'тести засад', 'tests of a policy'],
]

const CHANGES: readonly Line[] = [
  ['GET change/drafts', 'перелік чернеток змін', 'list of drafts of amendments'],
  ['POST change/drafts', 'нова чернетка змін', 'new draft of an amendment'],
  ['GET change/drafts/:id', 'чернетка змін', 'draft of an amendment'],
  ['PUT change/drafts/:id', 'правка чернетки', 'edit of a draft'],
  ['POST change/drafts/:id/copies', 'копія чернетки', 'copy of a draft'],
  [
    'POST change/drafts/:id/rebase',
    'перенесення чернетки на чинні засади',
    'draft moved to what is in force',
  ],
  ['GET change/editions', 'редакції, які можна змінити', 'editions that can be amended'],
  ['GET change/patterns', 'зразки нових засад', 'patterns of new policies'],
  ['GET change/drafts/:id/surroundings', 'тексти поруч із чернеткою', 'texts beside a draft'],
  ['POST change/drafts/:id/check', 'зауваження до чернетки', 'remarks on a draft'],
  [
    'POST change/drafts/:id/examples',
    'приклади засад за чернеткою',
    'examples of a policy under a draft',
  ],
  [
    'POST change/drafts/:id/comparison',
    'порівняння чернетки з чинним',
    'draft compared with what is in force',
  ],
  ['GET change/drafts/:id/table', 'порівняльна таблиця', 'comparison table'],
  ['POST change/drafts/:id/previews', 'обчислення наслідків змін', 'preview of an amendment begun'],
  [
    'GET change/drafts/:id/preview',
    'наслідки змін на минулих справах',
    'preview of an amendment over the past',
  ],
  ['GET change/drafts/:id/papers/:paper', 'документ до змін', 'paper of an amendment'],
  [
    'POST change/drafts/:id/propose',
    'подання змін на схвалення',
    'amendment handed over for approval',
  ],
  ['POST change/drafts/:id/withdraw', 'відкликання змін', 'amendment withdrawn'],
  ['POST change/drafts/:id/reject', 'відхилення змін', 'amendment rejected'],
  ['POST change/drafts/:id/approve', 'схвалення змін', 'amendment approved'],
]

const DISTRIBUTION: readonly Line[] = [
  ['GET distribution/form', 'картка нової справи', 'card of a new case'],
  [
    'POST distribution/rehearsals',
    'проба розподілу: судді та підстави',
    'rehearsal of a draw: judges and grounds',
  ],
  [
    'POST distribution/rehearsals/judge',
    'проба розподілу: пояснення про суддю',
    'rehearsal of a draw: why of a judge',
  ],
  ['GET distribution/batch-form', 'зразок переліку справ', 'form of a list of cases'],
  ['POST distribution/batches', 'читання переліку справ', 'reading of a list of cases'],
  ['POST distribution/draws', 'розподіл справи', 'draw of a case'],
  ['POST distribution/acts', 'внесення акта', 'entering of an act'],
  ['GET distribution/open', 'незакінчені розподіли', 'draws that are not finished'],
  ['POST distribution/open/:commit', 'закінчення розподілу', 'finishing of a draw'],
  ['GET distribution/cases', 'перелік розподілених справ', 'list of distributed cases'],
  [
    'GET distribution/people',
    'перелік суддів для пошуку справ',
    'list of judges for finding cases',
  ],
  ['GET distribution/case', 'розподіл справи', 'distribution of a case'],
  ['GET distribution/why', 'пояснення про суддю у справі', 'why of a judge in a case'],
  ['GET distribution/paper', 'документ розподілу', 'paper of a distribution'],
]

const REGISTERS: readonly Line[] = [
  ['GET registers', 'перелік реєстрів', 'list of registers'],
  ['GET registers/:id', 'таблиця реєстру', 'table of a register'],
  ['GET registers/:id/days', 'місяць реєстру', 'month of a register'],
  ['GET registers/history', 'історія запису реєстру', 'history of a record of a register'],
  ['GET registers/:id/file', 'файл реєстру', 'file of a register'],
  ['POST registers/changes', 'зміна реєстру', 'change of a register'],
  ['POST registers/:id/rows', 'внесення реєстру з файла', 'register entered from a file'],
]

const AUDIT: readonly Line[] = [
  ['GET audit/ledger', 'стан журналу', 'state of the ledger'],
  ['GET audit/entries', 'перелік записів журналу', 'list of entries of the ledger'],
  ['GET audit/entries/:seq', 'запис журналу', 'entry of the ledger'],
  [
    'GET audit/entries/:seq/proof',
    'доказ, що запис у журналі',
    'proof that an entry is in the ledger',
  ],
  ['GET audit/texts/:digest', 'текст, який зберігає журнал', 'text that the ledger keeps'],
  ['GET audit/exports/checkpoint', 'файл контрольної точки', 'file of the checkpoint'],
  ['GET audit/exports/ledger', 'виписка журналу', 'export of the ledger'],
  [
    'GET audit/exports/ledger-open',
    'виписка журналу з розкритими відомостями',
    'export of the ledger with sealed facts opened',
  ],
  ['GET audit/exports/bundle', 'пакет справи', 'bundle of a case'],
  [
    'GET audit/exports/bundle-open',
    'пакет справи з розкритими відомостями',
    'bundle of a case with sealed facts opened',
  ],
  ['POST audit/replays', 'перевірка минулого', 'replay of the past'],
  ['POST audit/checks', 'пошук ознак втручання', 'search for signs of interference'],
  ['GET audit/replays/latest', 'остання перевірка минулого', 'the last replay'],
  [
    'GET audit/checks/latest',
    'останній пошук ознак втручання',
    'the last search for signs of interference',
  ],
  ['GET audit/replays/:job/export', 'файл перевірки минулого', 'file of a replay'],
  ['GET audit/checks/:job/export', 'файл ознак втручання', 'file of signs of interference'],
  ['GET audit/dictionary', 'словник даних', 'data dictionary'],
  ['POST audit/verifications', 'перевірка файла', 'verification of a file'],
  [
    'POST audit/verifications/ledger',
    'перевірка журналу суду',
    'verification of the ledger of the court',
  ],
  ['GET audit/looks', 'перелік переглядів', 'list of looks'],
  ['GET audit/looks/chain', 'цілість переліку переглядів', 'whether the list of looks is whole'],
  ['GET audit/looks/export', 'файл переглядів', 'file of looks'],
]

const APART: readonly Line[] = [
  ['GET /health/live', 'чи сервер відповідає', 'whether the server answers'],
  ['GET /health/ready', 'чи відповідають журнал і сховище', 'whether ledger and store answer'],
  ['GET /api/v1/openapi.json', 'опис для програм', 'description for programs'],
]

const ofApi = ([route, uk, en]: Line): Line => [route.replace(' ', ' /api/v1/'), uk, en]

/** By method and pattern: `GET /api/v1/registers/:id`. */
export const ROUTE_NAMES: ReadonlyMap<string, Text> = new Map(
  [...[ACCESS, POLICIES, CHANGES, DISTRIBUTION, REGISTERS, AUDIT].flat().map(ofApi), ...APART].map(
    ([route, uk, en]) => [route, { uk, en }],
  ),
)
