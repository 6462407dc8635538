/** Resolution 55 of the Cabinet of Ministers of 27.01.2010: the table with all its examples, and what must hold of any text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from '../../../engine/summons/segments.ts'
import { transliterate } from '../../../engine/summons/transliteration.ts'

const EXAMPLES = `
Алушта Alushta, Андрій Andrii
Борщагівка Borshchahivka, Борисенко Borysenko
Вінниця Vinnytsia, Володимир Volodymyr
Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi
Ґалаґан Galagan, Ґорґани Gorgany
Донецьк Donetsk, Дмитро Dmytro
Рівне Rivne, Олег Oleh, Есмань Esman
Єнакієве Yenakiieve, Гаєвич Haievych, Короп'є Koropie
Житомир Zhytomyr, Жанна Zhanna, Жежелів Zhezheliv
Закарпаття Zakarpattia, Казимирчук Kazymyrchuk
Медвин Medvyn, Михайленко Mykhailenko
Іванків Ivankiv, Іващенко Ivashchenko
Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар'їне Marine
Йосипівка Yosypivka, Стрий Stryi, Олексій Oleksii
Київ Kyiv, Коваленко Kovalenko
Лебедин Lebedyn, Леонід Leonid
Миколаїв Mykolaiv, Маринич Marynych
Ніжин Nizhyn, Наталія Nataliia
Одеса Odesa, Онищенко Onyshchenko
Полтава Poltava, Петро Petro
Решетилівка Reshetylivka, Рибчинський Rybchynskyi
Суми Sumy, Соломія Solomiia
Тернопіль Ternopil, Троць Trots
Ужгород Uzhhorod, Уляна Uliana
Фастів Fastiv, Філіпчук Filipchuk
Харків Kharkiv, Христина Khrystyna
Біла_Церква Bila_Tserkva, Стеценко Stetsenko
Чернівці Chernivtsi, Шевченко Shevchenko
Шостка Shostka, Кишеньки Kyshenky
Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko
Юрій Yurii, Корюківка Koriukivka
Яготин Yahotyn, Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам'янка Znamianka, Феодосія Feodosiia
Згорани Zghorany, Розгон Rozghon`
  .trim()
  .split(/,\s|\n/)
  .map((pair) => pair.split(' ').map((word) => word.replace('_', ' ')) as [string, string])

test('the list of examples is whole: every letter, and both places of those that have two spellings', () => {
  expect(EXAMPLES).toHaveLength(76)
  const letters = new Set(EXAMPLES.map(([ukrainian]) => ukrainian.toLowerCase()).join(''))
  expect([...ALPHABET].filter((letter) => !letters.has(letter))).toEqual([])
  for (const letter of 'єїйюя') {
    const words = EXAMPLES.map(([ukrainian]) => ukrainian.toLowerCase())
    expect(words.some((word) => word.startsWith(letter))).toBe(true)
    expect(words.some((word) => word.lastIndexOf(letter) > 0)).toBe(true)
  }
})

test.each(EXAMPLES)('%s is %s', (ukrainian, latin) => {
  expect(transliterate(ukrainian)).toEqual({ text: latin, simplified: [], unknown: [] })
})

test.each([
  ['ЄНАКІЄВЕ', 'YENAKIIEVE'],
  ['ЄС і Європа', 'YES i Yevropa'],
  ['ЩЕРБА і БОРЩ', 'SHCHERBA i BORSHCH'],
  ['ЗГОРАНИ, Згорани, РОЗГІН', 'ZGHORANY, Zghorany, ROZGHIN'],
  ['Я прийшов', 'Ya pryishov'],
  ["МАР'ЇНЕ", 'MARINE'],
  ['КОНЬ', 'KON'],
  ['Ю. Щербак', 'Yu. Shcherbak'],
  ['Нечуй-Левицький', 'Nechui-Levytskyi'],
  ['Квітка-Яценко', 'Kvitka-Yatsenko'],
  ['Івано-Франківськ', 'Ivano-Frankivsk'],
  ['КВІТКА-ЯЦЕНКО', 'KVITKA-YATSENKO'],
  ['Квітка‑Яценко', 'Kvitka-Yatsenko'],
  ['Заїка-Їжакевич', 'Zaika-Yizhakevych'],
  ['об 11:00, каб. 7', 'ob 11:00, kab. 7'],
])('in %s the capitals, hyphens and other signs stay in place', (ukrainian, latin) => {
  expect(transliterate(ukrainian).text).toBe(latin)
})

test.each(["'", '’', 'ʼ', '`'])('the apostrophe %s inside a word is dropped', (apostrophe) => {
  expect(transliterate(`Знам${apostrophe}янка`)).toEqual({
    text: 'Znamianka',
    simplified: [],
    unknown: [],
  })
})

test('a letter typed as two characters is the same letter', () => {
  expect(transliterate('Андрі\u0438\u0306, \u0406\u0308жак').text).toBe('Andrii, Yizhak')
})

test('signs that SMS lacks are made simpler and listed', () => {
  expect(transliterate('Справа № 5 «про…» — завтра')).toEqual({
    text: 'Sprava No 5 "pro..." - zavtra',
    simplified: ['№', '«', '…', '»', '—'],
    unknown: [],
  })
})

test('letters that Ukrainian does not have are listed, not guessed', () => {
  expect(transliterate('подъезд 😀')).toEqual({
    text: 'pod?ezd ?',
    simplified: [],
    unknown: ['ъ', '😀'],
  })
})

const ALPHABET = [...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']
const ukrainianText = fc.string({
  unit: fc.constantFrom(
    ...ALPHABET,
    ...ALPHABET.map((letter) => letter.toUpperCase()),
    ...` '’ʼ-.,:;!?()0123456789\n«»№–…`,
  ),
  maxLength: 200,
})

test('any Ukrainian text becomes ASCII that fits GSM-7, and no character is unknown', () => {
  fc.assert(
    fc.property(ukrainianText, (text) => {
      const latin = transliterate(text)
      expect(latin.text).toMatch(/^[\n\r -~]*$/)
      expect(latin.unknown).toEqual([])
      expect(segmentsOf(latin.text).encoding).toBe('GSM-7')
    }),
  )
})

test('any text at all becomes ASCII that fits GSM-7', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const latin = transliterate(text)
      expect(latin.text).toMatch(/^[\n\r -~]*$/)
      expect(segmentsOf(latin.text).encoding).toBe('GSM-7')
    }),
  )
})
