/** The parts of the language that the properties are about. */
export {
  checkFacts,
  checkPolicy,
  formatSource,
  formatText,
  formatYaml,
  formatYamlSource,
  namesOf,
  parseText,
  parseYaml,
  provenText,
  resolveUnit,
  type FactsUnit,
  type Lang,
  type Names,
  type PolicyUnit,
  type Unit,
} from '../../grammar/index.ts'
