/**
 * The screen «Розподіл»: the officer takes a case in, sees who is out and why, draws, reads the steps, prints the protocol,
 * asks why not judge X; a batch with a bad row; a server that restarts in the middle.
 */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectUkrainian,
  focusedName,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
  typeInto,
} from './support/index.ts'

const KIND = 'Вид справи'
const ITEM = 'Вид документа, що надійшов до суду'
const SPECIALISATION = 'Спеціалізація судді, потрібна для розгляду справи'
const COMPLEXITY = 'Коефіцієнт складності категорії справ'

describe('distribution', { timeout: 120_000 }, () => {
  const studio = theStudio()

  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.getByRole('button', { name: label }).first().click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  const filled = async (page: Page, id: string): Promise<void> => {
    await page.getByLabel('Єдиний унікальний номер справи').fill(id)
    await choose(page, ITEM, 'справа, що надійшла вперше')
    await choose(page, KIND, 'цивільна справа')
    await choose(page, SPECIALISATION, 'цивільні справи')
    await page.getByRole('textbox', { name: COMPLEXITY }).fill('1,00')
    await page.getByText('Усе відомо: можна розподіляти').waitFor()
  }

  /** The same matter where it is not the form that is looked at. */
  const written = async (page: Page, id: string): Promise<void> => {
    const others = page.getByText('Інші відомості', { exact: true })
    await others.click()
    await page
      .getByRole('textbox', { name: 'Решта відомостей як текст' })
      .fill(JSON.stringify({ case: { ...FACTS, id } }))
    await others.click()
  }

  const confirmed = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Розподілити', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Розподілити' }).click()
  }

  test('an officer takes a case in, sees who is out and why, draws it and prints the protocol', async (context) => {
    const page = await studio.open(context)
    await signIn(page, 'distribution_officer')
    // How the list itself stands is seen with the other sections.
    await page.getByRole('table', { name: 'Розподіли, новіші зверху' }).waitFor()
    await page.getByRole('link', { name: 'Нова справа' }).click()
    await page.getByText('Залежно від справи знадобиться таке').waitFor()
    expect(await page.getByText('Для розподілу бракує відомостей').count()).toBe(0)
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-intake-empty')
    await page.getByRole('button', { name: /^Заповнити: вид справи$/ }).click()
    await expect.poll(() => focusedName(page)).toContain(KIND)
    await page.getByLabel('Єдиний унікальний номер справи').fill('999/3001/26')
    await page.getByText('Для розподілу бракує відомостей').waitFor()
    await page.getByRole('heading', { name: 'Від чого ще залежить участь' }).waitFor()
    await picture(page, 'distribution-intake-missing')
    await page.getByText('Інші відомості', { exact: true }).click()
    await page.getByText('Лише для протоколу').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await page
      .getByRole('textbox', { name: 'Категорія справи за класифікатором' })
      .scrollIntoViewIfNeeded()
    await picture(page, 'distribution-intake-more')
    await page.getByText('Інші відомості', { exact: true }).click()
    await filled(page, '999/3001/26')
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-intake')
    await page.getByRole('button', { name: 'Чому не Показовий?' }).click()
    const dialog = page.getByRole('dialog', { name: 'Чому не Показовий?' })
    await dialog.getByText('Що змінило б висновок').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-why')
    await page.keyboard.press('Escape')
    await confirmed(page)
    await page.getByRole('heading', { name: 'Справа 999/3001/26' }).waitFor()
    await page.getByText('Справу розподілено').waitFor()
    await page.getByText('з тих самих відомостей вийшло те саме').waitFor()
    for (const step of [
      'Перелік закріплено',
      'Число з’явилося',
      'Обчислено номер',
      'Вибрано інтервал',
      'Результат внесено',
    ]) {
      await page.getByRole('heading', { name: step }).waitFor()
    }
    expect(await page.getByText('станом на інший день').count()).toBe(0)
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-case')
    const [protocol] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Протокол для друку' }).click(),
    ])
    await protocol.getByRole('heading', { name: /^Протокол автоматизованого розподілу/ }).waitFor()
    await protocol.getByText('999/3001/26').first().waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Докази, файл' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^докази-.*\.json$/)
  })

  test('no answer of the check takes a field away while somebody is at it', async (context) => {
    const page = await studio.open(context, { path: '/distribution/new' })
    await signIn(page, 'distribution_officer')
    await page.getByText('Залежно від справи знадобиться таке').waitFor()
    // An answer waits until it is let go.
    let answer = Promise.withResolvers<undefined>()
    await page.route('**/api/v1/distribution/rehearsals', async (route) => {
      await answer.promise
      await route.continue()
    })
    const answered = async (name: string): Promise<void> => {
      answer.resolve(undefined)
      await page.locator('.missing').getByText(name, { exact: true }).waitFor({ state: 'detached' })
      answer = Promise.withResolvers<undefined>()
    }
    await choose(page, ITEM, 'справа, що надійшла вперше')
    await page.getByRole('button', { name: 'Стан справи' }).first().click()
    await page.getByRole('listbox').waitFor()
    await answered('Стан справи')
    await page.getByRole('option', { name: 'нова справа', exact: true }).click()
    await expect.poll(() => focusedName(page)).toContain('Стан справи')
    await choose(page, KIND, 'цивільна справа')
    const ended = page.getByRole('textbox', {
      name: 'Дата завершення попереднього розгляду справи',
    })
    await ended.pressSequentially('04.08.2')
    await answered('Вид справи')
    await page.keyboard.type('026')
    await expect.poll(() => ended.inputValue()).toBe('04.08.2026')
    answer.resolve(undefined)
    await page.getByText('Інші відомості', { exact: true }).click()
    const category = page.getByRole('textbox', { name: 'Категорія справи за класифікатором' })
    await category.pressSequentially('стягнення')
    await expect.poll(() => category.inputValue()).toBe('стягнення')
    const first = page.locator('.intake-form fieldset').first()
    await first.getByText('Вид скасованого судового рішення').waitFor()
    await picture(page, 'distribution-intake-kept')
    await page.getByRole('button', { name: 'Показати лише потрібні поля' }).click()
    await first.getByText('Вид скасованого судового рішення').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('FIELDSET')
    await expectAccessible(page)
    await expectUkrainian(page)
  })

  test('why a judge did not get a case of the past: one click, his interval and the number', async (context) => {
    const page = await studio.open(context, { path: '/distribution' })
    await signIn(page, 'auditor')
    await page.getByRole('button', { name: '999/1001/26' }).click()
    await page.getByRole('heading', { name: 'Справа 999/1001/26' }).waitFor()
    const winner = await page.locator('.drawn-name').textContent()
    const other = winner === 'Умовна' ? 'Взірцева' : 'Умовна'
    expect(await page.locator('.intervals').first().evaluate(isNameCrossed)).toBe(false)
    await page.getByRole('button', { name: `Чому саме так: ${other}` }).click()
    await page.getByRole('dialog').getByText(`в інтервалі судді ${winner}`).waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Чому не Показовий?' }).click()
    await page
      .getByRole('dialog')
      .getByText('Тимчасова непрацездатність')
      .or(page.getByRole('dialog').getByText('тимчасова непрацездатність з 03.08.2026'))
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Нова справа' }).count()).toBe(0)
  })

  test('a draw as of another day says so before its reasons', async (context) => {
    const page = await studio.open(context, { path: '/distribution/case?case=999/1001/26' })
    await page.route(/\/api\/v1\/distribution\/case\?/, async (route) => {
      const response = await route.fetch()
      const told = (await response.json()) as object
      await route.fulfill({ response, json: { ...told, as_of: '2026-07-28T10:00:00+03:00' } })
    })
    await signIn(page, 'auditor')
    await page.getByText('Розподілено станом на інший день: 28.07.2026').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-case-other-day')
  })

  test('on paper a list is whole, without the buttons of the screen, and its head has every name', async (context) => {
    const page = await studio.open(context, { path: '/distribution/case?case=999/1001/26' })
    await signIn(page, 'auditor')
    const judges = page.getByRole('table', { name: 'Судді цього розподілу' })
    await judges.waitFor()
    await page.emulateMedia({ media: 'print' })
    const head = await judges.locator('th').evaluateAll((cells) =>
      cells
        .filter((cell) => cell.checkVisibility())
        .map((cell) => {
          const before = getComputedStyle(cell, '::before').content
          return before === 'none' ? (cell.textContent ?? '') : before.replaceAll('"', '')
        }),
    )
    expect(head).toEqual(['Суддя', 'Участь', 'Чому'])
    expect(await judges.getByRole('button').count()).toBe(0)
  })

  test('by keyboard alone: a case is taken in, drawn, and asked about', async (context) => {
    const page = await studio.open(context, { path: '/distribution' })
    await press(page, 'Увійти: відповідальний за розподіл')
    await settled(page)
    await press(page, 'Нова справа')
    await page.getByText('Залежно від справи знадобиться таке').waitFor()
    await typeInto(page, /^Єдиний унікальний номер справи/, '999/3002/26')
    const pick = async (field: string, option: string) => {
      await tabTo(page, new RegExp(`${field} · потрібно$`))
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: option, exact: true }).waitFor()
      await expect.poll(() => focusedName(page)).not.toContain(field)
      while ((await focusedName(page)) !== option) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await pick(KIND, 'цивільна справа')
    await pick(SPECIALISATION, 'цивільні справи')
    await pick(ITEM, 'справа, що надійшла вперше')
    await page.getByRole('textbox', { name: COMPLEXITY }).waitFor()
    await typeInto(page, new RegExp(`^${COMPLEXITY}`), '1,00')
    await page.getByText('Усе відомо: можна розподіляти').waitFor()
    await press(page, 'Перевірити')
    await expect.poll(() => focusedName(page)).toBe('Хто бере участь')
    await press(page, 'Чому не Показовий?')
    await page.getByRole('dialog').getByText('Що змінило б висновок').waitFor()
    await page.keyboard.press('Escape')
    await tabTo(page, 'Розподілити', { back: true })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Розподілити справу 999/3002/26?' }).waitFor()
    await press(page, 'Розподілити')
    await page.getByText('Справу розподілено').waitFor()
    await tabTo(page, 'Протокол для друку')
    await press(page, 'Чому не Показовий?')
    await page.getByRole('dialog').waitFor()
  })

  test('a batch tells what is wrong in which row, distributes the rest and goes on after a reload', async (context) => {
    const page = await studio.open(context, { path: '/distribution/batch' })
    await signIn(page, 'distribution_officer')
    await page.getByText('Які стовпчики можуть бути').click()
    await page.getByText('прізвище судді, як у реєстрі').first().waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-batch-empty')
    const [form] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Порожній бланк, XLSX' }).click(),
    ])
    expect(form.suggestedFilename()).toBe('Надходження.xlsx')
    await page.getByRole('textbox', { name: /^Або вставте рядки/ }).fill(BATCH)
    await page.getByRole('button', { name: 'Прочитати' }).click()
    await page.getByText('Помилки у 1 рядку').waitFor()
    await page.getByRole('button', { name: 'Перевірити всі' }).click()
    const row = (at: number, id: string) =>
      page.getByRole('row', { name: new RegExp(`^${at} ${id}`) })
    await row(2, '999/3011/26').getByText('можна розподіляти').waitFor()
    await row(3, '999/3012/26').getByText('Бракує відомостей').waitFor()
    await row(4, '999/3013/26').getByText('помилка у файлі').waitFor()
    await row(4, '999/3013/26').getByText('можливо, малося на увазі').waitFor()
    await row(5, '999/3011/26').getByText('Та сама справа, що в рядку 2').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    // The page scrolls, not the table within it.
    const box = page.locator('.table-scroll')
    expect(await box.evaluate((one) => getComputedStyle(one).maxHeight)).toBe('none')
    await picture(page, 'distribution-batch')
    await page.reload()
    const start = page.getByRole('button', { name: 'Розподілити 2 справи' })
    await start.click()
    const question = page.getByRole('dialog', { name: 'Розподілити 2 справи?' })
    await question.getByRole('button', { name: 'Розподілити' }).click()
    await row(2, '999/3011/26').getByRole('link', { name: 'Відкрити: 999/3011/26' }).waitFor()
    await page.getByText('Розподілено 1 з 4').waitFor()
    await page.getByText('Не розподілено 3\u00A0справи').waitFor()
    // Nothing can be done about a case that is distributed: it is not offered again.
    await row(5, '999/3011/26').getByText('Справу вже розподілено').waitFor()
    await page.getByRole('button', { name: /^Розподілити/ }).waitFor({ state: 'detached' })
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-batch-done')
  })

  test('the server is killed in the middle of a draw: the window says so, asks again by itself, and there is one draw', async (context) => {
    const page = await studio.open(context, { path: '/distribution/new' })
    studio.allow(page, /ERR_CONNECTION|Failed to load|status of 5\d\d/)
    await signIn(page, 'distribution_officer')
    await written(page, '999/3003/26')
    await page.getByText('Усе відомо: можна розподіляти').waitFor()
    await studio.server().restart(async () => {
      await confirmed(page)
      await page.getByRole('dialog').getByText('Другого розподілу не буде').waitFor()
      await expectAccessible(page)
      await expectUkrainian(page)
      await picture(page, 'distribution-draw-lost')
    }, 'SIGKILL')
    await page.getByText('Справу розподілено').waitFor()
    await page.goto(`${studio.server().address}/distribution`)
    await page.getByRole('button', { name: '999/3003/26' }).first().waitFor()
    expect(await page.getByRole('button', { name: '999/3003/26' }).count()).toBe(1)
  })

  test('a page that was closed before the answer finds out what happened, without a second draw', async (context) => {
    const page = await studio.open(context, { path: '/distribution/new' })
    studio.allow(page, /ERR_FAILED|ERR_ABORTED|Failed to (load|fetch)/)
    await signIn(page, 'distribution_officer')
    await written(page, '999/3004/26')
    await page.getByText('Усе відомо: можна розподіляти').waitFor()
    // The server draws, and its answer never comes to the page.
    const isDrawn = Promise.withResolvers<undefined>()
    await page.route('**/api/v1/distribution/draws', async (route) => {
      await route.fetch()
      isDrawn.resolve(undefined)
      await new Promise(() => undefined)
    })
    await confirmed(page)
    await isDrawn.promise
    await page.reload()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.getByText('Запит на розподіл справи 999/3004/26 надіслано').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await page.getByRole('button', { name: 'Дізнатися, що сталося' }).click()
    await page.getByText('Справу розподілено').waitFor()
    await page.getByRole('link', { name: 'До переліку розподілів' }).click()
    await page.getByRole('button', { name: '999/3004/26' }).first().waitFor()
    expect(await page.getByRole('button', { name: '999/3004/26' }).count()).toBe(1)
  })

  test('a draw that was begun and not finished stands above the list, with the one way forward', async (context) => {
    const page = await studio.open(context, { path: '/distribution' })
    // The server finishes its own when it starts: one that another program left open is put into its mouth.
    await page.route('**/api/v1/distribution/open', async (route) => {
      const url = `${studio.server().address}/api/v1/distribution/cases?search=999/1001/26`
      const cases = await page.request.get(url)
      const { rows } = (await cases.json()) as { rows: { seq: number }[] }
      const about = { case: '999/1001/26', attempt: 1, by: 'секретар', source: 'sealed-chain' }
      const recorded_at = '2026-08-04T13:00:00.000Z'
      await route.fulfill({ json: [{ ...about, commit: rows[0]?.seq ?? 0, recorded_at }] })
    })
    await signIn(page, 'distribution_officer')
    await page.getByText('Є незавершені розподіли').waitFor()
    await expectAccessible(page)
    await expectUkrainian(page)
    await picture(page, 'distribution-open')
    await page.getByRole('button', { name: 'Завершити розподіл: 999/1001/26' }).click()
    await page.getByRole('heading', { name: 'Справа 999/1001/26' }).waitFor()
    await page.getByText('Справу розподілено').waitFor()
  })

  test('a case that is distributed already is not drawn again: the page leads to its distribution', async (context) => {
    const page = await studio.open(context, { path: '/distribution/new' })
    await signIn(page, 'distribution_officer')
    await written(page, '999/1001/26')
    await page.getByText('Справу вже розподілено').waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: 'Розподілити', exact: true }).isDisabled())
      .toBe(true)
    await expectUkrainian(page)
    await page.getByRole('link', { name: 'Відкрити розподіл цієї справи' }).click()
    await page.getByRole('heading', { name: 'Справа 999/1001/26' }).waitFor()
  })
})

