/** The door of `grammar/services`: what an editor of policies asks, as functions of a workspace and a place. */
export type * from './types.ts'
export { codeLenses } from './code-lenses.ts'
export { completion } from './completion/completion.ts'
export { diagnostics } from './diagnostics.ts'
export { documentLinks } from './document-links.ts'
export { folding } from './folding.ts'
export { formatting, rangeFormatting } from './formatting.ts'
export { hover } from './hover/hover.ts'
export { inlayHints } from './inlay-hints.ts'
export { edited } from './lines.ts'
export { definition, documentHighlight, references } from './navigation.ts'
export { prepareRename, rename } from './rename/rename.ts'
export { selectionRanges } from './selection-ranges.ts'
export {
  semanticTokens,
  TOKEN_KINDS,
  type SemanticToken,
  type TokenKind,
} from './semantic-tokens.ts'
export { documentSymbols, workspaceSymbols } from './symbols.ts'
export { translation, type Translated } from './translation.ts'
export {
  openWorkspace,
  withFile,
  withoutFile,
  type Checking,
  type Workspace,
} from './workspace/workspace.ts'
export type { WorkspaceFile } from './workspace/document.ts'
