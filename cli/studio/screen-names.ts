/** What commands and options are called on the screens: longer ones first, for one may begin another. */
import type { Text } from '../text.ts'

const CHANGES: Text = { uk: 'екран «Зміни»', en: 'the screen “Changes”' }
const REGISTERS: Text = { uk: 'екран «Реєстри»', en: 'the screen “Registers”' }
const LEDGER: Text = { uk: 'розділ «Журнал»', en: 'the page “Ledger”' }
const FINISH: Text = {
  uk: '«Розподіл» → «Завершити розподіл»',
  en: '“Distribution” → “Finish the distribution”',
}
/** There is no screen for it. */
const SERVER: Text = {
  uk: 'це робить той, хто веде сервер',
  en: 'whoever runs the server does it',
}

const ACT: Text = { uk: '«Внести акт»', en: '“Enter an act”' }
const BUNDLE: Text = {
  uk: '«Журнал» → «Пакет справи»',
  en: '“Ledger” → “Bundle of a case”',
}
const VERIFY: Text = { uk: 'розділ «Перевірити файл»', en: 'the page “Verify a file”' }
const REPLAY: Text = { uk: 'розділ «Перевірка минулого»', en: 'the page “Replay”' }

/** The rest of a command, as far as its options go. */
const REST = String.raw`(?: (?:--[a-z-]+|[A-ZА-ЯІЇЄҐ№…]+|\d+))*`
const command = (words: string): RegExp => new RegExp(`\`?zasady (?:${words})${REST}\`?`, 'g')

const COMMANDS: readonly (readonly [string, Text])[] = [
  ['ledger settle', FINISH],
  ['ledger (?:abandon|witness add|witnessed|rotate-key|init|redact)', SERVER],
  [`ledger (?:policy|approve)(?: [a-zа-яіїєґ\\d-]+)?`, CHANGES],
  ['ledger act', ACT],
  ['ledger (?:status|checkpoint)', LEDGER],
  ['register (?:history|show|set|import|remove)', REGISTERS],
  ['consolidate', { uk: 'екран «Засади»', en: 'the screen “Policies”' }],
  ['bundle', BUNDLE],
  ['verify(?: report)?', VERIFY],
  ['replay', REPLAY],
]

const OPTIONS: readonly (readonly [RegExp, Text])[] = [
  [
    /--order-no, --order-date,? (?:і|and) --signed-by/g,
    { uk: 'номер, дату і хто підписав', en: 'the number, the date and the signatory' },
  ],
  [/--key\b/g, { uk: '«ключ суду»', en: '“key of the court”' }],
  [/--since\b/g, { uk: '«збережена контрольна точка»', en: '“saved checkpoint”' }],
  [/--case\b/g, { uk: '«справа»', en: '“case”' }],
  [/--attempt (?=\d)/g, { uk: '№ ', en: '№ ' }],
  [/--attempt\b/g, { uk: '«спроба»', en: '“attempt”' }],
  [/--origin\b/g, { uk: '«журнал»', en: '“ledger”' }],
  [/--policy\b/g, { uk: 'засади', en: 'a policy' }],
  [/--facts\b/g, { uk: 'відомості', en: 'facts' }],
  [/--law\b/g, { uk: 'правило ваги', en: 'a law of weight' }],
  [/--reason\b/g, { uk: '«причина»', en: '“reason”' }],
  [/--signed-by\b/g, { uk: '«підписав»', en: '“signed by”' }],
  [/ \(`--batch`\)/g, { uk: '', en: '' }],
]

export const SAID: readonly (readonly [RegExp, Text])[] = [
  [
    /\s*\(--policy, --facts\)/g,
    { uk: ' (програмою: перевірка звіту)', en: ' (by the program: verification of a report)' },
  ],
  // Which policy is meant nobody asks on a screen.
  [/ (?:або інше|і|or another|and at) --policy$/g, { uk: '', en: '' }],
  ...COMMANDS.map(([words, screen]) => [command(words), screen] as const),
  ...OPTIONS,
]
