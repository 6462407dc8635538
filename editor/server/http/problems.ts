/**
 * What the server itself refuses: codes with their words. Areas bring words of their own (`Refusal`).
 *
 * Programs rely on the codes: the table only grows. It is repeated in the README, and a test compares the two.
 */
import type { Refusal } from '../answer.ts'
import type { Text } from '../../api/index.ts'

/** As a refusal of an area; the server has some statuses that no area may give. */
export interface ServerRefusal extends Omit<Refusal, 'status'> {
  readonly status: number
}

interface Row {
  readonly status: number
  readonly message: Text
  readonly help?: Text
}

const PROBLEMS = {
  'bad-request': row(400, 'запит HTTP побудовано неправильно', 'the HTTP request is malformed'),
  'not-json': row(400, 'тіло запиту не є JSON', 'the body is not JSON'),
  'not-valid': row(
    400,
    'у запиті є помилки',
    'the request has mistakes',
    'виправте названі місця й надішліть ще раз',
    'put the named places right and send again',
  ),
  'sign-in-required': row(
    401,
    'ви не увійшли, або сеанс завершився',
    'you have not signed in, or the session has ended',
    'увійдіть ще раз; незбережене на сторінці лишиться',
    'sign in again; what is on the page stays there',
  ),
  'wrong-password': row(
    401,
    'немає облікового запису з такими ім’ям і паролем, або його заблоковано',
    'there is no account with this name and password, or it is locked',
    'перевірте розкладку клавіатури; пароль змінює адміністратор',
    'check the keyboard layout; the administrator can set a new password',
  ),
  'password-given': row(
    403,
    'ваш пароль задав хтось інший',
    'your password was set by somebody else',
    'спершу змініть його на свій: доти більше нічого робити не можна',
    'first change it to one of your own: until then nothing else can be done',
  ),
  'not-allowed': row(403, 'ваша роль цього не дозволяє', 'your role does not permit this'),
  'foreign-origin': row(
    403,
    'запит надійшов не зі сторінки цього сервера',
    'the request did not come from a page of this server',
    'відкрийте сторінку студії й повторіть; програми надсилають заголовок Origin з адресою сервера',
    'open a page of the studio and repeat; programs send the header Origin with the address of the server',
  ),
  'set-up-code': row(
    403,
    'потрібен одноразовий код',
    'the one-time code is needed',
    'код надруковано в терміналі, де запущено сервер',
    'the code is printed on the terminal where the server was started',
  ),
  'not-found': row(404, 'за цією адресою нічого немає', 'there is nothing at this address'),
  'method-not-allowed': row(
    405,
    'за цією адресою так не можна',
    'this cannot be done at this address',
    'дозволені методи — у заголовку Allow',
    'the header Allow says which methods are possible',
  ),
  'request-timeout': row(
    408,
    'запит надходив задовго',
    'the request took too long to arrive',
    'перевірте з’єднання й повторіть',
    'check the connection and repeat',
  ),
  'no-court': row(
    409,
    'суд ще не налаштовано',
    'no court has been set up yet',
    'адміністратор налаштовує суд на сторінці «Новий суд»',
    'the administrator sets the court up on the page “New court”',
  ),
  'already-set-up': row(
    409,
    'це вже зроблено: першого адміністратора чи суд уже створено',
    'this has been done: the first administrator or the court is there already',
    'увійдіть як адміністратор',
    'sign in as the administrator',
  ),
  'name-taken': row(
    409,
    'обліковий запис із таким ім’ям уже є',
    'there is an account of this name already',
    'оберіть інше ім’я',
    'choose another name',
  ),
  'last-administrator': row(
    409,
    'це останній адміністратор: без нього ніхто не зможе керувати обліковими записами',
    'this is the last administrator: without him nobody could manage the accounts',
    'спершу надайте роль адміністратора іншій особі',
    'first give the role of an administrator to somebody else',
  ),
  'stale-version': row(
    412,
    'поки ви працювали, це змінив хтось інший',
    'somebody else has changed this in the meantime',
    'перечитайте його й повторіть свою зміну',
    'read it anew and make your change again',
  ),
  'body-too-large': row(413, 'тіло запиту завелике', 'the body is too large'),
  'address-too-long': row(414, 'адреса задовга', 'the address is too long'),
  'unsupported-media-type': row(
    415,
    'тіло запиту має інший тип, ніж очікувано',
    'the body has another type than expected',
    'надсилайте application/json, а файли — application/octet-stream',
    'send application/json, and files as application/octet-stream',
  ),
  'expectation-failed': row(
    417,
    'сервер не робить того, чого вимагає заголовок Expect',
    'the server does not do what the header Expect asks for',
    'надішліть запит без цього заголовка',
    'send the request without this header',
  ),
  'other-host': row(
    421,
    'сервер не відповідає за цим іменем',
    'the server does not answer to this name',
    'відкрийте адресу, яку сервер надрукував у терміналі',
    'open the address that the server printed on its terminal',
  ),
  'weak-password': row(422, 'такий пароль легко вгадати', 'this password is easily guessed'),
  'wrong-old-password': row(
    422,
    'теперішній пароль інший',
    'the present password is another one',
    'перевірте розкладку клавіатури',
    'check the keyboard layout',
  ),
  'same-key-other-request': row(
    422,
    'із цим ключем Idempotency-Key уже надсилали інший запит',
    'another request was sent with this Idempotency-Key',
    'для нової дії візьміть новий ключ',
    'take a new key for a new deed',
  ),
  'key-required': row(
    400,
    'для цієї дії потрібен заголовок Idempotency-Key',
    'this deed needs the header Idempotency-Key',
    'надішліть 16–64 випадкові символи: повтор із тим самим ключем не зробить дію вдруге',
    'send 16 to 64 random characters: repeated with the same key, the deed is not done twice',
  ),
  'version-required': row(
    428,
    'не сказано, яку версію змінюють',
    'it is not said which version is changed',
    'надішліть заголовок If-Match зі значенням ETag',
    'send the header If-Match with the value of ETag',
  ),
  'too-many-requests': row(
    429,
    'забагато запитів',
    'too many requests',
    'зачекайте хвилину й повторіть; програмам точний час каже заголовок Retry-After',
    'wait a minute and repeat; to programs the header Retry-After says how long',
  ),
  'headers-too-large': row(
    431,
    'заголовки запиту завеликі',
    'the headers of the request are too large',
    'видаліть у браузері файли cookie цього сервера й повторіть; програми надсилають щонайбільше 16 кБ',
    'delete the cookies of this server in the browser and repeat; programs send 16 kB at most',
  ),
  internal: row(
    500,
    'внутрішня помилка сервера',
    'internal error of the server',
    'повідомте адміністратора й назвіть номер події',
    'tell the administrator and name the number of the incident',
  ),
  'not-ready': row(
    503,
    'журнал або сховище документів не відповідає',
    'the ledger or the store of documents does not answer',
    'перевірте диск або базу даних',
    'check the disk or the database',
  ),
  stopping: row(
    503,
    'сервер зупиняється',
    'the server is stopping',
    'повторіть за хвилину',
    'repeat in a minute',
  ),
} as const satisfies Record<string, Row>

export type ProblemCode = keyof typeof PROBLEMS
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[]

/** The refusal of a code; `more` says what the table cannot. */
export function refusalOf(
  code: ProblemCode,
  more: { readonly message?: Text; readonly help?: Text; readonly errors?: Refusal['errors'] } = {},
): ServerRefusal {
  const { status, message, help }: Row = PROBLEMS[code]
  const way = more.help ?? help
  return {
    code,
    status,
    message: more.message === undefined ? message : joined(message, more.message),
    ...(way !== undefined && { help: way }),
    ...(more.errors !== undefined && { errors: more.errors }),
  }
}

const joined = (first: Text, second: Text): Text => ({
  uk: `${first.uk}: ${second.uk}`,
  en: `${first.en}: ${second.en}`,
})

function row(status: number, uk: string, en: string, helpUk = '', helpEn = ''): Row {
  return { status, message: { uk, en }, ...(helpUk !== '' && { help: { uk: helpUk, en: helpEn } }) }
}
