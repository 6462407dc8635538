/** The auditor's tasks from sign-in to result, by mouse and by keyboard alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest'
import type { Role } from '../../editor/api/index.ts'
import {
  expectAccessible,
  expectUkrainian,
  PATIENT,
  picture,
  press,
  settled,
  signIn,
  tabTo,
  theStudio,
  typeInto,
} from './support/index.ts'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

const BUNDLE = 'test/fixtures/bundles/good-open.json'
const REPORT = 'test/fixtures/samples/draw-report.txt'

/** A copy of a file with one change. */
function altered(path: string, from: string, to: string): string {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`nothing to change in ${path}`)
  const folder = mkdtempSync(join(tmpdir(), 'studio-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const copy = join(folder, `змінений-${path.split('/').at(-1)}`)
  writeFileSync(copy, text.replace(from, to))
  return copy
}

const fine = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  await expectAccessible(page)
  await expectUkrainian(page)
  await picture(page, `audit-${name}`)
}

const outcome = (page: Page, title: string) => page.locator('.notice-title', { hasText: title })

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Розділи перевірки' }).getByRole('link', { name })

describe('the audit', PATIENT, () => {
  const studio = theStudio()
  const doors = new Map<Role, Promise<Session>>()

  /** Through the door of a role once for all tests: coming in has tests of its own. */
  async function inside(context: TestContext, role: Role, path: string): Promise<Page> {
    const known = doors.get(role)
    if (known !== undefined) {
      const page = await studio.open(context, { path, storageState: await known })
      await page.getByRole('navigation', { name: 'Розділи', exact: true }).waitFor()
      await settled(page)
      return page
    }
    const page = await studio.open(context, { path })
    await signIn(page, role)
    doors.set(role, page.context().storageState())
    return page
  }

  test('an auditor replays the past to its result, leaves the page and finds it again', async (context) => {
    const page = await inside(context, 'auditor', '/audit')
    await page.getByRole('heading', { name: 'Журнал', level: 1 }).waitFor()
    await section(page, 'Перевірка минулого').click()
    await fine(page, 'replay-before')
    await page.getByRole('button', { name: 'Перевірити минуле' }).click()
    await page.getByText('Усе вийшло так само').waitFor()
    const all = await page.locator('.audit-counts').innerText()
    expect(all).toMatch(/^Було перевірити\n[1-9]\d*\n/)
    await fine(page, 'replay')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Завантажити' }).click()
    expect((await download).suggestedFilename()).toBe('replay.xlsx')
    await section(page, 'Журнал').click()
    await page.getByRole('heading', { name: 'Журнал', level: 1 }).waitFor()
    await section(page, 'Перевірка минулого').click()
    await page.getByText('Усе вийшло так само').waitFor()
  })

  test('a bundle is verified; a tampered one shows the first false step with its place', async (context) => {
    const page = await inside(context, 'reader', '/audit/verify')
    await fine(page, 'verify-before')
    const file = page.locator('input[type=file]')
    await file.setInputFiles(BUNDLE)
    await outcome(page, 'Перевірено').waitFor()
    await fine(page, 'verify')
    await file.setInputFiles(altered(BUNDLE, '"value":"sick"', '"value":"leave"'))
    await page.getByText('Перший хибний крок: відкриті печатки').waitFor()
    const notice = page.getByRole('alert')
    expect(await notice.innerText()).toContain('/openings/0')
    await fine(page, 'verify-tampered')
  })

  test('a printed report shows what is printed beside what is computed', async (context) => {
    const page = await inside(context, 'reader', '/audit/verify')
    await page.locator('input[type=file]').setInputFiles(altered(REPORT, '5254', '15254'))
    await outcome(page, 'Не пройшло перевірки').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/Надруковано\s+15254/)
    await expectAccessible(page)
    await picture(page, 'audit-report')
  })

  test('what is no file of ours is refused in words, and the page goes on', async (context) => {
    const page = await inside(context, 'reader', '/audit/verify')
    await page.locator('input[type=file]').setInputFiles('package.json')
    await page.getByText('немає ні звіту про розподіл').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('Перевірити можна пакет справи')
    await fine(page, 'verify-refused')
    await page.getByRole('button', { name: 'Перевірити журнал суду' }).click()
    await outcome(page, 'Перевірено').waitFor()
  })

  test('an alarm is read with its place, and leads to the entry and its proof', async (context) => {
    const page = await inside(context, 'auditor', '/audit/checks')
    await page.getByRole('button', { name: 'Перевірити', exact: true }).click()
    await page.getByRole('heading', { name: 'Зберегти результат' }).waitFor()
    await page.locator('.plot-place svg').waitFor()
    await fine(page, 'checks')
    const alarms = page.locator('.audit-alarm, .audit-look').first()
    expect(await alarms.innerText()).toContain('Що робити')
    await alarms
      .getByRole('link', { name: /^Запис № \d+/ })
      .first()
      .click()
    await page.getByText('Шлях веде до підписаного кореня').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await fine(page, 'entry')
  })

  test('the ledger is searched, and an entry opened by its number', async (context) => {
    const page = await inside(context, 'reader', '/audit/ledger')
    await page
      .getByRole('row', { name: /результат розподілу/ })
      .first()
      .waitFor()
    const before = await page.getByRole('row').count()
    await page.getByRole('button', { name: /Вид запису/ }).click()
    await page.getByRole('option', { name: 'результат розподілу' }).click()
    await page.getByRole('button', { name: 'Знайти' }).click()
    await page.waitForURL(/kind=result/)
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(before)
    await page.getByLabel('Номер запису').fill('№ 1')
    await page.getByRole('button', { name: 'Відкрити', exact: true }).click()
    await page.getByRole('heading', { name: 'Запис № 1: ключ' }).waitFor()
    expect(await page.getByRole('button', { name: /розкритими/ }).count()).toBe(0)
  })

  test('every look is in the list of looks, whose chain is whole', async (context) => {
    const page = await inside(context, 'auditor', '/audit/ledger/2')
    await page.getByText('Шлях веде до підписаного кореня').waitFor()
    await page.goto(`${studio.server().address}/audit/looks`)
    await page.getByText('Жодного перегляду не вилучено й не змінено').waitFor()
    const latest = page.getByRole('row').nth(1)
    await expect.poll(() => latest.innerText()).toMatch(/Запис\s+журналу\s+запис\s+№\s+2(?!\d)/)
    await fine(page, 'looks')
  })

  test('by keyboard alone: the past is replayed, an alarm read', async (context) => {
    const page = await studio.open(context, { path: '/audit/replay' })
    await page.getByRole('button', { name: 'Увійти: аудитор' }).waitFor()
    await press(page, 'Увійти: аудитор')
    await page.getByRole('heading', { name: 'Перевірка минулого', level: 1 }).waitFor()
    await press(page, 'Перевірити минуле')
    await page.getByText('Усе вийшло так само').waitFor()
    await tabTo(page, 'Ознаки втручання', { back: true })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ознаки втручання', level: 1 }).waitFor()
    // What the account did last is shown until the new work begins.
    const begun = page.waitForResponse(
      (answer) => answer.url().endsWith('/audit/checks') && answer.request().method() === 'POST',
    )
    await press(page, 'Перевірити')
    await begun
    await page.getByRole('heading', { name: 'Зберегти результат' }).waitFor()
    await press(page, /^Запис № \d+/)
    await page.getByText('Шлях веде до підписаного кореня').waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/audit\/ledger\/\d+$/)
  })

  test('by keyboard alone: a tampered bundle is verified, then the right one, of the case and ledger asked for', async (context) => {
    const page = await studio.open(context, { path: '/audit/verify' })
    await page.getByRole('button', { name: 'Увійти: читач' }).waitFor()
    await press(page, 'Увійти: читач')
    await page.getByRole('heading', { name: 'Перевірити файл', level: 1 }).waitFor()
    const choose = async (path: string) => {
      const chooser = page.waitForEvent('filechooser')
      await press(page, 'Оберіть файл: Файл для перевірки')
      await (await chooser).setFiles(path)
    }
    await choose(altered(BUNDLE, '"value":"sick"', '"value":"leave"'))
    await outcome(page, 'Не пройшло перевірки').waitFor()
    await press(page, /Що ви знаєте з інших джерел/)
    await typeInto(page, 'Справа', '999/1/26')
    await typeInto(page, 'Журнал', 'court.example/docket')
    await choose(BUNDLE)
    await outcome(page, 'Перевірено').waitFor()
    const asked = page.getByRole('row', { name: /та сама справа/ })
    expect(await asked.innerText()).toMatch(/^так\t/)
  })

  test('whoever writes changes may verify a file, and sees nothing else of the audit', async (context) => {
    const page = await inside(context, 'author', '/audit')
    await page.getByRole('heading', { name: 'Перевірити файл', level: 1 }).waitFor()
    const sections = page.getByRole('navigation', { name: 'Розділи перевірки' })
    expect(await sections.innerText()).toBe('Перевірити файл')
    expect(await page.getByRole('button', { name: 'Перевірити журнал суду' }).count()).toBe(0)
  })

  test('a verdict says when it was reached, and is no longer green once the ledger has grown', async (context) => {
    const page = await inside(context, 'auditor', '/audit/replay')
    await page.getByRole('button', { name: 'Перевірити минуле' }).click()
    await page.getByText(/Виконано \d\d\.\d\d\.\d{4},\s\d\d:\d\d\./).waitFor()
    await page.locator('.notice-ok', { hasText: 'Усе вийшло так само' }).waitFor()
    const officer = await inside(context, 'distribution_officer', '/password')
    const status = await officer.evaluate(async () => {
      const act = { case: '999/1001/26', type: 'розпорядження', no: '901' }
      const signed = { date: '2026-08-04', signed_by: 'Умовна У. У.' }
      const answer = await fetch('/api/v1/distribution/acts', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...act, ...signed }),
      })
      return answer.status
    })
    expect(status).toBe(200)
    await page.reload()
    const verdict = page.locator('.notice-info', { hasText: 'На той час усе вийшло так само' })
    await verdict.getByText(/Відтоді до журналу внесено 1\sновий запис/).waitFor()
    await fine(page, 'replay-past')
  })

  // The last: it leaves the ledger damaged.
  test('a damaged ledger is browsed all the same, says where it is damaged, and is not replayed', async (context) => {
    const page = await inside(context, 'auditor', '/password')
    await page.goto('about:blank')
    const { folder, restart } = studio.server()
    await restart(async () => {
      const db = new DatabaseSync(join(folder, 'sample', 'court.ledger'))
      db.exec("UPDATE entries SET bytes = CAST('{' AS BLOB) WHERE seq = 12")
      db.close()
    })
    await page.goto(`${studio.server().address}/audit/ledger`)
    const damage = page.locator('.notice', { hasText: 'Журнал пошкоджено' })
    await damage.getByRole('link', { name: 'Запис № 12' }).waitFor()
    await fine(page, 'damaged')
    await damage.getByRole('link', { name: 'Запис № 12' }).click()
    await page.getByText('Байти цього запису не читаються').waitFor()
    await fine(page, 'damaged-entry')
    await page.goto(`${studio.server().address}/audit/verify?own=1`)
    await outcome(page, 'Не пройшло перевірки').waitFor()
    await page.getByText(/Перший хибний крок/).waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('seq 12')
    await picture(page, 'audit-damaged-verify')
    await section(page, 'Перевірка минулого').click()
    await page.getByRole('button', { name: 'Перевірити минуле' }).click()
    await page.getByText(/журнал пошкоджено/i).waitFor()
    await fine(page, 'damaged-replay')
    await section(page, 'Ознаки втручання').click()
    await page.getByRole('button', { name: 'Перевірити', exact: true }).click()
    await page.getByText('Журнал пошкоджено, тому його не аналізовано').waitFor()
    await fine(page, 'damaged-checks')
  })
})
