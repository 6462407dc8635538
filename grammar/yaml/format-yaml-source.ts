/** YAML files in their canonical layout, and text files as YAML; proven as in `format-source.ts`. */
import { isSame, type Formatted } from '../format/format-source.ts'
import { formatMessages } from '../format/messages.ts'
import type { FormatOptions } from '../format/unit-scope.ts'
import type { Source } from '../source/source.ts'
import { hasErrors, inFile } from '../source/diagnostic.ts'
import type { Unit } from '../syntax/ast.ts'
import { formatYaml } from './format-yaml.ts'
import { parseYaml } from './parse-yaml.ts'

/** Puts a YAML file into its canonical layout; a file with mistakes is left as it is. */
export function formatYamlSource({ path, text }: Source): Formatted {
  const { unit, diagnostics } = parseYaml(text, path)
  if (unit === undefined || hasErrors(diagnostics))
    return { diagnostics: inFile(path, diagnostics) }
  return provenYaml(unit)
}

/** A tree as YAML, if reading it again gives the same tree; `resolve` makes names canonical where the tree's are. */
export function provenYaml(
  unit: Unit,
  options: FormatOptions = {},
  resolve: (unit: Unit) => Unit = (written) => written,
): Formatted {
  const text = formatYaml(unit, options)
  if (text === undefined) return refused('format/broken')
  const { unit: again } = parseYaml(text)
  const meant = { ...unit, lang: options.lang ?? unit.lang }
  return again !== undefined && isSame(resolve(again), meant)
    ? { text, diagnostics: [] }
    : refused('format/unsound')
}

function refused(code: 'format/broken' | 'format/unsound'): Formatted {
  return { diagnostics: [formatMessages.report(code, { start: 0, end: 0 })] }
}
