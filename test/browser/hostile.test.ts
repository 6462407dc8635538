/**
 * Every field of a screen filled with hostile texts, then the screen's own button pressed: they stand there as texts and do
 * nothing. What happens to them beyond the screen: test/cli/studio/hostile.
 */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { HOSTILE_STRINGS } from '../support/hostile-strings.ts'
import { PATIENT, settled, signIn, theStudio } from './support/index.ts'

const SCREENS = {
  author: ['/policies', '/policies/desn', '/change/new', '/password'],
  distribution_officer: ['/distribution', '/distribution/new', '/distribution/batch'],
  administrator: [
    '/registers/judges',
    '/registers/judges/new',
    '/registers/absences/new',
    '/registers/judges/import',
    '/accounts',
  ],
  auditor: ['/audit/ledger', '/audit/replay', '/audit/verify', '/audit/checks', '/audit/looks'],
} as const

describe('hostile texts on the screen', PATIENT, () => {
  const studio = theStudio()

  test.for(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'do nothing on the screens of the role %s',
    async (role, context) => {
      const page = await studio.open(context)
      const shown: string[] = []
      page.on('dialog', (dialog) => {
        shown.push(dialog.message())
        void dialog.dismiss()
      })
      await signIn(page, role)
      let filled = 0
      for (const path of SCREENS[role]) {
        await page.goto(`${studio.server().address}${path}`)
        await settled(page)
        filled += await fillAll(page)
        await pressMain(page)
        expect(await made(page), path).toEqual([])
      }
      expect(TEXTS.length).toBeGreaterThanOrEqual(200)
      expect(shown).toEqual([])
      expect(filled).toBeGreaterThan(0)
    },
  )
})

/** All of them together in each field, as much as it takes; how many fields took something. */
async function fillAll(page: Page): Promise<number> {
  const fields = page.locator(TYPED)
  let filled = 0
  for (let at = 0; at < (await fields.count()); at++) {
    await fields.nth(at).fill(ALL)
    await page.keyboard.press('Escape')
    filled++
  }
  return filled
}

/** Texts that are only long say nothing on a screen. */
const TEXTS = HOSTILE_STRINGS.filter(({ length }) => length <= 1000)

const ALL = TEXTS.join(' ')

/** What somebody types into; the editor of policies has a test of its own. */
const TYPED =
  'main :is(input:not([type=file], [type=radio], [type=checkbox], [type=range]), textarea):not([readonly], .monaco-editor *):enabled:visible'

/** What the screen is for: its main button, where it may be pressed. */
async function pressMain(page: Page): Promise<void> {
  const main = page
    .locator('main button:enabled:visible')
    .filter({ hasText: /^(?:Шукати|Знайти|Перевірити|Зберегти|Створити|Додати|Показати|Внести)/ })
  if ((await main.count()) > 0) await main.first().click()
  await settled(page)
}

/** What a text could have made of itself. */
const made = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (one) =>
          one.matches('iframe, object, embed, base, script:not([src]), [src="x"]') ||
          one.getAttributeNames().some((name) => name.startsWith('on')) ||
          /^\s*javascript:/i.test(one.getAttribute('href') ?? ''),
      )
      .map((one) => one.outerHTML.slice(0, 200)),
  )
