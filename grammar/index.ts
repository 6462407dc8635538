/** The language: text in, checked policy out. The only door of this folder. */
export type * from './syntax/ast.ts'
export type * from './check/types.ts'
export type * from './check/checked-policy.ts'
export type { Lang, Name, Span, Text } from './source/text.ts'
export type { Diagnostic, Message } from './source/diagnostic.ts'
export { nearest } from './check/near.ts'
