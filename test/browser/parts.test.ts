/** The common parts where they are used: days as they are typed, files that are dropped and pasted, tables that are sorted. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  PATIENT,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
} from './support/index.ts'

describe('common parts', PATIENT, () => {
  const studio = theStudio()

  test('a day is typed in any way people write it, and one that is none is said to be none', async (context) => {
    const page = await studio.open(context, { path: '/registers' })
    await signIn(page, 'auditor')
    const day = page.getByLabel('Станом на')
    await day.fill('5/8/26')
    await day.blur()
    expect(await day.inputValue()).toBe('05.08.2026')
    await day.fill('31.02.2026')
    await day.blur()
    await page.getByText('Такої дати немає').waitFor()
    expect(await day.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page)
    await expectUkrainian(page)
  })

  test('a file may be dropped or pasted; one of another kind is not taken', async (context) => {
    const page = await studio.open(context, { path: '/registers/judges/import' })
    await signIn(page, 'administrator')
    const folder = studio.server().folder
    await drop(page, await emptyFile(folder, 'нотатки.txt'))
    await page.getByText('Такий файл не підходить').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await drop(page, await emptyFile(folder, 'судді.csv'))
    await page.getByText('Обрано файл судді.csv').waitFor()
    await page.reload()
    await tabTo(page, /^Оберіть файл/)
    await paste(page, 'судді.doc')
    await page.getByText('Такий файл не підходить').waitFor()
    await paste(page, 'судді.csv')
    await page.getByText('Обрано файл судді.csv').waitFor()
    expect(await page.locator('.file-drop .field-error').count()).toBe(0)
  })

  test('a table is sorted by the head of a column, by keyboard too, in the Ukrainian order', async (context) => {
    const page = await studio.open(context, { path: '/registers/judges' })
    await signIn(page, 'auditor')
    await settled(page)
    const names = () => page.locator('tbody tr td:first-child').allInnerTexts()
    const ascending = (await names()).toSorted(new Intl.Collator('uk').compare)
    const head = page.getByRole('columnheader', { name: 'Запис' })
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending')
    expect(await names()).toEqual(ascending)
    await press(page, 'Запис')
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending')
    expect(await names()).toEqual(ascending.toReversed())
  })
})

async function emptyFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, '')
  return path
}

/** As a file manager does it; a page cannot make such an event itself. */
async function drop(page: Page, file: string): Promise<void> {
  const place = page.locator('.file-drop')
  const box = await place.boundingBox()
  if (box === null) throw new Error('there is no place to drop a file')
  const tools = await page.context().newCDPSession(page)
  const at = { x: box.x + 10, y: box.y + 10 }
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await tools.send('Input.dispatchDragEvent', { type, ...at, data })
  }
}

/** Into whatever has the focus. */
const paste = (page: Page, name: string): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([''], given))
    const init = { bubbles: true, cancelable: true, clipboardData }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init))
  }, name)
