/**
 * Shapes of plain data: a description of what is expected in, a test that lists every problem out.
 *
 * For data whose types are written by hand (a calendar, a record) and which outsiders may edit.
 * Facts have a schema of their own, derived from the policies (engine/facts).
 */

/** What is wrong, and where: a JSON pointer such as `/holidays/3/rule`. */
export interface ShapeProblem {
  readonly path: string
  readonly message: string
}

/** Lists the problems of a value; an empty list means that it has this shape. */
export type Shape = (value: unknown, path: string) => readonly ShapeProblem[]

const NONE: readonly ShapeProblem[] = []

/** A value that passes a test; otherwise `очікується <expected>`. */
export function satisfying(test: (value: unknown) => boolean, expected: string): Shape {
  return (value, path) => (test(value) ? NONE : [{ path, message: `очікується ${expected}` }])
}

/** Text that passes a test. */
export function textSuchThat(test: (text: string) => boolean, expected: string): Shape {
  return satisfying((value) => typeof value === 'string' && test(value), expected)
}

/** Text with at least one visible character, and no half of a surrogate pair. */
export const text: Shape = textSuchThat(
  (value) => value.trim() !== '' && value.isWellFormed(),
  'непорожній текст',
)

/** True or false. */
export const flag: Shape = satisfying((value) => typeof value === 'boolean', '`true` або `false`')

/** One of the listed words. */
export function oneOf(...words: readonly string[]): Shape {
  const expected = words.map((word) => `\`${word}\``).join(' або ')
  return textSuchThat((value) => words.includes(value), expected)
}

/** A whole number from … to, both included. */
export function whole(from: number, to: number): Shape {
  const inside = (value: unknown): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to
  return satisfying(inside, `ціле число від ${from} до ${to}`)
}

/** A list of at least `least` items of one shape. */
export function list(item: Shape, least = 0): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return [{ path, message: 'очікується список' }]
    if (value.length < least) return [{ path, message: 'список закороткий' }]
    const found = new Found()
    for (let index = 0; index < value.length; index++) {
      found.add(item(value[index], `${path}/${index}`))
    }
    return found.problems
  }
}

/** An object with exactly these keys; the optional ones may be absent. */
export function fields(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const known = new Map(
    Object.entries({ ...required, ...optional }).map(([key, shape]) => [
      key,
      { shape, part: `/${pointerPart(key)}` },
    ]),
  )
  const needed = Object.keys(required)
  return (value, path) => {
    if (!isFields(value)) return [{ path, message: 'очікується обʼєкт' }]
    const found = new Found()
    for (const key of Object.keys(value)) {
      const field = known.get(key)
      if (field !== undefined) found.add(field.shape(value[key], path + field.part))
      else found.add([{ path: `${path}/${pointerPart(key)}`, message: 'невідоме поле' }])
    }
    for (const key of needed) {
      if (Object.hasOwn(value, key)) continue
      found.add([{ path: path + (known.get(key)?.part ?? ''), message: 'поля немає' }])
    }
    return found.problems
  }
}

/** Problems as they are found; mostly there are none, and then nothing is allocated for them. */
class Found {
  problems = NONE

  add(more: readonly ShapeProblem[]): void {
    if (more.length === 0) return
    this.problems = this.problems.length === 0 ? more : [...this.problems, ...more]
  }
}

/** The shape named by the word under `key`: `{ kind: 'fixed', … }`. */
export function choice(key: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(shapes))
  return (value, path) => {
    if (!isFields(value)) return [{ path, message: 'очікується обʼєкт' }]
    const word = value[key]
    const shape = typeof word === 'string' ? known.get(word) : undefined
    return shape?.(value, path) ?? oneOf(...known.keys())(word, `${path}/${key}`)
  }
}

/** One part of a JSON pointer (RFC 6901). */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** An object that is not an array. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
