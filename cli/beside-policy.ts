/** Data that a policy keeps beside its text: a policy and the name of a file in, the path and what the file holds out. */
import { access } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Or, right } from './complaint.ts'
import { LIMITS } from './limits.ts'
import { readData } from './read-data.ts'
import type { Ready } from './runtime.ts'

export interface Beside {
  readonly path: string
  readonly data: unknown
}

/** Whether the folder of the policy has such a file. */
export const isBesidePolicy = (ready: Ready, name: string): Promise<boolean> =>
  access(pathBeside(ready, name)).then(
    () => true,
    () => false,
  )

/** Reads the file from the folder of the policy. */
export async function besidePolicy(ready: Ready, name: string): Promise<Or<Beside>> {
  const path = pathBeside(ready, name)
  const data = await readData(path, LIMITS.policyBytes)
  return data.ok ? right({ path, data: data.value }) : data
}

function pathBeside({ loaded }: Ready, name: string): string {
  const [first = ''] = loaded.sources.keys()
  return join(dirname(resolve(first)), name)
}
