/** The policies that the project ships, as a runtime; loaded once for all the tests of a file. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadPolicies } from '../../engine/index.ts'
import type { Loaded, PolicyFile } from '../../engine/index.ts'
import { calendarData } from './mini-court.ts'

/** Every policy file under a folder, in the order of names. */
export function policyFiles(folder: string): readonly PolicyFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zasady'))
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
}

let loaded: Loaded | undefined

/** The shipped policies with all remarks on them. */
export const shippedPolicies = (): Loaded =>
  (loaded ??= loadPolicies({ files: policyFiles('policies'), calendar: calendarData }))
