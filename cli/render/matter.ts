/**
 * One matter of an intake for people and for programs.
 */
import { visible } from '../../grammar/index.ts'
import { shownPath } from '../disk/policy-folder.ts'
import type { Matter } from '../distributing.ts'
import { explanationFor, explanationOfDraw } from '../explaining.ts'
import type { Lang, Text } from '../text.ts'
import { explanationText } from './blocks.ts'
import type { Paint } from './colour.ts'
import { problemsText } from './problems.ts'
import { wrapped } from './width.ts'

/** What is said of the whole intake, once. */
export function intakeHead(note: string, paint: Paint, columns: number): string {
  return `${wrapped(visible(note).replace(/\s+/g, ' ').trim(), columns).map(paint.faint).join('\n')}\n\n`
}

const REHEARSAL: Text = {
  uk: 'репетиція, не є розподілом',
  en: 'a rehearsal, not a distribution',
}

/** Stands above every matter of a rehearsal, so that no part of the output can be taken for more. */
export const rehearsalMark = (lang: Lang, paint: Paint): string =>
  `${paint.attention(`⚠ ${REHEARSAL[lang]}`)}\n`

/** Explanation, draw and where the record is; an empty line at the end. */
export function matterText(matter: Matter, lang: Lang, paint: Paint, columns: number): string {
  const { distribution, request } = matter
  if (distribution.kind === 'refused') {
    return `${paint.bold(visible(request.id))}\n${problemsText(distribution.answer, lang)}\n`
  }
  const { kind, decision } = distribution
  const explanation =
    kind === 'drawn' ? explanationOfDraw(decision, lang) : explanationFor(decision, 'short', lang)
  const told = explanationText(explanation, paint, columns)
  return `${told}\n${closingLines(matter, lang, paint).join('\n')}\n${paint.faint('─'.repeat(columns))}\n\n`
}

/** What came of it: where the record is, or why there is none. */
function closingLines(matter: Matter, lang: Lang, paint: Paint): readonly string[] {
  const { distribution, entries, held } = matter
  switch (distribution.kind) {
    case 'refused':
      return []
    case 'drawn':
      return [recordLine(matter, distribution.record.manifest_digest, lang)]
    case 'no_draw': {
      const { kind } = distribution.answer.outcome
      if (kind === 'blocked') return [paint.bad(NO_RECORD.blocked[lang])]
      return [entries === undefined ? NO_RECORD.other[lang] : ledgerLine(entries, lang)]
    }
    case 'not_drawn': {
      const reason = held?.[lang] ?? REASONS[distribution.reason]?.[lang] ?? distribution.reason
      const head = lang === 'uk' ? 'Розподілу відмовлено' : 'Nothing was drawn'
      return [
        paint.bad(`${head}: ${reason}${distribution.missing.length > 0 ? ':' : '.'}`),
        ...distribution.missing.map((pointer) => `  – ${visible(pointer)}`),
      ]
    }
  }
}

const NO_RECORD = {
  blocked: {
    uk: 'Розподілу відмовлено: бракує відомостей.',
    en: 'Nothing was drawn: facts are missing.',
  },
  other: {
    uk: 'Випадкового вибору не було, запису розподілу немає.',
    en: 'Nothing was drawn by chance, hence there is no record.',
  },
} as const satisfies Record<string, Text>

/** `Журнал: записи № 5, 6, 7`. */
const ledgerLine = (entries: readonly number[], lang: Lang): string =>
  `${lang === 'uk' ? 'Журнал: запис №' : 'Ledger: entry №'} ${entries.join(', ')}`

function recordLine({ path, entries }: Matter, digest: string, lang: Lang): string {
  const short = `${digest.slice(0, 8)}…${digest.slice(-8)}`
  const manifest = lang === 'uk' ? 'маніфест' : 'manifest'
  if (entries !== undefined) return `${ledgerLine(entries, lang)}; ${manifest} M = ${short}`
  if (path === undefined) return lang === 'uk' ? 'Запису не зроблено.' : 'No record was written.'
  const shown = visible(shownPath(path))
  return lang === 'uk'
    ? `Запис: ${shown}, маніфест M = ${short}`
    : `Record: ${shown}, manifest M = ${short}`
}

/** Why nothing could be drawn. */
export const REASONS: Readonly<Record<string, Text>> = {
  'missing-parameter': {
    uk: 'невідомі навантаження або коефіцієнти, тому ваг не обчислено',
    en: 'loads or coefficients are unknown, so there are no weights',
  },
  'load-zero': {
    uk: 'навантаження всіх учасників нульове, ваг не обчислити',
    en: 'all loads are zero, so there are no weights',
  },
  'no-weight-rule': {
    uk: 'засади не називають правила ваги',
    en: 'the policy names no rule of weights',
  },
  'no-case-id': {
    uk: 'не подано номера справи',
    en: 'the number of the case is not given',
  },
  'case-number-spelling': {
    uk: 'у номері справи зайві пробіли, невидимі чи незвичні знаки: інший запис номера був би іншою справою',
    en: 'the number of the case has spare blanks, unseen or unusual characters: another spelling would be another case',
  },
  'already-distributed': {
    uk: 'справу вже розподілено, її запис є в теці; повторний розподіл можливий лише з підстави, яку називають засади',
    en: 'the case is distributed already and has a record; a repeat distribution needs a ground in the policy',
  },
  'no-candidates': { uk: 'немає учасників', en: 'nobody takes part' },
  'weights-too-large': {
    uk: 'сума ваг завелика для точного розподілу',
    en: 'the sum of the weights is too large for an exact draw',
  },
}

/** The same for programs. */
export function matterJson({ request, distribution, path, entries, held }: Matter) {
  const { kind, answer } = distribution
  return {
    id: request.id,
    result: kind,
    answer,
    ...(distribution.kind === 'not_drawn' && {
      reason: distribution.reason,
      missing: distribution.missing,
    }),
    ...(distribution.kind === 'drawn' && { record: distribution.record }),
    ...(path !== undefined && { record_path: path }),
    ...(entries !== undefined && { entries }),
    ...(held !== undefined && { held }),
  }
}
