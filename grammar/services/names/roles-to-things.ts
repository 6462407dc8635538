/**
 * Names outside expressions: what a declaration, a citation or a reference by name stands for, by the
 * rule of the grammar that its token was read by.
 */
import { meaning } from '../../lexicon/words.ts'
import type { Lang, Name } from '../../source/text.ts'
import type { PlacedToken } from '../grammar-paths/roles.ts'
import type { NamedThing } from './symbol.ts'

type Role = 'declaration' | 'reference'

export interface RoleOfName {
  readonly thing: NamedThing
  readonly role: Role
}

/** A file, as far as the names in it need it. */
export interface NamedFile {
  readonly document: string
  readonly lang: Lang
  readonly placed: readonly PlacedToken[]
  readonly entity: (word: string) => string | undefined
  readonly enumeration: (word: string) => string | undefined
  readonly weight: (word: string) => string
  readonly sample: (word: string) => string
}

/** The thing that a token names, where its place in the grammar says so. */
export function thingAt(index: number, file: NamedFile): RoleOfName | undefined {
  const { rules, token } = file.placed[index] ?? { rules: [], token: undefined }
  const [last, above] = [rules.at(-1), rules.at(-2)]
  if (token === undefined || last === undefined) return undefined
  const word = token.image
  const { document } = file
  const isWord = /\p{L}/u.test(word)
  if (last === 'authorName' && isWord) return declared(index, above ?? '', file)
  if (last === 'fieldName' && isWord) return declaredInFacts(index, above ?? '', file)
  if (last === 'quoted' && above === 'enumValue')
    return declaredInFacts(index, above, file, word.slice(1, -1))
  if (last === 'clauses' || last === 'quoted') return cited(index, above ?? '', file)
  if (last === 'reference' && above === 'weightReference')
    return reference({ kind: 'weight', document, name: file.weight(word) })
  if (last === 'reference') return reference({ kind: 'sample', document, name: file.sample(word) })
  if (last === 'reference_' || last === 'given' || last === 'fact' || last === 'type')
    return ofFacts(index, last, file)
  const previous = file.placed[index - 1]?.token.tokenType.name
  if (previous === 'key.adopted_reading')
    return { thing: { kind: 'reading', document, name: word }, role: 'declaration' }
  if (last === 'readings' && isWord && previous !== undefined && token.tokenType.name === 'Word')
    return reference({ kind: 'reading', document, name: word })
  if (last === 'includesLine' && token.tokenType.name === 'Word')
    return reference({ kind: 'document', name: word })
  if (previous === 'key.amendment') return reference({ kind: 'document', name: word })
  if (previous === 'key.document')
    return { thing: { kind: 'document', name: word }, role: 'declaration' }
  return undefined
}

const reference = (thing: NamedThing): RoleOfName => ({ thing, role: 'reference' })

/** Both halves of a name that an author gives: `ім’я/name`. */
function pairAt(index: number, { placed, lang }: NamedFile): Name {
  const isSlash = (at: number): boolean => placed[at]?.token.tokenType.name === 'Slash'
  const image = (at: number): string => (placed[at]?.token.image ?? '').replace(/^\./, '')
  const first = isSlash(index - 1) ? index - 2 : index
  const [one, two] = [image(first), isSlash(first + 1) ? image(first + 2) : image(first)]
  return lang === 'uk' ? { uk: one, en: two } : { uk: two, en: one }
}

const KINDS: Readonly<Record<string, 'definition' | 'sample' | 'condition' | 'rule'>> = {
  definition: 'definition',
  sample: 'sample',
  poolCondition: 'condition',
  outOfScope: 'rule',
}

function declared(index: number, above: string, file: NamedFile): RoleOfName | undefined {
  const name = pairAt(index, file).en
  const { document } = file
  if (above === 'enumDeclaration') return { thing: { kind: 'enum', name }, role: 'declaration' }
  if (above === 'entityDeclaration') return { thing: { kind: 'entity', name }, role: 'declaration' }
  const kind = above === 'head' ? kindOfHead(index, file) : KINDS[above]
  return kind === undefined ? undefined : { thing: { kind, document, name }, role: 'declaration' }
}

