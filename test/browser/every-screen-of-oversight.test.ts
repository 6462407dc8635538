/** Every section of those who administer, examine and read, as they see it first. */
import { describe, test } from 'vitest'
import { PATIENT, theStudio } from './support/index.ts'
import { assertScreensOf } from './support/screens-of-role.ts'

describe('every screen', PATIENT, () => {
  const studio = theStudio()

  test.for(['administrator', 'auditor', 'reader'] as const)(
    'of the role %s',
    async (role, context) => {
      const page = await studio.open(context, { path: '/password' })
      await assertScreensOf(role, page)
    },
  )
})
