/**
 * Names that stand in a YAML file outside of its expressions: those that its statements declare, its variables, references to
 * weights and samples, and the names in the holes of explanations.
 */
import type { Lang, Span } from '../../source/text.ts'
import { compose } from '../../yaml/compose.ts'
import { keysIn, schemasAt } from '../../yaml/schema-at.ts'
import { at, type MapTree, type Tree } from '../../yaml/tree.ts'
import type { Document } from '../workspace/document.ts'
import { inHalf } from './holes.ts'
import type { Meanings, Sentence } from './meanings.ts'
import type { Occurrence } from './occurrence.ts'
import type { NamedThing } from './symbol.ts'

/** What a word that refers to something declared elsewhere stands for, canonically. */
export interface YamlNames {
  readonly weight: (word: string) => string
  readonly sample: (word: string) => string
}

const STATEMENTS: ReadonlySet<string> = new Set(schemasAt(['statements', 0]).flatMap(keysIn))
const KINDS: Readonly<Record<string, 'definition' | 'weight' | 'sample'>> = {
  definition: 'definition',
  weight: 'weight',
  sample: 'sample',
}

export function writtenNames(
  document: Document,
  meanings: Meanings,
  names: YamlNames,
): readonly Occurrence[] {
  const { tree } = compose(document.text)
  if (tree === undefined) return []
  const walk = new Walk(document, meanings, names)
  walk.visit(tree, [])
  return [...walk.found, ...boundInExpressions(document, meanings, walk.bound)]
}

class Walk {
  readonly found: Occurrence[] = []
  /** Where the variables begin that the tree itself declares. */
  readonly bound = new Set<number>()
  readonly #document: Document
  readonly #meanings: Meanings
  readonly #names: YamlNames

  constructor(document: Document, meanings: Meanings, names: YamlNames) {
    this.#document = document
    this.#meanings = meanings
    this.#names = names
  }

  /** `keys`: from the root to the tree, lists left out. */
  visit(tree: Tree, keys: readonly string[]): void {
    if (tree.kind === 'list') for (const item of tree.items) this.visit(item, keys)
    if (tree.kind !== 'map') return
    for (const [key, { value }] of tree.entries) {
      this.#note(key, value, tree, keys.at(-1) ?? '')
      this.visit(value, [...keys, key])
    }
  }

  #note(key: string, value: Tree, map: MapTree, above: string): void {
    if (key === 'because') this.#holes(value, map)
    else if (key === 'variable' || (key === 'name' && above === 'parameters'))
      this.#variable(value, map)
    else if (key === 'name' && STATEMENTS.has(above)) this.#named(KINDS[above] ?? 'rule', value)
    else if (key === 'name' && above === 'judges_who_have') this.#named('condition', value)
    else if (key === 'weight' && above === 'draw') this.#refers('weight', value)
    else if (key === 'based_on' && value.kind === 'list')
      for (const item of value.items) this.#refers('sample', item)
  }

  #named(kind: 'definition' | 'weight' | 'sample' | 'rule' | 'condition', value: Tree): void {
    const name = textOf(at(value, 'en') ?? value)
    const document = this.#document.unit?.document ?? ''
    if (name !== undefined) this.#declares(value, { kind, document, name })
  }

  #variable(value: Tree, { span }: MapTree): void {
    const binder = this.#meanings.binders.find(({ from }) => from === span.start)
    if (binder === undefined) return
    this.bound.add(binder.from)
    this.#declares(value, binder.thing)
  }

  #declares(value: Tree, thing: NamedThing): void {
    const halves = (['uk', 'en'] as const).flatMap((lang) => {
      const half = at(value, lang)
      return half === undefined ? [] : [{ lang, tree: half, yamlName: 'half' as const }]
    })
    const alone = { lang: this.#document.lang, tree: value, yamlName: 'alone' as const }
    for (const { lang, tree, yamlName } of value.kind === 'map' ? halves : [alone])
      this.#add(tree, lang, { thing, role: 'declaration', yamlName })
  }

  #refers(kind: 'weight' | 'sample', value: Tree): void {
    const word = textOf(value)
    const document = this.#document.unit?.document ?? ''
    if (word === undefined) return
    const thing = { kind, document, name: this.#names[kind](word) } as const
    this.#add(value, this.#document.lang, { thing, role: 'reference' })
  }

  #add(tree: Tree, lang: Lang, named: Pick<Occurrence, 'thing' | 'role' | 'yamlName'>): void {
    const word = textOf(tree)
    if (tree.kind !== 'scalar' || tree.exact === undefined || word === undefined) return
    // A quoted name cannot become a map of two.
    if (named.yamlName === 'alone' && tree.exact !== tree.span.start) return
    const span = { start: tree.exact, end: tree.exact + word.length }
    this.found.push({ span, word, lang, ...named })
  }

  #holes(value: Tree, map: MapTree): void {
    const sentence = smallest(this.#meanings.sentences, map.span)
    if (sentence === undefined) return
    const [uk, en] = [at(value, 'uk') ?? value, at(value, 'en')]
    for (const [lang, half] of [['uk', uk] as const, ['en', en] as const]) {
      if (half?.kind !== 'scalar' || half.exact === undefined) continue
      const written = { start: half.exact, image: textOf(half) ?? '' }
      this.found.push(...inHalf(written, lang, sentence, this.#document.text))
    }
  }
}

/** The sentence of the innermost rule around an explanation. */
const smallest = (sentences: readonly Sentence[], { start, end }: Span): Sentence | undefined =>
  sentences
    .filter(({ rule }) => rule.start <= start && end <= rule.end)
    .toSorted((a, b) => a.rule.end - a.rule.start - (b.rule.end - b.rule.start))[0]

const textOf = (tree: Tree): string | undefined =>
  tree.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined

/** How far after the beginning of what binds it a variable is named. */
const NEAR = 120

/** `існує запис із …`: the first word after the keyword that is its name. */
function boundInExpressions(
  { text, lang }: Document,
  { binders }: Meanings,
  bound: ReadonlySet<number>,
): readonly Occurrence[] {
  return binders.flatMap(({ thing, from }): Occurrence[] => {
    const name = thing.names[lang]
    const near = text.slice(from, from + NEAR)
    const found = new RegExp(
      `(?<![\\p{L}\\p{N}_.])${RegExp.escape(name)}(?![\\p{L}\\p{N}_])`,
      'u',
    ).exec(near)
    if (bound.has(from) || found === null) return []
    const start = from + found.index
    const span = { start, end: start + name.length }
    return [{ span, word: name, lang, thing, role: 'declaration' }]
  })
}