/** Whether the mark of the number runs through a name. */
function isNameCrossed(strip: Element): boolean {
  const boxes = (what: string) =>
    [...strip.querySelectorAll(what)].map((one) => one.getBoundingClientRect())
  const names = boxes('.interval text, .interval-won text')
  const isWithin = (line: DOMRect, name: DOMRect): boolean =>
    line.right > name.left &&
    line.left < name.right &&
    line.bottom > name.top &&
    line.top < name.bottom
  if (names.length === 0) throw new Error('the strip names nobody')
  return boxes('.interval-mark line').some((line) => names.some((name) => isWithin(line, name)))
}

const FACTS = {
  kind: 'civil',
  item_type: 'new',
  specialisation_required: 'civil',
  complexity_coefficient: '1.00',
}

/** As it is copied from a spreadsheet. */
const BATCH = [
  ['Єдиний унікальний номер справи', KIND, ITEM, SPECIALISATION, COMPLEXITY],
  ['999/3011/26', 'цивільна справа', 'справа, що надійшла вперше', 'цивільні справи', '1,00'],
  ['999/3012/26', 'цивільна справа', 'справа, що надійшла вперше', '', ''],
  ['999/3013/26', 'цивілна справа', 'справа, що надійшла вперше', 'цивільні справи', '1,00'],
  ['999/3011/26', 'цивільна справа', 'справа, що надійшла вперше', 'цивільні справи', '1,00'],
]
  .map((cells) => cells.join('\t'))
  .join('\n')
