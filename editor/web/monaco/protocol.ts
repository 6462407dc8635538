/** What the editor and its worker send each other. */
import type { WorkspaceFile } from '../../../grammar/services/index.ts'
import type { Asked, QuestionName, Told } from './policy-service.ts'

export type ToWorker =
  | { readonly kind: 'open'; readonly files: readonly WorkspaceFile[] }
  | { readonly kind: 'edit'; readonly file: WorkspaceFile }
  | { readonly kind: 'drop'; readonly path: string }
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly name: QuestionName
      readonly asked: Asked<QuestionName>
    }
  /** Nobody waits for it any more. */
  | { readonly kind: 'cancel'; readonly id: number }

export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly told: Told<QuestionName> }
  | { readonly id: number; readonly ok: false; readonly error: string }
