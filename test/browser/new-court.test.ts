/**
 * From an empty folder to the first draw, through the studio alone: administrator, court, people, a policy of its own, registers
 * from workbooks, a draw. No file is edited by hand; the ledger is verified afterwards by the command.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { here } from '../cli/here.ts'
import { workbook } from '../support/workbooks.ts'
import {
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  settled,
  theStudio,
  typeInto,
} from './support/index.ts'

const PASSWORD = 'довгий вигаданий пароль'
/** Until whoever it was given to has chosen another. */
const GIVEN = 'пароль від адміністратора'
const ADMINISTRATOR = 'Умовна А. А.'
const PEOPLE = {
  'автор змін': 'Укладач У. У.',
  'той, хто схвалює': 'Ухвальна О. О.',
  'відповідальний за розподіл': 'Розподільна Р. Р.',
} as const
const POLICY = 'test/cli/fixtures/small/small.zasady'
const CASE = '999/5001/26'

/** `yyyy-mm-dd`, so many days from today. */
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const typed = (iso: string): string => iso.split('-').toReversed().join('.')

type Row = readonly (string | number | Date)[]
const date = (iso: string) => new Date(`${iso}T00:00:00Z`)

/** What the secretariat keeps: three judges, one of whom is on leave today. */
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  judges: [
    [
      'Код судді',
      'Прізвище',
      'Працює в суді',
      'Ролі',
      'Спеціалізації',
      'Адміністративна посада',
      'Коефіцієнт посади',
    ],
    ['с1', 'Взірцева', 'так', 'розгляд справ', 'цивільна', 'немає', 1],
    ['с2', 'Вигадько', 'так', 'розгляд справ', 'цивільна; кримінальна', 'голова суду', 0.5],
    ['с3', 'Уявна', 'так', 'розгляд справ', 'цивільна', 'немає', 1],
  ],
  coefficients: [
    ['Код судді', 'КН', 'Діє з'],
    ['с1', 1.25, date(day(-10))],
    ['с2', 0.75, date(day(-10))],
    ['с3', 1, date(day(-10))],
  ],
  absences: [
    [
      'Суддя',
      'Вид відсутності',
      'Перший день',
      'Останній день',
      'Номер наказу',
      'Дата наказу',
      'Підписав',
    ],
    ['Уявна', 'відпустка', date(day(-2)), date(day(5)), '7-к', date(day(-9)), 'Вигадько В. В.'],
  ],
  duty_days: [
    ['Код судді', 'Дні чергування', 'Діє з', 'Номер наказу', 'Дата наказу', 'Підписав'],
    [
      'с1',
      `${typed(day(2))}; ${typed(day(3))}`,
      date(day(-1)),
      '8-к',
      date(day(-1)),
      'Вигадько В. В.',
    ],
  ],
}

