/**
 * A paper in, the bytes of a DOCX file out: the same words as in HTML, to be edited in a word processor before signing.
 *
 * The library is large, and only this format needs it: it is loaded when it is called for.
 */
import type { Paper } from './model.ts'

/** The same paper gives the same bytes, whenever and wherever it is printed. */
export async function toDocx(paper: Paper): Promise<Uint8Array> {
  const { docxFile } = await import('./docx-file.ts')
  return docxFile(paper)
}
