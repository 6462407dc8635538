/** What a replay found, for people and for programs. */
import { visible } from '../../grammar/index.ts'
import type { Replayed } from '../../engine/index.ts'
import type { Basis } from '../replay/state.ts'
import type { Lang, Text } from '../text.ts'
import { tableLines } from './table.ts'

export interface ReplayPage {
  readonly ledger: Basis
  /** Entries that were to be replayed. */
  readonly asked: number
  readonly found: readonly Replayed[]
}

export const STEP_NAMES: Readonly<Record<string, Text>> = {
  number: { uk: 'випадкове число', en: 'random number' },
  record: { uk: 'запис розподілу', en: 'record' },
  draw: { uk: 'визначення за числом', en: 'draw from the number' },
  winners: { uk: 'визначений суддя', en: 'judge drawn' },
  outcome: { uk: 'наслідок', en: 'outcome' },
  manifest: { uk: 'учасники, підстави, ваги', en: 'participants, grounds, weights' },
}

export const OBSTACLES: Readonly<Record<string, Text>> = {
  'no-result': { uk: 'результату в журналі немає', en: 'the ledger has no result' },
  'policy-missing': { uk: 'немає тексту засад', en: 'a text of the policy is missing' },
  'policy-invalid': { uk: 'текст засад має помилки', en: 'the text of the policy has mistakes' },
  'facts-missing': { uk: 'немає відомостей', en: 'the facts are missing' },
  'facts-sealed': { uk: 'відомості запечатано', en: 'facts are sealed' },
  'facts-refused': { uk: 'відомості не приймаються', en: 'the facts are refused' },
  'blob-missing': {
    uk: 'немає тексту, на який посилається запис',
    en: 'a text that an entry names is missing',
  },
  redacted: { uk: 'відомості вилучено', en: 'redacted' },
}

const SHOWN = 50

/** Counts, then every difference and every obstacle with its place. */
export function replayText({ ledger, asked, found }: ReplayPage, lang: Lang): string {
  const { same, different, cannot } = counted(found)
  const left = asked - found.length
  const others = found.filter(({ finding }) => finding.kind !== 'same')
  const lines =
    lang === 'uk'
      ? [
          `Журнал ${ledger.origin}, записів ${ledger.size}. Перевірено розподілів: ${found.length} із ${asked}.`,
          `Так само: ${same}. Інакше: ${different}. Не відтворено: ${cannot}.${left > 0 ? ` Не перевірено: ${left}.` : ''}`,
        ]
      : [
          `Ledger ${ledger.origin}, ${ledger.size} entries. Replayed: ${found.length} of ${asked}.`,
          `The same: ${same}. Different: ${different}. Cannot be replayed: ${cannot}.${left > 0 ? ` Not replayed: ${left}.` : ''}`,
        ]
  const table = others.length === 0 ? [] : ['', ...tableOf(others.slice(0, SHOWN), lang)]
  const more = others.length - SHOWN
  const rest =
    more > 0
      ? [lang === 'uk' ? `… і ще ${more} (усі — з --json)` : `… and ${more} more (all with --json)`]
      : []
  return `${[...lines, ...table, ...rest, WHOLE[lang]].join('\n')}\n`
}

/** A replay follows from what the ledger says; whether it says what was entered is another question. */
const WHOLE: Text = {
  uk: 'Порядок записів, ключі й контрольні точки журналу перевіряє zasady verify.',
  en: 'The order of the entries, keys and checkpoints of the ledger are checked by zasady verify.',
}

const HEADS = {
  uk: ['запис', 'справа', 'спроба', 'висновок', 'де', 'було', 'вийшло'],
  en: ['entry', 'case', 'attempt', 'finding', 'where', 'was', 'now'],
} as const

function tableOf(found: readonly Replayed[], lang: Lang): readonly string[] {
  const heads = HEADS[lang].map((title) => ({ title, align: 'left' as const }))
  return tableLines(
    heads,
    found.map((one) => row(one, lang)),
  )
}

function row({ seq, case: caseId, attempt, finding }: Replayed, lang: Lang): readonly string[] {
  const head = [String(seq), visible(caseId), attempt === null ? '' : String(attempt)]
  switch (finding.kind) {
    case 'same':
      return head
    case 'cannot':
      return [
        ...head,
        OBSTACLES[finding.obstacle]?.[lang] ?? finding.obstacle,
        visible(finding.detail),
        '',
        '',
      ]
    case 'different': {
      const { step, path, expected, found } = finding
      return [
        ...head,
        STEP_NAMES[step]?.[lang] ?? step,
        visible(path),
        short(expected),
        short(found),
      ]
    }
  }
}

const WIDEST = 30

function short(value: unknown): string {
  const text = visible(typeof value === 'string' ? value : (JSON.stringify(value) ?? '—'))
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text
}

function counted(found: readonly Replayed[]) {
  const count = (kind: string): number =>
    found.filter(({ finding }) => finding.kind === kind).length
  return { same: count('same'), different: count('different'), cannot: count('cannot') }
}

/** For programs: the counts, and every entry that is not the same. */
export function replayJson({ ledger, asked, found }: ReplayPage) {
  return {
    schema_version: 1,
    ledger,
    asked,
    replayed: found.length,
    ...counted(found),
    findings: found.filter(({ finding }) => finding.kind !== 'same'),
  }
}
