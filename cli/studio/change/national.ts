/** What all courts share, as a new policy takes it in: facts and libraries under the paths that a ledger keeps, and the calendar. */
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { CALENDAR_PATH, type PolicyFile } from '../../../engine/index.ts'
import { type Or, right } from '../../complaint.ts'
import { readPolicyTree, SHIPPED } from '../../disk/policy-folder.ts'

export interface National {
  readonly texts: readonly PolicyFile[]
  readonly calendar: PolicyFile
}

let known: Promise<Or<National>> | undefined

/** Read once. */
export const nationalTexts = (): Promise<Or<National>> => (known ??= readNational())

async function readNational(): Promise<Or<National>> {
  const folder = join(SHIPPED, 'national')
  const files = await readPolicyTree(folder)
  if (!files.ok) return files
  const texts = files.value
    .filter(({ role }) => role === 'facts' || role === 'library')
    .map(({ path, text }) => ({
      path: relative(SHIPPED, resolve(path)).split('\\').join('/'),
      text,
    }))
  const calendar = await readFile(join(folder, 'calendar.yaml'), 'utf8')
  return right({ texts, calendar: { path: CALENDAR_PATH, text: calendar } })
}
