/**
 * What the command line says, as the studio says it: fields of the screen instead of options, screens instead of commands,
 * the name of the file instead of where it lay.
 */
import type { Text } from '../../text.ts'

const SAID: readonly (readonly [RegExp, Text])[] = [
  [
    /\s*\(--policy, --facts\)/g,
    { uk: ' (програмою: zasady verify report)', en: ' (by the program: zasady verify report)' },
  ],
  [/--key\b/g, { uk: '«ключ суду»', en: '“key of the court”' }],
  [/--since\b/g, { uk: '«збережена контрольна точка»', en: '“saved checkpoint”' }],
  [/--case\b/g, { uk: '«справа»', en: '“case”' }],
  [/--origin\b/g, { uk: '«журнал»', en: '“ledger”' }],
  [/--policy\b/g, { uk: 'засади', en: 'a policy' }],
  [/--facts\b/g, { uk: 'відомості', en: 'facts' }],
  [/--law\b/g, { uk: 'правило ваги', en: 'a law of weight' }],
  [/`?zasady bundle`?/g, { uk: '«Журнал» → «Пакет справи»', en: '“Ledger” → “Bundle of a case”' }],
  [
    /`?zasady verify(?: report)? (?:ФАЙЛ|ЖУРНАЛ|FILE|LEDGER)`?|`?zasady verify`?/g,
    { uk: 'розділ «Перевірити файл»', en: 'the page “Verify a file”' },
  ],
  [/`?zasady ledger status`?/g, { uk: 'розділ «Журнал»', en: 'the page “Ledger”' }],
  [/`?zasady replay`?/g, { uk: 'розділ «Перевірка минулого»', en: 'the page “Replay”' }],
]

/** `path`: where the file lay while it was verified; `name`: what its owner calls it. */
export function onScreen(text: Text, { path, name }: { path?: string; name?: string } = {}): Text {
  const named = (own: string): string =>
    path === undefined || name === undefined ? own : own.replaceAll(path, name)
  let { uk, en } = { uk: named(text.uk), en: named(text.en) }
  for (const [words, screen] of SAID) {
    uk = uk.replace(words, screen.uk)
    en = en.replace(words, screen.en)
  }
  return { uk, en }
}
