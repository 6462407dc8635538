/** axe over a page as it stands, in the light and in the dark look. */
import { source } from 'axe-core'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { inTheme } from './themes.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing at all that axe finds fault with. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const found = await inTheme(page, theme, () => violations(page))
    expect(found, `axe, ${theme}, ${page.url()}`).toEqual([])
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  // By the protocol of the browser's tools: the policy of the page, which forbids such a script, stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (tags) => {
    const { axe: library } = window as unknown as { readonly axe: typeof axe }
    const { violations: found } = await library.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = (failureSummary ?? '').replaceAll(/\s+/g, ' ')
        return `${id}: ${target.join(' ')}: ${why}`
      }),
    )
  }, TAGS)
}
