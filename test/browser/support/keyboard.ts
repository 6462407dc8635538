/** A page worked by keyboard alone: Tab from one control to the next, as far as need be. */
import type { Page } from 'playwright-core'

export interface TabOptions {
  /** Presses before giving up. */
  readonly limit?: number
  readonly back?: boolean
}

/** Presses Tab until the control of that name has the focus. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  { limit = 80, back = false }: TabOptions = {},
): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses <= limit; presses++) {
    const now = await focusedName(page)
    if (typeof name === 'string' ? now === name : name.test(now)) return
    seen.push(now)
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${String(name)} was not reached by Tab; passed: ${seen.join(' · ')}`)
}

/** Goes to the control and presses the key: Enter for links and buttons, Space for choices. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

/** Goes to the field and types in place of what is there. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** What has the focus, as it is called. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    const referred = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim()
    const labels = element instanceof HTMLInputElement ? element.labels : null
    const label = labels?.[0]?.textContent ?? ''
    const name =
      element.getAttribute('aria-label') ??
      [referred, label, element.textContent ?? ''].find((text) => text.trim() !== '') ??
      ''
    return name.replaceAll(/\s+/g, ' ').trim()
  })
