/** Answers compared with the schema that describes them to other programs; what differs is a mistake of ours. */
import { TypeBoxValidatorCompiler, type TSchema } from '@fastify/type-provider-typebox'

interface Described {
  readonly schema: unknown
  readonly method: string
  readonly url: string
}

export function serializeChecked({ schema, method, url }: Described) {
  const check = TypeBoxValidatorCompiler({
    schema: schema as TSchema,
    method,
    url,
    httpPart: 'body',
  })
  return (value: unknown): string => {
    const text = JSON.stringify(value)
    const { error } = check(JSON.parse(text)) as { readonly error?: readonly unknown[] }
    if (error === undefined) return text
    throw new Error(
      `the answer of ${method} ${url} is not as its schema says: ${JSON.stringify(error)}`,
    )
  }
}
