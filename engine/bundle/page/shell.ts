/**
 * Pieces of bash that the page asks to type: only `printf`, `cat`, `head`, `tail`, `base64`, `sha256sum` and arithmetic.
 */

/** Bytes from hex digits; a leaf of a file and a node of two hashes (RFC 9162), left in `$H`. */
export const FUNCTIONS: readonly string[] = [
  String.raw`hex() { local i; for ((i = 0; i < ${'$'}{#1}; i += 2)); do printf "\x${'$'}{1:i:2}"; done; }`,
  String.raw`leaf() { H=$({ printf '\x00'; printf '%s' "$(cat "$1")"; } | sha256sum); H=${'$'}{H:0:64}; }`,
  String.raw`node() { H=$({ printf '\x01'; hex "$1"; hex "$2"; } | sha256sum); H=${'$'}{H:0:64}; }`,
]

/** Puts the SHA-256 of what a command writes into a variable and prints it. */
export const digestInto = (variable: string, piped: string): readonly string[] => [
  `${variable}=$(${piped} | sha256sum); ${variable}=\${${variable}:0:64}; echo "$${variable}"`,
]

const END = 'КІНЕЦЬ'

/** A file of one line. Whatever the line holds, the shell leaves it as it is. */
export const fileOf = (name: string, line: string): readonly string[] => [
  `cat > ${name} <<'${END}'`,
  line,
  END,
]

/** A file without its last line end. */
export const textIn = (name: string): string => `printf '%s' "$(cat ${name})"`

/** Whether a file holds a text; prints «так» when it does. */
export const holds = (name: string, text: string): string =>
  `[[ $(cat ${name}) == *${text}* ]] && echo так || echo НІ`
