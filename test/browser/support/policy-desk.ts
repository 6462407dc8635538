/** The desk of a policy as its reader works it: the contents, the search, the help, what is shown; what the editor itself says. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { strangersIn } from '../../support/ukrainian-words.ts'

/** Puts the cursor at the heading of a clause, by the contents. */
export async function toClause(page: Page, clause: string): Promise<void> {
  await page.getByRole('tab', { name: 'Зміст' }).click()
  await page.getByLabel('Знайти у змісті').fill(clause)
  const contents = page.getByRole('navigation', { name: 'Зміст' })
  await contents.getByRole('button', { name: new RegExp(`^${RegExp.escape(clause)} `) }).click()
  await page.locator('.monaco-editor.focused').waitFor()
}

/** Finds words in the text with the editor's own search; with others, puts those in their place everywhere. */
export async function find(page: Page, words: string, others?: string): Promise<void> {
  await page
    .locator('.policy-editor')
    .first()
    .click({ position: { x: 300, y: 150 } })
  await page.keyboard.press('Control+Home')
  await page.keyboard.press(others === undefined ? 'Control+f' : 'Control+h')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  if (others !== undefined) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(others)
    await page.keyboard.press('Control+Alt+Enter')
  }
  await page.keyboard.press('Escape')
}

/** Help on what is at the cursor. A remark or a lens that appears closes it: it is asked for again. */
export async function helped(page: Page, words: string) {
  const help = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: words })
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+k')
        await page.keyboard.press('Control+i')
        return help.waitFor({ timeout: 2000 }).then(
          () => true,
          () => false,
        )
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  return help
}

/** What the desk shows. */
export const show = (page: Page, view: string) =>
  page.getByRole('radiogroup', { name: 'Що показати' }).getByText(view, { exact: true }).click()

/** The language of the open file. */
export async function choose(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: /Мова файлу/ }).click()
  await page.getByRole('option', { name: form, exact: true }).click()
}

/** Without names of keys and of files. */
export const strangers = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) =>
      strangersIn(line.replaceAll(/\b(?:F\d+|Space|Enter|Escape)\b|[\w-]+\.zasady/g, '')),
    )

/** What Monaco itself says: names of its controls and titles, not the texts in it. */
export async function expectEditorUkrainian(page: Page): Promise<void> {
  const said = await page.evaluate(() =>
    [...document.querySelectorAll('.monaco-editor [aria-label], .monaco-editor [title]')]
      .filter(
        (one) => one.checkVisibility() && one.closest('.monaco-list-row, .view-lines') === null,
      )
      .flatMap((one) => [one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? '']),
  )
  expect(said.filter((text) => text !== '').length).toBeGreaterThan(0)
  expect(said.flatMap(strangers)).toEqual([])
}
