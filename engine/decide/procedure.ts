/** A request of the decision contract in; the procedures of its policy over those facts out. */
import type { Lang } from '../../grammar/index.ts'
import { procedures, type ProcedureTaken, type StepStanding } from '../due/procedure.ts'
import type { Telling } from '../explain/decision.ts'
import { dueWords } from '../explain/due-words.ts'
import { reasonWords } from '../explain/finding-why.ts'
import { inLang } from '../explain/labels.ts'
import { evaluate } from './decide.ts'
import { decisionOf } from './explain-request.ts'
import { prepare, type Refused } from './prepare.ts'
import type { Runtime } from './runtime.ts'

export type ProceduresResult =
  | {
      readonly kind: 'procedures'
      readonly telling: Telling
      readonly procedures: readonly ProcedureTaken[]
    }
  | Refused

/** One procedure for programs; moments are ISO text. */
export interface ProcedureAnswer {
  readonly procedure: string
  readonly standing: ProcedureTaken['standing']
  readonly steps: readonly {
    readonly clause: string
    readonly subject?: string
    readonly standing: StepStanding
    readonly at?: string
    readonly deadline?: string
    readonly after?: readonly string[]
    readonly bearer?: string
    readonly message: string
    /** What was done otherwise than required. */
    readonly reason?: string
    readonly missing?: readonly string[]
  }[]
}

/** Reads every procedure of the policy against the facts. */
export function proceduresIn(runtime: Runtime, request: unknown, lang: Lang): ProceduresResult {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return prepared
  const { ir, facts, working } = prepared
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  return {
    kind: 'procedures',
    telling: { decision, lang },
    procedures: procedures(runtime.createRun(ir, facts, working)),
  }
}

export function procedureAnswer(taken: ProcedureTaken, telling: Telling): ProcedureAnswer {
  const { document } = telling.decision.ir
  return {
    procedure: inLang(taken.procedure, telling),
    standing: taken.standing,
    steps: taken.steps.map(({ entry, standing, at, after, bearer }) => {
      const words = dueWords({ entry, ...(bearer !== undefined && { bearer }) }, telling)
      const { subject, value, missing } = entry
      return {
        clause: `${document}/${entry.clause}`,
        ...(subject !== undefined && { subject }),
        standing,
        ...(at !== undefined && { at }),
        ...(value !== undefined && value !== 'null' && { deadline: value }),
        ...(after.length > 0 && { after: after.map((clause) => `${document}/${clause}`) }),
        ...(words.bearer !== undefined && { bearer: words.bearer }),
        message: words.summary,
        ...(standing === 'otherwise' && { reason: reasonWords(entry, telling) }),
        ...(missing.length > 0 && { missing }),
      }
    }),
  }
}
