/**
 * Which names are visible in an expression of a YAML file: the parts around it are written as the text form would begin, and
 * the text form says.
 */
import { word } from '../../../lexicon/words.ts'
import type { Lang } from '../../../source/text.ts'
import type { FileContext, Scope } from '../../../check/scope.ts'
import type { YamlPlace } from '../../../yaml/place.ts'
import { placeOf } from '../place.ts'
import { scopeAt } from '../scope-at.ts'
import { textAt } from './yaml-candidates.ts'

/** Statements, and parts of them, that are about a judge. */
const OF_JUDGE: Readonly<Record<string, 'exclude' | 'weight' | 'among'>> = {
  exclude: 'exclude',
  weight: 'weight',
  judges_who_have: 'among',
}

export function yamlScope({ path, around }: YamlPlace, file: FileContext): Scope {
  const { lang } = file
  const judge = path.map((step) => OF_JUDGE[step]).find((one) => one !== undefined)
  const parts = around.flatMap((one) => [parameters(one, lang), loop(one, path, lang)])
  const text = [judge === undefined ? '' : word(judge, lang), ...parts].join(' ')
  return scopeAt(placeOf(text, lang, 0, 'pieces'), file)
}

/** A list is read outside of the variable that goes through it. */
function loop(map: unknown, path: YamlPlace['path'], lang: Lang): string {
  const each = (map as Readonly<Record<string, unknown>> | undefined)?.['for_each']
  const [name, of] = [nameIn(each, 'variable'), textAt(each, 'of')]
  const isOutside = path.at(-2) === 'for_each' && path.at(-1) === 'of'
  return name === undefined || of === undefined || isOutside
    ? ''
    : `${word('for_each', lang)} ${written(name, lang)} ${word('of', lang)} ${of}`
}

function parameters(map: unknown, lang: Lang): string {
  const definition = (map as Readonly<Record<string, unknown>> | undefined)?.['definition']
  const all = (definition as Readonly<Record<string, unknown>> | undefined)?.['parameters']
  if (!Array.isArray(all)) return ''
  const names = all.flatMap((one) => nameIn(one, 'name') ?? [])
  return `${word('define', lang)} x(${names.map((one) => written(one, lang)).join(', ')}) `
}

interface Halves {
  readonly uk: string
  readonly en: string
}

function nameIn(map: unknown, key: string): Halves | undefined {
  const whole = textAt(map, key)
  if (whole !== undefined) return { uk: whole, en: whole }
  const both = (map as Readonly<Record<string, unknown>> | undefined)?.[key]
  const [uk, en] = [textAt(both, 'uk'), textAt(both, 'en')]
  return uk === undefined || en === undefined ? undefined : { uk, en }
}

const written = ({ uk, en }: Halves, lang: Lang): string => {
  if (uk === en) return uk
  return lang === 'uk' ? `${uk}/${en}` : `${en}/${uk}`
}
