/** A request of the decision contract and a template in; the documents to be signed out. */
import { decisionOf } from '../decide/explain-request.ts'
import { evaluate } from '../decide/decide.ts'
import { prepare, type Prepared, type Refused } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import { actWords, citesOf } from '../explain/clauses.ts'
import type { Decision, Telling } from '../explain/decision.ts'
import { inLang } from '../explain/labels.ts'
import { dayWords } from '../explain/values.ts'
import { isObject } from '../facts/document.ts'
import type { Words } from '../facts/problem.ts'
import { kyivDay } from '../time/kyiv.ts'
import type { Drafting } from './drafting.ts'
import { findRecord } from './finds.ts'
import type { Paper } from './model.ts'
import { partsOf } from './parts.ts'
import { ORIGIN } from './phrases.ts'
import { supposing } from './suppose.ts'
import type { DocumentTemplate, Find } from './template.ts'

export type Drafted =
  | { readonly kind: 'drafted'; readonly paper: Paper }
  /** The list has no record of this id; these it has. */
  | { readonly kind: 'no-subject'; readonly known: readonly string[] }
  | Refused

/**
 * Drafts a document by a template that was checked against the policy. `subject`: the id of the one record that the
 * document is wanted for; otherwise there is one for each.
 */
export function draftDocument(
  runtime: Runtime,
  request: Readonly<Record<string, unknown>>,
  template: DocumentTemplate,
  subject?: string,
): Drafted {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return prepared
  const decision = decided(prepared, runtime)
  const { drafting, unfound } = lookedFor(template.finds ?? [], draftingOf(decision))
  const facts = isObject(request['facts']) ? request['facts'] : {}
  const signed = supposing(facts, template.supposes ?? [], unfound, drafting)
  const supposed = prepare(runtime, { ...request, facts: signed })
  if (supposed.kind === 'refused') return supposed
  const parts = partsOf(template, { ...drafting, supposed: decided(supposed, runtime) }, subject)
  if ('known' in parts) return { kind: 'no-subject', known: parts.known }
  return {
    kind: 'drafted',
    paper: { title: template.title, parts: parts.parts, origin: originOf(template, decision) },
  }
}

const decided = (prepared: Prepared, runtime: Runtime): Decision =>
  decisionOf(prepared, evaluate(runtime, prepared), runtime)

const draftingOf = (decision: Decision): Drafting => ({
  telling: { decision, lang: 'uk' },
  supposed: decision,
  variables: new Map(),
  blanks: [],
  notes: [],
})

/** Every record that the template looks for, by its name; and what was not found. */
function lookedFor(finds: readonly Find[], drafting: Drafting) {
  return finds.reduce<{ drafting: Drafting; unfound: readonly Find[] }>(
    (before, find) => {
      const found = findRecord(find, before.drafting)
      return {
        drafting: found.drafting,
        unfound: found.isFound ? before.unfound : [...before.unfound, find],
      }
    },
    { drafting, unfound: [] },
  )
}

/** By which policy and edition, as of which day, resting on which clauses. */
function originOf({ basis }: DocumentTemplate, decision: Decision): readonly Words[] {
  const { policy, edition, facts } = decision
  const inBoth = (say: (telling: Telling) => string): Words => ({
    uk: say({ decision, lang: 'uk' }),
    en: say({ decision, lang: 'en' }),
  })
  return [
    inBoth((telling) => {
      const acts = edition.acts.map((act) => actWords(act, telling)).join(', ')
      return ORIGIN.edition(inLang(policy.base.title, telling), acts)
    }),
    inBoth((telling) => ORIGIN.clauses[telling.lang](citesOf(basis, telling))),
    inBoth(({ lang }) => ORIGIN.day[lang](dayWords(kyivDay(facts.asOf), lang))),
  ]
}
