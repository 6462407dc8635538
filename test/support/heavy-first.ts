/**
 * The order in which vitest takes the test files: the long ones first, so that no worker is left with one at the end.
 *
 * Vitest knows how long a file took only from an earlier run, which a clean clone does not have; we know by folder. Files
 * with a browser stand apart from each other: two browsers at once on two cores make each other slow.
 */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They start programs, servers and databases, or run a court's whole day. */
const HEAVY = /^test\/(?:campaigns|cli|demo|golden|properties|verify|engine\/allocation)\//

export default class HeavyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const path = ({ moduleId }: TestSpecification): string =>
      relative(process.cwd(), moduleId).replaceAll('\\', '/')
    const isBrowser = (file: TestSpecification): boolean => path(file).startsWith('test/browser/')
    const isHeavy = (file: TestSpecification): boolean => HEAVY.test(path(file))
    const light = sorted.filter((file) => !isBrowser(file) && !isHeavy(file))
    return [...apart(sorted.filter(isBrowser), sorted.filter(isHeavy)), ...light]
  }
}

/** The few among the many, at equal distances. */
function apart<T>(few: readonly T[], many: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(many.length / Math.max(1, few.length)))
  const groups = few.map((one, at) => [one, ...many.slice(at * step, (at + 1) * step)])
  return [...groups.flat(), ...many.slice(few.length * step)]
}
