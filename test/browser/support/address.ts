/**
 * Waits until the page is at an address, and gives it: `await atAddress(page, /^\/audit$/)`.
 *
 * The page itself is asked: when one address is replaced by another at once, the driver's own waiting can miss the second.
 */
import type { Page } from 'playwright-core'

/** Of the path with its query, `/audit?kind=result`. */
export async function atAddress(page: Page, pattern: RegExp): Promise<string> {
  const found = await page.waitForFunction(
    ([source, flags]) => {
      const address = window.location.pathname + window.location.search
      return new RegExp(source, flags).test(address) ? address : undefined
    },
    [pattern.source, pattern.flags] as const,
  )
  return found.evaluate((address) => String(address))
}
