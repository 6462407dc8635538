/** Data that a policy keeps beside its text: a policy and the name of a file in, the path and what the file holds out. */
import { dirname, join, resolve } from 'node:path'
import { type Or, right } from './complaint.ts'
import { LIMITS } from './limits.ts'
import { readData } from './read-data.ts'
import type { Ready } from './runtime.ts'

export interface Beside {
  readonly path: string
  readonly data: unknown
}

/** Reads the file from the folder of the policy. */
export async function besidePolicy({ loaded }: Ready, name: string): Promise<Or<Beside>> {
  const [first = ''] = loaded.sources.keys()
  const path = join(dirname(resolve(first)), name)
  const data = await readData(path, LIMITS.policyBytes)
  return data.ok ? right({ path, data: data.value }) : data
}
