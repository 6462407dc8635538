/** The policies that the project ships, as a runtime; loaded once for all the tests of a file. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadPolicies } from '../../engine/index.ts'
import type { Loaded, PolicyFile } from '../../engine/index.ts'
import { calendarData } from './mini-court.ts'

/** Every policy file under a folder, in either spelling, in the order of names. */
export function policyFiles(folder: string): readonly PolicyFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:zasady|ya?ml)$/.test(name))
    .toSorted()
    .map((name) => ({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    .filter(isPolicy)
}

/** A calendar and an intake are YAML too, but no policies. */
const isPolicy = ({ path, text }: PolicyFile): boolean =>
  path.endsWith('.zasady') || /^\s+document:\s/m.test(text)

let loaded: Loaded | undefined

/** The shipped policies with all remarks on them. */
export const shippedPolicies = (): Loaded =>
  (loaded ??= loadPolicies({ files: policyFiles('policies'), calendar: calendarData }))
