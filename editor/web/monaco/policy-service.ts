/**
 * Everything that the editor asks of the grammar: files and questions in, plain data out. Runs in a worker of the browser,
 * and in tests as it is.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  folding,
  formatting,
  hover,
  inlayHints,
  openWorkspace,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  translation,
  withFile,
  withoutFile,
  type Workspace,
  type WorkspaceFile,
} from '../../../grammar/services/index.ts'

/** What can be asked; the first argument, the workspace, is the service's own. */
const QUESTIONS = {
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentHighlight,
  documentLinks,
  documentSymbols,
  folding,
  formatting,
  hover,
  inlayHints,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  translation,
} as const

export type Questions = typeof QUESTIONS
export type QuestionName = keyof Questions
type Rest<F> = F extends (workspace: Workspace, ...rest: infer R) => unknown ? R : never
export type Asked<N extends QuestionName> = Rest<Questions[N]>
export type Told<N extends QuestionName> = ReturnType<Questions[N]>

export interface PolicyService {
  readonly open: (files: readonly WorkspaceFile[]) => void
  /** A new or changed file. */
  readonly edit: (file: WorkspaceFile) => void
  readonly drop: (path: string) => void
  readonly ask: <N extends QuestionName>(name: N, asked: Asked<N>) => Told<N>
}

export const digestInBrowser = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

export function policyService(): PolicyService {
  let workspace = openWorkspace([], digestInBrowser)
  return {
    open: (files) => {
      workspace = openWorkspace(files, digestInBrowser)
    },
    edit: (file) => {
      workspace = withFile(workspace, file)
    },
    drop: (path) => {
      workspace = withoutFile(workspace, path)
    },
    ask: <N extends QuestionName>(name: N, asked: Asked<N>): Told<N> => {
      const answer = QUESTIONS[name] as unknown as (
        workspace: Workspace,
        ...rest: Asked<N>
      ) => Told<N>
      return answer(workspace, ...asked)
    },
  }
}
