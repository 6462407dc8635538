/**
 * Every section as a role sees it first: accessible in both looks, Ukrainian, narrow enough, with a title of its own. What
 * another role was shown word for word the same is not looked at twice. That it keeps to the policy of the page and leaves
 * the console empty is seen to by the studio of the tests.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../../editor/api/index.ts'
import { expectAccessible } from './accessible.ts'
import { expectNoSidewaysScroll } from './narrow.ts'
import { picture } from './pictures.ts'
import { settled, signIn } from './signing-in.ts'
import { expectUkrainian } from './ukrainian.ts'

/** Sections with all that they say and offer, of whichever role. */
const judged = new Set<string>()

/** The page shows the doors of the sample court. */
export async function assertScreensOf(role: Role, page: Page): Promise<void> {
  await signIn(page, role)
  const paths = await sections(page)
  expect(paths.length, 'sections').toBeGreaterThan(1)
  const titles = new Set<string>()
  for (const path of paths) {
    await page.goto(new URL(path, page.url()).href)
    await settled(page)
    titles.add(await page.title())
    const shown = `${path}\n${await page.locator('main').ariaSnapshot()}`
    if (judged.has(shown)) continue
    judged.add(shown)
    await expectAccessible(page)
    await expectUkrainian(page)
    await expectNoSidewaysScroll(page)
    await picture(page, `${role}${path.replaceAll('/', '-')}`)
  }
  expect(titles.size, [...titles].join(', ')).toBe(paths.length)
}

const sections = (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: 'Розділи' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
