/** Accounts: the administrator adds, changes and locks; two who change one at the same time; one's own password. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  PATIENT,
  ROLE_NAMES,
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  signIn,
  theStudio,
  typeInto,
} from './support/index.ts'

const PASSWORD = 'довгий вигаданий пароль'

describe('accounts', PATIENT, () => {
  const studio = theStudio()

  const asAdministrator = async (page: Page): Promise<Page> => {
    await signIn(page, 'administrator')
    return page
  }

  const add = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Додати користувача' }).click()
    await page.getByLabel('Ім’я').fill(name)
    await page.locator('label', { hasText: /^читач/ }).click()
    await page.getByLabel(/^Пароль ·/).fill(PASSWORD)
    await page.getByLabel(/^Пароль ще раз/).fill(PASSWORD)
    await page.getByRole('button', { name: 'Додати', exact: true }).click()
    await page.getByText(`Користувача «${name}» додано.`).waitFor()
  }

  const enter = async (page: Page, name: string, password: string): Promise<void> => {
    await page.getByText('Увійти з паролем').click()
    await page.getByLabel('Ім’я').fill(name)
    await page.getByLabel('Пароль').fill(password)
    await page.getByRole('button', { name: 'Увійти', exact: true }).click()
  }

  test('by keyboard alone: a user is added, and what is wrong is said beside the field', async (context) => {
    const page = await asAdministrator(await studio.open(context, { path: '/accounts' }))
    // Whoever has not signed in yet is there as well.
    for (const role of Object.values(ROLE_NAMES)) {
      await page.getByRole('cell', { name: role }).first().waitFor()
    }
    await press(page, 'Додати користувача')
    await typeInto(page, /^Ім’я/, 'Зразкова В. В.')
    await typeInto(page, /^Пароль ·/, 'короткий')
    await typeInto(page, /^Пароль ще раз/, 'інший')
    await page.keyboard.press('Tab')
    await page.getByText('Замалий пароль: потрібно щонайменше 12 знаків').waitFor()
    await page.getByText('Паролі не збігаються').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'account-new')
    await page.keyboard.press('Escape')
    await press(page, 'Додати користувача')
    // The letter `a` of the surname is a Latin one.
    await typeInto(page, /^Ім’я/, 'Зрaзкова В. В.')
    await typeInto(page, /^Пароль ·/, PASSWORD)
    await typeInto(page, /^Пароль ще раз/, PASSWORD)
    await press(page, 'Додати')
    await page.getByText('латинська літера серед українських не підходить').waitFor()
    await page.getByText('Оберіть принаймні одну роль').waitFor()
    await expectAccessible(page)
    await typeInto(page, /^Ім’я/, 'Зразкова В. В.')
    await press(page, /^читач/, 'Space')
    await press(page, 'Додати')
    await page.getByText('Користувача «Зразкова В. В.» додано.').waitFor()
    await press(page, 'Зразкова В. В.')
    await page.getByRole('dialog', { name: 'Користувач «Зразкова В. В.»' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'account-change')
  })

  test('whoever is locked cannot come in, and is told how that may be', async (context) => {
    const page = await asAdministrator(await studio.open(context, { path: '/accounts' }))
    await add(page, 'Вигадана Л. Л.')
    await page.getByRole('button', { name: 'Вигадана Л. Л.' }).click()
    await page.getByText('Заблокований: не може входити').click()
    await page.getByRole('button', { name: 'Зберегти' }).click()
    await page.getByRole('row', { name: 'Вигадана Л. Л.' }).getByText('заблоковано').waitFor()
    const other = await studio.open(context)
    await enter(other, 'Вигадана Л. Л.', PASSWORD)
    await other.getByText('або його заблоковано').waitFor()
    await expectAccessible(other)
    await expectUkrainian(other)
    await picture(other, 'sign-in-refused')
  })

  test('of two who change one account the second is told, and can go on', async (context) => {
    const page = await asAdministrator(await studio.open(context, { path: '/accounts' }))
    await add(page, 'Спільна С. С.')
    const other = await asAdministrator(await studio.open(context, { path: '/accounts' }))
    for (const one of [page, other]) {
      await one.getByRole('button', { name: 'Спільна С. С.' }).click()
      await one.getByText('аудитор', { exact: false }).last().click()
    }
    await page.getByRole('button', { name: 'Зберегти' }).click()
    await page.getByText('Зміни збережено: Спільна С. С.').waitFor()
    await other.getByRole('button', { name: 'Зберегти' }).click()
    await other.getByText('щойно змінив хтось інший').waitFor()
    await expectUkrainian(other)
  })

  test('a user changes the password that was given, and comes in with the new one only', async (context) => {
    const page = await asAdministrator(await studio.open(context, { path: '/accounts' }))
    await add(page, 'Нова Н. Н.')
    const own = await studio.open(context, { path: '/policies' })
    await enter(own, 'Нова Н. Н.', PASSWORD)
    await own.getByRole('heading', { name: 'Задайте власний пароль' }).waitFor()
    await expectAccessible(own)
    await expectUkrainian(own)
    await picture(own, 'password-given')
    await own.getByLabel(/^Теперішній пароль/).fill('не той пароль')
    await own.getByLabel(/^Пароль ·/).fill(`${PASSWORD} другий`)
    await own.getByLabel(/^Пароль ще раз/).fill(`${PASSWORD} другий`)
    await own.getByRole('button', { name: 'Змінити пароль' }).click()
    await own.getByText('перевірте розкладку клавіатури', { exact: false }).waitFor()
    await own.getByLabel(/^Теперішній пароль/).fill(PASSWORD)
    await own.getByRole('button', { name: 'Змінити пароль' }).click()
    // The screen to which he came.
    await own.getByRole('heading', { level: 1, name: 'Засади', exact: true }).waitFor()
    await own.goto(`${studio.server().address}/password`)
    await own.getByLabel(/^Теперішній пароль/).fill(`${PASSWORD} другий`)
    await own.getByLabel(/^Пароль ·/).fill(`${PASSWORD} третій`)
    await own.getByLabel(/^Пароль ще раз/).fill(`${PASSWORD} третій`)
    await own.getByRole('button', { name: 'Змінити пароль' }).click()
    await own.getByText('Пароль змінено.').waitFor()
    await expectAccessible(own)
    await expectUkrainian(own)
    const again = await studio.open(context, { path: '/password' })
    await enter(again, 'Нова Н. Н.', `${PASSWORD} третій`)
    await again.getByRole('heading', { name: 'Змінити пароль' }).waitFor()
    await expect.poll(() => again.getByRole('banner').innerText()).toMatch(/Нова\sН\.\sН\./)
  })
})
