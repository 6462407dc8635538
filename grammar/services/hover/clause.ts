/** A clause in words: what it says, its force, and how it stands in each edition, by which act. */
import type { ClauseState } from '../../check/checked-policy.ts'
import { dayWords } from '../../check/report.ts'
import { word } from '../../lexicon/words.ts'
import type { Lang } from '../../source/text.ts'
import type { Act, ClauseDeclaration, Modality } from '../../syntax/ast.ts'
import { statementsOf } from '../workspace/statements.ts'
import type { Checking } from '../workspace/workspace.ts'
import { authored, escaped } from './markdown.ts'
import { say } from './say.ts'

export function describeClause(
  { document, name }: { readonly document: string; readonly name: string },
  checking: Checking,
  lang: Lang,
): string {
  const { resolved, editions } = checking.examined
  const files = [...resolved.libraries, resolved.base, ...resolved.amendments]
  const declared = files
    .filter(({ written }) => written.document === document)
    .flatMap(({ written }) => statementsOf(written))
    .filter((one): one is ClauseDeclaration => one.kind === 'clause' && one.clause === name)
  const latest = declared.at(-1)
  const states =
    document === resolved.base.written.document
      ? editions.map(({ edition }) => edition.clauseStates.get(name))
      : []
  return [
    `**${latest?.cite ? authored(latest.cite, lang) : `${say('clause', lang)} ${escaped(name)}`}**${latest ? ` · ${force(latest.modality, lang)}` : ''}`,
    latest ? authored(latest.summary, lang) : say('undeclared', lang),
    ...history(states, lang),
  ].join('\n\n')
}

const force = (modality: Modality, lang: Lang): string =>
  word(modality === 'none' ? 'no_modality' : modality, lang)

/** Each state once, in the order of time; that a clause is not there yet says the next line. */
function history(states: readonly (ClauseState | undefined)[], lang: Lang): readonly string[] {
  const lines = states.flatMap((one) =>
    one === undefined || one.state === 'not_yet' ? [] : [stateLine(one, lang)],
  )
  const all = [...new Set(lines)]
  return all.length === 0 ? [] : [all.map((line) => `- ${line}`).join('\n')]
}

function stateLine({ state, since, by }: ClauseState, lang: Lang): string {
  const from = since === undefined ? '' : ` ${say('since', lang)} ${dayWords(since)[lang]}`
  return `${say(state, lang)}${from}${by === undefined ? '' : `: ${actWords(by, lang)}`}`
}

/** «рішення зборів суддів від 28.03.2025 № 3». */
function actWords({ body, date, number }: Act, lang: Lang): string {
  const no = number === undefined ? '' : ` ${word('number', lang)} ${escaped(number)}`
  return `${authored(body, lang)} ${say('of', lang)} ${dayWords(date)[lang]}${no}`
}
