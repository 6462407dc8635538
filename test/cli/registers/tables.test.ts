/** Files of clerks: whatever a spreadsheet makes of a table, the register says the same afterwards. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { unpackedBytes } from '../../../cli/registers/unpacked-size.ts'
import { readTable } from '../../../cli/registers/read-table.ts'
import { DECISION, docket, FILES, sampleDocket } from './ledger.ts'

const JUDGES = ['--register', 'judges', ...DECISION]

describe('the same table in another form adds nothing', () => {
  test.each([
    ['Windows-1251', (text: string) => windows1251(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(';', '\t'))],
    ['line ends of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a line that names the delimiter', (text: string) => Buffer.from(`sep=;\n${text}`)],
    ['every cell in quotes', (text: string) => Buffer.from(text.replaceAll(/[^;\n]+/g, '"$&"'))],
  ])('%s', async (_, form) => {
    const { asked, folder } = await sampleDocket()
    const path = join(folder, 'судді.csv')
    writeFileSync(path, form(readFileSync(`${FILES}/судді.csv`, 'utf8')))
    expect(await asked('import', path, ...JUDGES)).toMatchObject({
      changes: [],
      unchanged: 8,
      problems: [],
    })
  })

  test.each(['csv', 'xlsx'])('exported as %s, in either language', async (form) => {
    const { asked, register, folder } = await sampleDocket()
    for (const lang of ['uk', 'en']) {
      for (const id of ['judges', 'absences', 'posts']) {
        const path = join(folder, `${id}.${lang}.${form}`)
        expect(
          (await register('export', '--register', id, '--out', path, '--lang', lang)).code,
        ).toBe(0)
        const again = await asked('import', path, '--register', id)
        expect([lang, id, again.changes, again.problems]).toEqual([lang, id, [], []])
      }
    }
  })
})

test('an exported file that a clerk edits enters only what was edited', async () => {
  const { asked, register, folder } = await sampleDocket()
  const path = join(folder, 'навантаження.csv')
  const { out } = await register('export', '--register', 'coefficients')
  expect(
    out.startsWith('\ufeffКод судді;Прізвище;Коефіцієнт посади;Коефіцієнт навантаження;'),
  ).toBe(true)
  writeFileSync(path, out.replace('с02;Вигадько;"1,00";"1,10"', 'с02;Вигадько;"1,00";"1,17"'))
  const { changes } = await asked(
    'import',
    path,
    '--register',
    'coefficients',
    '--from',
    '03.08.2026',
  )
  expect(changes).toMatchObject([
    {
      subject: 'judges/с02',
      true_at: '2026-08-03',
      differences: [{ field: 'load_coefficient', after: '1.17' }],
    },
  ])
})

test('a spreadsheet’s own days, numbers and times are read as what it shows', async () => {
  const { asked, register, folder } = await sampleDocket()
  const path = join(folder, 'нарадча.xlsx')
  const at = (...parts: Parameters<typeof Date.UTC>) => ({
    value: new Date(Date.UTC(...parts)),
    type: Date,
    format: 'dd.mm.yyyy hh:mm',
  })
  await writeXlsxFile([
    [
      'Код судді',
      'Вид',
      'Вихід до нарадчої кімнати',
      'День проголошення',
      'Сумарна тривалість',
      'До кінця робочого часу',
    ],
    [
      'с06',
      'нарадча кімната',
      at(2026, 7, 4, 14, 30),
      { ...at(2026, 7, 5), format: 'dd.mm.yyyy' },
      2,
      true,
    ],
  ]).toFile(path)
  const { changes, problems } = await asked('import', path, '--register', 'absences')
  expect(problems).toEqual([])
  expect(changes).toMatchObject([
    { subject: 'judges/с06/absences/2026-08-04', true_at: '2026-08-04T14:30:00+03:00' },
  ])
  const { out } = await register('show', 'judges/с06/absences/2026-08-04', '--as-of', '05.08.2026')
  expect(out).toContain('04.08.2026 14:30')
  expect(out).toMatch(/Сумарна тривалість\s+2 /)
})

test('an XLSX export has days and numbers that a spreadsheet can count with, and no formula', async () => {
  const { register, asked, folder } = await docket()
  await register('import', `${FILES}/судді.csv`, ...JUDGES)
  await asked('set', 'judges/с02', "surname='=1+1", '--from', '01.08.2026')
  const path = join(folder, 'судді.xlsx')
  await register('export', '--register', 'judges', '--out', path)
  const table = await readTable(path)
  if (!table.ok) throw new Error(table.complaint.message.en)
  const [head = [], ...rows] = table.value
  const cell = (code: string, heading: string) =>
    rows.find(([own]) => own === code)?.[head.indexOf(heading)]
  expect(cell('с05', 'Повноваження до')).toEqual(new Date('2026-09-30T00:00:00Z'))
  expect(cell('с05', 'Коефіцієнт посади')).toBe(1)
  expect(cell('с02', 'Прізвище')).toBe("'=1+1")
  const { out } = await register('export', '--register', 'judges')
  expect(out).toContain(";'=1+1;")
})

describe('a file that is no table is refused with the way out', () => {
  const read = async (name: string, bytes: Uint8Array | string) => {
    const { folder } = await docket()
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const table = await readTable(path)
    if (table.ok) throw new Error('it was read')
    return table.complaint
  }

  test.each([
    ['an old or protected workbook', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'xlsx'],
    [
      'an archive that is no workbook',
      'a.xlsx',
      Buffer.from('PK\u0003\u0004сміття', 'latin1'),
      'xlsx',
    ],
    ['a quotation mark that does not close', 'a.csv', 'а;б\n"в;г', 'лапки'],
    ['text after a quotation mark', 'a.csv', 'а;б\n"в"г;д', 'лапки'],
  ])('%s', async (_, name, bytes, help) => {
    const complaint = await read(name, bytes)
    expect(complaint.exit).toBe(5)
    expect(complaint.help?.uk).toContain(help)
  })

  test('a workbook that would fill the memory is not unpacked', async () => {
    const bytes = Buffer.from(await writeXlsxFile([['а']]).toBuffer())
    expect(unpackedBytes(bytes)).toBeGreaterThan(500)
    // The size that the directory at the end states for its first file.
    const directory = bytes.readUInt32LE(bytes.length - 22 + 16)
    bytes.writeUInt32LE(2 ** 31, directory + 24)
    expect((await read('a.xlsx', bytes)).message.uk).toContain('завеликий у розпакованому вигляді')
    bytes.writeUInt32LE(2 ** 32 - 1, directory + 24)
    expect(unpackedBytes(bytes)).toBe(Infinity)
  })

  test('a workbook with a part larger than it says is not read', async () => {
    const bytes = Buffer.from(await writeXlsxFile([['а']]).toBuffer())
    const directory = bytes.readUInt32LE(bytes.length - 22 + 16)
    bytes.writeUInt32LE(1, directory + 24)
    expect(unpackedBytes(bytes)).toBeLessThan(100_000)
    expect((await read('a.xlsx', bytes)).message.uk).toContain('не є таблицею XLSX')
  })

  test('what is no archive has no size', () => {
    expect(unpackedBytes(Buffer.alloc(0))).toBeUndefined()
    expect(unpackedBytes(Buffer.alloc(100))).toBeUndefined()
  })
})

test('an export replaces no file, and only its owner may read what is sealed elsewhere', async () => {
  const { register, folder } = await sampleDocket()
  const path = join(folder, 'відсутності.csv')
  const words = ['export', '--register', 'absences', '--out', path]
  expect((await register(...words)).code).toBe(0)
  expect(statSync(path).mode & 0o077).toBe(0)
  writeFileSync(path, 'правки')
  const again = await register(...words)
  expect([again.code, again.err.includes('уже існує')]).toEqual([5, true])
  expect(readFileSync(path, 'utf8')).toBe('правки')
})

test('an export goes to a table only', async () => {
  const { register, folder } = await sampleDocket()
  const { code, err } = await register(
    'export',
    '--register',
    'judges',
    '--out',
    join(folder, 'судді.pdf'),
  )
  expect([code, err.includes('.csv і .xlsx')]).toEqual([2, true])
})

/** As a Ukrainian Windows saves a CSV. */
function windows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
  )
  return Buffer.from([...text].map((character) => codes.get(character) ?? 0x3f))
}
