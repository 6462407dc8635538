/**
 * Which files are checked together: the files of a workspace in; each policy with what belongs to it, out.
 *
 * As everywhere: one country has one vocabulary, libraries come by being included, and what nobody
 * adopted is checked for itself, on top of what is in force.
 */
import type { AmendmentUnit, FactsUnit, PolicyUnit, Unit } from '../../syntax/ast.ts'
import type { Document } from './document.ts'

export type Holding<U extends Unit> = Document & { readonly unit: U }

export interface Group {
  readonly base: Holding<PolicyUnit>
  readonly libraries: readonly Holding<PolicyUnit>[]
  readonly amendments: readonly Holding<AmendmentUnit>[]
  readonly facts: readonly Holding<FactsUnit>[]
  /** The file that is only proposed, where there is one. */
  readonly draft?: Document
}

/** Every policy, then every draft with the policy that it would change, then libraries that nobody includes. */
export function groupsOf(documents: readonly Document[]): readonly Group[] {
  const texts = documents.filter(isPolicy).filter((one) => !isLibrary(one))
  const inForce = texts.filter((one) => !isDraft(one))
  const drafts = documents.filter(isAmendment).filter(isDraft)
  const groups = [
    ...inForce.map((base) => groupOf(base, documents)),
    ...texts.filter(isDraft).map((base) => ({ ...groupOf(base, documents), draft: base })),
    ...drafts.flatMap((draft) => {
      const base = inForce.find(({ unit }) => unit.document === draft.unit.document)
      return base === undefined ? [] : [{ ...groupOf(base, documents, draft), draft }]
    }),
  ]
  const included = new Set<Document>(groups.flatMap(({ libraries }) => libraries))
  const alone = documents.filter(isPolicy).filter((one) => isLibrary(one) && !included.has(one))
  return [...groups, ...alone.map((base) => groupOf(base, documents))]
}

/** All files of a group. */
export const filesOf = (group: Group): readonly Document[] => [
  ...group.facts,
  ...group.libraries,
  group.base,
  ...group.amendments,
]

function groupOf(
  base: Holding<PolicyUnit>,
  documents: readonly Document[],
  draft?: Document,
): Group {
  const wanted = included(base, documents)
  return {
    base,
    facts: documents.filter(isFacts),
    libraries: documents
      .filter(isPolicy)
      .filter((one) => one !== base && isLibrary(one) && wanted.has(one.unit.document)),
    amendments: documents
      .filter(isAmendment)
      .filter(({ unit }) => unit.document === base.unit.document && !isDraft(base))
      .filter((one) => !isDraft(one) || one === draft),
  }
}

/** Documents that a policy includes, directly or through a library. */
function included(base: Holding<PolicyUnit>, documents: readonly Document[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open: Holding<PolicyUnit>[] = [base]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { document } of one.unit.includes) {
      if (found.has(document)) continue
      found.add(document)
      open.push(
        ...documents
          .filter(isPolicy)
          .filter((each) => isLibrary(each) && each.unit.document === document),
      )
    }
  }
  return found
}

const isDraft = ({ unit }: Document): boolean =>
  unit !== undefined && 'draft' in unit && unit.draft !== undefined
const isLibrary = ({ unit }: Holding<PolicyUnit>): boolean => unit.form === 'library'
const isPolicy = (one: Document): one is Holding<PolicyUnit> => one.unit?.kind === 'policy'
const isAmendment = (one: Document): one is Holding<AmendmentUnit> => one.unit?.kind === 'amendment'
const isFacts = (one: Document): one is Holding<FactsUnit> => one.unit?.kind === 'facts'
