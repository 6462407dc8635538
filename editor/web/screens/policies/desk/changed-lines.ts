/** How many lines of a text the one before it does not have. */
export function changedLines(before: string, after: string): number {
  const known = new Map<string, number>()
  for (const line of before.split('\n')) known.set(line, (known.get(line) ?? 0) + 1)
  let changed = 0
  for (const line of after.split('\n')) {
    const left = known.get(line) ?? 0
    if (left > 0) known.set(line, left - 1)
    else if (line.trim() !== '') changed += 1
  }
  return changed
}
