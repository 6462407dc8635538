/** Every section of those who write policies and distribute cases, as they see it first. */
import { describe, test } from 'vitest'
import { PATIENT, theStudio } from './support/index.ts'
import { assertScreensOf } from './support/screens-of-role.ts'

describe('every screen', PATIENT, () => {
  const studio = theStudio()

  test.for(['author', 'approver', 'distribution_officer'] as const)(
    'of the role %s',
    async (role, context) => {
      const page = await studio.open(context, { path: '/password' })
      await assertScreensOf(role, page)
    },
  )
})
