/** Whether data has a shape: a value and what is expected in, the first place that is otherwise out. */
import { isFields } from '../../merge-facts.ts'

/** A key with `?` at its end may be absent; other keys than those named may not be there. */
export type Shape =
  'text' | 'number' | 'moment' | 'object' | readonly [Shape] | { readonly [key: string]: Shape }

/** A JSON pointer; `undefined` where everything is as expected. */
export function strayIn(value: unknown, shape: Shape, place = ''): string | undefined {
  if (typeof shape === 'string') return isSimple(value, shape) ? undefined : place
  if (isList(shape)) {
    if (!Array.isArray(value)) return place
    return first(value.map((item, at) => strayIn(item, shape[0], `${place}/${at}`)))
  }
  if (!isFields(value)) return place
  const keys = new Set(Object.keys(shape).map((key) => key.replace('?', '')))
  const unknown = Object.keys(value).find((key) => !keys.has(key))
  if (unknown !== undefined) return `${place}/${unknown}`
  return first(
    Object.entries(shape).map(([key, inner]) => {
      const name = key.replace('?', '')
      const isAbsent = key.endsWith('?') && value[name] === undefined
      return isAbsent ? undefined : strayIn(value[name], inner, `${place}/${name}`)
    }),
  )
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/

function isSimple(value: unknown, shape: 'text' | 'number' | 'moment' | 'object'): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string' && value !== ''
    case 'number':
      return typeof value === 'number'
    case 'moment':
      return typeof value === 'string' && MOMENT.test(value)
    case 'object':
      return isFields(value)
  }
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

const first = (places: readonly (string | undefined)[]): string | undefined =>
  places.find((place) => place !== undefined)
