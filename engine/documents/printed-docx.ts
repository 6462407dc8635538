/**
 * Blocks with a running line above and below in, the bytes of a DOCX file out: for reports, where a paper has its pages
 * and its check sheet.
 *
 * The library is large, and only this format needs it: it is loaded when it is called for.
 */
import type { Lang } from '../../grammar/index.ts'
import type { Block } from './model.ts'

export interface Printed {
  readonly title: string
  readonly lang: Lang
  /** At the top of every page. */
  readonly header: string
  /** At the foot of every page, beside its number. */
  readonly footer: string
  readonly blocks: readonly Block[]
  /** Wide tables lie across the page. */
  readonly landscape?: true
}

/** The same blocks give the same bytes, whenever and wherever they are printed. */
export async function printedDocx(printed: Printed): Promise<Uint8Array> {
  const { printedFile } = await import('./docx-file.ts')
  return printedFile(printed)
}
