/** The validators of the bundle: no code from text, and the same answers as ajv's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { validatorsCode } from '../../../editor/web/standalone-validators.ts'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { yamlSchemas } from '../../../grammar/index.ts'

interface Validators {
  readonly validatorOf: (kind: keyof typeof yamlSchemas.kinds) => ValidateFunction
}

const FILES = [
  {},
  { policy: 5 },
  { policy: { form: 'principles', title: 'Засади', document: 'example', syntax: 1, lang: 'uk' } },
  { policy: { form: 'nothing' }, unknown: true },
  { facts: { document: 'f', syntax: 1, lang: 'uk' } },
  { amendment: { document: 'f' } },
]

test('what is generated makes no code at run time and says the same as ajv', async () => {
  const code = validatorsCode()
  expect(code).not.toMatch(/new Function|\beval\(|require\(/)
  // Beside the sources, so that the helpers of ajv are found.
  const folder = mkdtempSync(resolve(import.meta.dirname, '../../../node_modules/.validators-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'validators.mjs')
  writeFileSync(path, code)
  const generated = (await import(path)) as Validators
  const ajv = new Ajv2020({ ...yamlSchemas.options, schemas: [yamlSchemas.schema] })
  for (const kind of ['policy', 'amendment', 'facts'] as const) {
    for (const file of FILES) {
      const [one, other] = [generated.validatorOf(kind), ajv.getSchema(yamlSchemas.kinds[kind])]
      expect(one(file)).toBe(other?.(file))
      const short = (errors: ValidateFunction['errors']) =>
        (errors ?? []).map(({ keyword, instancePath, schemaPath }) => [
          keyword,
          instancePath,
          schemaPath,
        ])
      expect(short(one.errors)).toEqual(short(other?.errors))
    }
  }
})
