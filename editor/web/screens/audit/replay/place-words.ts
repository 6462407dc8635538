/**
 * Where within a record the past differs: a JSON pointer in, the same in words out; nothing where the words would be no
 * clearer than the pointer.
 *
 * `/pools/0/candidates/2/fraction` → «перелік 1 · учасник 3 · частка».
 */
export type PlaceNames = Readonly<Record<string, string>>

export function placeInWords(pointer: string, names: PlaceNames): string | undefined {
  const steps = pointer.split('/').slice(1)
  const said: string[] = []
  for (const step of steps) {
    const name = names[step]
    if (/^\d+$/.test(step)) said.push(`${said.pop() ?? ''} ${Number(step) + 1}`.trim())
    else if (name === undefined) return undefined
    else said.push(name)
  }
  return said.length === 0 ? undefined : said.join(' · ')
}
