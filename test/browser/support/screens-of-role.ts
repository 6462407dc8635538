/**
 * Every section as a role sees it first: accessible in both looks, Ukrainian, with a title of its own. That it keeps to the
 * policy of the page and leaves the console empty is seen to by the studio of the tests.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { may, type Role } from '../../../editor/api/index.ts'
import { areasFor } from '../../../editor/web/app/pages.ts'
import { expectAccessible } from './accessible.ts'
import { picture } from './pictures.ts'
import { settled, signIn } from './signing-in.ts'
import { expectUkrainian } from './ukrainian.ts'

export const pathsFor = (role: Role): readonly string[] => [
  ...areasFor([role]).map((area) => `/${area}`),
  ...(may([role], 'account.manage') ? ['/accounts'] : []),
]

/** The page shows the doors of the sample court. */
export async function assertScreensOf(role: Role, page: Page): Promise<void> {
  await signIn(page, role)
  const titles = new Set<string>()
  for (const path of pathsFor(role)) {
    await page.goto(new URL(path, page.url()).href)
    await settled(page)
    titles.add(await page.title())
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, `${role}${path.replaceAll('/', '-')}`)
  }
  expect(titles.size, [...titles].join(', ')).toBe(pathsFor(role).length)
}
