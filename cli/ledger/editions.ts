/** `zasady ledger editions`: every edition in the ledger with its state on a day, and the entries that it follows from. */
import { type EditionState, type EditionStateName, editionStates } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { momentWords } from '../render/register-words.ts'
import { tableLines } from '../render/table.ts'
import type { Lang, Text } from '../text.ts'
import { openWhole } from './opening.ts'
import { dateOption } from './today.ts'

/** Exit: told 0, a damaged ledger 4. */
export async function editions(context: Context, input: Input): Promise<ExitCode> {
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const opened = await openWhole(input)
  if (!opened.ok) return complain(context, opened)
  const ledger = opened.value
  try {
    const states = await editionStates(ledger, date.value)
    const { terminal, lang, json } = context
    const page = { on: date.value, editions: states }
    await terminal.out(json ? jsonPage(page) : text(date.value, states, lang))
    return EXIT.done
  } finally {
    await ledger.close()
  }
}

const STATES: Readonly<Record<EditionStateName, Text>> = {
  entered: { uk: 'внесено, не схвалено', en: 'entered, not approved' },
  approved: { uk: 'схвалено, ще не чинна', en: 'approved, not in force yet' },
  in_force: { uk: 'чинна', en: 'in force' },
  superseded: { uk: 'втратила чинність', en: 'superseded' },
  corrected: { uk: 'виправлено', en: 'corrected' },
}

const HEADS = {
  uk: ['засади', 'чинна з', 'рішення', 'стан', 'внесено', 'схвалено', 'виправлено'],
  en: ['policy', 'in force from', 'decision', 'state', 'entered', 'approved', 'corrected'],
} as const

function text(day: string, states: readonly EditionState[], lang: Lang): string {
  if (states.length === 0) {
    return lang === 'uk'
      ? 'Засад у журналі немає; внесіть їх: zasady ledger policy ID\n'
      : 'The ledger has no policy; enter one: zasady ledger policy ID\n'
  }
  const heads = HEADS[lang].map((title) => ({ title, align: 'left' }) as const)
  const on = `${lang === 'uk' ? 'Редакції на' : 'Editions on'} ${momentWords(day, lang)}`
  return `${[
    on,
    ...tableLines(
      heads,
      states.map((state) => cells(state, lang)),
    ),
  ].join('\n')}\n`
}

const cells = (one: EditionState, lang: Lang): readonly string[] => [
  one.document,
  momentWords(one.in_force_from, lang),
  one.decision,
  STATES[one.state][lang],
  `№ ${one.policy}, ${one.entered_by}`,
  one.approval === null ? '—' : `№ ${one.approval}, ${one.approved_by ?? ''} (${actOf(one, lang)})`,
  one.corrected_by === null ? '—' : `№ ${one.corrected_by}`,
]

const actOf = ({ act }: EditionState, lang: Lang): string =>
  `${lang === 'uk' ? 'акт' : 'act'} № ${act ?? ''}`
