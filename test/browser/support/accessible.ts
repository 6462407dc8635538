/** axe over a page as it stands, in the light look; in the dark one whatever depends on colours, which is all they differ in. */
import { source } from 'axe-core'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inTheme } from './themes.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

const RULES: Readonly<Record<'light' | 'dark', axe.RunOnly>> = {
  light: { type: 'tag', values: TAGS },
  dark: { type: 'rule', values: OF_COLOURS },
}

/** Nothing at all that axe finds fault with. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const found = await inTheme(page, theme, () => violations(page, RULES[theme]))
    expect(found, `axe, ${theme}, ${page.url()}`).toEqual([])
  }
}

async function violations(page: Page, runOnly: axe.RunOnly): Promise<readonly string[]> {
  // By the protocol of the browser's tools: the policy of the page, which forbids such a script, stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (rules) => {
    const { axe: library } = window as unknown as { readonly axe: typeof axe }
    const { violations: found } = await library.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
    })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = (failureSummary ?? '').replaceAll(/\s+/g, ' ')
        return `${id}: ${target.join(' ')}: ${why}`
      }),
    )
  }, runOnly)
}
