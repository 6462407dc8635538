/**
 * The studio as files for a browser: sources in, the folder with the built page out.
 *
 * The folder is named by the digest of everything that it is made of, so that a build is done once, an unchanged one is
 * found in milliseconds, and two that are started at once do not disturb each other: each builds apart, and the first one
 * to finish gives its folder the name.
 */
import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const gzipped = promisify(gzip)
const execute = promisify(execFile)

const ROOT = resolve(import.meta.dirname, '../..')
const WEB = join(ROOT, 'editor/web')
const BUILT = join(WEB, 'dist')

/** Everything that can be in the bundle: the studio, and what it may import. The lockfile stands for the libraries. */
const SOURCES = ['editor/web', 'editor/api', 'engine', 'grammar']
const LOCKFILE = 'package-lock.json'

/** Kept besides the new one: a server that still runs may be giving them out. */
const KEPT_BUILDS = 3
const AN_HOUR_MS = 3_600_000

/** The folder with `index.html`; builds it first when the sources have changed. */
export async function builtWeb(
  note: (event: 'building') => void = () => undefined,
): Promise<string> {
  let digest = await digestOfSources()
  if (existsSync(join(BUILT, digest))) return join(BUILT, digest)
  note('building')
  for (;;) {
    const folder = await buildAs(digest)
    // Sources that were changed meanwhile may be half in it.
    const now = await digestOfSources()
    if (now === digest) return folder
    digest = now
  }
}

async function buildAs(digest: string): Promise<string> {
  const folder = join(BUILT, digest)
  const apart = join(BUILT, `.${randomUUID()}`)
  await mkdir(BUILT, { recursive: true })
  try {
    await build(apart)
    await rename(apart, folder)
  } catch (error) {
    // Another process was first.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(apart, { recursive: true, force: true })
  }
  await removeOld(folder)
  return folder
}

/** In a process of its own, so that what the bundle is does not depend on the environment of the one that asks for it. */
async function build(outDir: string): Promise<void> {
  const vite = fileURLToPath(new URL('../../bin/vite.js', import.meta.resolve('vite')))
  const args = [vite, 'build', '--config', join(WEB, 'vite.config.ts'), '--outDir', outDir]
  const env = { ...process.env, NODE_ENV: 'production' }
  await execute(process.execPath, [...args, '--mode', 'production'], { cwd: WEB, env })
  await compressed(outDir)
}

/** `x.js.gz` beside `x.js`, once and for all: the server gives it to browsers that take it. */
async function compressed(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name)
    await writeFile(`${path}.gz`, await gzipped(await readFile(path)))
  }
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [LOCKFILE, ...(await filesIn(SOURCES))].toSorted()) {
    const bytes = await readFile(join(ROOT, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(BUILT))
        .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
        .filter((path) => !path.endsWith('.md'))
    }),
  )
  return found.flat()
}

/** Older builds, and what a build that was killed has left. */
async function removeOld(current: string): Promise<void> {
  const names = await readdir(BUILT)
  const others = await Promise.all(
    names
      .map((name) => join(BUILT, name))
      .filter((path) => path !== current)
      .map(async (path) => ({ path, at: (await stat(path)).mtimeMs })),
  )
  const old = others
    .filter(({ at }) => Date.now() - at > AN_HOUR_MS)
    .toSorted((left, right) => right.at - left.at)
    .slice(KEPT_BUILDS)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}
