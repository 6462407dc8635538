/** A fact in words: both labels, its type and unit, where it is declared. */
import { describeType } from '../../check/describe.ts'
import { fileScope } from '../../check/scope.ts'
import type { Lang } from '../../source/text.ts'
import { occurrencesIn } from '../names/occurrences.ts'
import { keyOf, type NamedThing } from '../names/symbol.ts'
import { bothNames } from '../words.ts'
import { filesOf } from '../workspace/groups.ts'
import type { Checking } from '../workspace/workspace.ts'
import { escaped } from './markdown.ts'
import { say } from './say.ts'

export function describeFact(
  thing: Extract<NamedThing, { readonly kind: 'fact' }>,
  checking: Checking,
  lang: Lang,
): string | undefined {
  const { vocabulary, base } = checking.examined.resolved
  const entity = vocabulary.entities.get(thing.entity)
  const found = entity?.fields.get(thing.name)
  if (entity === undefined || found === undefined) return undefined
  const { field, name, type } = found
  const { label } = field
  const labels = escaped(label.en === undefined ? label.uk : `${label.uk} / ${label.en}`)
  const unit =
    field.type.kind === 'integer' && field.type.unit !== undefined && type.kind === 'integer'
  const words = describeType(type, fileScope(base.file))[lang]
  return [
    `**${bothNames(name)}** · ${say('fact', lang)} \`${entity.name[lang]}\``,
    labels,
    `${say('type', lang)}: ${words}${unit && field.type.kind === 'integer' ? ` [${field.type.unit ?? ''}]` : ''}`,
    ...(field.derived ? [say('derived', lang)] : []),
    ...(field.changeable ? [say('changeable', lang)] : []),
    declaredWhere(thing, checking, lang),
  ]
    .filter((line) => line !== '')
    .join('\n\n')
}

/** «Оголошено: файл, рядок». */
export function declaredWhere(thing: NamedThing, checking: Checking, lang: Lang): string {
  const key = keyOf(thing)
  for (const document of filesOf(checking.group)) {
    const found = occurrencesIn(document, checking).find(
      (one) => one.role === 'declaration' && keyOf(one.thing) === key,
    )
    if (found === undefined) continue
    return `${say('declared', lang)}: ${document.path}:${document.lines.positionOf(found.span.start).line}`
  }
  return ''
}
