/**
 * The schema compiled to functions, when the first YAML file is read.
 *
 * Apart from validate.ts, because a browser's page forbids code made at run time: the studio's bundle has these functions
 * generated beforehand in the place of this file (editor/web/standalone-validators.ts).
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { yamlSchemas } from './yaml-schemas.ts'
import type { FileKind } from './yaml-schemas.ts'

let ajv: Ajv2020 | undefined

export function validatorOf(kind: FileKind): ValidateFunction {
  ajv ??= new Ajv2020({ ...yamlSchemas.options, schemas: [yamlSchemas.schema] })
  const validator = ajv.getSchema(yamlSchemas.kinds[kind])
  if (validator === undefined) throw new Error(`no schema for ${kind} files`)
  return validator
}
