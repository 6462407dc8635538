/** The language: text in, checked policy out. The only door of this folder. */
export type * from './syntax/ast.ts'
export type * from './check/types.ts'
export type * from './check/checked-policy.ts'
export type { Lang, Name, Span, Text } from './source/text.ts'
export type { Diagnostic, Message, Severity } from './source/diagnostic.ts'
export { hasErrors, inFile } from './source/diagnostic.ts'
export { positionAt, type Position, type Source } from './source/source.ts'
export { parseExpression, parseStatements, parseText } from './syntax/parse.ts'
export {
  checkFacts,
  checkPolicy,
  digestOf,
  meaningOf,
  resolveUnit,
  statementsAfter,
  stripped,
  withoutClauses,
  wordingDigest,
  type Checked,
  type CheckedFacts,
  type PolicyInput,
  type Sha256,
} from './check/index.ts'
export {
  BUILT_INS,
  builtInNamed,
  citedClauses,
  covers,
  entityNamed,
  enumNamed,
  expressionsIn,
  fieldNamed,
  isRule,
  nearest,
  referredClauses,
  valueNamed,
  type BuiltIn,
  type Rule,
} from './check/index.ts'
export { counted, plural } from './lexicon/units.ts'
export { inOrder } from './source/diagnostic.ts'
export { renderDiagnostic, visible } from './source/render.ts'
export { widthOf } from './source/width.ts'
export { parseYaml, type ParsedYaml } from './yaml/parse-yaml.ts'
export { parseYamlData, type YamlData } from './yaml/data.ts'
export { modalityWord } from './format/statements.ts'
export { formatStatements, formatText } from './format/format-text.ts'
export { formatYaml } from './yaml/format-yaml.ts'
export { formatSource, provenText, type Formatted } from './format/format-source.ts'
export { namesOf } from './format/vocabulary-names.ts'
export type { Names } from './format/names.ts'
export { formatYamlSource, provenYaml } from './yaml/format-yaml-source.ts'
export {
  factsDictionary,
  policyDictionary,
  staysInLanguage,
  translatedUnit,
  type Dictionary,
  type Target,
} from './yaml/translated.ts'
export { yamlSchemas } from './yaml/yaml-schemas.ts'