describe('a new court', { timeout: 300_000 }, () => {
  const studio = theStudio(['--no-sample'])

  const good = async (page: Page, name: string): Promise<void> => {
    await readable(page, name)
    await expectAccessible(page)
  }
  /** Of what other tests have looked at for its accessibility. */
  const readable = async (page: Page, name: string): Promise<void> => {
    await settled(page)
    await picture(page, `new-court-${name}`)
    await expectUkrainian(page)
  }

  test('reaches its first recorded draw through the studio alone', async (context) => {
    const enter = async (name: string, path: string): Promise<Page> => {
      const page = await studio.open(context, { path })
      await page.getByLabel('Ім’я').fill(name)
      await page.getByLabel('Пароль').fill(GIVEN)
      await page.getByRole('button', { name: 'Увійти', exact: true }).click()
      await ownPassword(page)
      await page.getByRole('navigation', { name: 'Розділи' }).waitFor()
      await settled(page)
      return page
    }

    const admin = await studio.open(context)
    await firstRun(admin)
    await good(admin, 'court')
    await makeCourt(admin)
    await admin.getByText('Зробіть копію цього файла').waitFor()
    await good(admin, 'people')
    // Another day, another start of the server: everything is where it was.
    await studio.server().restart()
    await admin.reload()
    await admin.getByText('Виконано 2 з 6').waitFor()

    await admin.getByRole('link', { name: 'До користувачів' }).click()
    for (const [role, name] of Object.entries(PEOPLE)) await addPerson(admin, role, name)

    const officer = await enter(PEOPLE['відповідальний за розподіл'], '/distribution/new')
    await officer.getByText('У журналі немає схвалених засад').waitFor()
    // Of another moment it may be otherwise: that is asked here as ever.
    await officer.getByRole('radiogroup', { name: 'Мить розподілу' }).waitFor()

    const author = await enter(PEOPLE['автор змін'], '/change/new')
    await draftPolicy(author)
    await author.context().close()
    const approver = await enter(PEOPLE['той, хто схвалює'], '/change')
    await approvePolicy(approver)
    await approver.context().close()

    await officer.goto(`${studio.server().address}/registers/judges`)
    await officer.getByText('Записів немає').waitFor()
    for (const [id, rows] of Object.entries(TABLES)) {
      await officer.goto(`${studio.server().address}/registers/${id}/import`)
      await bring(officer, `${id}.xlsx`, rows)
    }
    await admin.goto(`${studio.server().address}/setup`)
    await admin.getByText('Виконано 5 з 6').waitFor()
    await readable(admin, 'registers')

    await officer.goto(`${studio.server().address}/distribution/new`)
    await drawFirst(officer)
    await readable(officer, 'drawn')
    await admin.reload()
    await admin.getByText('Суд працює').waitFor()
    await good(admin, 'ready')

    const ledger = join(studio.server().folder, 'court', 'court.ledger')
    const verified = await here(['verify', ledger])
    expect([verified.code, verified.err]).toEqual([0, ''])
    const replayed = await here(['replay', '--ledger', ledger])
    expect([replayed.code, replayed.out]).toEqual([0, expect.stringContaining('1 із 1')])
  })
})

describe('by keyboard alone', () => {
  const studio = theStudio(['--no-sample'])

  test('the administrator is made, then the court, and the next step is shown', async (context) => {
    const page = await studio.open(context)
    await page.getByRole('heading', { name: 'Перший запуск' }).waitFor()
    await typeInto(page, /^Ім’я адміністратора/, ADMINISTRATOR)
    await typeInto(page, /^Пароль ·/, PASSWORD)
    await typeInto(page, /^Пароль ще раз/, PASSWORD)
    await press(page, 'Створити адміністратора')
    await page.waitForURL('**/setup')
    await typeInto(page, /^Назва суду/, 'Новостворений районний суд')
    await typeInto(page, /^Адреса журналу/, 'novyi.court.example/docket')
    await press(page, 'Створити суд')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Створити суд')
    await page.getByText('Виконано 2 з 6').waitFor()
    const banner = page.getByRole('banner')
    await expect.poll(() => banner.innerText()).toContain('Новостворений районний суд')
    await page.locator('.setup-next').getByText('Бракує ролей').waitFor()
    await press(page, 'До користувачів')
    await page.getByRole('heading', { level: 1, name: 'Користувачі' }).waitFor()
  })
})

async function firstRun(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Перший запуск' }).waitFor()
  await page.getByLabel('Ім’я адміністратора').fill(ADMINISTRATOR)
  await page.getByLabel(/^Пароль ·/).fill(PASSWORD)
  await page.getByLabel(/^Пароль ще раз/).fill(PASSWORD)
  await page.getByRole('button', { name: 'Створити адміністратора' }).click()
  await page.waitForURL('**/setup')
}

