/** The files of a policy as a ledger keeps them: a policy in, the draft of its entry out. */
import { readFile } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { CALENDAR_PATH, type Draft, policyDraft, unfitEdition } from '../../engine/index.ts'
import { type Or, right, wrong } from '../complaint.ts'
import { SHIPPED } from '../disk/policy-folder.ts'
import { EXIT } from '../exit-codes.ts'
import { readyPolicy } from '../runtime.ts'
import { refused } from './opening.ts'

/** The entry by which the editions of a policy may be used; `reason` and `corrects` for a corrected encoding. */
export async function draftOfPolicy(
  name: string,
  entered: {
    readonly by: string
    readonly true_at: string
    readonly reason: string | null
    readonly corrects: number | null
  },
): Promise<Or<Draft>> {
  const ready = await readyPolicy(name)
  if (!ready.ok) return ready
  const { policy, sources } = ready.value.loaded
  if (policy === undefined) throw new Error('a policy with errors was loaded')
  const unfit = unfitEdition(policy)
  if (unfit !== undefined) return refused(unfit)
  const files = [...sources.values()].map(({ path, text }) => ({ path: kept(path), text }))
  const calendar = await readFile(join(SHIPPED, 'national', 'calendar.yaml'), 'utf8')
  const paths = new Set(files.map(({ path }) => path))
  if (paths.size < files.length) return sameName(name)
  return right(policyDraft(policy, [...files, { path: CALENDAR_PATH, text: calendar }], entered))
}

/** A path that means the same on every machine: from the policies that the project ships, else the bare name. */
function kept(path: string): string {
  const inside = relative(SHIPPED, resolve(path))
  return inside.startsWith('..') ? basename(path) : inside.split('\\').join('/')
}

const sameName = (name: string) =>
  wrong(EXIT.invalidPolicy, {
    uk: `два файли засад \`${name}\` мають однакову назву; у журналі їх не розрізнити`,
    en: `two files of the policy \`${name}\` have one name; the ledger could not tell them apart`,
  })
