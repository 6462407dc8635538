/**
 * What a policy asks before a summons is sent: data beside the policy (`sending.yaml`) in, its rules out.
 *
 * The ways in the order of preference, what is supposed of a message not sent yet, and what must be so before anything
 * is sent. Which clauses these are belongs to the policy; nothing of it is known here.
 */
import {
  fields,
  flag,
  isFields,
  list,
  pointerPart,
  type Shape,
  type ShapeProblem,
  text,
} from '../time/shape.ts'
import type { Conditions, ToldFact } from './conditions.ts'
import type { Way } from './ways.ts'

type Fields = Readonly<Record<string, unknown>>

export interface SendingRules {
  readonly ways: readonly Way[]
  /** Facts about the message that the given facts may replace. */
  readonly supposed: Fields
  /** Facts about the message that hold for whatever was not sent yet. */
  readonly notYet: Fields
  /** What is known of a message once the gateway has said that this channel is impossible. */
  readonly afterRefusal: { readonly channel: string; readonly message: Fields }
  readonly conditions: Conditions
  /** What to say where the first way is not taken. */
  readonly fallback: readonly ToldFact[]
  /** Clauses about the text of a summons, told once for the whole plan. */
  readonly ofText: readonly string[]
}

/** Reads the data, or says what is wrong with it. */
export function sendingRules(
  data: unknown,
): { readonly rules: SendingRules } | { readonly problems: readonly ShapeProblem[] } {
  const problems = FILE(data, '')
  return problems.length > 0 ? { problems } : { rules: rulesOf(data as SendingFile) }
}

/** The file as its author writes it. */
export interface SendingFile {
  readonly ways: readonly (Omit<Way, 'latin'> & { readonly latin?: boolean })[]
  readonly supposed: Fields
  readonly not_yet: Fields
  readonly after_refusal: SendingRules['afterRefusal']
  readonly only_if: {
    readonly clauses: Conditions['clauses']
    readonly facts: readonly WrittenFact[]
  }
  readonly fallback_because: readonly WrittenFact[]
  readonly of_text: readonly string[]
}
interface WrittenFact {
  readonly fact: string
  readonly is: unknown
  readonly uk: string
  readonly en: string
}

const anything: Shape = () => []
const object: Shape = (value, path) =>
  isFields(value) ? [] : [{ path, message: 'очікується обʼєкт' }]
const clauses: Shape = (value, path) =>
  isFields(value)
    ? Object.entries(value).flatMap(([id, one]) => list(text, 1)(one, `${path}/${pointerPart(id)}`))
    : [{ path, message: 'очікується обʼєкт' }]
const toldFact = fields({ fact: text, is: anything, uk: text, en: text })

const FILE = fields({
  ways: list(fields({ channel: text, alphabet: text }, { latin: flag }), 1),
  supposed: object,
  not_yet: object,
  after_refusal: fields({ channel: text, message: object }),
  only_if: fields({ clauses, facts: list(toldFact) }),
  fallback_because: list(toldFact),
  of_text: list(text),
})

function rulesOf(file: SendingFile): SendingRules {
  return {
    ways: file.ways.map(({ channel, alphabet, latin = false }) => ({ channel, alphabet, latin })),
    supposed: file.supposed,
    notYet: file.not_yet,
    afterRefusal: file.after_refusal,
    conditions: { clauses: file.only_if.clauses, facts: file.only_if.facts.map(toTold) },
    fallback: file.fallback_because.map(toTold),
    ofText: file.of_text,
  }
}

const toTold = ({ fact, is, uk, en }: WrittenFact): ToldFact => ({
  path: fact,
  value: is,
  words: { uk, en },
})
