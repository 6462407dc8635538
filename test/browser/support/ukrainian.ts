/**
 * Everything that a page says is Ukrainian: its visible text, and what is read out or shown on hovering.
 *
 * Passed over: what is marked as something else (`lang`, `data-code`), and the editor of texts.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { strangersIn } from '../../support/ukrainian-words.ts'

export async function expectUkrainian(page: Page): Promise<void> {
  const said = await page.evaluate(everythingSaid)
  expect(said.length, 'nothing is said at all').toBeGreaterThan(0)
  const strange = said.flatMap((text) => {
    const words = strangersIn(text)
    return words.length === 0 ? [] : [`${words.join(', ')} — ${text}`]
  })
  expect([...new Set(strange)], page.url()).toEqual([])
}

/** Runs in the page. */
function everythingSaid(): string[] {
  const OTHER = '[lang]:not([lang="uk"]), [data-code], .monaco-editor, script, style, noscript'
  const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
  const said = [document.title]
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(OTHER) !== null || !element.checkVisibility()) continue
    for (const name of ATTRIBUTES) said.push(element.getAttribute(name) ?? '')
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '')
    }
  }
  return said.map((text) => text.trim()).filter((text) => text !== '')
}
