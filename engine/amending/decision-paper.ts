/**
 * The draft of an assembly's decision: a draft amendment and what it changes in; the paper to be voted on and signed, out.
 *
 * Nobody has adopted it: it says «ПРОЄКТ», and what nobody gave is a blank.
 */
import type { Act, CheckedPolicy, Edition } from '../../grammar/index.ts'
import type { BlankWidth, Block, Paper, Run, Runs, TextStyle } from '../documents/model.ts'
import type { Words } from '../facts/problem.ts'
import { BLANKS, DECISION, SUMMARIES } from './decision-phrases.ts'
import { decisionPoints } from './decision-points.ts'
import { ukrainianDay } from './phrases.ts'
import { titleOf } from './table-phrases.ts'

export interface DecisionRequest {
  /** With the draft applied. */
  readonly policy: CheckedPolicy
  readonly before: Edition
  readonly after: Edition
  readonly date?: string
  readonly number?: string
}

export function decisionPaper(request: DecisionRequest): Paper {
  const { policy, before, after } = request
  const { points, remarks, notes } = decisionPoints(policy, before, after)
  const title = `Про внесення змін до ${titleOf(policy.base.title.uk)}`
  const blocks = [
    ...headOf(request),
    text('title', title),
    text('body', preamble(policy, before)),
    text('plain', DECISION.decided),
    text('body', `1. Внести до ${titleOf(policy.base.title.uk)} такі зміни:`),
    ...points.map((point, at) => text('body', `1.${at + 1}. ${point}`)),
    ...closing(after),
  ]
  return {
    title: { uk: `Проєкт рішення: ${title}`, en: 'Draft of a decision of the assembly of judges' },
    parts: [
      {
        blocks,
        remarks: remarks.map((message) => ({ message })),
        blanks: blanksOf(request),
        notes: [SUMMARIES, ...notes],
      },
    ],
    origin: [originOf(policy, after)],
  }
}

function headOf({ policy, date, number }: DecisionRequest): readonly Block[] {
  const court = policy.base.court?.title.uk
  return [
    text('corner', DECISION.draft),
    text('center', ...(court === undefined ? [blank('long')] : [court])),
    text('center', DECISION.body),
    text('heading', DECISION.kind),
    {
      kind: 'line',
      left: [date === undefined ? blank('short') : ukrainianDay(date)],
      right: ['№\u00A0', number ?? blank('short')],
    },
  ]
}

/** The act that approved the policy and those that changed it since, as they stand before the draft. */
function preamble({ base }: CheckedPolicy, before: Edition): string {
  const changing = before.acts.filter((act) => act !== base.approved && !isSame(act, base.approved))
  const approved = base.approved === undefined ? [] : [`затверджено: ${actWords(base.approved)}`]
  const changed = changing.length === 0 ? [] : [`зміни: ${changing.map(actWords).join(', ')}`]
  const acts = [...approved, ...changed].join('; ')
  return `Розглянувши проєкт змін до ${titleOf(base.title.uk)}${acts === '' ? '' : ` (${acts})`}, збори суддів`
}

/** Of the policy read with the draft and of the same read without it. */
const isSame = (one: Act, other: Act | undefined): boolean =>
  one.date === other?.date && one.number === other.number

const actWords = ({ body, date, number }: Act): string =>
  `${body.uk} від ${ukrainianDay(date)}${number === undefined ? '' : ` №\u00A0${number}`}`

function closing({ from }: Edition): readonly Block[] {
  const day = ukrainianDay(from)
  return [
    text('body', `2. Зміни набирають чинності з ${day}.`),
    text(
      'body',
      `3. Забезпечити оприлюднення цього рішення на вебпорталі судової влади України та внесення змін до автоматизованої системи документообігу суду не пізніше ${day}. Відповідальна особа: `,
      blank('medium'),
    ),
    text(
      'plain',
      'Голосували: «за» — ',
      blank('short'),
      ', «проти» — ',
      blank('short'),
      ', «утрималися» — ',
      blank('short'),
    ),
    { kind: 'sign', post: [DECISION.chair], name: [blank('medium')] },
    { kind: 'sign', post: [DECISION.secretary], name: [blank('medium')] },
  ]
}

function blanksOf({ policy, date, number }: DecisionRequest): readonly Words[] {
  const { court, date: day, number: no, ...always } = BLANKS
  return [
    ...(policy.base.court === undefined ? [court] : []),
    ...(date === undefined ? [day] : []),
    ...(number === undefined ? [no] : []),
    ...Object.values(always),
  ]
}

const originOf = ({ document, base }: CheckedPolicy, { from }: Edition): Words => ({
  uk: `проєкт змін до засад ${document} (${base.title.uk}), запропонований день чинності — ${ukrainianDay(from)}`,
  en: `a draft amendment to the policy ${document}, proposed to be in force from ${from}`,
})

const blank = (width: BlankWidth): Run => ({ blank: width })
const text = (style: TextStyle, ...runs: Runs): Block => ({ kind: 'text', style, runs })