const kindOfHead = (index: number, { placed }: NamedFile): 'weight' | 'rule' =>
  placed[index]?.rules.includes('weightRule') === true ? 'weight' : 'rule'

/** A field or a value belongs to the declaration whose name stands last before it. */
function declaredInFacts(
  index: number,
  above: string,
  file: NamedFile,
  name: string = pairAt(index, file).en,
): RoleOfName | undefined {
  const owner = above === 'enumValue' ? 'enumDeclaration' : 'entityDeclaration'
  for (let at = index; at >= 0; at--) {
    const rules = file.placed[at]?.rules ?? []
    if (rules.at(-1) !== 'authorName' || rules.at(-2) !== owner) continue
    const of = pairAt(at, file).en
    const thing: NamedThing =
      above === 'enumValue' ? { kind: 'value', enum: of, name } : { kind: 'fact', entity: of, name }
    return { thing, role: 'declaration' }
  }
  return undefined
}

/** Where a text in quotes is no number of a clause. */
const NO_CLAUSE: ReadonlySet<string> = new Set([
  'expectedPool',
  'given',
  'assignment',
  'expectedMissing',
  'expectedWarning',
  'expectedShare',
  'expectedInterval',
  'expectedExplanation',
  'expectedRemark',
  'test',
  'act',
  'former',
])

function cited(index: number, above: string, file: NamedFile): RoleOfName | undefined {
  const placed = file.placed[index]
  if (placed?.token.tokenType.name !== 'Text' || NO_CLAUSE.has(above)) return undefined
  const isListed = placed.rules.at(-1) === 'clauses'
  const before = file.placed[index - 1]?.token.tokenType.name
  // Whom a status concerns, and who is expected to be excluded, are no clauses.
  if (above === 'expectedStatus' && before !== 'key.clause') return undefined
  if (!isListed && (above === 'expectedJudge' || above === 'expectedOutcome')) return undefined
  const name = placed.token.image.slice(1, -1)
  const thing = { kind: 'clause', document: file.document, name } as const
  return { thing, role: above === 'clauseDeclaration' ? 'declaration' : 'reference' }
}

/** Names of entities and enums, and a court's own fact. */
function ofFacts(index: number, rule: string, file: NamedFile): RoleOfName | undefined {
  const { token } = file.placed[index] ?? {}
  const previous = file.placed[index - 1]
  if (token === undefined) return undefined
  const entityNamed = (word: string): RoleOfName | undefined => {
    const name = file.entity(word)
    return name === undefined ? undefined : reference({ kind: 'entity', name })
  }
  if (rule === 'type') {
    if (previous?.rules.at(-1) !== 'type') return undefined
    const kind = meaning('type', previous.token.image, file.lang)
    if (kind === 'records' || kind === 'entity') return entityNamed(token.image)
    const name = kind === 'enum' ? file.enumeration(token.image) : undefined
    return name === undefined ? undefined : reference({ kind: 'enum', name })
  }
  if (rule === 'fact' && token.tokenType.name !== 'key.fact') return courtFact(index, file)
  const isName = previous?.token.tokenType.name === WORD_BEFORE[rule]
  return isName ? entityNamed(token.image) : undefined
}

const WORD_BEFORE: Readonly<Record<string, string>> = {
  reference_: 'key.refers_to',
  given: 'key.given',
  fact: 'key.fact',
}

/** `факт суддя.знає_жестову_мову/knows_sign_language`: the entity, and the names of the fact. */
function courtFact(index: number, file: NamedFile): RoleOfName | undefined {
  const { placed } = file
  const at = placed.findLastIndex(
    ({ token }, i) => i <= index && token.tokenType.name === 'key.fact',
  )
  const entity = file.entity(placed[at + 1]?.token.image ?? '')
  if (entity === undefined || placed[index]?.token.tokenType.name === 'Slash') return undefined
  if (index === at + 1) return reference({ kind: 'entity', name: entity })
  const thing = { kind: 'fact', entity, name: pairAt(index, file).en } as const
  return { thing, role: 'declaration' }
}
