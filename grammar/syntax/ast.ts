/**
 * The abstract syntax tree: what a policy says, without how it is spelled.
 *
 * One tree serves the Ukrainian text, the English text and the YAML form. The parser fills
 * names as they were written; `check/resolve` turns them into canonical (English) ones and
 * fills the optional `of`, `ref` and `enum` marks. Spans and comments carry no meaning: the
 * digest of an edition leaves them out.
 */
export type * from './ast/node.ts'
export type * from './ast/expressions.ts'
export type * from './ast/rule-parts.ts'
export type * from './ast/statements.ts'
export type * from './ast/facts.ts'
export type * from './ast/tests.ts'
export type * from './ast/units.ts'
