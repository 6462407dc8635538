/** Reflow (WCAG 1.4.10): at 320 pixels, or at four times the size, nothing but tables scrolls sideways. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const NARROW = 320

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: NARROW, height: before.height })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(before)
  expect(width, `width of ${page.url()}`).toBeLessThanOrEqual(NARROW)
}
