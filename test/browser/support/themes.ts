/** A page looked at in one of its looks, and put back. */
import type { Page } from 'playwright-core'

export async function inTheme<T>(
  page: Page,
  theme: 'light' | 'dark',
  look: () => Promise<T>,
): Promise<T> {
  const before = await page.evaluate((now) => {
    const { dataset } = document.documentElement
    const { theme: was } = dataset
    dataset['theme'] = now
    return was
  }, theme)
  try {
    return await look()
  } finally {
    await page.evaluate((was) => {
      document.documentElement.dataset['theme'] = was ?? 'light'
    }, before)
  }
}
