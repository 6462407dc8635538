/** The explanation of one changed case: both outcomes, who is let in or shut out and why, chances before and after. */
import type { CaseChange, Exact, Side } from '../../types.ts'
import type { CaseStory, Cell, Grid } from '../model.ts'
import { changeTitle, outcomeTitle } from '../words/labels.ts'
import { dayText, fractionText, percent } from '../words/numbers.ts'
import { some } from '../words/nouns.ts'
import { clauseList, type Telling } from '../words/telling.ts'

export function storyOf(change: CaseChange, printed: boolean, telling: Telling): CaseStory {
  const { lang } = telling
  const attempt = change.attempt !== null && change.attempt > 1
  const which = {
    uk: `${change.case}${attempt ? `, спроба ${change.attempt}` : ''}`,
    en: `${change.case}${attempt ? `, attempt ${change.attempt}` : ''}`,
  }[lang]
  return {
    kind: 'story',
    id: anchorOf(change),
    title: `${which} · ${dayText(change.as_of, lang)} · ${changeTitle(change.change, telling)}`,
    lines: linesOf(change, telling).map(closed),
    chances: chancesOf(change, telling),
    command: `zasady protocol ${quoted(change.case)} --ledger ${quoted(LEDGER_PLACE[lang])}`,
    printed,
  }
}

/** One full stop, also after an initial. */
const closed = (line: string): string => (line.endsWith('.') ? line : `${line}.`)

/** Where the explanation of a case stands on the page. */
export const anchorOf = ({ seq }: CaseChange): string => `case-${seq}`

const LEDGER_PLACE = { uk: 'журнал', en: 'ledger' }

/** As a shell takes it for one word. */
const quoted = (word: string): string =>
  /^[\p{L}\d./_-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

function linesOf(change: CaseChange, telling: Telling): readonly string[] {
  const { lang } = telling
  const { before, after, obstacle } = change
  const entry = { uk: `Запис журналу ${change.seq}`, en: `Entry ${change.seq} of the ledger` }[lang]
  const category =
    change.category === null
      ? ''
      : { uk: `, категорія: ${change.category}`, en: `, category: ${change.category}` }[lang]
  return [
    `${entry}${category}`,
    ...(before === null ? [] : [sideWords({ uk: 'Було', en: 'Before' }[lang], before, telling)]),
    ...(after === null ? [] : [sideWords({ uk: 'Стало б', en: 'After' }[lang], after, telling)]),
    ...change.judges.map((one) => judgeLine(one, telling)),
    ...numberLines(change, telling),
    ...(obstacle === null
      ? []
      : [
          {
            uk: `Повторити не можна: ${obstacle.detail} (${obstacle.code})`,
            en: `It cannot be replayed: ${obstacle.detail} (${obstacle.code})`,
          }[lang],
        ]),
  ]
}

/** `Було: розподіл між суддями, у колі 12 суддів; п. 4.1` */
function sideWords(label: string, side: Side, telling: Telling): string {
  const { lang } = telling
  const pool =
    lang === 'uk'
      ? `у колі ${some(side.pool.length, 'judge', lang)}`
      : `${some(side.pool.length, 'judge', lang)} in the pool`
  const rests = side.clauses.length === 0 ? '' : `; ${clauseList(side.clauses, telling)}`
  const missing =
    side.missing.length === 0
      ? ''
      : { uk: `; бракує: ${side.missing.join(', ')}`, en: `; missing: ${side.missing.join(', ')}` }[
          lang
        ]
  return `${label}: ${outcomeTitle(side.outcome, telling)}, ${pool}${rests}${missing}`
}

function judgeLine(
  { judge, effect, clauses }: CaseChange['judges'][number],
  telling: Telling,
): string {
  const { lang, name } = telling
  const sign = effect === 'gained' ? '+' : '−'
  const words = {
    gained: { uk: 'допущено', en: 'let in' },
    lost: { uk: 'не допущено', en: 'shut out' },
  }[effect][lang]
  return `${sign} ${name(judge)}: ${words}, ${clauseList(clauses, telling)}`
}

/** Whom the number of then draws, and how far the chances differ. */
function numberLines(
  { before, after, variation }: CaseChange,
  { lang, name }: Telling,
): readonly string[] {
  const [from, to] = [before?.judge ?? null, after?.judge ?? null]
  const judge =
    from === null && to === null
      ? []
      : from === to
        ? [
            {
              uk: `Суддя за тим самим числом той самий: ${name(from ?? '')}`,
              en: `The judge by the same number is the same: ${name(from ?? '')}`,
            }[lang],
          ]
        : [
            {
              uk: `Суддя за тим самим числом: було — ${nameOr(from, name)}, стало б — ${nameOr(to, name)}`,
              en: `The judge by the same number: before ${nameOr(from, name)}, after ${nameOr(to, name)}`,
            }[lang],
          ]
  if (variation.about === 0) return judge
  const size = percent(variation, lang)
  return [
    ...judge,
    {
      uk: `Відмінність шансів: ${size} (${fractionText(variation)})`,
      en: `Difference of the chances: ${size} (${fractionText(variation)})`,
    }[lang],
  ]
}

const nameOr = (judge: string | null, name: Telling['name']): string =>
  judge === null ? '—' : name(judge)

/** Judges with the same chance before and the same after stand on one line. */
function chancesOf({ before, after }: CaseChange, telling: Telling): Grid | undefined {
  const { lang, name } = telling
  const [from, to] = [before, after].map(
    (side) => new Map(side?.pool.map(({ judge, chance }) => [judge, chance]) ?? []),
  )
  const judges = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])]
  if (judges.length === 0) return undefined
  const groups = Map.groupBy(
    judges,
    (judge) => `${from?.get(judge)?.exact} ${to?.get(judge)?.exact}`,
  )
  return {
    caption: { uk: 'Шанси', en: 'Chances' }[lang],
    heads: {
      uk: ['Було', 'Стало б', 'Судді'],
      en: ['Before', 'After', 'Judges'],
    }[lang].map((text, at) => ({ text, numeric: at < 2 })),
    rows: [...groups.values()].map((group) => {
      const [first = ''] = group
      const names = group.map(name).join(', ')
      const who = group.length > 3 ? `${names} (${group.length})` : names
      return [
        chanceCell(from?.get(first), telling),
        chanceCell(to?.get(first), telling),
        { text: who },
      ]
    }),
  }
}

function chanceCell(chance: Exact | undefined, { lang }: Telling): Cell {
  if (chance === undefined) return { text: '—' }
  return { text: percent(chance, lang), exact: fractionText(chance) }
}
