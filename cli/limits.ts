/** How much is read: larger input is refused before it is held in memory. */
export const LIMITS = {
  /** Bytes of one policy file. */
  policyBytes: 512 * 1024,
  /** Policy files in one folder. */
  policyFiles: 200,
  /** Folders inside one another. */
  folderDepth: 5,
  /** Bytes of one facts document, and of one line of a batch. */
  factsBytes: 4 * 1024 * 1024,
  /** Bytes of one intake. */
  intakeBytes: 16 * 1024 * 1024,
  /** Bytes of a signed note with a proof, or of a key. */
  noteBytes: 64 * 1024,
  /** Bytes of one file of a court system. */
  importBytes: 4 * 1024 * 1024,
  /** Bytes of a spreadsheet file when it is unpacked. */
  sheetBytes: 64 * 1024 * 1024,
} as const
