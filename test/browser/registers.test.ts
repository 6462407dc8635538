/** Registers in a browser: looking, the past, a month, a change and its correction, a table by file; by mouse and by keyboard. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test, type TestContext } from 'vitest'
import type { Role } from '../../editor/api/index.ts'
import { workbook } from '../support/workbooks.ts'
import {
  expectAccessible,
  expectUkrainian,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
  typeInto,
} from './support/index.ts'

async function expectGood(page: Page, name: string): Promise<void> {
  await expectReadable(page, name)
  await expectAccessible(page)
}

/** Of what differs from another state in its words alone. */
async function expectReadable(page: Page, name: string): Promise<void> {
  await settled(page)
  await picture(page, `registers-${name}`)
  await expectUkrainian(page)
}

/** No table is wider than the window has room for. */
async function expectNoWideTable(page: Page): Promise<void> {
  const tables = page.locator('.table-scroll')
  const beyond = () =>
    tables.evaluateAll((all) => all.map((one) => Math.max(0, one.scrollWidth - one.clientWidth)))
  await tables.first().waitFor()
  await expect.poll(beyond, { message: page.url() }).toEqual([0])
}

describe('whoever keeps the registers', () => {
  const studio = theStudio()
  type Kept = NonNullable<BrowserContextOptions['storageState']>
  const kept = new Map<Role, Kept>()

  /** Comes through the door of the role once; later pages go on with what it gave. */
  async function openAs(role: Role, context: TestContext, path: string): Promise<Page> {
    const storageState = kept.get(role)
    const page = await studio.open(context, { path, ...(storageState && { storageState }) })
    if (storageState === undefined) {
      await signIn(page, role)
      kept.set(role, await page.context().storageState())
    }
    await settled(page)
    return page
  }

  test('sees every register, its past, its month, a record with its history', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers')
    await page.getByRole('heading', { name: 'судді' }).waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(9)
    await expectReadable(page, 'judges')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Вивантажити' }).click()
    await page.getByRole('menuitem', { name: 'Таблиця CSV' }).click()
    expect((await download).suggestedFilename()).toBe('судді.csv')
    await page.getByText('«Номер наказу», «Дата наказу», «Підписав», «Діє з» — для').waitFor()

    await page.getByRole('navigation', { name: 'Реєстри суду' }).getByText('відсутності').click()
    await page.getByRole('button', { name: 'Зразковий, 05.08.2026' }).waitFor()
    await page.getByLabel('Відомо на').fill('02.08.2026')
    await page.getByText('як було відомо на 02.08.2026').waitFor()
    const then = page.getByRole('row', { name: /^Зразковий/ })
    await expect.poll(() => then.innerText()).toContain('08.08.2026')
    await expectGood(page, 'past')
    await page.getByRole('button', { name: 'Показати теперішнє' }).click()
    await expect.poll(() => then.innerText()).toContain('07.08.2026')

    await page.getByText('Місяць', { exact: true }).click()
    const month = page.locator('.month-head h3')
    for (let shown = await month.textContent(); !shown?.startsWith('серпень 2026');) {
      await page.getByRole('button', { name: 'Попередній місяць' }).click()
      await expect.poll(() => month.textContent()).not.toBe(shown)
      shown = await month.textContent()
    }
    await page.getByRole('link', { name: /^відрядження, 05.08.2026–07.08.2026/ }).waitFor()
    await expectGood(page, 'month')

    await page.getByRole('link', { name: /^відрядження/ }).click()
    await page.getByText('виправлено записом').waitFor()
    await expectGood(page, 'record')

    await page.goto(`${studio.server().address}/registers/duty_days`)
    const day = page.getByRole('cell', { name: /24.08.2026/ })
    await day.getByText('Синтетична').waitFor()
    await expectReadable(page, 'days')
    await page.goto(`${studio.server().address}/registers/duty`)
    await day.getByText('графік чергування').waitFor()
    await page.getByText('Чий кожен із цих днів, тут не сказано').waitFor()
    expect(await day.innerText()).not.toContain('Синтетична')
    await expectGood(page, 'roster')
    await page.goto(`${studio.server().address}/registers/jurors`)
    await page.getByText('Записів немає').waitFor()
    await expectGood(page, 'empty')
  })

  test('reads the widest registers without scrolling sideways, the only record fact by fact', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers/judges')
    for (const id of ['judges', 'absences', 'specialisations', 'court']) {
      await page.goto(`${studio.server().address}/registers/${id}`)
      for (const width of [1600, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await expectNoWideTable(page)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    const chief = page.getByRole('row', { name: /^Керівник апарату/ })
    await expect.poll(() => chief.innerText()).toMatch(/Апаратна\sА\.\sП\./)
    await expectGood(page, 'only')
    await page.getByRole('link', { name: 'Історія змін' }).click()
    await page.getByText('Від найновішої до найдавнішої').waitFor()
    await page.goto(`${studio.server().address}/registers/assembly`)
    const decision = page.getByRole('row', { name: /^16.01.2026/ })
    await expect.poll(() => decision.innerText()).toMatch(/^16\.01\.2026\s+коефіцієнти\s+немає/)
  })

  test('is told plainly when an address names nothing, and led back', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers/judges/record')
    for (const path of ['record', 'record?subject=нема/такого', 'change?subject=judges/нема']) {
      await page.goto(`${studio.server().address}/registers/judges/${path}`)
      await page.getByText('Такого запису немає').waitFor()
      await expectReadable(page, 'no-record')
    }
    await expectAccessible(page)
    await page.getByRole('link', { name: 'До реєстру' }).click()
    await page.getByRole('button', { name: /^Взірцева/ }).waitFor()
    await page.goto(`${studio.server().address}/registers/nema`)
    await page.getByText('Такого реєстру суд не веде').waitFor()
    await page.getByRole('link', { name: 'До реєстрів' }).click()
    await page.getByRole('button', { name: /^Взірцева/ }).waitFor()
  })

  test('enters a leave by hand, and corrects it; both stay in the history', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers/absences')
    await page.getByRole('link', { name: 'Додати запис' }).click()
    await page.getByRole('combobox', { name: /Чий запис/ }).click()
    await page.getByRole('option', { name: 'Взірцева' }).click()
    await page.getByRole('button', { name: /Вид відсутності/ }).click()
    await page.getByRole('option', { name: 'відпустка' }).click()
    await page.getByLabel('Перший день').fill('01.12.2026')
    await page.getByLabel('Останній день').fill('24.12.2026')
    await page.getByRole('button', { name: 'Перевірити' }).click()
    await page.getByRole('heading', { name: 'Що буде внесено' }).waitFor()
    await expectGood(page, 'new')
    await page.getByLabel('Номер наказу чи рішення').fill('40-к')
    await page.getByLabel('Дата наказу чи рішення').fill('02.11.2026')
    await page.getByLabel('Хто підписав').fill('Умовна У. У.')
    await page.getByRole('button', { name: 'Перевірити' }).click()
    await page.getByRole('button', { name: 'Внести до журналу' }).click()
    await page.getByText('Внесено до журналу: 1').waitFor()
    await page.getByRole('link', { name: 'Відкрити запис' }).click()
    await page.getByRole('link', { name: /^Виправити/ }).click()
    // The act of the wrong entry stands there: it may be what is wrong.
    await expect.poll(() => page.getByLabel('Номер наказу чи рішення').inputValue()).toBe('40-к')
    await page.getByLabel('Останній день').fill('14.12.2026')
    await page.getByLabel('Номер наказу чи рішення').fill('40/1-к')
    await page.getByLabel('Причина зміни').fill('описка')
    await page.getByRole('button', { name: 'Перевірити' }).click()
    await page.getByRole('button', { name: 'Внести до журналу' }).waitFor()
    await expectGood(page, 'correction')
    await page.getByRole('button', { name: 'Внести до журналу' }).click()
    await page.getByRole('link', { name: 'Відкрити запис' }).click()
    await page.getByText('виправлено записом').waitFor()
    const past = await page.locator('.registers-past').innerText()
    expect(past).toContain('14.12.2026')
    expect(past).toContain('24.12.2026')
    expect(past).toMatch(/№\s40\/1-к від 02\.11\.2026/)
    expect(past).toContain('причина: описка')
  })

  test('brings a table: mistakes row by row, then only the faultless rows, by choice', async (context) => {
    const page = await openAs('administrator', context, '/registers/absences/import')
    await page.setInputFiles('input[type=file]', {
      name: 'графік.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await sheet(),
    })
    await page.getByRole('heading', { name: 'Помилки в рядках' }).waitFor()
    const wrong = page.getByRole('table', { name: 'Помилки в рядках' })
    expect(await wrong.innerText()).toMatch(/3\s+Суддя\s+«Нема» немає в реєстрі/)
    await expectGood(page, 'import')
    expect(await page.getByRole('button', { name: /Внести все/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Внести лише рядки без помилок (1)' }).click()
    await page.getByText('Рядки з помилками не внесено.').waitFor()
    await expectGood(page, 'imported')
    await page.getByRole('link', { name: 'Відкрити реєстр' }).click()
    await page.getByRole('button', { name: 'Умовна, 07.12.2026' }).waitFor()
  })

  test('brings a table that is none, and is told so', async (context) => {
    const page = await openAs('administrator', context, '/registers/judges/import')
    await page.setInputFiles('input[type=file]', {
      name: 'судді.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    })
    await page.getByText('збережено у старому форматі Excel або з паролем').waitFor()
    await expectGood(page, 'no-table')
    await page.setInputFiles('input[type=file]', {
      name: 'ціни.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Товар;Ціна\nПапір;10'),
    })
    await page.getByRole('heading', { name: 'Таблицю не прочитано' }).waitFor()
    await page.getByRole('cell', { name: 'Товар' }).waitFor()
    expect(await page.getByRole('button', { name: /^Внести/ }).count()).toBe(0)
    await expectReadable(page, 'other-table')
  })

  test('by keyboard alone: to a judge, a new coefficient, the ledger', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers/coefficients')
    await press(page, /^Вигадько/)
    await page.getByRole('heading', { name: 'Вигадько' }).waitFor()
    await press(page, 'Змінити')
    await page.getByRole('heading', { name: 'Зміна запису: Вигадько' }).waitFor()
    await typeInto(page, 'Коефіцієнт навантаження', '1,15')
    await typeInto(page, 'Діє з', '01.12.2026')
    await press(page, 'Перевірити')
    await page.getByRole('button', { name: 'Внести до журналу' }).waitFor()
    await press(page, 'Внести до журналу')
    await page.getByText('Внесено до журналу: 1').waitFor()
    await press(page, 'Відкрити запис')
    await page.getByRole('heading', { name: 'Історія змін' }).waitFor()
    const latest = page.locator('.registers-past li').first()
    await expect.poll(() => latest.innerText()).toContain('1,15')
    await tabTo(page, /^Виправити/)
  })

  test('by keyboard alone: a table is chosen, tried and entered', async (context) => {
    const page = await openAs('distribution_officer', context, '/registers/absences')
    await press(page, 'Внести з файла')
    await page.getByRole('heading', { name: 'Внесення з файла: відсутності' }).waitFor()
    await tabTo(page, /^Оберіть файл/)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ])
    await chooser.setFiles({
      name: 'навчання.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Суддя;Вид відсутності;Перший день;Останній день;Номер наказу;Дата наказу;Підписав\n' +
          'Взірцева;навчання;18.01.2027;20.01.2027;50-к;11.01.2027;Умовна У. У.',
      ),
    })
    await page.getByRole('button', { name: 'Внести все (1)' }).waitFor()
    await press(page, 'Внести все (1)')
    await page.getByText(/Внесено: 1/).waitFor()
    await press(page, 'Відкрити реєстр')
    await page.getByLabel('Станом на').fill('01.02.2027')
    const brought = page.getByRole('row', { name: /^Взірцева, 18.01.2027/ })
    await expect.poll(() => brought.innerText()).toMatch(/№\s50-к від 11\.01\.2027/)
  })

  test('hostile words in a table are words on every page', async (context) => {
    const page = await openAs('administrator', context, '/registers/judges/import')
    const evil = '<img src=x onerror="document.title=1">=1+1'
    const head = 'Код судді;Прізвище;Працює в суді;Діє з'
    await page.setInputFiles('input[type=file]', {
      name: '<b>судді</b>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${head}\nс66;"${evil.replaceAll('"', '""')}";так;01.11.2026`),
    })
    await page.getByRole('button', { name: 'Внести все (1)' }).click()
    await page.getByText(/Внесено: 1/).waitFor()
    await page.getByRole('link', { name: 'Відкрити реєстр' }).click()
    await page.getByRole('button', { name: evil }).click()
    await page.getByRole('heading', { level: 1, name: evil }).waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).toContain(evil)
  })

  test('an auditor reads the registers, sees nothing sealed and has nothing that changes them', async (context) => {
    const page = await openAs('auditor', context, '/registers/absences')
    await page
      .getByRole('row', { name: /^Вигадько/ })
      .getByText('запечатано')
      .waitFor()
    const names = ['Додати запис', 'Внести з файла']
    for (const name of names) expect(await page.getByRole('link', { name }).count()).toBe(0)
    await expectGood(page, 'auditor')
    await page.getByRole('button', { name: /^Вигадько/ }).click()
    await page.getByRole('heading', { name: 'Історія змін' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('відпустка')
    expect(await page.getByRole('link', { name: /Виправити|Змінити/ }).count()).toBe(0)
  })
})

const sheet = (): Promise<Buffer> =>
  workbook([
    [
      'Суддя',
      'Вид відсутності',
      'Перший день',
      'Останній день',
      'Номер наказу',
      'Дата наказу',
      'Підписав',
    ],
    ['Умовна', 'відпустка', '07.12.2026', '20.12.2026', '41-к', '02.11.2026', 'Взірцева В. В.'],
    ['Нема', 'відпустка', '07.12.2026', '20.12.2026', '42-к', '02.11.2026', 'Взірцева В. В.'],
  ])
