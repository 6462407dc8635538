/** The main task of an assembly: a change drafted, compared, previewed, handed over, and approved by somebody else. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  picture,
  settled,
  signIn,
  theStudio,
} from './support/index.ts'

/** The last two months of a judge become three. */
const threeMonths = (text: string): string =>
  text
    .replace('закінчення_строку_повноважень - 2 місяці', 'закінчення_строку_повноважень - 3 місяці')
    .replace('останніх двох місяців', 'останніх трьох місяців')
    .replace('during the last two months', 'during the last three months')

/** The text that the server keeps. */
const savedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const id = /(?:drafts|edit)\/([^/?]+)/.exec(location.pathname)?.[1] ?? ''
    const answer = await fetch(`/api/v1/change/drafts/${id}`)
    return ((await answer.json()) as { readonly text: string }).text
  })

/** In the place of all that is in the editor, as somebody pastes it. */
async function writeText(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+V')
}

async function looked(page: Page, name: string): Promise<void> {
  await settled(page)
  await picture(page, `change-${name}`)
  await expectAccessible(page)
  await expectUkrainian(page)
}

describe('a change of the policy', () => {
  const studio = theStudio()

  test('an author drafts it, sees the table and what it does to past cases, and hands it over; an approver approves it', async (context) => {
    const page = await studio.open(context, { path: '/change' })
    await signIn(page, 'author')
    await looked(page, 'list-empty')
    await page.getByRole('link', { name: 'Новий проєкт' }).click()
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Назвіть проєкт').waitFor()
    await looked(page, 'new')
    await page.getByLabel(/^Назва проєкту/).fill('Три місяці замість двох')
    await page.getByRole('button', { name: 'Почати проєкт' }).click()
    await page.getByText('Текст каже те саме, що й чинна редакція').waitFor()
    await page.locator('.monaco-editor .view-lines').first().waitFor()
    await looked(page, 'text-unchanged')
    await writeText(page, threeMonths(await savedText(page)))
    await page.getByText('Викласти в новій редакції').waitFor()
    await page.getByRole('button', { name: 'Зберегти' }).click()
    await page.getByText(/^Збережено \d/).waitFor()
    await looked(page, 'text')
    await page.getByRole('link', { name: 'До проєкту' }).click()
    await page.getByRole('heading', { name: 'Текст змін' }).waitFor()
    await looked(page, 'changes')
    await page.getByRole('tab', { name: 'Порівняльна таблиця' }).click()
    await page.locator('ins', { hasText: 'трьох' }).first().waitFor()
    await looked(page, 'table')
    await page.getByRole('tab', { name: 'Перегляд над історією' }).click()
    await page.getByRole('button', { name: 'Переглянути над історією' }).click()
    await page
      .getByText(/Жодна минула справа|Переглянуто/)
      .first()
      .waitFor({ timeout: 60_000 })
    await looked(page, 'preview')
    await page.getByRole('tab', { name: 'Схвалення' }).click()
    await page.getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByRole('dialog').waitFor()
    await looked(page, 'propose')
    await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
    await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()
    await looked(page, 'waiting')
    expect(await page.getByRole('button', { name: 'Схвалити' }).count()).toBe(0)

    const other = await studio.open(context, { path: '/change' })
    await signIn(other, 'approver')
    await other.getByRole('button', { name: 'Три місяці замість двох' }).click()
    await other.getByRole('tab', { name: 'Схвалення' }).click()
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await other.getByText('Заповніть').first().waitFor()
    await looked(other, 'approving')
    await other.getByLabel(/^Номер/).fill('7')
    await other.getByLabel(/^Дата рішення/).fill(daysFromNow(-1))
    await other.getByLabel(/^Хто підписав/).fill('Показовий П. П.')
    await other.getByLabel(/^Діють з/).fill(daysFromNow(10))
    await other.getByRole('button', { name: 'Схвалити' }).click()
    await looked(other, 'confirming')
    await other.getByRole('dialog').getByRole('button', { name: 'Схвалити' }).click()
    await other.getByText(/Схвалено: записи журналу №/).waitFor()
    await looked(other, 'approved')
    await other.getByRole('link', { name: 'Усі проєкти' }).click()
    await other.getByText('схвалено, ще не чинна').waitFor()
    await looked(other, 'list')
  }, 180_000)
})

const MS_PER_DAY = 24 * 60 * 60 * 1000

/** As it is typed. */
const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * MS_PER_DAY)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .toReversed()
    .join('.')
