/** A secretary's folder: the text in force, changed, and the draft made from it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../run.ts'
import { here } from '../here.ts'
import { temporaryFolder } from '../run.ts'

export const POLICY = ['--policy', 'desn'] as const

let known: string | undefined

/** The consolidated text in force. */
export async function textInForce(): Promise<string> {
  if (known !== undefined) return known
  const { out } = await here(['consolidate', ...POLICY, '--as-of', '2026-08-04'])
  known = out
  return out
}

/** Three months in the place of two, in the words of both languages and in the rule. */
export const threeMonths = (text: string): string =>
  text
    .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
    .replace('останніх двох місяців', 'останніх трьох місяців')
    .replace('during the last two months', 'during the last three months')

export interface Folder extends Outcome {
  readonly folder: string
  readonly source: string
  readonly draft: string
}

/** A folder with the changed text and the draft made from it. */
export async function drafted(change: (text: string) => string = threeMonths): Promise<Folder> {
  const folder = temporaryFolder()
  const [source, draft] = [join(folder, 'text.zasady'), join(folder, 'draft.zasady')]
  writeFileSync(source, change(await textInForce()))
  const files = ['--changed', source, '--out', draft]
  const outcome = await here(['amend', ...POLICY, ...files, '--effective', '2026-12-01'])
  return { ...outcome, folder, source, draft }
}
