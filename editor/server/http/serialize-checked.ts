/** Answers compared with the schema that describes them to other programs; what differs is a mistake of ours. */
import type { FastifyInstance } from 'fastify'
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

/** A file has a media type that its route has told. */
export function checkFiles(app: FastifyInstance): void {
  app.addHook('onSend', async ({ routeOptions: { url, schema } }, reply) => {
    const told = schema?.response as Told | undefined
    const { content } = told?.[reply.statusCode] ?? {}
    const [type = ''] = String(reply.getHeader('content-type')).split(';')
    if (content !== undefined && !(type in content))
      throw new Error(`the answer of ${url} is ${type}, which its schema does not say`)
  })
}

type Told = Readonly<Record<number, { readonly content?: Readonly<Record<string, unknown>> }>>
