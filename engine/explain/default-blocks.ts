/**
 * What the policy took in place of facts that nobody supplied, in words: entries of an answer in; each default once,
 * with the clauses and the people whom it concerns, out.
 */
import { covers } from '../../grammar/index.ts'
import { NO_VARIABLES } from '../evaluate/context.ts'
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import { readingsOf } from './clauses.ts'
import { CONDITION_PHRASES } from './condition-phrases.ts'
import type { Telling } from './decision.ts'
import { DEFAULT_PHRASES } from './default-phrases.ts'
import { defaultsIn, type Default } from './defaults.ts'
import { nodesOf } from './entry-nodes.ts'
import { heading, list, paragraph, sentence, type Block } from './explanation.ts'
import { allRecords, fieldLabel, fieldOf } from './labels.ts'
import { placeWords } from './missing.ts'
import { placesWords } from './reading-blocks.ts'
import { askOf, labelOf, valueOf, words, type Speaking } from './terms.ts'
import { fieldWords } from './values.ts'

/** The block; nothing where every fact that decides was supplied. */
export function defaultBlocks(entries: readonly ClauseEntry[], telling: Telling): readonly Block[] {
  const lines = linesOf(toldBy(entries, telling), telling)
  if (lines.length === 0) return []
  const items = lines.map((line) => [sentence(line)])
  return [heading(3, DEFAULT_PHRASES[telling.lang].title), ...list(items)]
}

/** The short form only says how many facts there are. */
export function defaultCount(entries: readonly ClauseEntry[], telling: Telling): readonly Block[] {
  const facts = new Set(toldBy(entries, telling).map(({ facts: about }) => about))
  return facts.size === 0 ? [] : [paragraph(DEFAULT_PHRASES[telling.lang].count(facts.size))]
}

/** One default as it is told; the same told of several is one line. */
interface Told {
  readonly facts: string
  readonly words: string
  /** The clause whose rule took it; none for what limits a part of the policy. */
  readonly clause?: string
  /** Whose fact it would have been, where it is one of a list. */
  readonly whose: readonly FactRecord[]
}

function toldBy(entries: readonly ClauseEntry[], telling: Telling): readonly Told[] {
  const { decision } = telling
  const decided = entries.filter(({ status }) => DECIDED.has(status))
  return [
    ...ofLimits(entries, telling),
    ...decided.flatMap((entry) =>
      nodesOf(entry, decision).flatMap(({ node, scope }) =>
        defaultsIn(node, scope, decision).map((one) => ({
          ...told(one, telling),
          clause: entry.clause,
        })),
      ),
    ),
  ].filter(({ facts }) => facts !== '')
}

const DECIDED: ReadonlySet<Status> = new Set([
  'holds',
  'not_met',
  'complied',
  'breached',
  'pending',
])

/** What a part of the policy is limited by, told by the reading that says what is presumed. */
function ofLimits(entries: readonly ClauseEntry[], telling: Telling): readonly Told[] {
  const { decision } = telling
  // What another limit has taken out of the matter this one did not decide.
  const open = ({ status, rule }: ClauseEntry, name: string): boolean =>
    DECIDED.has(status) || status === 'undetermined' || rule === name
  return decision.ir.limits
    .filter(({ from, name }) =>
      entries.some((entry) => open(entry, name) && from.some((one) => covers(one, entry.clause))),
    )
    .flatMap(({ when, readings, clauses: [clause = ''] }) =>
      defaultsIn(when, NO_VARIABLES, decision).map((one) => {
        const [reading] = readingsOf(readings, clause, telling)
        const plain = told(one, telling)
        if (reading === undefined) return plain
        return { ...plain, words: DEFAULT_PHRASES[telling.lang].reading(plain.facts, reading) }
      }),
    )
}

function told(one: Default, telling: Telling): Told {
  const phrases = DEFAULT_PHRASES[telling.lang]
  const read = one.kind === 'declared' ? [one.fact] : one.facts
  const labels = read.map(({ record, field }) => fieldLabel(record, field, telling))
  const facts = [...new Set(labels)].filter((label) => label !== '').join(', ')
  const whose = read.map(({ record }) => record).filter((record) => isListed(record, telling))
  return { facts, whose, words: takenWords(one, facts, telling, phrases) }
}

const isListed = (record: FactRecord, telling: Telling): boolean =>
  placeWords(record, telling) !== ''

function takenWords(
  one: Default,
  facts: string,
  telling: Telling,
  phrases: (typeof DEFAULT_PHRASES)['uk'],
): string {
  if (one.kind === 'declared') {
    const { record, field, value } = one.fact
    const declared = fieldOf(record, field, telling)
    return declared === undefined ? '' : phrases.value(facts, fieldWords(value, declared, telling))
  }
  const { choice, scope } = one
  const { right } = choice
  const ask = askOf(telling.decision)
  const speaking: Speaking = { telling, phrases: CONDITION_PHRASES[telling.lang], scope, ask }
  if (choice.type.kind === 'boolean' && choice.left.op !== 'member') {
    return phrases.condition(facts, valueOf(choice, speaking) === true)
  }
  const label = labelOf(right, speaking)
  const said = words(right, speaking)
  return phrases.value(facts, label === '' ? said : `${label} (${said})`)
}

function linesOf(all: readonly Told[], telling: Telling): readonly string[] {
  const groups = Map.groupBy(all, ({ words: said }) => said)
  return [...groups].map(([said, same]) => {
    const clauses = [...new Set(same.flatMap(({ clause }) => clause ?? []))]
    const about = [whoseWords(same, telling), clauseWords(clauses, telling)]
    const known = about.filter((part) => part !== '').join('; ')
    return known === '' ? said : `${said} (${known})`
  })
}

/** By their citations while they are few. */
const clauseWords = (clauses: readonly string[], telling: Telling): string =>
  clauses.length > MOST_CITED
    ? DEFAULT_PHRASES[telling.lang].clauses(clauses.length)
    : placesWords(clauses, telling)

const MOST_CITED = 6

/** The people concerned; where it is everybody on the list, that goes without saying. */
function whoseWords(same: readonly Told[], telling: Telling): string {
  const records = [...new Set(same.flatMap(({ whose }) => whose))]
  const [first] = records
  if (first === undefined) return ''
  const all = allRecords(telling).filter(({ entity }) => entity === first.entity)
  const listed = new Set(all.filter((one) => isListed(one, telling)).map(({ pointer }) => pointer))
  if (listed.size > 1 && records.length === listed.size) return ''
  return [...new Set(records.map((record) => placeWords(record, telling)))].join(', ')
}
