/**
 * A part of the bundling: the schema of YAML files as ready functions in the place of those that ajv makes at run time,
 * which the page's policy forbids. Made anew at every bundling, from the same schema and options.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as generating from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'
import { yamlSchemas } from '../../grammar/index.ts'

export function standaloneValidators(): Plugin {
  return {
    name: 'standalone-validators',
    load: {
      filter: { id: /\/grammar\/yaml\/validators\.ts$/ },
      handler: () => ({ code: validatorsCode(), moduleType: 'js' }),
    },
  }
}

/** The package is CommonJS: Node and the types see its function in different places. */
const generate = generating as unknown as {
  readonly default: { readonly default: typeof generating.default }
}
const standaloneCode = generate.default.default

/** A module with `validatorOf`, as `grammar/yaml/validators.ts` has it. */
export function validatorsCode(): string {
  const { schema, options, kinds } = yamlSchemas
  const ajv = new Ajv2020({
    ...options,
    schemas: [schema],
    code: { source: true, esm: true },
  })
  const code = withImports(standaloneCode(ajv, { ...kinds }))
  const table = Object.keys(kinds).join(', ')
  return `${code}\nconst byKind = { ${table} }\nexport const validatorOf = (kind) => byKind[kind]\n`
}

/** Ajv asks for its helpers by `require`, in modules too. */
function withImports(code: string): string {
  const names = new Map<string, string>()
  const body = code.replace(/require\("([^"]+)"\)(\.default)?/g, (_all, path: string) => {
    const name = names.get(path) ?? `helper${names.size}`
    names.set(path, name)
    return `(${name}.default ?? ${name})`
  })
  const imports = [...names].map(([path, name]) => `import ${name} from '${path}.js'`)
  return [...imports, body].join('\n')
}
