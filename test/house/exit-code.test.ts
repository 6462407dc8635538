/** A run ends with its own code, whatever a package of the tests would rather do at the end. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CHILD = join(import.meta.dirname, '..', 'support', 'ending-child.ts')

test.each([0, 3])(
  'a process that loaded the PostgreSQL package ends with its own code %d, and silently',
  (code) => {
    const { status, stderr } = spawnSync(process.execPath, [CHILD, String(code)], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: code, stderr: '' })
  },
)
