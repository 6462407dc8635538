/** Gives a file to whoever works with the studio, as a download. */
export function save(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download has begun by then; the bytes need not be kept longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