async function makeCourt(page: Page): Promise<void> {
  await page.getByLabel('Назва суду').fill('Новостворений районний суд')
  await page.getByLabel('Адреса журналу').fill('новий.court.example/docket')
  await page.getByLabel('Журнал ведуть від').fill(typed(day(-20)))
  await page.getByRole('button', { name: 'Створити суд' }).click()
  // Before anything is confirmed.
  await page.getByText('Лише латинські літери, цифри, крапки й дефіси').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('Адреса журналу').fill('novyi.court.example/docket')
  await page.getByRole('button', { name: 'Створити суд' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Створити суд' }).click()
}

async function addPerson(page: Page, role: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Додати користувача' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ім’я').fill(name)
  await dialog.locator('label', { hasText: new RegExp(`^${role}`) }).click()
  await dialog.getByLabel(/^Пароль ·/).fill(GIVEN)
  await dialog.getByLabel(/^Пароль ще раз/).fill(GIVEN)
  await dialog.getByRole('button', { name: 'Додати', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function ownPassword(page: Page): Promise<void> {
  await page.getByLabel('Теперішній пароль').fill(GIVEN)
  await page.getByLabel(/^Пароль ·/).fill(PASSWORD)
  await page.getByLabel(/^Пароль ще раз/).fill(PASSWORD)
  await page.getByRole('button', { name: 'Змінити пароль' }).click()
}

/** Where the ledger has none, a new one is what one begins with. */
async function draftPolicy(page: Page): Promise<void> {
  await page
    .getByRole('radio', { name: /^Нові засади/, checked: true })
    .waitFor({ state: 'attached' })
  await page.getByLabel('Назва проєкту').fill('Перші засади суду')
  await page.setInputFiles('input[type=file]', {
    name: 'засади.zasady',
    mimeType: 'text/plain',
    buffer: readFileSync(POLICY),
  })
  await page.getByRole('button', { name: 'Почати проєкт' }).click()
  await page.waitForURL(/\/change\/drafts\//)
  await page.getByRole('tab', { name: 'Схвалення' }).click()
  await page.getByRole('button', { name: 'Передати на схвалення' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Передати на схвалення' }).click()
  await page.getByText('Проєкт чекає на схвалення іншою особою').waitFor()
}

async function approvePolicy(page: Page): Promise<void> {
  await page.getByText('Перші засади суду').first().click()
  await page.getByRole('tab', { name: 'Схвалення' }).click()
  await page.getByLabel('Номер').fill('1')
  await page.getByLabel('Дата рішення').fill(typed(day(-15)))
  await page.getByLabel('Хто підписав').fill('Вигадько В. В.')
  await page.getByLabel('Діють з').fill(typed(day(-14)))
  await page.getByRole('button', { name: 'Схвалити', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Схвалити' }).click()
  await page.getByText('Схвалено: записи журналу').waitFor()
}

/** Where the table itself names no act, it is named for all rows once the trial has asked for it. */
async function bring(page: Page, name: string, rows: readonly Row[]): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer: await workbook(rows),
  })
  const all = page.getByRole('button', { name: /^Внести все/ })
  await all
    .or(page.getByRole('heading', { name: 'Помилки в рядках' }))
    .first()
    .waitFor()
  if (!(await all.isVisible())) {
    await page.getByLabel('Діє з').fill(typed(day(-12)))
    await page.getByLabel('Номер наказу чи рішення').fill('1')
    await page.getByLabel('Дата наказу чи рішення').fill(typed(day(-12)))
    await page.getByLabel('Хто підписав').fill('Вигадько В. В.')
    await page.getByRole('button', { name: 'Перевірити ще раз' }).click()
  }
  await all.click()
  await page.getByText(/Внесено: \d/).waitFor()
}

async function drawFirst(page: Page): Promise<void> {
  await page.getByLabel('Єдиний унікальний номер справи').fill(CASE)
  const field = 'Спеціалізація судді, потрібна для розгляду справи'
  await page.locator('.fact-field', { hasText: field }).getByRole('button').click()
  await page.getByRole('option', { name: 'цивільні справи', exact: true }).click()
  await page.getByText('Беруть участь 2 із 3').waitFor()
  await page.getByText('Усе відомо: можна розподіляти').waitFor()
  await page.getByRole('button', { name: 'Розподілити', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Розподілити' }).click()
  await page.getByRole('heading', { name: `Справа ${CASE}` }).waitFor()
  await page.getByText('Справу розподілено').waitFor()
}
