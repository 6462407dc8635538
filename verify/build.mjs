/**
 * Puts verify.html together: verify.mjs word for word, page.mjs, page.css and page.html in; one file out that needs no
 * other. Its policy allows this script and this style by their hashes, and no network.
 *
 *     node verify/build.mjs          writes verify.html
 *     node verify/build.mjs --check  says whether it is up to date (exit code 1 when not)
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const HERE = import.meta.dirname
const read = (name) => readFileSync(join(HERE, name), 'utf8')
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page as one file. */
function build() {
  const page = read('page.mjs').replace(/^import .* from '\.\/verify\.mjs'\n/m, '')
  // A block: names of the page do not meet those of the verifier.
  const script = `\n${read('verify.mjs')}\n{\n${page}}\n`
  const style = `\n${read('page.css')}`
  for (const text of [script, style])
    if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('the text would end its element')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  // The hashes are of all that stands between the tags, so nothing else may stand there.
  return read('page.html')
    .replace('@@POLICY@@', () => policy)
    .replace(/\s*\/\* page.css \*\/\s*/, () => style)
    .replace(/\s*\/\* verify.mjs and page.mjs \*\/\s*/, () => script)
}

const made = build()
if (process.argv.includes('--check')) {
  if (made !== read('verify.html')) {
    console.error('verify.html is not what verify/build.mjs makes: run it')
    process.exitCode = 1
  }
} else writeFileSync(join(HERE, 'verify.html'), made)
