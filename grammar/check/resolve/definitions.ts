/**
 * Definitions: resolved when first used, so that their order in the file does not matter.
 *
 * A definition that needs itself is found here, because resolving it never ends otherwise.
 */
import type { Definition, DefinitionParameter } from '../../syntax/ast.ts'
import type { Name } from '../../source/text.ts'
import { bind, fileScope, type FileContext, type Scope, type Signature } from '../scope.ts'
import { UNKNOWN, recordOf, type Type } from '../types.ts'
import { entityNamed, typeOfRef } from '../vocabulary.ts'
import { binderName } from './binders.ts'
import { resolve } from './expression.ts'

export interface ResolvedDefinition {
  readonly definition: Definition
  readonly signature: Signature
}

/** All definitions of a policy with their resolved forms. */
export interface DefinitionBook {
  readonly resolvedOf: (definition: Definition) => ResolvedDefinition
}

/** A book that resolves each definition once, in the file that wrote it. */
export function definitionBook(fileOf: (definition: Definition) => FileContext): DefinitionBook {
  const done = new Map<Definition, ResolvedDefinition>()
  const open = new Map<Definition, ResolvedDefinition>()
  return {
    resolvedOf(definition) {
      const known = done.get(definition)
      if (known !== undefined) return known
      const file = fileOf(definition)
      const started = open.get(definition)
      if (started !== undefined) {
        recursive(definition, [...open.keys()], file)
        return started
      }
      const { parameters, scope } = resolveParameters(definition, file)
      open.set(definition, provisional(definition, parameters))
      const result = resolveBody(definition, parameters, scope)
      open.delete(definition)
      done.set(definition, result)
      return result
    },
  }
}

interface TypedParameter {
  readonly node: DefinitionParameter
  readonly type: Type
}

function resolveParameters({ parameters }: Definition, file: FileContext) {
  const resolved = parameters.map((parameter) => resolveParameter(parameter, file))
  const scope = resolved.reduce<Scope>(
    (inner, { node, type }) => bind(inner, { name: node.name, type }),
    fileScope(file),
  )
  return { parameters: resolved, scope }
}

/** Without a type, a parameter is a record of the entity it is called by. */
function resolveParameter(parameter: DefinitionParameter, file: FileContext): TypedParameter {
  const { vocabulary, lang, report } = file
  const name = binderName(parameter.name, fileScope(file))
  const word = parameter.name[lang]
  if (parameter.type !== undefined) {
    const { type, ref } = typeOfRef(parameter.type, lang, vocabulary)
    if (type.kind === 'unknown') report.add('check/unknown-type', parameter.span, { word })
    return { node: { ...parameter, name, type: ref }, type }
  }
  const entity = entityNamed(vocabulary, word, lang)
  if (entity === undefined) report.add('check/unknown-type', parameter.span, { word })
  return { node: { ...parameter, name }, type: entity ? recordOf(entity.name.en) : UNKNOWN }
}

function provisional(definition: Definition, parameters: readonly TypedParameter[]) {
  return { definition, signature: signature(definition.name, parameters, UNKNOWN, false) }
}

function resolveBody(
  definition: Definition,
  parameters: readonly TypedParameter[],
  scope: Scope,
): ResolvedDefinition {
  let usesPool = false
  const onPool = () => {
    usesPool = true
  }
  const value = resolve(definition.value, { ...scope, pool: 'allowed', onPool })
  return {
    definition: {
      ...definition,
      parameters: parameters.map(({ node }) => node),
      value: value.expr,
    },
    signature: signature(definition.name, parameters, value.type, usesPool),
  }
}

function signature(
  name: Name,
  parameters: readonly TypedParameter[],
  type: Type,
  usesPool: boolean,
): Signature {
  return {
    name,
    parameters: parameters.map(({ node, type: of }) => ({ name: node.name, type: of })),
    type,
    usesPool,
  }
}

function recursive(definition: Definition, open: readonly Definition[], file: FileContext): void {
  const circle = [...open.slice(open.indexOf(definition)), definition]
  const path = {
    uk: circle.map(({ name }) => `\`${name.uk}\``).join(' → '),
    en: circle.map(({ name }) => `\`${name.en}\``).join(' → '),
  }
  file.report.add(
    'check/recursive-definition',
    definition.span,
    { word: definition.name, path },
    { at: definition.name.uk },
  )
}
