/**
 * The terminal: text out to standard output and standard error, waiting for slow readers.
 */
export interface Terminal {
  /** Resolves when the reader can take more, so that a long stream needs constant memory. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** Whether standard output, or standard error, understands colour. */
  readonly colour: boolean
  readonly colourErr: boolean
  /** Whether a person watches standard error: only then progress is shown. */
  readonly watched: boolean
  /** Columns for text: those of the terminal, between 60 and 100. */
  readonly columns: number
}

const WIDEST = 100
const NARROWEST = 60

/** The terminal of this process. `plain`: the user asked for no colour. */
export function terminalOf(process: NodeJS.Process, plain: boolean): Terminal {
  const { stdout, stderr, env } = process
  const mayColour = !plain && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  stdout.on('error', endQuietly)
  return {
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    colour: mayColour && stdout.isTTY,
    colourErr: mayColour && stderr.isTTY,
    watched: stderr.isTTY && env['CI'] === undefined,
    columns: Math.max(NARROWEST, Math.min(WIDEST, stdout.columns ?? WIDEST)),
  }
}

/** `zasady … | head` closes the pipe early: not a mistake of anybody. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  throw error
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text)) resolve()
    else stream.once('drain', resolve)
  })
}
