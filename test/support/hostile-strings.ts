/**
 * Two hundred and more strings that somebody may put where a name, a number of a case or a reason is expected: markup,
 * statements, paths, formulas, control characters, tricks of Unicode, names that objects of JavaScript have.
 *
 * Whatever they are put into must answer with a value or a problem, never with a mistake of the server, and must give
 * them back, if at all, as the text that they are.
 */

const MARKUP = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example/>',
  '<form action=//evil.example><button>ok</button></form>',
  '<object data=//evil.example></object>',
  '<!--<img src="--><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script\0>alert(1)</script>',
  '<p style="position:fixed;inset:0">x</p>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{%raw%}{{7*7}}',
  '[x](javascript:alert(1))',
  '`alert(1)`',
  '<template><script>alert(1)</script></template>',
]

const STATEMENTS = [
  "' OR '1'='1",
  "' OR 1=1 --",
  "'; DROP TABLE documents; --",
  "'; DELETE FROM entries; --",
  '" OR ""="',
  "') OR ('1'='1",
  "admin'--",
  '1; SELECT pg_sleep(10)',
  "' UNION SELECT * FROM sqlite_schema --",
  "'||(SELECT current_user)||'",
  '$1',
  '$$; DROP SCHEMA studio CASCADE; $$',
  '%',
  '_%',
  '\\%',
  '/* comment */',
  '; ls -la',
  '| cat /etc/passwd',
  '`id`',
  '$(id)',
  '&& shutdown -h now',
  '{"$gt": ""}',
  '{"$where": "sleep(1000)"}',
  '*)(uid=*))(|(uid=*',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
]

const PATHS = [
  '../../../../etc/passwd',
  '..\\..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\Windows\\System32',
  '\\\\evil.example\\share',
  'file:///etc/passwd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%252f..%252fetc',
  '..%c0%af..%c0%afetc',
  '....//....//etc',
  '.',
  '..',
  '/',
  '//',
  '~',
  '~root',
  'CON',
  'NUL.txt',
  'a/../b',
  './.git/config',
  'court.ledger.keys',
  'studio.sqlite-wal',
  'http://169.254.0.1/latest/meta-data',
  'a'.repeat(255),
  'a.html.exe',
]

const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  "=cmd|'/c calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '=IMPORTXML("http://evil.example","//a")',
  ';=1+1',
  '"=1+1"',
  '%0A=1+1',
]

const OBJECTS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  'true',
  '[object Object]',
  '__proto__[x]',
  'constructor.prototype.x',
]

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1e309',
  '-1e309',
  '9007199254740993',
  '99999999999999999999999999',
  '0x10',
  '0b11',
  '1_000',
  '1,5',
  '١٢٣',
  '½',
  '1e-7',
  '00012',
  '2026-02-30',
  '0000-00-00',
  '9999-99-99',
  '2026-08-04T25:61:00+99:99',
  '+002026-08-04',
]

const CONTROLS = [
  '\0',
  'a\0b',
  '\x01\x02\x03',
  '\x07\x08\x1b[31mred\x1b[0m',
  '\x1b]0;title\x07',
  '\x7f',
  '\x80\x9f',
  'a\nb',
  'a\r\nb',
  'a\r\nSet-Cookie: x=1',
  'a\r\n\r\n<html>',
  'a\tb',
  'a\u2028b\u2029c',
  'a\vb\fc',
  '\r',
  '\n',
  '\t',
  ' ',
  '   ',
  '\u00a0',
  '\ufeff',
]

const UNICODE = [
  '\u202e\u0442\u0441\u0435\u0442',
  'user\u202egnp.exe',
  '\u2066\u2067\u2068x\u2069',
  'a\u200bb',
  'a\u200cb\u200db',
  '\u2060',
  '\u00ad',
  'e\u0301',
  'і\u0308',
  'Й',
  'И\u0306',
  'Сергієнко С\u0301',
  '\u0421уд',
  'Cуд',
  'pаypal',
  'ﬁ',
  'ß',
  'ẞ',
  'İ',
  'ı',
  'ǆ',
  'Å',
  '\ud800',
  '\udfff',
  'a\ud83d',
  '\ufffe',
  '\uffff',
  '\u{10ffff}',
  '👩‍👩‍👧‍👦',
  '🇺🇦',
  'Z̷̡͚͖a̵l̵g̶o̴',
  'a' + '\u0301'.repeat(500),
  '﷽',
  '한국어',
  'עברית',
  'العربية',
  'ʼ',
  "'",
  '’',
  '"',
  '\\',
  '\\\\',
  '\\"',
  '\\n',
  '\\u0000',
  '𝒜𝒷𝒸',
  'ａｂｃ',
  '①',
  '\u{e0001}\u{e0041}',
  '\u3164',
]

const LONG = [
  'а'.repeat(80),
  'а'.repeat(81),
  'а'.repeat(10_000),
  ' '.repeat(10_000),
  '('.repeat(5_000),
  '['.repeat(5_000),
  '{"a":'.repeat(2_000),
  '\\'.repeat(5_001),
  '%'.repeat(5_000),
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  `${'a@'.repeat(2_000)}x`,
]

const WORDS = ['', '(', ')', '[', ']', '{', '}', '<', '>', ',', ';', ':', '?', '#', '&', '*', '|']

export const HOSTILE_STRINGS: readonly string[] = [
  ...MARKUP,
  ...STATEMENTS,
  ...PATHS,
  ...FORMULAS,
  ...OBJECTS,
  ...NUMBERS,
  ...CONTROLS,
  ...UNICODE,
  ...LONG,
  ...WORDS,
]

/** Every text in a value of JSON put in turn in the place of a hostile one: the values to be sent. */
export function withEach(value: unknown, hostile: string): readonly unknown[] {
  if (typeof value === 'string') return [hostile]
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => withEach(one, hostile).map((put) => value.with(at, put)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    withEach(one, hostile).map((put) => ({ ...value, [key]: put })),
  )
}

/** What may be answered to any of them: never a mistake of the server, and nothing that a browser would take for a page. */
export function isHarmless(answer: {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>
}): boolean {
  const type = [answer.headers['content-type']].flat().join()
  const isData = /^application\/(?:problem\+)?json/.test(type)
  return answer.statusCode < 500 && isData && answer.headers['x-content-type-options'] === 'nosniff'
}
