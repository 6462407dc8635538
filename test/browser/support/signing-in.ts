/** Through the door of a role of the sample court. */
import type { Page } from 'playwright-core'
import type { Role } from '../../../editor/api/index.ts'

/** As the doors are called. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  author: 'автор змін',
  approver: 'той, хто схвалює',
  administrator: 'адміністратор',
  distribution_officer: 'відповідальний за розподіл',
  auditor: 'аудитор',
  reader: 'читач',
}

/** Stays at the address that the page came to; `/` goes on to the screen where the role begins. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.getByRole('button', { name: `Увійти: ${ROLE_NAMES[role]}` }).click()
  await page.getByRole('navigation', { name: 'Розділи' }).waitFor()
  await settled(page)
}

/** The screen has its heading and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
}
