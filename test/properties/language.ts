/** The parts of the language that the round-trip properties are about. */
export { formatText } from '../../grammar/format/format-text.ts'
export { formatYaml } from '../../grammar/yaml/format-yaml.ts'
export { parseYaml } from '../../grammar/yaml/parse-yaml.ts'
export { parseText } from '../../grammar/syntax/parse.ts'
