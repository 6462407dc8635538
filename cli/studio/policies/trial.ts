/**
 * A trial: a text as typed and facts in; every judge with what stands against him, in the words of the engine, out.
 *
 * Runs in a worker. What comes out is no decision: no number is drawn and nothing is recorded.
 */
import type { Tried, TriedGround, TriedJudge, TryAnswer } from '../../../editor/api/index.ts'
import {
  type Answer,
  answerOf,
  type Block,
  citeOf,
  type Decision,
  decisionOf,
  evaluate,
  explainDecision,
  missingLabels,
  nameOf,
  prepare,
  type Prepared,
  type Refused,
  type Runtime,
  runtimeOf,
  type Word,
} from '../../../engine/index.ts'
import { hasErrors } from '../../../grammar/index.ts'
import type { KeptFile } from '../ledger-policies.ts'
import { fileRemarks } from './file-remarks.ts'
import { soundPart } from './sound-part.ts'

/** What a text is asked with. */
export interface Trial {
  readonly files: readonly KeptFile[]
  readonly document: string
  readonly draft?: string
  readonly as_of: string
  readonly facts: unknown
}

type Calendar = Runtime['calendar']

export function tryText(trial: Trial, calendar: Calendar): TryAnswer {
  const { files, document, draft } = trial
  const { policy, diagnostics, leftOut } = soundPart(files, document, draft)
  const remarks = fileRemarks(
    diagnostics.filter((one) => hasErrors([one])),
    files,
  )
  if (policy === undefined) return { kind: 'not_told', reason: NOTHING_READ, remarks }
  const runtime = runtimeOf([policy], calendar)
  const request = { id: null, policy: document, as_of: trial.as_of, facts: trial.facts }
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return { kind: 'not_told', reason: reasonOf(prepared), remarks }
  return { ...told(prepared, runtime), left_out: leftOut, remarks }
}

const NOTHING_READ = {
  uk: 'у цьому тексті немає засад, які можна прочитати',
  en: 'nothing in this text can be read as a policy',
}

/** The facts are refused: each problem with its place. */
function reasonOf({ problems }: Refused) {
  const words = (lang: 'uk' | 'en'): string =>
    problems
      .slice(0, 5)
      .map(({ path, message, help }) =>
        [path && `\`${path}\``, message[lang], help?.[lang]].filter(Boolean).join(': '),
      )
      .join('; ')
  return { uk: words('uk'), en: words('en') }
}

type Told = Omit<Tried, 'left_out' | 'remarks'>

function told(prepared: Prepared, runtime: Runtime): Told {
  const evaluation = evaluate(runtime, prepared)
  const decision = decisionOf(prepared, evaluation, runtime)
  const [uk, en] = [answerOf(prepared, evaluation, 'uk'), answerOf(prepared, evaluation, 'en')]
  return {
    kind: 'told',
    as_of: uk.as_of,
    edition: { in_force_from: uk.edition.in_force_from, decision: uk.edition.decision },
    outcome: {
      kind: uk.outcome.kind,
      sentences: sentences(decision),
    },
    judges: uk.judges.map((verdict) => judgeOf(verdict, { uk, en }, decision)),
  }
}

type Verdict = Answer['judges'][number]
type Both = Readonly<Record<'uk' | 'en', Answer>>

function judgeOf(
  { id, status, grounds, undetermined }: Verdict,
  both: Both,
  decision: Decision,
): TriedJudge {
  const record = (decision.facts.judges ?? []).find((one) => one.id === id)
  const verdict = decision.evaluation.judges.find((one) => one.id === id)
  const missing = {
    uk: missingLabels(verdict?.missing ?? [], { decision, lang: 'uk' }),
    en: missingLabels(verdict?.missing ?? [], { decision, lang: 'en' }),
  }
  return {
    id,
    name: record === undefined ? id : nameOf(record, { decision, lang: 'uk' }),
    status,
    grounds: [
      ...grounds.map((clause) => groundOf(clause, id, true, both, decision)),
      ...undetermined.map((clause) => groundOf(clause, id, false, both, decision)),
    ],
    missing: missing.uk === '' ? [] : [missing],
  }
}

function groundOf(
  cited: string,
  judge: string,
  certain: boolean,
  both: Both,
  decision: Decision,
): TriedGround {
  const clause = cited.slice(decision.ir.document.length + 1)
  const subject = `judge:${judge}`
  const entry = decision.evaluation.entries.find(
    (one) => one.clause === clause && one.subject === subject,
  )
  const sentence = (lang: 'uk' | 'en'): string =>
    both[lang].clauses.find((one) => one.id === cited && one.subject === subject)?.message ??
    citeOf(clause, { decision, lang })
  return {
    clause,
    citation: {
      uk: citeOf(clause, { decision, lang: 'uk' }),
      en: citeOf(clause, { decision, lang: 'en' }),
    },
    sentence: { uk: sentence('uk'), en: sentence('en') },
    rule: entry?.rule ?? null,
    certain,
  }
}

/** What happens to the matter: the paragraphs of the short explanation. */
function sentences(decision: Decision) {
  const texts = (lang: 'uk' | 'en'): readonly string[] =>
    explainDecision(decision, { lang, detail: 'short' }).blocks.flatMap(paragraphOf)
  const [uk, en] = [texts('uk'), texts('en')]
  return uk.map((text, index) => ({ uk: text, en: en[index] ?? text }))
}

const paragraphOf = (block: Block): readonly string[] =>
  block.kind === 'paragraph' ? [block.text.map(wordOf).join('')] : []
const wordOf = (word: Word): string => (typeof word === 'string' ? word : word.strong)
