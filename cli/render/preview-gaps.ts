/** What a preview cannot tell: matters that an edition cannot decide, matters that cannot be replayed, and what to do. */
import {
  cannotDecide,
  type CaseChange,
  type HistoryReport,
  type OpenMatter,
} from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Text } from '../text.ts'
import { headOf, paragraph, type PreviewPage } from './preview-words.ts'

const UNDECIDED: Text = { uk: 'Не можна вирішити', en: 'Cannot be decided' }
const OBSTACLES: Text = { uk: 'Не можна відтворити', en: 'Cannot be replayed' }

/** By the edition that cannot decide and what is missing: how many matters, and the first of them. */
export function undecidedPart({ changed }: HistoryReport, page: PreviewPage): string[] {
  const { lang } = page
  const open = changed.flatMap((matter) => {
    const found = cannotDecide(matter)
    return found === undefined ? [] : [{ matter, ...found }]
  })
  if (open.length === 0) return []
  const groups = Map.groupBy(open, ({ edition, missing }) => {
    const kinds = [...new Set(missing.map(kindOfPointer))].join(', ')
    const unknown = { uk: `невідомо — ${visible(kinds)}`, en: `not known: ${visible(kinds)}` }[lang]
    return `${EDITIONS[edition][lang]}; ${unknown}`
  })
  const lines = [...groups].flatMap(([told, group]) => {
    const matters = group.map(({ matter }) => matter)
    return paragraph(`${group.length}: ${told}${firstOf(matters, lang)}`, page)
  })
  const isOfWording = open.some(({ missing }) => missing.some(isClause))
  return [
    headOf(UNDECIDED, page),
    ...lines,
    ...paragraph(NOT_COUNTED[lang], page),
    ...paragraph((isOfWording ? WORDINGS : FACTS)[lang], page),
  ]
}

const EDITIONS: Readonly<Record<OpenMatter['edition'], Text>> = {
  before: {
    uk: 'не вирішує попередня редакція, з якою порівняно',
    en: 'the earlier edition, with which it is compared, cannot decide',
  },
  after: { uk: 'не вирішує нова редакція', en: 'the new edition cannot decide' },
  both: { uk: 'не вирішує жодна з редакцій', en: 'neither edition can decide' },
}
const NOT_COUNTED: Text = {
  uk: 'У таблицях суддів і пунктів цих справ не враховано.',
  en: 'The tables of judges and clauses leave these matters out.',
}

const isClause = (missing: string): boolean =>
  missing.startsWith('/') === false && missing.includes('/')

/** One line for the same fact of different judges: the id gives way to a star. */
const kindOfPointer = (pointer: string): string =>
  pointer.replace(/^(\/[^/]+)\/[^/]+(?=\/)/, '$1/*')

const WORDINGS: Text = {
  uk: 'Що робити: внесіть текст невідомих пунктів до засад або, лише для оцінки, додайте --assume-unknown absent.',
  en: 'What to do: put the text of the unknown clauses into the policy or, for an estimate only, add --assume-unknown absent.',
}
const FACTS: Text = {
  uk: 'Що робити: редакція питає про те, чого тоді не записували; до голосування вирішіть, звідки ці відомості братимуться.',
  en: 'What to do: the edition asks for what was not recorded then; decide before the vote where these facts will come from.',
}

/** Why, and what to do about it. Codes as in `zasady replay`, and those of a preview. */
const REASONS: Readonly<Record<string, Text>> = {
  'no-result': {
    uk: 'розподіл не завершено: завершіть його (zasady ledger settle) або припиніть (abandon)',
    en: 'the draw was not finished: settle it (zasady ledger settle) or abandon it',
  },
  'facts-missing': {
    uk: 'відомостей у журналі немає: перевірте журнал (zasady verify), візьміть повну копію',
    en: 'the facts are not in the ledger: verify it (zasady verify), take a whole copy',
  },
  'facts-sealed': {
    uk: 'відомості запечатано, а розкриття тут немає: запустіть у суді, де воно зберігається',
    en: 'facts are sealed and their openings are not here: run it in the court that keeps them',
  },
  'facts-refused': {
    uk: 'засади тепер не приймають цих відомостей: місце названо',
    en: 'the policy no longer takes these facts: the place is named',
  },
  'blob-missing': {
    uk: 'тексту, на який посилається запис, немає: перевірте журнал (zasady verify)',
    en: 'a text that an entry names is missing: verify the ledger (zasady verify)',
  },
  redacted: {
    uk: 'відомості вилучено із записом про це: цих справ не відтворити',
    en: 'the facts were redacted, with an entry that says so: these matters cannot be replayed',
  },
  'other-policy': {
    uk: 'розподілено за іншими засадами, поправка їх не стосується',
    en: 'distributed under another policy, which the amendment does not concern',
  },
  'not-reproduced': {
    uk: 'редакція, за якою вирішено тоді, дає тепер інше: порівняйте (zasady replay), перш ніж вірити решті',
    en: 'the edition that decided then gives something else now: compare (zasady replay) before trusting the rest',
  },
}

export function obstaclesPart(report: HistoryReport, page: PreviewPage): string[] {
  const { lang, paint } = page
  const found = report.changed.filter(({ change }) => change === 'not-replayable')
  if (found.length === 0) return []
  const groups = Map.groupBy(found, ({ obstacle }) => obstacle?.code ?? '')
  const lines = [...groups].flatMap(([code, cases]) => {
    const reason = REASONS[code]?.[lang] ?? code
    return paragraph(`${cases.length}: ${reason}${firstOf(cases, lang)}`, page)
  })
  return [paint.bad(headOf(OBSTACLES, page)), ...lines]
}

/** The first matter, with what exactly is in the way. */
function firstOf([first]: readonly CaseChange[], lang: 'uk' | 'en'): string {
  if (first === undefined) return ''
  const detail = first.obstacle?.detail ?? ''
  const label = lang === 'uk' ? 'перша' : 'the first'
  return ` [${label}: ${visible(first.case)}, № ${first.seq}${detail === '' ? '' : `, ${visible(detail)}`}]`
}
