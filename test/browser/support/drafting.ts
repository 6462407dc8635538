/** Drafts of changes in the browser: begun, written, looked up; as whoever drafts does it, without typing two thousand lines. */
import type { Page } from 'playwright-core'
import { expectAccessible } from './accessible.ts'
import { START } from './clock.ts'
import { focusedName, press } from './keyboard.ts'
import { picture } from './pictures.ts'
import { settled } from './signing-in.ts'
import { expectUkrainian } from './ukrainian.ts'

interface Kept {
  readonly id: string
  readonly text: string
}

/** Asked of the server by whoever is signed in on that page. */
const asked = (page: Page, method: string, path: string, body?: object, seen?: number) =>
  page.evaluate(
    async ([how, address, content, version]) => {
      const headers = {
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      }
      const sent = content === undefined ? {} : { body: JSON.stringify(content) }
      const answer = await fetch(`/api/v1/change/drafts${address}`, {
        method: how,
        headers,
        ...sent,
      })
      if (!answer.ok) throw new Error(`${how} ${address}: ${await answer.text()}`)
      return (await answer.json()) as Kept
    },
    [method, path, body, seen] as const,
  )

/** The text that the server keeps, of the draft on that page. */
export async function savedText(page: Page): Promise<string> {
  const id = /(?:drafts|edit)\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  return (await asked(page, 'GET', `/${id}`)).text
}

/** A draft over the edition in force, of which nobody has edited anything yet. */
export const begunDraft = (page: Page, title: string): Promise<Kept> =>
  asked(page, 'POST', '', { kind: 'amendment', policy: 'desn', title })

/** A draft with that text, proposed from a day that is long after all others; its id. */
export async function writtenDraft(
  page: Page,
  title: string,
  change: (text: string) => string,
): Promise<string> {
  const { id, text } = await begunDraft(page, title)
  const edit = { title, text: change(text), effective: '2030-01-01', note: '' }
  await asked(page, 'PUT', `/${id}`, edit, 1)
  return id
}

export async function copyText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

export const editorIsThere = (page: Page): Promise<void> =>
  page.locator('.monaco-editor .view-lines').first().waitFor()

/** In the place of all that is in the editor, as somebody pastes it. */
export async function writeText(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await copyText(page, text)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

/** A state of the screen: pictured for whoever asks, accessible, Ukrainian. */
export async function looked(page: Page, name: string): Promise<void> {
  await settled(page)
  await picture(page, `change-${name}`)
  await expectAccessible(page)
  await expectUkrainian(page)
}

/** By keyboard, once it can be pressed. */
export async function pressReady(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const ready = { name, exact: true, ...(role === 'button' && { disabled: false }) }
  await page.getByRole(role, ready).first().waitFor()
  await press(page, name)
}

/** By keyboard, in the window that the last press has opened. */
export async function pressInDialog(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest('[role$="dialog"]') !== null)
  await press(page, name)
}

/** To the tab of that name, from the one that is chosen. */
export async function toTab(page: Page, name: string): Promise<void> {
  const isTab = () => page.evaluate(() => document.activeElement?.role === 'tab')
  for (let presses = 0; presses < 60 && !(await isTab()); presses++) {
    await page.keyboard.press('Tab')
  }
  for (let presses = 0; presses < 4; presses++) {
    if ((await focusedName(page)) === name) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no tab ${name}`)
}

const MS_PER_DAY = 24 * 60 * 60 * 1000

/** A day before or after that of the tests, as it is typed. */
export const dayAfter = (days: number): string =>
  new Date(Date.parse(START) + days * MS_PER_DAY)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .toReversed()
    .join('.')
