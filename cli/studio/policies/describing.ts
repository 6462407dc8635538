/** A policy as the screen lists and shows it: its editions, its files with their roles, its clauses. */
import type {
  PolicyClause,
  PolicyDetail,
  PolicyEdition,
  PolicyFile,
  PolicySummary,
} from '../../../editor/api/index.ts'
import {
  clausesExpectedBy,
  clausesRuledBy,
  decisionText,
  dayTextUk,
} from '../../../engine/index.ts'
import {
  type CheckedPolicy,
  type Edition,
  modalityWord,
  parseText,
  parseYaml,
  type PolicyTest,
  type Statement,
} from '../../../grammar/index.ts'
import { headerOf } from '../../disk/policy-folder.ts'
import type { KeptFile } from '../ledger-policies.ts'
import { parsedOnce } from './sound-part.ts'
import type { PolicySource } from './sources.ts'

export function summaryOf({ document, policy, entry }: PolicySource): PolicySummary {
  return {
    document,
    title: bothOf(policy.base.title),
    adopted: entry !== undefined,
    editions: editionsOf(policy, entry),
  }
}

/** An example in the list: nothing of it is checked before somebody opens it. */
export function exampleSummary(document: string, file: KeptFile): PolicySummary {
  const { unit } = /\.ya?ml$/.test(file.path) ? parseYaml(file.text, file.path) : parseText(file)
  const title = unit?.kind === 'policy' ? unit.title : { uk: document }
  return { document, title: bothOf(title), adopted: false, editions: [] }
}

export function detailOf(source: PolicySource, today: string): PolicyDetail {
  const { policy, files } = source
  const edition = editionOn(policy, today)
  return {
    ...summaryOf(source),
    today,
    files: files.map(withRole),
    clauses: clausesOf(policy, edition, policy.tests),
  }
}

/** In force on the day, or the first one. */
export function editionOn({ editions }: CheckedPolicy, day: string): Edition {
  const edition = editions.findLast(({ from }) => from <= day) ?? editions[0]
  if (edition === undefined) throw new Error('a checked policy has an edition')
  return edition
}

const editionsOf = ({ editions }: CheckedPolicy, entry: number | undefined): PolicyEdition[] =>
  editions.map((edition) => editionRow(edition, entry))

export const editionRow = (edition: Edition, entry: number | undefined): PolicyEdition => ({
  in_force_from: edition.from,
  until: edition.to ?? null,
  decision: decisionText(edition) ?? null,
  adopted: edition.acts.at(-1)?.date ?? null,
  published: edition.published ?? null,
  entry: entry ?? null,
})

function withRole(file: KeptFile): PolicyFile {
  const { path, text } = file
  return { path, text, role: headerOf(text, path)?.role ?? 'text', label: labelOf(file) }
}

/** The decision that brought the file about; a library by its title, facts by the first words of their file. */
function labelOf(file: KeptFile) {
  const { unit } = parsedOnce(file)
  if (unit === undefined) return bothOf({ uk: file.path })
  if (unit.kind === 'facts')
    return bothOf({ uk: /^#\s*(.+?)\.?$/m.exec(file.text)?.[1] ?? file.path })
  if (unit.kind === 'policy' && unit.form === 'library') return bothOf(unit.title)
  const { approved } = unit
  if (approved === undefined) return { uk: 'проєкт', en: 'draft' }
  const number = approved.number === undefined ? '' : ` № ${approved.number}`
  const words = `${dayTextUk(approved.date)}${number}`
  return { uk: `рішення від ${words}`, en: `decision of ${words}` }
}

/** Every clause of the edition, with the rules that answer for it and those of the tests that expect something of it. */
export function clausesOf(
  { editions }: CheckedPolicy,
  edition: Edition,
  tests: readonly PolicyTest[],
): PolicyClause[] {
  const expected = Map.groupBy(
    tests.flatMap((test) =>
      [...new Set(clausesExpectedBy(test))].map((clause) => ({ clause, title: test.title })),
    ),
    ({ clause }) => clause,
  )
  const { statements, clauseStates } = edition
  return declarationsIn(editions).map((declared) => {
    // A clause that is repealed has its last words in an edition before.
    const now = statements.find((one) => one.kind === 'clause' && one.clause === declared.clause)
    const { clause, cite, summary, modality } = now?.kind === 'clause' ? now : declared
    return {
      clause,
      citation: bothOf(cite ?? { uk: clause }),
      summary: bothOf(summary),
      modality,
      modality_words: { uk: modalityWord(modality, 'uk'), en: modalityWord(modality, 'en') },
      state: clauseStates.get(clause)?.state ?? 'in_force',
      rules: statements
        .filter((one) => clausesRuledBy(one).includes(clause))
        .map((one) => ({ name: nameOfRule(one), label: labelOfRule(one) })),
      marked: statements.some(
        (one) =>
          (one.kind === 'not_computable' || one.kind === 'wording_unknown') &&
          one.clauses.includes(clause),
      ),
      tests: (expected.get(clause) ?? []).map(({ title }) => title),
    }
  })
}

/** Each clause once, as the latest edition that has it declares it, in the order of the text. */
function declarationsIn(editions: readonly Edition[]) {
  const all = editions.flatMap(({ statements }) =>
    statements.filter((one) => one.kind === 'clause'),
  )
  return [...new Map(all.map((one) => [one.clause, one])).values()]
}

const bothOf = ({ uk, en }: { readonly uk: string; readonly en?: string }) => ({
  uk,
  en: en ?? uk,
})

const nameOfRule = (one: Statement): string =>
  'name' in one && hasBoth(one.name) ? one.name.en : one.kind
const labelOfRule = (one: Statement) =>
  'name' in one && hasBoth(one.name)
    ? { uk: one.name.uk.replaceAll('_', ' '), en: one.name.en.replaceAll('_', ' ') }
    : { uk: '', en: '' }
const hasBoth = (name: unknown): name is { readonly uk: string; readonly en: string } =>
  typeof name === 'object' && name !== null && 'uk' in name && 'en' in name
