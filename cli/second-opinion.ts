/**
 * A second opinion on a decision: the exclusion rules run once more through json-rules-engine.
 */
import {
  type Difference,
  prepare,
  type Runtime,
  type SecondOpinion,
  secondOpinion,
} from '../engine/index.ts'
import { type Or, right, wrong } from './complaint.ts'
import { EXIT } from './exit-codes.ts'
import type { Lang, Text } from './text.ts'

/** What an answer tells of it: the clauses whose rules that engine cannot express were not compared. */
export interface Agreement {
  readonly equal: true
  readonly omitted: readonly string[]
}

/** Agreement, or a refusal that says how the two engines differ. A refused request has no opinion. */
export async function askSecondOpinion(
  runtime: Runtime,
  request: unknown,
): Promise<Or<Agreement | undefined>> {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return right(undefined)
  const { ir, facts, working } = prepared
  const opinion = await secondOpinion(prepared, runtime.createRun(ir, facts, working))
  const cited = (clause: string): string => `${ir.document}/${clause}`
  return opinion.equal
    ? right({ equal: true, omitted: opinion.omitted.map(cited) })
    : differs(opinion)
}

function differs({ differences }: SecondOpinion & { equal: false }) {
  const list = (lang: Lang): string =>
    differences.map((one) => differenceText(one, lang)).join('; ')
  return wrong(
    EXIT.remarks,
    {
      uk: `друга думка не збігається, рішення не видано: ${list('uk')}`,
      en: `the second opinion differs, no decision is given: ${list('en')}`,
    },
    {
      uk: 'це помилка одного з двох рушіїв; повідомте розробників',
      en: 'one of the two engines is wrong; please tell the developers',
    },
  )
}

function differenceText({ judge, ours, theirs }: Difference, lang: Lang): string {
  const said = ({ grounds, undetermined }: Difference['ours']): string =>
    [...grounds, ...undetermined.map((clause) => `${clause}?`)].join(', ') || '—'
  return lang === 'uk'
    ? `суддя ${judge}: ${said(ours)} проти ${said(theirs)}`
    : `judge ${judge}: ${said(ours)} against ${said(theirs)}`
}

/** One line under the explanation. */
export function agreementText({ omitted }: Agreement, lang: Lang): string {
  const left = omitted.length === 0 ? '' : `${LEFT_OUT[lang]}: ${omitted.join(', ')}`
  return `\n${AGREED[lang]}${left === '' ? '' : `; ${left}`}.\n`
}

const AGREED: Text = {
  uk: 'Друга думка (json-rules-engine) збігається',
  en: 'The second opinion (json-rules-engine) agrees',
}
const LEFT_OUT: Text = { uk: 'не порівнювали', en: 'not compared' }
