"""Verification without the engine, a second time: a bundle of one case, or the export of a whole ledger, goes in; each
step of the check with its numbers, and the first that fails, comes out. Written from two pages alone:
engine/ledger/FORMAT.md and engine/record/FORMAT.md. Python 3.9 or newer, standard library only, no network.

    python3 verify.py FILE [--key VERIFIER_KEY] [--since CHECKPOINT] [--lang uk|en] [--json]

Exit codes: 0 everything that is checked here holds, 4 something does not hold, 5 the file cannot be read, 2 wrong
usage. verify.mjs says the same of the same file, word for word; where the two differ, one of them is wrong.
"""

import base64
import datetime
import hashlib
import json
import math
import re
import sys

# 1. Words: what a person reads, in Ukrainian and in English ------------------------------------------------------

VERIFIER = "zasady-verify/1"

STEPS = (
    "form", "signature", "inclusion", "consistency", "order", "digests", "edition", "randomness", "draw", "winners",
    "seals",
)

TABLE = """
kind/bundle | пакет справи | bundle of a case
kind/ledger | виписка журналу суду | ledger of a court, export

step/form | форма | form
step/signature | підпис контрольної точки | signature of the checkpoint
step/inclusion | записи належать до журналу | the entries belong to the ledger
step/consistency | узгодженість зі збереженою контрольною точкою | consistency with a saved checkpoint
step/order | правила порядку | rules of order
step/digests | дайджести | digests
step/edition | редакція засад | edition of the policy
step/randomness | походження випадкового числа | origin of the random number
step/draw | визначення судді, перераховане | the draw, recomputed
step/winners | обрані судді | winners
step/seals | запечатані відомості | sealed facts

status/holds | сходиться | holds
status/fails | НЕ СХОДИТЬСЯ | DOES NOT HOLD
status/nothing | немає чого перевіряти | nothing to check
status/not-reached | до цього не дійшло | not reached

verdict/verified | Усе сходиться. | Everything holds.
verdict/verified-except | Усе, що тут перевірено, сходиться. Не перевірено: | Everything that is checked here holds. Not checked:
verdict/failed | Не сходиться. | It does not hold.
verdict/unreadable | Файл не прочитано. | The file cannot be read.

word/where | де | where
word/expected | має бути | expected
word/found | є | found

detail/origin | журнал | ledger
detail/case | справа | case
detail/attempt | спроба | attempt
detail/key | підписано ключем | signed with the key
detail/size | розмір дерева | size of the tree
detail/root | корінь дерева | root of the tree
detail/entries | записів | entries
detail/checkpoints | контрольних точок | checkpoints
detail/blobs | текстів за дайджестом | texts by digest
detail/proof | доведення | proof
detail/saved | збережена точка: розмір | saved checkpoint: size
detail/commits | розподілів розпочато | draws committed
detail/results | розподілів завершено | draws with a result
detail/manifest | маніфест | manifest
detail/record | запис розподілу | record
detail/files | файлів засад | files of the policy
detail/facts | відомості | facts
detail/policy | засади | policy
detail/edition | редакція | edition
detail/decision | рішення зборів | decision of the assembly
detail/source | джерело | source
detail/chain | ланцюг | chain
detail/link | ланка | link
detail/anchor | якір ланцюга | anchor of the chain
detail/deadline | раунд має бути пізніший за (секунди Unix) | the round must be later than (Unix seconds)
detail/round | раунд маяка | round of the beacon
detail/digits | цифри церемонії | digits of the ceremony
detail/R | випадкове число R | random number R
detail/M | дайджест маніфесту M | digest of the manifest M
detail/seat | місце | seat
detail/try | спроба t | try t
detail/h | h | h
detail/n | n | n
detail/W | сума ваг W | sum of weights W
detail/k | k = n mod W | k = n mod W
detail/candidate | учасник | candidate
detail/interval | інтервал | interval
detail/winner | обрано | winner
detail/forced | вибору не було: один учасник | no choice: one candidate
detail/by-hand | власноруч | by hand
detail/opened | розкрито | opened

except/key | чий це ключ: його взято із самого файлу. Порівняйте його з тим, що оприлюднив суд | whose key it is: it was taken from the file itself. Compare it with the one that the court published
except/beacon | підпис маяка тут не перевірено: звірено лише раунд і SHA-256 підпису. Підпис BLS12-381 перевіряє клієнт drand або команда «zasady verify» | the signature of the beacon is not checked here: only the round and the SHA-256 of the signature are. A BLS12-381 signature is checked by a drand client or by the command “zasady verify”
except/system | звідки взялося R: генератор операційної системи нічого не доводить стороннім | where R came from: the generator of an operating system proves nothing to outsiders
except/chain | ланку не доведено до якоря: ланцюг задовгий | the link is not hashed back to the anchor: the chain is too long
except/facts | відомості: у пакеті їх немає, дайджест не порівняно | the facts: they are not in the bundle, their digest is not compared
except/redacted | вилучене з журналу: тексту немає, лишився дайджест | what was redacted: the text is gone, its digest remains

file/missing | файлу немає або його не можна відкрити | no such file, or it cannot be opened
file/size | файл більший, ніж дозволено | the file is larger than allowed
file/encoding | це не текст UTF-8 | this is not UTF-8 text
file/depth | вкладеність більша, ніж дозволено | nested deeper than allowed
file/syntax | це не JSON | this is not JSON
file/number | число не ціле або завелике; такі числа мають бути текстом | a number is not whole or too large; such numbers must be text
file/repeated-key | ключ об’єкта повторюється | a key of an object is repeated
file/surrogate | у тексті є половина символу (непарний сурогат) | a text holds half a character (an unpaired surrogate)
file/format | невідомий формат: потрібен пакет zasady-bundle/1 або виписка zasady-ledger/1 | unknown format: a bundle zasady-bundle/1 or an export zasady-ledger/1 is needed
file/since | збережену контрольну точку не прочитано | the saved checkpoint cannot be read

form/canonical | текст не в канонічному вигляді | the text is not canonical
form/json | не строгий JSON | not strict JSON
form/type | значення не того виду | a value of the wrong kind
form/missing | бракує поля | a field is missing
form/unknown | зайве поле | a field that the format does not name
form/value | недозволене значення | a value that is not allowed
form/ascending | не за зростанням або повторюється | not ascending, or repeated
form/repeated | повторюється | repeated
form/long | запис довший, ніж дозволено | an entry longer than allowed
form/kind | запис такого виду до пакета не входить | an entry of this kind does not belong in a bundle
form/entries | у пакеті має бути один такий запис | a bundle has exactly one such entry
form/line | рядок не за форматом виписки | a line that is not of the export format
form/counts | кількості в останньому рядку інші | the counts of the last line differ
form/end | останнього рядка немає або SHA-256 у ньому інший | the last line is missing, or its SHA-256 differs

signature/origin | контрольна точка не цього журналу | the checkpoint is not of this ledger
signature/unsigned | контрольну точку не підписано жодним із чинних ключів | the checkpoint is signed with none of the keys in force
signature/wrong | підпис контрольної точки хибний | the signature of the checkpoint is wrong

inclusion/leaf | хеш запису не збігається з його текстом | the leaf hash is not that of the entry
inclusion/proof | доведення не веде до кореня: запису в журналі немає | the proof does not lead to the root: the entry is not in the ledger
inclusion/root | корінь дерева інший | the root of the tree differs

consistency/origin | збережена точка не цього журналу | the saved checkpoint is not of this ledger
consistency/signature | збережену точку не підписано чинним ключем журналу | the saved checkpoint is not signed with a key of the ledger in force
consistency/newer | збережена точка новіша за цей файл: журнал у ньому коротший | the saved checkpoint is newer than this file: its ledger is shorter
consistency/no-proof | у пакеті немає доведення від збереженої точки: попросіть пакет саме від неї | the bundle has no proof from the saved checkpoint: ask for a bundle from it
consistency/proof | журнал переписано: він не продовжує збереженої точки | the ledger was rewritten: it does not continue the saved checkpoint

order/first | журнал має починатися записом «ledger» і першим ключем | the ledger must begin with “ledger” and its first key
order/seq | номери записів мають пропуск | the numbers of entries have a gap
order/reference | посилання не на раніший запис потрібного виду | a reference is not to an earlier entry of the right kind
order/missing | у пакеті бракує запису | the bundle lacks an entry
order/attempt | номер спроби не за порядком | the attempt is out of order
order/open | попередню спробу ще не завершено | the attempt before is still open
order/act-used | акт уже використано | the act was used before
order/corrected | засади внесено з помилкою, яку перед розподілом уже виправлено | the policy entry had been corrected before the commit
order/unapproved | внесені засади ще ніхто не затвердив | nobody had approved the policy entry yet
order/own-approval | засади затвердив той, хто їх вніс | the policy was approved by the account that entered it
order/approved-again | ці внесені засади вже затверджено | the policy entry was approved before
order/second | такий запис для розподілу вже є | the draw has such an entry already
order/abandoned | розподіл припинено або завершено: далі нічого не може бути | the draw was abandoned or closed: nothing may follow
order/case | справа або спроба інша, ніж у commit | case or attempt differ from the commit
order/chain | ланцюга немає, назва повторюється або ланка не за порядком | no such chain, a repeated name, or a link out of order
order/key | ключ не внесено до журналу або вже відкликано | the key is not in the ledger, or retired
order/key-name | ім’я ключа інше: ключ журналу зветься, як журнал | the key has another name: a key of the ledger is called as the ledger
order/key-again | ключ додають раз і відкликають раз, останнього не відкликають | a key is added once and retired once, the last one is not retired
order/unwitnessed | жоден свідок, чий ключ чинний, цього не засвідчив | no witness whose key is in force cosigned this
order/witnessed | засвідчена точка не є контрольною точкою журналу | what was witnessed is not a checkpoint of the ledger

digests/manifest | маніфест не той, що внесено перед числом | not the manifest that was committed
digests/case | маніфест іншої справи, спроби чи джерела | the manifest is of another case, attempt or source
digests/act | маніфест називає інший акт про спробу, ніж commit | the manifest names another act for the attempt than the commit
digests/record | запис розподілу не той, що внесено | not the record that was entered
digests/record-manifest | у записі інший маніфест | the record holds another manifest
digests/number | у записі інше число чи свідчення | the record has another number or evidence
digests/files | файли засад не ті, що внесено | not the policy files that were entered
digests/file | текст файлу засад змінено | the text of a policy file was changed
digests/facts | відомості не ті, що в маніфесті | not the facts of the manifest
digests/blob | текст не відповідає своєму дайджесту | the text is not that of its digest
digests/unnamed | цього тексту жоден запис не називає | no entry names this text
digests/missing | тексту за дайджестом немає | the text of a digest is missing

edition/document | маніфест називає інші засади | the manifest names another policy
edition/unknown | такої редакції серед внесених немає | no such edition among those entered

randomness/value | R не випливає зі свідчення | R does not follow from the evidence
randomness/link | R не є ланкою ланцюга | R is not the link of the chain
randomness/round | раунд маяка не за правилом | the round of the beacon is not by the rule
randomness/witness | це не перша точка після розподілу, яку засвідчив названий у плані свідок | this is not the first checkpoint after the commit that the witness of the plan cosigned

draw/manifest-digest | дайджест маніфесту інший | the digest of the manifest differs
draw/multiplier | множник не є найменшим спільним знаменником | the multiplier is not the least common denominator
draw/weight | вага не дорівнює частці × множник | the weight is not fraction × multiplier
draw/impossible | розподіл неможливий: сума ваг нуль або завелика, чи нікого не лишилося | no draw is possible: the sum of weights is zero or too large, or nobody is left
draw/differs | перераховане значення інше | the recomputed value differs

winners/differ | обрано не тих, що внесено | not the winners that were entered

usage/line | Виклик: node verify.mjs ФАЙЛ [--key КЛЮЧ] [--since КОНТРОЛЬНА_ТОЧКА] [--lang uk|en] [--json] | Usage: node verify.mjs FILE [--key VERIFIER_KEY] [--since CHECKPOINT] [--lang uk|en] [--json]
usage/help | Перевіряє пакет справи або виписку журналу суду без рушія. Коди: 0 сходиться · 4 щось не сходиться · 5 файл не прочитано · 2 неправильний виклик | Verifies a bundle of a case or an export of a ledger without the engine. Exit codes: 0 holds · 4 something does not hold · 5 the file cannot be read · 2 wrong usage
usage/key | --key: це не ключ перевірки C2SP | --key: this is not a C2SP verifier key

seals/opening | розкрите не відповідає печатці | what was opened is not what was sealed
"""

WORDS = {code: (uk, en) for code, uk, en in (line.split(" | ") for line in TABLE.split("\n") if line)}


def word(code, lang):
    return WORDS.get(code, (code, code))[lang == "en"]


# 2. What can go wrong --------------------------------------------------------------------------------------------


class Fault(Exception):
    """Something does not hold: a code of WORDS, the place, what should be there and what is."""

    def __init__(self, code, path="", expected=None, found=None):
        super().__init__(code)
        self.code, self.path, self.expected, self.found = code, path, clip(expected), clip(found)


class Unreadable(Exception):
    """Text that cannot be read at all."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def clip(value):
    """A hostile file may put megabytes where a name belongs."""
    if value is None:
        return None
    text = ("true" if value else "false") if isinstance(value, bool) else str(value)
    return text[:200] + "…" if len(text) > 200 else text


# 3. Strict JSON and canonical text (record/FORMAT.md, section 1) -------------------------------------------------

LIMIT_FILE = 64 * 1024 * 1024
LIMIT_ENTRY = 1 << 20
LIMIT_DEPTH = 100
LIMIT_LINKS = 1 << 20
MAX_COUNT = 2**53 - 1


class _Syntax(ValueError):
    pass


def parse_strict(text):
    """Parses JSON; what cannot be said in canonical text is refused before anyone looks at the value."""
    check_depth(text)
    seen = set()

    def whole(token):
        if len(token) > 17 or abs(int(token)) > MAX_COUNT:
            seen.add("number")
            return 0
        return int(token)

    def real(token):
        value = float(token)
        if not value.is_integer() or abs(value) > MAX_COUNT:
            seen.add("number")
            return 0
        return int(value)

    def constant(_):
        raise _Syntax()

    def unique(pairs):
        found = dict(pairs)
        if len(found) < len(pairs):
            seen.add("repeated-key")
        return found

    try:
        value = json.loads(text, parse_int=whole, parse_float=real, parse_constant=constant, object_pairs_hook=unique)
    except (ValueError, RecursionError):
        raise Unreadable("syntax") from None
    if has_surrogate(value):
        seen.add("surrogate")
    for reason in ("number", "repeated-key", "surrogate"):
        if reason in seen:
            raise Unreadable(reason)
    return value


def check_depth(text):
    depth, in_string = 0, False
    for match in re.finditer(r'\\[\s\S]|["\[\]{}]', text):
        token = match.group()
        if token == '"':
            in_string = not in_string
        elif in_string or len(token) > 1:
            continue
        else:
            depth += 1 if token in "[{" else -1
        if depth > LIMIT_DEPTH:
            raise Unreadable("depth")


def has_surrogate(value):
    if isinstance(value, str):
        return re.search("[\ud800-\udfff]", value) is not None
    if isinstance(value, list):
        return any(has_surrogate(item) for item in value)
    if isinstance(value, dict):
        return any(has_surrogate(key) or has_surrogate(item) for key, item in value.items())
    return False


def units(text):
    """What UTF-16 code units compare by."""
    return text.encode("utf-16-be", "surrogatepass")


def canonical(value):
    """The canonical text of a value: RFC 8785, whole numbers only."""
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=units)
        return "{" + ",".join(quoted(key) + ":" + canonical(value[key]) for key in keys) + "}"
    return quoted(value) if isinstance(value, str) else json.dumps(value)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


# 4. Bytes, SHA-256, Ed25519 --------------------------------------------------------------------------------------


def from_base64(text):
    """Strict base64: alphabet, padding and no stray bits; otherwise None."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode() == text else None


def sha256(data):
    return hashlib.sha256(data).digest()


def sha256_hex(text):
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of(text):
    return "sha256:" + sha256_hex(text)


P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
# The y of the points of order 8; with 0, 1 and -1 these are all points of small order, which would sign anything.
Y8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022
SMALL_ORDER = (0, 1, P - 1, Y8, P - Y8)


def is_sound_key(key):
    """A public key with which a signature means something: reduced, and not of small order."""
    y = int.from_bytes(key, "little") & (2**255 - 1)
    return y < P and y not in SMALL_ORDER


def ed25519(key, message, signature):
    """Ed25519 after RFC 8032, section 5.1.7, without the cofactor."""
    if len(signature) != 64:
        return False
    a, s = point_of(key), int.from_bytes(signature[32:], "little")
    if a is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return encode_point(add_points(multiply(s, BASE), multiply(L - h, a))) == signature[:32]


def point_of(data):
    """RFC 8032, section 5.1.3: bytes to a point in extended coordinates (X, Y, Z, T)."""
    encoded = int.from_bytes(data, "little")
    y, sign = encoded & (2**255 - 1), encoded >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def add_points(one, other):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = one, other
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add_points(result, point)
        point, scalar = add_points(point, point), scalar >> 1
    return result


def encode_point(point):
    x, y, z, _ = point
    shrink = pow(z, P - 2, P)
    return (y * shrink % P | (x * shrink % P & 1) << 255).to_bytes(32, "little")


BASE = point_of(b"\x58" + b"\x66" * 31)


# 5. Merkle tree (RFC 9162, section 2.1) --------------------------------------------------------------------------


def leaf_hash(data):
    return sha256(b"\0" + data)


def node_hash(left, right):
    return sha256(b"\1" + left + right)


def is_included(index, size, leaf, proof, root):
    """Whether a leaf with this index is in the tree of this size and root (2.1.3.2)."""
    if index >= size or any(len(one) != 32 for one in (leaf, root, *proof)):
        return False
    fn, sn, found = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = node_hash(sibling, found)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = node_hash(found, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and found == root


def is_consistent(first, second, proof, root1, root2):
    """Whether the larger tree continues the smaller (2.1.4.2). From size 0 nothing is proven: refused."""
    if first < 1 or first > second or any(len(one) != 32 for one in (root1, root2, *proof)):
        return False
    if first == second:
        return len(proof) == 0 and root1 == root2
    if len(proof) == 0:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    # A complete tree is its own first node; it is not repeated in the proof.
    start, *rest = [root1, *proof] if fn == 0 else proof
    one = two = start
    for sibling in rest:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            one, two = node_hash(sibling, one), node_hash(sibling, two)
            while not fn & 1 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            two = node_hash(two, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and one == root1 and two == root2


class Tree:
    """A tree that grows leaf by leaf and knows its root at every size so far: all complete nodes, level by level."""

    def __init__(self):
        self.levels = []
        self.size = 0

    def add(self, leaf):
        self.size += 1
        found, level = leaf, 0
        while True:
            if level == len(self.levels):
                self.levels.append(bytearray())
            self.levels[level] += found
            count = len(self.levels[level]) // 32
            if count % 2 == 1:
                return
            found, level = node_hash(self.node(level, count - 2), found), level + 1

    def node(self, level, index):
        return bytes(self.levels[level][index * 32 : index * 32 + 32])

    def root(self, size):
        """The root of the first leaves: the complete trees of the binary digits of the size, joined from the right."""
        root, level = None, 0
        while size > 0:
            if size % 2 == 1:
                node = self.node(level, size - 1)
                root = node if root is None else node_hash(node, root)
            size, level = size // 2, level + 1
        return root


# 6. Notes and keys (C2SP signed-note, tlog-checkpoint, tlog-cosignature) -----------------------------------------

ED25519 = 1
COSIGNATURE = 4
WHITE = "\\t\\n\\v\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
NAME = "[^" + WHITE + "+]+"


class Record:
    """Named values."""

    def __init__(self, **values):
        self.__dict__.update(values)


def parse_key(text):
    """`<name>+<key id>+<base64(type, public key)>`; None when it is none or could not be relied on."""
    match = re.fullmatch("(" + NAME + r")\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    data = None if match is None else from_base64(match[3])
    if data is None or len(data) != 33 or data[0] not in (ED25519, COSIGNATURE):
        return None
    name, key_id = match[1], match[2]
    if sha256(name.encode() + b"\n" + data)[:4].hex() != key_id or not is_sound_key(data[1:]):
        return None
    return Record(text=text, name=name, id=key_id, type=data[0], key=data[1:])


def parse_note(text):
    """The text of a note and its signature lines; None when it is no note."""
    end = text.rfind("\n\n")
    if end < 0 or re.search("[\0-\t\v-\x1f]", text) or not text.endswith("\n"):
        return None
    lines = text[end + 2 : -1].split("\n")
    signatures = [parse_signature(line) for line in lines]
    if len(lines) > 100 or None in signatures:
        return None
    return text[: end + 1], signatures


def parse_signature(line):
    match = re.fullmatch("— (" + NAME + ") ([A-Za-z0-9+/=]+)", line)
    data = None if match is None else from_base64(match[2])
    if data is None or len(data) < 5:
        return None
    return match[1], data[:4].hex(), data[4:]


def parse_checkpoint(text):
    """A note whose text is origin, size and root; None when it is none."""
    note = parse_note(text)
    match = None if note is None else re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]+)\n", note[0])
    root = None if match is None else from_base64(match[3])
    if root is None or len(root) != 32 or int(match[2]) > MAX_COUNT:
        return None
    return Record(text=note[0], signatures=note[1], origin=match[1], size=int(match[2]), root=root)


def signers(note, keys):
    """The keys among these that signed; one wrong signature of a known key spoils the note. None stands for that."""
    found = []
    for name, key_id, data in note.signatures:
        for key in keys:
            if (key.type, key.name, key.id) != (ED25519, name, key_id):
                continue
            if not ed25519(key.key, note.text.encode(), data):
                return None
            found.append(key)
    return found


def witnessed_at(note, keys):
    """The earliest time at which one of these witnesses signed, in seconds; None when none did, or one signed wrongly."""
    earliest = None
    for name, key_id, data in note.signatures:
        for key in keys:
            if (key.type, key.name, key.id) != (COSIGNATURE, name, key_id):
                continue
            time = int.from_bytes(data[:8], "big")
            message = ("cosignature/v1\ntime " + str(time) + "\n" + note.text).encode()
            if len(data) != 72 or not ed25519(key.key, message, data[8:]):
                return None
            earliest = time if earliest is None else min(earliest, time)
    return earliest


# 7. Forms: every field of both pages -----------------------------------------------------------------------------

# A line is an object with exactly these fields. `?` may be null, `[x]` a list, `[x]+` a list that is not empty,
# `=a|b` one of these words; the other words are other lines or the types below.
FORMS = """
bundle: format =zasady-bundle/1, origin origin, case name, attempt positive, verifier_keys [text]+, checkpoint checkpoint, entries [proven], manifest manifest, record record, policy_files [file]+, facts object?, openings [opening], consistency continuation?, instructions instructions
proven: bytes text, proof [hex64]
file: path text, text string
opening: path text, salt salt, value json
continuation: from checkpoint, proof [hex64]
instructions: uk text, en text

entry: format =zasady-entry/1, seq count, kind kind, true_at moment, recorded_at instant, by text, body object
body/ledger: origin origin, court text
body/key: use =checkpoint|witness|privacy, action =add|retire, name text, key text
body/chain: chain name, anchor hex64, length positive
body/policy: document text, files [named]+, editions [edition]+, reason text?, corrects count?
body/approval: policy count, act count
body/register: subject name, set object?, order grant?, reason text?, corrects count?
body/act: type text, no text, date date, signed_by text, case name?, document digest?
body/outage: from moment, until moment?, what text, act count?
body/commit: case name, attempt positive, act count?, policy count, manifest digest, source plan
body/randomness: commit count, value hex64, evidence object
body/result: commit count, randomness count, case name, attempt positive, record digest, winners [winner]+
body/abandon: commit count, reason text, act count
body/decision: case name, outcome text, judge text?, assignments [assignment], clauses [text], policy count, facts digest, as_of moment
body/witnessed: size count, note checkpoint
body/redaction: digests [digest]+, reason text, act count?
named: path text, digest digest
edition: in_force_from date, digest digest, decision text, adopted date?, published date?
grant: no text, date date, signed_by text
winner: seat count, role text, winner text
assignment: case name, judge text

plan/system: source text
plan/sealed-chain: source text, chain name, link positive
plan/beacon: source text, chain_hash hex64, public_key hex, genesis count, period positive, delay count, witness text?
plan/ceremony: source text, participants [text]
plan/combined: source text, parts [plan]
evidence/system:
evidence/sealed-chain:
evidence/beacon: round count, signature hex, witnessed count?
evidence/ceremony: digits digits, act count
evidence/combined: parts [part]
part: value hex64, evidence object

manifest: format =zasady-manifest/1, case text, attempt positive, attempt_act text?, policy policy, engine text, facts digest, as_of moment, scheme =court-draw-v1, randomness_source =system|rehearsal|sealed-chain|beacon|ceremony|combined, pools [pool]+, seats [seat]+
policy: id text, edition digest, in_force_from date
pool: id text, multiplier decimal, candidates [candidate]+, excluded [exclusion]
candidate: id text, weight decimal, fraction fraction, derivation text
exclusion: id text, grounds [ground]+
ground: rule text, clause text, facts [fact]
fact: path text, value json
seat: seat count, role text, pool text

record: format =zasady-record/1, manifest manifest, manifest_digest hex64, randomness randomness, result result
randomness/system: source text, binding boolean, value hex64
randomness/rehearsal: source text, binding boolean, value hex64, seed string
randomness/evidence: source text, binding boolean, value hex64, evidence object
result: seats [drawn]+
drawn: seat count, role text, try count, digest hex64, n decimal, total decimal, k decimal, winner text, interval interval, forced boolean
interval: first decimal, last decimal
"""


def read_forms():
    rows = (line.partition(":") for line in FORMS.split("\n") if line)
    return {name: [tuple(one.split(" ")) for one in row.strip().split(", ") if one] for name, _, row in rows}


FIELDS = read_forms()
KINDS = [name[5:] for name in FIELDS if name.startswith("body/")]
SOURCES = [name[5:] for name in FIELDS if name.startswith("plan/")]


def join(path, *names):
    """A JSON pointer, some names further down."""
    return path + "".join("/" + str(name).replace("~", "~0").replace("/", "~1") for name in names)


def check_form(kind, value, path):
    """The value is of this type or line of FORMS; otherwise the first thing that is not."""
    if kind.endswith("?"):
        return None if value is None else check_form(kind[:-1], value, path)
    if kind.startswith("="):
        return check_choice(kind[1:].split("|"), value, path)
    if kind.startswith("["):
        return check_list(kind, value, path)
    if kind in FIELDS:
        check_fields(kind, value, path)
    elif kind in TYPES and not TYPES[kind](value):
        raise Fault("form/type", path, kind)
    if kind in MORE:
        MORE[kind](value, path)
    return None


def check_choice(allowed, value, path):
    if not isinstance(value, str) or value not in allowed:
        raise Fault("form/value", path, " | ".join(allowed))


def check_list(kind, value, path):
    is_full = kind.endswith("+")
    if not isinstance(value, list) or (is_full and not value):
        raise Fault("form/type", path, kind)
    inner = kind[1:-2] if is_full else kind[1:-1]
    for index, item in enumerate(value):
        check_form(inner, item, join(path, index))


def check_fields(name, value, path):
    """An object with exactly these fields."""
    if not isinstance(value, dict):
        raise Fault("form/type", path, "object")
    fields = FIELDS[name]
    for field, _ in fields:
        if field not in value:
            raise Fault("form/missing", join(path, field))
    for field in sorted(value, key=units):
        if not any(known == field for known, _ in fields):
            raise Fault("form/unknown", join(path, field))
    for field, kind in fields:
        check_form(kind, value[field], join(path, field))


def string(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def is_string(value):
    return isinstance(value, str)


def is_whole(value):
    return type(value) is int and 0 <= value <= MAX_COUNT


def is_name(value):
    return len(units(value)) <= 400 and re.search("[\0-\x1f\x7f]", value) is None


DECIMAL = "(?:0|[1-9][0-9]{0,99})"


def is_fraction(value):
    match = re.fullmatch("(" + DECIMAL + ")(?:/(" + DECIMAL + "))?", value)
    if match is None:
        return False
    if match[2] is None:
        return True
    return int(match[2]) > 1 and math.gcd(int(match[1]), int(match[2])) == 1


def is_date(value):
    match = re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    if match is None or not 1900 <= int(match[1]) <= 2200:
        return False
    try:
        datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return False
    return True


def is_clock(hours, minutes, seconds="0"):
    return int(hours) < 24 and int(minutes) < 60 and int(seconds) < 60


def is_moment(value):
    """The zone's own rule is not checked: that needs its table."""
    match = re.fullmatch("(.{10})T([0-9]{2}):([0-9]{2}):00[+-]([0-9]{2}):([0-9]{2})", value)
    return match is not None and is_date(match[1]) and is_clock(match[2], match[3]) and is_clock(match[4], match[5])


def is_instant(value):
    match = re.fullmatch(r"(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z", value)
    return match is not None and is_date(match[1]) and is_clock(match[2], match[3], match[4])


TYPES = {
    "json": lambda value: True,
    "string": is_string,
    "text": lambda value: is_string(value) and re.search("[^" + WHITE + "]", value) is not None,
    "name": lambda value: TYPES["text"](value) and is_name(value),
    "origin": string("[^" + WHITE + "+\0-\x1f\x7f]+"),
    "boolean": lambda value: isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "count": is_whole,
    "positive": lambda value: is_whole(value) and value > 0,
    "decimal": string(DECIMAL),
    "fraction": lambda value: is_string(value) and is_fraction(value),
    "digest": string("sha256:[0-9a-f]{64}"),
    "hex64": string("[0-9a-f]{64}"),
    "hex": string("(?:[0-9a-f]{2})+"),
    "salt": string("[0-9a-f]{32}"),
    "digits": string("[0-9]{20,200}"),
    "date": lambda value: is_string(value) and is_date(value),
    "moment": lambda value: is_string(value) and (is_date(value) or is_moment(value)),
    "instant": lambda value: is_string(value) and is_instant(value),
    "checkpoint": lambda value: is_string(value) and parse_checkpoint(value) is not None,
}


def check_plan(value, path):
    source = source_of(value, path)
    check_choice(SOURCES, source, join(path, "source"))
    check_fields("plan/" + source, value, path)
    if source == "ceremony" and len(value["participants"]) < 2:
        raise Fault("form/value", join(path, "participants"), "≥ 2", len(value["participants"]))
    if source != "combined":
        return
    if len(value["parts"]) != 2:
        raise Fault("form/value", join(path, "parts"), 2, len(value["parts"]))
    for index, part in enumerate(value["parts"]):
        if part["source"] == "combined":
            raise Fault("form/value", join(path, "parts", index, "source"))


def source_of(value, path):
    if not isinstance(value, dict):
        raise Fault("form/type", path, "object")
    if "source" not in value:
        raise Fault("form/missing", join(path, "source"))
    return value["source"]


def check_number(value, path):
    source = source_of(value, path)
    is_plain = source in ("system", "rehearsal")
    check_fields("randomness/" + (source if is_plain else "evidence"), value, path)
    if not is_plain:
        check_choice(SOURCES, source, join(path, "source"))
        check_form("evidence/" + source, value["evidence"], join(path, "evidence"))


def check_sources(record, path):
    expected, found = record["manifest"]["randomness_source"], record["randomness"]["source"]
    if found != expected:
        raise Fault("form/value", join(path, "randomness", "source"), expected, found)


def check_evidence(plan, evidence, path):
    """The evidence of a number, by the plan of its commit."""
    check_form("evidence/" + plan["source"], evidence, path)
    if plan["source"] != "combined":
        return
    if len(evidence["parts"]) != 2:
        raise Fault("form/value", join(path, "parts"), 2, len(evidence["parts"]))
    for index, part in enumerate(evidence["parts"]):
        check_evidence(plan["parts"][index], part["evidence"], join(path, "parts", index, "evidence"))


def act_when_repeated(attempt, act, path):
    if (attempt > 1) != (act is not None):
        raise Fault("form/value", path)


def check_days(edition, path):
    """Nothing is in force before it was adopted and published."""
    since = edition["in_force_from"]
    for field in ("adopted", "published"):
        if edition[field] is not None and since < edition[field]:
            raise Fault("form/value", join(path, "in_force_from"), "≥ " + edition[field], since)


def check_manifest_form(manifest, path):
    act_when_repeated(manifest["attempt"], manifest["attempt_act"], join(path, "attempt_act"))
    names = [pool["id"] for pool in manifest["pools"]]
    unique(names, join(path, "pools"))
    for index, pool in enumerate(manifest["pools"]):
        check_pool(pool, join(path, "pools", index))
    for index, seat in enumerate(manifest["seats"]):
        if seat["seat"] != index + 1:
            raise Fault("form/value", join(path, "seats", index, "seat"), index + 1, seat["seat"])
        if seat["pool"] not in names:
            raise Fault("form/value", join(path, "seats", index, "pool"))


def check_pool(pool, path):
    unique([one["id"] for one in pool["candidates"] + pool["excluded"]], path)
    ascending([[one["id"]] for one in pool["excluded"]], join(path, "excluded"))
    for index, one in enumerate(pool["excluded"]):
        at = join(path, "excluded", index, "grounds")
        ascending([[ground["clause"], ground["rule"]] for ground in one["grounds"]], at)
        for place, ground in enumerate(one["grounds"]):
            ascending([[fact["path"]] for fact in ground["facts"]], join(at, place, "facts"))


def unique(values, path):
    seen = set()
    for value in values:
        if value in seen:
            raise Fault("form/repeated", path, None, value)
        seen.add(value)


def ascending(rows, path):
    """Each row of values greater than the one before: by UTF-16 code units, or as numbers."""
    keys = [[units(one) if isinstance(one, str) else one for one in row] for row in rows]
    for index in range(1, len(keys)):
        if not keys[index - 1] < keys[index]:
            raise Fault("form/ascending", join(path, index))


MORE = {
    "kind": lambda value, path: check_choice(KINDS, value, path),
    "plan": check_plan,
    "randomness": check_number,
    "record": check_sources,
    "manifest": check_manifest_form,
    "body/commit": lambda body, path: act_when_repeated(body["attempt"], body["act"], join(path, "act")),
    "body/policy": lambda body, path: ascending([[one["path"]] for one in body["files"]], join(path, "files")),
    "edition": check_days,
}


def read_inner(kind, source, path):
    """JSON inside the file: strict, canonical, of this form."""
    try:
        value = parse_strict(source)
    except Unreadable as problem:
        raise Fault("form/json", path, None, problem.reason) from None
    if canonical(value) != source:
        raise Fault("form/canonical", path)
    check_form(kind, value, path)
    return value


def read_entry(source, path):
    """An entry from its bytes: every field as sections 2 and 3 say."""
    if len(source.encode()) > LIMIT_ENTRY:
        raise Fault("form/long", path)
    entry = read_inner("entry", source, path)
    kind, body = entry["kind"], entry["body"]
    check_form("body/" + kind, body, join(path, "body"))
    if kind == "key":
        check_key(body, join(path, "body", "key"))
    return entry


def check_key(body, path):
    if body["use"] == "privacy":
        check_form("digest", body["key"], path)
        return
    parsed = parse_key(body["key"])
    if parsed is None or parsed.type != (COSIGNATURE if body["use"] == "witness" else ED25519):
        raise Fault("form/type", path, "verifier key")


# 8. A run: steps in order, the first that fails ends the report --------------------------------------------------


class Run:
    """What the steps found so far. Only failures before the first known one still matter."""

    def __init__(self, kind, key, since):
        self.kind, self.key, self.since = kind, key, since
        self.limit = len(STEPS)
        self.fault = None
        self.details = {step: [] for step in STEPS}
        self.nothing = set()
        self.exceptions = {}

    def check(self, step, action):
        """Does a piece of a step, unless an earlier step or this one has failed already."""
        index = STEPS.index(step)
        if index >= self.limit:
            return
        try:
            action()
        except Fault as fault:
            self.limit, self.fault = index, fault

    def tell(self, step, name, value):
        self.details[step].append({"name": name, "value": clip(value)})

    def except_(self, code):
        self.exceptions[code] = self.exceptions.get(code, 0) + 1

    def status(self, step, index):
        if index > self.limit:
            return "not-reached"
        if index == self.limit:
            return "fails"
        return "nothing" if step in self.nothing else "holds"

    def report(self):
        fault = self.fault
        exceptions = self.exceptions if fault is None else {}
        verdict = "failed" if fault is not None else "verified-except" if exceptions else "verified"
        return {
            "verifier": VERIFIER,
            "kind": self.kind,
            "verdict": verdict,
            "exit": 0 if fault is None else 4,
            "failure": None if fault is None else failure(STEPS[self.limit], fault),
            "exceptions": [{"code": code, "times": exceptions[code]} for code in sorted(exceptions)],
            "steps": [
                {
                    "step": step,
                    "status": self.status(step, index),
                    "details": self.details[step] if index < self.limit else [],
                }
                for index, step in enumerate(STEPS)
            ],
        }


def failure(step, fault):
    return {"step": step, "code": fault.code, "path": fault.path, "expected": fault.expected, "found": fault.found}


def unreadable(code):
    return {
        "verifier": VERIFIER,
        "kind": None,
        "verdict": "unreadable",
        "exit": 5,
        "failure": failure("file", Fault(code)),
        "exceptions": [],
        "steps": [],
    }


# 9. Keys and rules of order, for some entries (a bundle) or all (an export) --------------------------------------


class Keys:
    """The keys that entries add and retire, and which of them hold at a size."""

    def __init__(self):
        self.all = []

    def add(self, entry):
        body = entry["body"]
        if body["use"] != "privacy":
            self.all.append((entry["seq"], body["use"], body["action"], parse_key(body["key"])))

    def in_force(self, use, size):
        """Keys of a use that the entries before `size` add and do not retire."""
        held = {}
        for seq, one, action, key in self.all:
            if one == use and seq < size:
                held[key.text] = key if action == "add" else None
        return [key for key in held.values() if key is not None]


# Which fields of a body name an earlier entry, and of what kind.
REFERENCES = {
    "policy": (("corrects", "policy"),),
    "approval": (("policy", "policy"), ("act", "act")),
    "register": (("corrects", "register"),),
    "outage": (("act", "act"),),
    "commit": (("policy", "policy"), ("act", "act")),
    "randomness": (("commit", "commit"),),
    "result": (("commit", "commit"), ("randomness", "randomness")),
    "abandon": (("commit", "commit"), ("act", "act")),
    "decision": (("policy", "policy"),),
    "redaction": (("act", "act"),),
}

IN_A_BUNDLE = ("ledger", "key", "chain", "policy", "approval", "act", "witnessed", "commit", "randomness", "result")


def links_of(source):
    """The sealed chains among a plan and its parts."""
    if source["source"] == "combined":
        return [link for part in source["parts"] for link in links_of(part)]
    return [source] if source["source"] == "sealed-chain" else []


def numbers_of(body):
    """The numbers that a randomness entry makes known: its own and those of its parts."""
    parts = body["evidence"].get("parts")
    more = [one.get("value") for one in parts if isinstance(one, dict)] if isinstance(parts, list) else []
    return [body["value"]] + [one for one in more if isinstance(one, str)]


class Order:
    """The rules of section 3 as entries come by. `whole` says that none is left out."""

    def __init__(self, whole):
        self.whole = whole
        self.kinds, self.commits, self.policies, self.chains = {}, {}, {}, {}
        self.notes, self.cases, self.keys, self.acts = {}, {}, {}, {}
        self.used_acts, self.redacted = set(), set()
        self.numbers = []
        self.origin = None
        self.seen = 0

    def add(self, entry, path):
        seq, kind, body = entry["seq"], entry["kind"], entry["body"]
        at = join(path, "body")
        if self.whole and seq != self.seen:
            raise Fault("order/seq", join(path, "seq"), self.seen, seq)
        self.first(entry, path)
        for field, wanted in REFERENCES.get(kind, ()):
            may_be_absent = field == "corrects" or kind == "randomness"
            if body[field] is not None:
                self.reference(body[field], wanted, seq, join(at, field), may_be_absent)
        self.kinds[seq] = kind
        self.seen += 1
        handler = getattr(self, "on_" + kind, None)
        if handler is not None:
            handler(entry, body, at)

    def key_once(self, use, action, key, path):
        held = self.keys.get((use, key))
        checkpoint = [one for (kind, _), one in self.keys.items() if kind == "checkpoint" and one == "add"]
        is_last = use == "checkpoint" and len(checkpoint) == 1
        if not (held is None if action == "add" else held == "add" and not is_last):
            raise Fault("order/key-again", path, None, key)
        self.keys[use, key] = action

    def first(self, entry, path):
        """Entry 0 says whose ledger it is, entry 1 adds the first key; neither comes twice."""
        body = entry["body"]
        is_first = self.seen == 0
        if is_first != (entry["kind"] == "ledger") or (is_first and entry["seq"] != 0):
            raise Fault("order/first", path)
        if self.seen != 1:
            return
        is_key = entry["kind"] == "key" and body["use"] == "checkpoint" and body["action"] == "add"
        if entry["seq"] != 1 or not is_key:
            raise Fault("order/first", path)

    def reference(self, target, wanted, seq, path, may_be_absent=False):
        kind = self.kinds.get(target)
        is_absent = kind is None and not self.whole
        if target >= seq or (not is_absent and kind != wanted):
            raise Fault("order/reference", path, wanted, target)
        if is_absent and not may_be_absent:
            raise Fault("order/missing", path, wanted, target)

    def evidence(self, plan, evidence, seq, path):
        """The acts and witnessed checkpoints that the evidence of a number names."""
        if plan["source"] == "ceremony":
            self.reference(evidence["act"], "act", seq, join(path, "act"))
        if plan["source"] == "beacon" and None not in (plan["witness"], evidence["witnessed"]):
            self.reference(evidence["witnessed"], "witnessed", seq, join(path, "witnessed"))
        if plan["source"] == "combined":
            for index, part in enumerate(evidence["parts"]):
                self.evidence(plan["parts"][index], part["evidence"], seq, join(path, "parts", index, "evidence"))

    def on_ledger(self, entry, body, at):
        self.origin = body["origin"]

    def on_key(self, entry, body, at):
        self.key_once(body["use"], body["action"], body["key"], join(at, "action"))
        if body["use"] == "privacy":
            return
        own = body["key"].partition("+")[0]
        expected = self.origin if body["use"] == "checkpoint" else own
        if body["name"] != expected:
            raise Fault("order/key-name", join(at, "name"), expected, body["name"])
        if own != body["name"]:
            raise Fault("order/key-name", join(at, "key"), body["name"], body["key"])

    def on_chain(self, entry, body, at):
        if body["chain"] in self.chains:
            raise Fault("order/chain", join(at, "chain"), None, body["chain"])
        self.chains[body["chain"]] = {**body, "last": 0, "known": (0, body["anchor"])}

    def on_policy(self, entry, body, at):
        self.policies[entry["seq"]] = {**body, "by": entry["by"], "corrected": False, "approved": False}
        if body["corrects"] in self.policies:
            self.policies[body["corrects"]]["corrected"] = True

    def on_approval(self, entry, body, at):
        policy, path = self.policies[body["policy"]], join(at, "policy")
        if policy["approved"]:
            raise Fault("order/approved-again", path, None, body["policy"])
        if policy["by"] == entry["by"]:
            raise Fault("order/own-approval", path, None, entry["by"])
        policy["approved"] = True

    def approved(self, policy, path):
        if not self.policies[policy]["approved"]:
            raise Fault("order/unapproved", path, None, policy)

    def on_act(self, entry, body, at):
        self.acts[entry["seq"]] = "%s № %s (%s)" % (body["type"], body["no"], body["date"])

    def on_decision(self, entry, body, at):
        self.approved(body["policy"], join(at, "policy"))

    def on_witnessed(self, entry, body, at):
        note = parse_checkpoint(body["note"])
        if note.size != body["size"]:
            raise Fault("order/witnessed", join(at, "size"), note.size, body["size"])
        if note.size > entry["seq"]:
            raise Fault("order/witnessed", join(at, "size"), entry["seq"], note.size)
        self.notes[entry["seq"]] = note

    def on_redaction(self, entry, body, at):
        self.redacted.update(body["digests"])

    def on_commit(self, entry, body, at):
        commit = Record(
            seq=entry["seq"], recorded_at=entry["recorded_at"], closed=False, abandoned=False, randomness=None,
            result=None, act_name=self.acts.get(body["act"]), **body,
        )
        self.attempt(commit, at)
        if body["act"] is not None:
            if body["act"] in self.used_acts:
                raise Fault("order/act-used", join(at, "act"), None, body["act"])
            self.used_acts.add(body["act"])
        if self.policies[body["policy"]]["corrected"]:
            raise Fault("order/corrected", join(at, "policy"), None, body["policy"])
        self.approved(body["policy"], join(at, "policy"))
        for plan in links_of(body["source"]):
            self.link(plan["chain"], plan["link"], join(at, "source"))
        self.commits[entry["seq"]] = commit

    def attempt(self, commit, at):
        before = self.cases.get(commit.case)
        path = join(at, "attempt")
        if self.whole and before is None and commit.attempt > 2:
            raise Fault("order/attempt", path, "1 | 2", commit.attempt)
        if before is not None and self.whole and commit.attempt != before.attempt + 1:
            raise Fault("order/attempt", path, before.attempt + 1, commit.attempt)
        if before is not None and not self.whole and commit.attempt <= before.attempt:
            raise Fault("order/attempt", path, None, commit.attempt)
        if before is not None and self.whole and not before.closed:
            raise Fault("order/open", path)
        self.cases[commit.case] = commit

    def link(self, name, link, path):
        chain = self.chains.get(name)
        if chain is None:
            raise Fault("order/chain", path, None, name)
        in_order = link == chain["last"] + 1 if self.whole else link > chain["last"]
        if not in_order or link > chain["length"]:
            raise Fault("order/chain", path, None, name + " " + str(link))
        chain["last"] = link

    def on_randomness(self, entry, body, at):
        if not self.whole:
            self.numbers.append((entry["seq"], numbers_of(body)))
        commit = self.commits.get(body["commit"])
        if commit is None:
            return
        if commit.abandoned:
            raise Fault("order/abandoned", join(at, "commit"), None, body["commit"])
        if commit.randomness is not None:
            raise Fault("order/second", join(at, "commit"), None, body["commit"])
        self.evidence(commit.source, body["evidence"], entry["seq"], join(at, "evidence"))
        commit.randomness = Record(seq=entry["seq"], value=body["value"], evidence=body["evidence"])

    def on_result(self, entry, body, at):
        commit = self.commits.get(body["commit"])
        if commit is None:
            return
        if commit.abandoned:
            raise Fault("order/abandoned", join(at, "commit"), None, body["commit"])
        if commit.result is not None:
            raise Fault("order/second", join(at, "commit"), None, body["commit"])
        number = None if commit.randomness is None else commit.randomness.seq
        if number != body["randomness"]:
            raise Fault("order/reference", join(at, "randomness"), number, body["randomness"])
        if body["case"] != commit.case:
            raise Fault("order/case", join(at, "case"), commit.case, body["case"])
        if body["attempt"] != commit.attempt:
            raise Fault("order/case", join(at, "attempt"), commit.attempt, body["attempt"])
        commit.result = Record(seq=entry["seq"], record=body["record"], winners=body["winners"])
        commit.closed = True

    def on_abandon(self, entry, body, at):
        commit = self.commits.get(body["commit"])
        if commit is None:
            return
        if commit.closed:
            raise Fault("order/abandoned", join(at, "commit"), None, body["commit"])
        commit.abandoned = commit.closed = True


# 10. What a draw rests on: digests, edition, randomness, arithmetic ----------------------------------------------


def check_manifest(manifest, commit, path):
    """The manifest is the one that was committed, and of this case and attempt."""
    found = digest_of(canonical(manifest))
    if found != commit.manifest:
        raise Fault("digests/manifest", path, commit.manifest, found)
    for field, wanted in (("case", commit.case), ("attempt", commit.attempt)):
        if manifest[field] != wanted:
            raise Fault("digests/case", join(path, field), wanted, manifest[field])
    source = commit.source["source"]
    if manifest["randomness_source"] != source:
        raise Fault("digests/case", join(path, "randomness_source"), source, manifest["randomness_source"])
    if manifest["attempt_act"] != commit.act_name:
        raise Fault("digests/act", join(path, "attempt_act"), commit.act_name, manifest["attempt_act"])


def check_record(record, commit, path):
    """The record is the one that was entered, and holds the committed manifest."""
    found = digest_of(canonical(record))
    if found != commit.result.record:
        raise Fault("digests/record", path, commit.result.record, found)
    manifest = digest_of(canonical(record["manifest"]))
    if manifest != commit.manifest:
        raise Fault("digests/record-manifest", join(path, "manifest"), commit.manifest, manifest)
    check_recorded(record["randomness"], commit.randomness, join(path, "randomness"))


def check_recorded(randomness, entered, path):
    """The record repeats the number and the evidence that the ledger has."""
    if not randomness["binding"]:
        raise Fault("digests/number", join(path, "binding"), True, False)
    if randomness["value"] != entered.value:
        raise Fault("digests/number", join(path, "value"), entered.value, randomness["value"])
    if "evidence" in randomness and canonical(randomness["evidence"]) != canonical(entered.evidence):
        raise Fault("digests/number", join(path, "evidence"))


def check_edition(manifest, entered, path):
    """The edition of the manifest among those that the policy entry of the commit lists."""
    name, edition, since = (manifest["policy"][field] for field in ("id", "edition", "in_force_from"))
    if name != entered["document"]:
        raise Fault("edition/document", join(path, "policy", "id"), entered["document"], name)
    for one in entered["editions"]:
        if one["digest"] == edition and one["in_force_from"] == since:
            return one
    raise Fault("edition/unknown", join(path, "policy"), None, since + " " + edition)


def check_randomness(run, world, commit, path):
    """Section 5: R from the evidence. `world` knows chains, acts, witnessed checkpoints."""

    def say(name, what):
        if run.kind == "bundle":
            run.tell("randomness", name, what)

    around = Record(run=run, world=world, commit=commit, seq=commit.randomness.seq, say=say)
    check_source(around, commit.source, commit.randomness.value, commit.randomness.evidence, path)
    say("R", commit.randomness.value)


def check_source(around, plan, value, evidence, path):
    source = plan["source"]
    around.say("source", source)
    ORIGINS[source](around, plan, value, evidence, path)


def from_system(around, plan, value, evidence, path):
    around.run.except_("except/system")


def from_chain(around, plan, value, evidence, path):
    around.say("chain", plan["chain"])
    around.say("link", plan["link"])
    around.world.link(around.run, plan["chain"], plan["link"], value, join(path, "value"))
    around.say("anchor", around.world.order.chains[plan["chain"]]["anchor"])


def from_beacon(around, plan, value, evidence, path):
    at = join(path, "evidence")
    if (plan["witness"] is None) != (evidence["witnessed"] is None):
        raise Fault("randomness/witness", join(at, "witnessed"), plan["witness"], evidence["witnessed"])
    if evidence["witnessed"] is None:
        time = seconds_of(around.commit.recorded_at)
    else:
        time = witness_time(around, plan["witness"], evidence["witnessed"], join(at, "witnessed"))
    due = time + plan["delay"]
    expected = 1 if due < plan["genesis"] else (due - plan["genesis"]) // plan["period"] + 2
    around.say("deadline", due)
    around.say("round", evidence["round"])
    if evidence["round"] != expected:
        raise Fault("randomness/round", join(at, "round"), expected, evidence["round"])
    follows(sha256(bytes.fromhex(evidence["signature"])).hex(), value, path)
    around.run.except_("except/beacon")


def from_ceremony(around, plan, value, evidence, path):
    around.say("digits", evidence["digits"])
    follows(sha256_hex("ceremony\n" + evidence["digits"] + "\n"), value, path)


def from_both(around, plan, value, evidence, path):
    at = join(path, "evidence", "parts")
    parts = evidence["parts"]
    for index, part in enumerate(parts):
        check_source(around, plan["parts"][index], part["value"], part["evidence"], join(at, index))
    follows(sha256_hex("combined\n" + parts[0]["value"] + "\n" + parts[1]["value"] + "\n"), value, path)


ORIGINS = {
    "system": from_system,
    "sealed-chain": from_chain,
    "beacon": from_beacon,
    "ceremony": from_ceremony,
    "combined": from_both,
}


def follows(expected, value, path):
    if expected != value:
        raise Fault("randomness/value", join(path, "value"), expected, value)


def seconds_of(instant):
    moment = datetime.datetime.strptime(instant[:19], "%Y-%m-%dT%H:%M:%S")
    return (moment - datetime.datetime(1970, 1, 1)) // datetime.timedelta(seconds=1)


def hashed_back(value, times):
    """A link hashed so many times."""
    data = bytes.fromhex(value)
    for _ in range(times):
        data = sha256(data)
    return data.hex()


def witness_keys(world, name, commit, seq):
    """The keys of a witness that were there before the commit: with a later one its time could be made up."""
    before = [key.text for key in world.keys.in_force("witness", commit)]
    return [key for key in world.keys.in_force("witness", seq) if key.name == name and key.text in before]


def witness_time(around, witness, witnessed, path):
    """When the witness of the plan signed, if this is the first known checkpoint after the commit that it signed."""
    world, wrong = around.world, Fault("randomness/witness", path, witness, witnessed)
    for seq, note in world.order.notes.items():
        if seq > witnessed or witnessed >= around.seq:
            break
        if note.size <= around.commit.seq:
            continue
        time = witnessed_at(note, witness_keys(world, witness, around.commit.seq, seq))
        if time is None:
            continue
        is_own = note.origin == world.order.origin and signers(note, world.keys.in_force("checkpoint", note.size))
        if seq < witnessed or not is_own:
            raise wrong
        return time
    raise wrong


RANGE = 2**48


def check_draw(run, record, path):
    """Steps 2 to 5 of record/FORMAT.md, section 6."""
    manifest, randomness = record["manifest"], record["randomness"]
    m = sha256_hex(canonical(manifest))
    if record["manifest_digest"] != m:
        raise Fault("draw/manifest-digest", join(path, "manifest_digest"), m, record["manifest_digest"])
    for index, pool in enumerate(manifest["pools"]):
        check_weights(pool, join(path, "manifest", "pools", index))

    def say(name, what):
        if run.kind == "bundle":
            run.tell("draw", name, what)

    say("M", m)
    say("R", randomness["value"])
    draw_seats(manifest, m, randomness["value"], record["result"]["seats"], join(path, "result", "seats"), say)


def check_weights(pool, path):
    """The multiplier is the least common denominator; each weight is fraction times multiplier."""
    multiplier, common = pool["multiplier"], 1
    for one in pool["candidates"]:
        below = int(one["fraction"].partition("/")[2] or "1")
        common = common // math.gcd(common, below) * below
        # A multiplier has 100 digits at most; beyond that it cannot be this one.
        if common >= 10**100:
            raise Fault("draw/multiplier", join(path, "multiplier"), None, multiplier)
    if int(multiplier) != common:
        raise Fault("draw/multiplier", join(path, "multiplier"), common, multiplier)
    for index, one in enumerate(pool["candidates"]):
        above, _, below = one["fraction"].partition("/")
        expected = int(above) * common // int(below or "1")
        if int(one["weight"]) != expected:
            raise Fault("draw/weight", join(path, "candidates", index, "weight"), expected, one["weight"])


def draw_seats(manifest, m, r, seats, path, say):
    """Every seat drawn again (section 5) and compared field by field."""
    if len(seats) != len(manifest["seats"]):
        raise Fault("draw/differs", path, len(manifest["seats"]), len(seats))
    gone = set()
    for index, seat in enumerate(manifest["seats"]):
        at = join(path, index)
        pool = next(one for one in manifest["pools"] if one["id"] == seat["pool"])
        left = [(one["id"], int(one["weight"])) for one in pool["candidates"] if one["id"] not in gone]
        drawn = {"seat": seat["seat"], "role": seat["role"], **draw_seat(left, m, r, seat["seat"], at)}
        for field in drawn:
            compare(drawn[field], seats[index][field], join(at, field))
        say_draw(say, drawn, left, m, r)
        gone.add(drawn["winner"])


def compare(expected, found, path):
    if isinstance(expected, dict):
        for field in expected:
            compare(expected[field], found[field], join(path, field))
    elif expected != found:
        raise Fault("draw/differs", path, expected, found)


def draw_seat(left, m, r, seat, path):
    total = sum(weight for _, weight in left)
    if total == 0 or total >= RANGE:
        raise Fault("draw/impossible", path)
    attempt, h, n = fair_ticket(m, r, seat, total)
    k, first = n % total, 0
    for name, weight in left:
        if k < first + weight:
            return {
                "try": attempt,
                "digest": h,
                "n": str(n),
                "total": str(total),
                "k": str(k),
                "winner": name,
                "interval": {"first": str(first), "last": str(first + weight - 1)},
                "forced": sum(1 for _, one in left if one > 0) == 1,
            }
        first += weight
    raise Fault("draw/impossible", path)


def fair_ticket(m, r, seat, total):
    """The tail of the range is refused, so that every ticket is equally likely."""
    attempt = 0
    while True:
        h = sha256_hex("court-draw-v1\n%s\n%s\n%d\n%d\n" % (m, r, seat, attempt))
        n = int(h[:12], 16)
        if is_fair(n, total):
            return attempt, h, n
        attempt += 1


def is_fair(n, total):
    return n < RANGE - RANGE % total


def say_draw(say, drawn, left, m, r):
    say("seat", "%d · %s" % (drawn["seat"], drawn["role"]))
    first = 0
    for name, weight in left:
        share = "–" if weight == 0 else "%d–%d (%d/%s)" % (first, first + weight - 1, weight, drawn["total"])
        say("candidate", name + ": " + share)
        first += weight
    say("try", drawn["try"])
    say("h", drawn["digest"])
    say("n", drawn["n"])
    say("W", drawn["total"])
    say("k", drawn["k"])
    say("interval", drawn["interval"]["first"] + "–" + drawn["interval"]["last"])
    say("winner", drawn["winner"])
    if drawn["forced"]:
        say("forced", "1/1")
    by_hand = "printf 'court-draw-v1\\n%%s\\n%%s\\n%%s\\n%%s\\n' %s %s %d %d | sha256sum"
    say("by-hand", by_hand % (m, r, drawn["seat"], drawn["try"]))


def check_winners(record, commit, path):
    """The winners that the ledger names are those of the record."""
    drawn = [{name: seat[name] for name in ("seat", "role", "winner")} for seat in record["result"]["seats"]]
    if drawn != commit.result.winners:
        raise Fault("winners/differ", path, names_of(drawn), names_of(commit.result.winners))


def names_of(winners):
    return ", ".join("%d: %s" % (one["seat"], one["winner"]) for one in winners)


def seals_in(value, path="", found=None):
    """Every seal inside a document, as `<pointer by id> <digest>`."""
    found = set() if found is None else found
    if isinstance(value, list):
        for index, item in enumerate(value):
            name = item["id"] if isinstance(item, dict) and isinstance(item.get("id"), str) else index
            seals_in(item, join(path, name), found)
    elif isinstance(value, dict):
        if len(value) == 1 and isinstance(value.get("sealed"), str):
            found.add(path + " " + value["sealed"])
        else:
            for key in value:
                seals_in(value[key], join(path, key), found)
    return found


def seals_of_manifest(manifest):
    """The seals among the facts that a manifest quotes: their pointers are those of the facts document."""
    found = set()
    for pool in manifest["pools"]:
        for excluded in pool["excluded"]:
            for ground in excluded["grounds"]:
                for fact in ground["facts"]:
                    seals_in(fact["value"], fact["path"], found)
    return found


def check_opening(opening, seals, path):
    if opening["path"] + " " + digest_of(canonical(opening)) not in seals:
        raise Fault("seals/opening", path, None, opening["path"])


def signed_by(note, keys, path):
    found = signers(note, keys)
    if found is None:
        raise Fault("signature/wrong", path)
    if not found:
        raise Fault("signature/unsigned", path)
    return found


def signed_in_force(world, note, path):
    """A checkpoint saved earlier is the ledger's own word only when a key that was in force then signed it."""
    if not signers(note, world.keys.in_force("checkpoint", note.size)):
        raise Fault("consistency/signature", path)


# 11. A bundle (ledger/FORMAT.md, section 8) ----------------------------------------------------------------------


class Bundle:
    """The steps of a bundle that was parsed strictly."""

    def __init__(self, bundle, source, key, since):
        self.bundle, self.source = bundle, source
        self.run = Run("bundle", key, since)
        self.keys, self.order = Keys(), Order(False)
        self.entries, self.earlier = [], []
        self.now = self.commit = self.signers = None

    def verify(self):
        for step in STEPS:
            self.run.check(step, getattr(self, "step_" + step))
        return self.run.report()

    def step_form(self):
        bundle = self.bundle
        if canonical(bundle) != (self.source[:-1] if self.source.endswith("\n") else self.source):
            raise Fault("form/canonical")
        check_form("bundle", bundle, "")
        for index, text in enumerate(bundle["verifier_keys"]):
            key = parse_key(text)
            if key is None or key.type != ED25519:
                raise Fault("form/type", "/verifier_keys/%d" % index, "verifier key")
        for index, one in enumerate(bundle["entries"]):
            path = "/entries/%d/bytes" % index
            self.entries.append((read_entry(one["bytes"], path), one["bytes"], one["proof"], path))
        ascending([[entry["seq"]] for entry, _, _, _ in self.entries], "/entries")
        check_entries(self.entries)
        for entry, _, _, _ in self.entries:
            if entry["kind"] == "key":
                self.keys.add(entry)
        self.now = parse_checkpoint(bundle["checkpoint"])
        for name in ("origin", "case", "attempt"):
            self.run.tell("form", name, bundle[name])
        self.run.tell("form", "entries", len(self.entries))

    def step_signature(self):
        run, bundle, now = self.run, self.bundle, self.now
        keys = [parse_key(text) for text in bundle["verifier_keys"]] if run.key is None else [run.key]
        if now.origin != bundle["origin"]:
            raise Fault("signature/origin", "/checkpoint", bundle["origin"], now.origin)
        self.signers = signed_by(now, keys, "/checkpoint")
        if run.key is None:
            run.except_("except/key")
        run.tell("signature", "key", self.signers[0].text)
        run.tell("signature", "size", now.size)
        run.tell("signature", "root", now.root.hex())

    def step_inclusion(self):
        for index, (entry, text, proof, _) in enumerate(self.entries):
            leaf = leaf_hash(text.encode())
            if not is_included(entry["seq"], self.now.size, leaf, [bytes.fromhex(one) for one in proof], self.now.root):
                raise Fault("inclusion/proof", "/entries/%d/proof" % index)
            what = "%d · %s · %s · %d" % (entry["seq"], entry["kind"], leaf.hex(), len(proof))
            self.run.tell("inclusion", "proof", what)

    def step_consistency(self):
        run, since, inside = self.run, self.run.since, self.bundle["consistency"]
        if since is not None and since.origin != self.now.origin:
            raise Fault("consistency/origin", "", self.now.origin, since.origin)
        if inside is not None:
            self.consistency_inside(inside)
        if since is None:
            if inside is None:
                run.nothing.add("consistency")
            return
        signed_in_force(self, since, "")
        self.continues(since, inside)
        run.tell("consistency", "saved", since.size)

    def consistency_inside(self, inside):
        note, path = parse_checkpoint(inside["from"]), "/consistency"
        if note.origin != self.now.origin:
            raise Fault("consistency/origin", path + "/from", self.now.origin, note.origin)
        signed_in_force(self, note, path + "/from")
        proof = [bytes.fromhex(one) for one in inside["proof"]]
        if not is_consistent(note.size, self.now.size, proof, note.root, self.now.root):
            raise Fault("consistency/proof", path + "/proof")
        self.run.tell("consistency", "proof", "%d → %d · %d" % (note.size, self.now.size, len(proof)))

    def continues(self, since, inside):
        """The checkpoint a person saved: the same as now, or the one from which the bundle proves."""
        if since.size > self.now.size:
            raise Fault("consistency/newer", "", self.now.size, since.size)
        known = None if inside is None else parse_checkpoint(inside["from"])
        if since.size == self.now.size:
            known = self.now
        if known is None or known.size != since.size:
            raise Fault("consistency/no-proof", "", since.size, None if known is None else known.size)
        if known.root != since.root:
            raise Fault("consistency/proof", "", since.root.hex(), known.root.hex())

    def step_order(self):
        for entry, _, _, path in self.entries:
            self.order.add(entry, path)
        if self.order.origin != self.bundle["origin"]:
            raise Fault("order/first", "/entries/0/bytes/body/origin", self.bundle["origin"], self.order.origin)
        self.own_commit()
        self.keys_in_force()
        self.run.tell("order", "entries", len(self.entries))

    def own_commit(self):
        """The commit is of the case and the attempt that the bundle names."""
        commit = next(iter(self.order.commits.values()))
        for field, wanted in (("case", commit.case), ("attempt", commit.attempt)):
            if self.bundle[field] != wanted:
                raise Fault("order/case", "/" + field, wanted, self.bundle[field])
        self.commit = commit
        numbers = self.order.numbers
        self.earlier = [one for seq, some in numbers if seq != commit.randomness.seq for one in some]

    def keys_in_force(self):
        """The signature was made with a key that the ledger itself holds in force; the bundle names these keys and no other."""
        held = [key.text for key in self.keys.in_force("checkpoint", self.now.size)]
        if not any(one.text in held for one in self.signers):
            raise Fault("order/key", "/checkpoint", None, self.signers[0].text)
        expected, found = " ".join(sorted(held)), " ".join(sorted(self.bundle["verifier_keys"]))
        if expected != found:
            raise Fault("order/key", "/verifier_keys", expected, found)

    def step_digests(self):
        run, commit, bundle = self.run, self.commit, self.bundle
        manifest, record, facts = bundle["manifest"], bundle["record"], bundle["facts"]
        check_manifest(manifest, commit, "/manifest")
        check_record(record, commit, "/record")
        policy_files(bundle["policy_files"], self.order.policies[commit.policy]["files"])
        if facts is None:
            run.except_("except/facts")
        elif digest_of(canonical(facts)) != manifest["facts"]:
            raise Fault("digests/facts", "/facts", manifest["facts"], digest_of(canonical(facts)))
        run.tell("digests", "manifest", commit.manifest)
        run.tell("digests", "record", commit.result.record)
        run.tell("digests", "files", len(bundle["policy_files"]))
        if facts is not None:
            run.tell("digests", "facts", manifest["facts"])

    def step_edition(self):
        manifest = self.bundle["manifest"]
        found = check_edition(manifest, self.order.policies[self.commit.policy], "/manifest")
        self.run.tell("edition", "policy", manifest["policy"]["id"])
        self.run.tell("edition", "edition", found["in_force_from"] + " · " + found["digest"])
        self.run.tell("edition", "decision", found["decision"])

    def step_randomness(self):
        check_randomness(self.run, self, self.commit, "#%d/body" % self.commit.randomness.seq)

    def link(self, run, name, link, value, path):
        """Hashed back to the anchor; and one hash from the number before it, when that entry is there."""
        anchor, before = self.order.chains[name]["anchor"], hashed_back(value, 1)
        if link > 1 and self.earlier and before not in self.earlier:
            raise Fault("randomness/link", path, before, ", ".join(self.earlier))
        if link > LIMIT_LINKS:
            run.except_("except/chain")
        elif hashed_back(value, link) != anchor:
            raise Fault("randomness/link", path, anchor, value)

    def step_draw(self):
        check_draw(self.run, self.bundle["record"], "/record")

    def step_winners(self):
        result = self.commit.result
        check_winners(self.bundle["record"], self.commit, "#%d/body/winners" % result.seq)
        for one in result.winners:
            self.run.tell("winners", "winner", "%d · %s · %s" % (one["seat"], one["role"], one["winner"]))

    def step_seals(self):
        openings = self.bundle["openings"]
        if not openings:
            self.run.nothing.add("seals")
        found = seals_in(self.bundle["facts"]) | seals_of_manifest(self.bundle["manifest"])
        for index, opening in enumerate(openings):
            check_opening(opening, found, "/openings/%d" % index)
            self.run.tell("seals", "opened", opening["path"] + ": " + canonical(opening["value"]))


def check_entries(entries):
    """One ledger, policy, approval, commit, number of it and result; besides, only what section 8 names."""
    found = {}
    for entry, _, _, path in entries:
        if entry["kind"] not in IN_A_BUNDLE:
            raise Fault("form/kind", join(path, "kind"), None, entry["kind"])
        found.setdefault(entry["kind"], []).append((entry, path))
    seq = found["commit"][0][0]["seq"] if "commit" in found else None
    numbers = [one for one in found.get("randomness", []) if one[0]["body"]["commit"] == seq]
    for kind in ("ledger", "policy", "approval", "commit", "randomness", "result"):
        some = numbers if kind == "randomness" else found.get(kind, [])
        if len(some) != 1:
            raise Fault("form/entries", "/entries", kind, len(some))
    plan, (number, path) = found["commit"][0][0]["body"]["source"], numbers[0]
    check_evidence(plan, number["body"]["evidence"], join(path, "body", "evidence"))


def policy_files(files, wanted):
    names = [[one["path"] for one in some] for some in (wanted, files)]
    if names[0] != names[1]:
        raise Fault("digests/files", "/policy_files", ", ".join(names[0]), ", ".join(names[1]))
    for index, one in enumerate(files):
        if digest_of(one["text"]) != wanted[index]["digest"]:
            raise Fault("digests/file", "/policy_files/%d" % index, wanted[index]["digest"], digest_of(one["text"]))


# 12. An export of a ledger (ledger/FORMAT.md, section 7), line by line -------------------------------------------

PHASES = ("header", "entries", "checkpoints", "blobs", "openings", "end")


class Export:
    """What an export has shown so far; nothing of it is kept but digests, keys and what open draws need."""

    def __init__(self, run):
        self.run = run
        self.keys, self.order, self.tree = Keys(), Order(True), Tree()
        self.hash = hashlib.sha256()
        self.phase, self.origin, self.signer = "header", None, None
        self.counts = {"entries": 0, "checkpoints": 0, "blobs": 0, "openings": 0}
        self.needs, self.seen, self.sizes, self.signers, self.seals = {}, {}, set(), set(), {}
        self.last_size, self.last_note, self.last_blob, self.last_opening = 0, None, "", ""

    def line(self, data, number):
        """The form fails at once: what follows a line that cannot be read means nothing."""
        path = "line %d" % number
        source = decode(data)
        if source is None:
            raise Fault("form/line", path)
        kind, read = self.reader(source)
        if PHASES.index(kind) < PHASES.index(self.phase) or self.phase == "end":
            raise Fault("form/line", path)
        self.phase = "entries" if kind == "header" else kind
        if kind != "end":
            self.hash.update(data + b"\n")
        read(source, path)

    def reader(self, source):
        if self.phase == "header":
            return "header", self.header
        if re.match("[0-9a-f]{64} ", source):
            return "entries", self.entry
        for start, phase, read in (
            ("checkpoint ", "checkpoints", self.checkpoint),
            ("blob ", "blobs", self.blob),
            ("opening ", "openings", self.opening),
        ):
            if source.startswith(start):
                return phase, read
        return "end", self.end

    def header(self, source, path):
        self.origin = source[len("zasady-ledger/1 ") :]
        if not TYPES["origin"](self.origin):
            raise Fault("form/line", path)

    def entry(self, source, path):
        run, text = self.run, source[65:]
        entry = read_entry(text, path)
        self.counts["entries"] += 1
        if entry["kind"] == "key":
            self.keys.add(entry)
        self.entry_form(entry, path)
        leaf = leaf_hash(text.encode())
        run.check("inclusion", lambda: self.right_leaf(leaf.hex(), source[:64], path))
        self.tree.add(leaf)
        run.check("order", lambda: self.in_order(entry, path))
        run.check("digests", lambda: self.remember(entry))
        if entry["kind"] == "witnessed":
            self.signed(parse_checkpoint(entry["body"]["note"]), join(path, "body", "note"))
        if entry["kind"] == "randomness":
            commit = entry["body"]["commit"]
            run.check(
                "randomness",
                lambda: check_randomness(run, self, self.order.commits[commit], join(path, "body")),
            )

    def entry_form(self, entry, path):
        """What the form of an entry needs to know of the lines before it."""
        kind, body = entry["kind"], entry["body"]
        if kind == "ledger" and body["origin"] != self.origin:
            raise Fault("form/value", join(path, "body", "origin"), self.origin, body["origin"])
        commit = self.order.commits.get(body["commit"]) if kind == "randomness" else None
        if commit is not None:
            check_evidence(commit.source, body["evidence"], join(path, "body", "evidence"))

    def right_leaf(self, expected, found, path):
        if expected != found:
            raise Fault("inclusion/leaf", path, expected, found)

    def in_order(self, entry, path):
        self.order.add(entry, path)
        if entry["kind"] == "witnessed":
            witnesses = self.keys.in_force("witness", entry["seq"])
            if witnessed_at(self.order.notes[entry["seq"]], witnesses) is None:
                raise Fault("order/unwitnessed", join(path, "body", "note"))

    def remember(self, entry):
        """What an entry names by digest, and the seals in it."""
        seq, kind, body = entry["seq"], entry["kind"], entry["body"]
        if kind == "policy":
            for one in body["files"]:
                self.need(one["digest"], "text")
        if kind == "act" and body["document"] is not None:
            self.need(body["document"], "text")
        if kind == "decision":
            self.need(body["facts"], "text")
        if kind == "commit":
            self.need(body["manifest"], "manifest", seq)
        if kind == "result":
            self.need(body["record"], "record", body["commit"])
        if kind == "register":
            self.seals["entry:%d" % seq] = seals_in(body["set"], "/" + body["subject"])

    def need(self, digest, use, commit=None):
        self.needs.setdefault(digest, []).append((use, commit))

    def link(self, run, name, link, value, path):
        """A number is some hashes away from the nearest one known before it, at first the anchor."""
        chain = self.order.chains[name]
        known_link, known = chain["known"]
        is_later = link > known_link
        start, goal = (value, known) if is_later else (known, value)
        if abs(link - known_link) > LIMIT_LINKS:
            run.except_("except/chain")
            return
        if hashed_back(start, abs(link - known_link)) != goal:
            raise Fault("randomness/link", path, known, value)
        if is_later:
            chain["known"] = (link, value)

    def signed(self, note, path):
        """A checkpoint is signed by a key in force at its size, and its root is that of the entries."""

        def signature():
            if note.origin != self.origin:
                raise Fault("signature/origin", path, self.origin, note.origin)
            found = signed_by(note, self.keys.in_force("checkpoint", note.size), path)
            self.signers.update(key.text for key in found)
            self.signer = found[0]

        def root():
            found = self.tree.root(note.size) if 1 <= note.size <= self.tree.size else None
            if found != note.root:
                raise Fault("inclusion/root", path, None if found is None else found.hex(), note.root.hex())

        self.run.check("signature", signature)
        self.run.check("inclusion", root)

    def checkpoint(self, source, path):
        data = from_base64(source[11:])
        text = None if data is None else decode(data)
        note = None if text is None else parse_checkpoint(text)
        if note is None:
            raise Fault("form/type", path, "checkpoint")
        if self.counts["checkpoints"] > 0 and note.size <= self.last_size:
            raise Fault("form/ascending", path)
        self.counts["checkpoints"] += 1
        self.sizes.add(note.size)
        self.last_size, self.last_note = note.size, note
        self.signed(note, path)

    def blob(self, source, path):
        match = re.fullmatch(r"blob (sha256:[0-9a-f]{64}) ([^\n]*)", source)
        data = None if match is None else from_base64(match[2])
        if data is None:
            raise Fault("form/line", path)
        digest, found = match[1], "sha256:" + sha256(data).hex()
        if digest <= self.last_blob:
            raise Fault("form/ascending", path)
        self.last_blob = digest
        self.counts["blobs"] += 1
        self.seen[digest] = True

        def right():
            if found != digest:
                raise Fault("digests/blob", path, digest, found)

        self.run.check("digests", right)
        if found == digest:
            self.use(digest, decode(data), path)

    def use(self, digest, source, path):
        """A text whose digest is right, by what the entries say it is."""
        if source is not None and '{"sealed":"sha256:' in source:
            self.seals[digest] = seals_in_text(source)
        for use, commit in list(self.needs.get(digest, ())):
            if use == "text":
                continue
            value = read_inner(use, source or "", path)
            self.seals[digest] = seals_of_manifest(value["manifest"] if use == "record" else value)
            getattr(self, use)(value, self.order.commits.get(commit), path)

    def manifest(self, manifest, commit, path):
        run = self.run

        def digests():
            check_manifest(manifest, commit, path)
            self.need(manifest["facts"], "text")

        run.check("digests", digests)
        run.check("edition", lambda: check_edition(manifest, self.order.policies[commit.policy], path))

    def record(self, record, commit, path):
        run = self.run
        run.check("digests", lambda: check_record(record, commit, path))
        run.check("draw", lambda: check_draw(run, record, path))
        run.check("winners", lambda: check_winners(record, commit, path))

    def opening(self, source, path):
        match = re.fullmatch(r"opening (sha256:[0-9a-f]{64}|entry:(?:0|[1-9][0-9]*)) ([^\n]*)", source)
        data = None if match is None else from_base64(match[2])
        if data is None:
            raise Fault("form/line", path)
        if source <= self.last_opening:
            raise Fault("form/ascending", path)
        self.last_opening = source
        self.counts["openings"] += 1
        opening = read_inner("opening", decode(data) or "", path)
        self.run.check("seals", lambda: check_opening(opening, self.seals.get(match[1], set()), path))

    def end(self, source, path):
        match = re.fullmatch("end ([0-9]+) ([0-9]+) ([0-9]+)(?: ([0-9]+))? ([0-9a-f]{64})", source)
        if match is None:
            raise Fault("form/line", path)
        counts = list(self.counts.values())
        if match[4] is None and counts[3] == 0:
            counts.pop()
        expected = " ".join(str(one) for one in counts)
        found = " ".join(one for one in match.groups()[:4] if one is not None)
        if expected != found:
            raise Fault("form/counts", path, expected, found)
        if self.last_size != self.counts["entries"] or self.last_size == 0:
            raise Fault("form/counts", path, self.counts["entries"], self.last_size)
        if self.hash.hexdigest() != match[5]:
            raise Fault("form/end", path, self.hash.hexdigest(), match[5])

    def finish(self):
        """What can be said only when all lines were read."""
        if self.phase != "end":
            raise Fault("form/end")
        self.run.check("signature", self.trusted)
        self.run.check("consistency", self.continued)
        self.run.check("order", self.witnessed)
        self.run.check("digests", self.missing)
        self.tell()

    def trusted(self):
        """A key given by other means must have signed a checkpoint while it was in force."""
        run, note = self.run, self.last_note
        if run.key is None:
            run.except_("except/key")
        elif run.key.text not in self.signers:
            raise Fault("signature/unsigned", "checkpoint", run.key.text)
        run.tell("signature", "key", (run.key or self.signer).text)
        run.tell("signature", "size", note.size)
        run.tell("signature", "root", note.root.hex())

    def continued(self):
        since = self.run.since
        if since is None:
            self.run.nothing.add("consistency")
            return
        if since.origin != self.origin:
            raise Fault("consistency/origin", "", self.origin, since.origin)
        if since.size > self.tree.size:
            raise Fault("consistency/newer", "", self.tree.size, since.size)
        signed_in_force(self, since, "")
        root = None if since.size == 0 else self.tree.root(since.size)
        if root != since.root:
            raise Fault("consistency/proof", "", since.root.hex(), None if root is None else root.hex())
        self.run.tell("consistency", "saved", since.size)

    def missing(self):
        is_manifest_gone = False
        for digest, uses in self.needs.items():
            if digest in self.seen:
                continue
            if digest not in self.order.redacted:
                raise Fault("digests/missing", "", digest)
            self.run.except_("except/redacted")
            is_manifest_gone = is_manifest_gone or any(use == "manifest" for use, _ in uses)
        if is_manifest_gone:
            # What a manifest that is gone named cannot be known.
            return
        for digest in self.seen:
            if digest not in self.needs:
                raise Fault("digests/unnamed", "", None, digest)

    def witnessed(self):
        """What was witnessed is a checkpoint that the ledger made."""
        for seq, note in self.order.notes.items():
            if note.size not in self.sizes:
                raise Fault("order/witnessed", "#%d/body/size" % seq, None, note.size)

    def tell(self):
        run, commits = self.run, self.order.commits.values()
        run.tell("form", "origin", self.origin)
        for name in ("entries", "checkpoints", "blobs"):
            run.tell("form", name, self.counts[name])
        run.tell("order", "commits", len(commits))
        run.tell("draw", "results", sum(1 for one in commits if one.result is not None))
        if self.counts["openings"] == 0:
            run.nothing.add("seals")
        else:
            run.tell("seals", "opened", self.counts["openings"])


def seals_in_text(source):
    try:
        return seals_in(parse_strict(source))
    except Unreadable:
        return set()


def verify_export(stream, key, since):
    run = Run("ledger", key, since)
    state = Export(run)

    def lines():
        for number, line in enumerate(lines_of(stream), 1):
            state.line(line, number)
        state.finish()

    run.check("form", lines)
    return run.report()


# 13. Files -------------------------------------------------------------------------------------------------------


def decode(data):
    """UTF-8, strictly; a byte order mark stays and is then no JSON."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def lines_of(stream):
    """The lines of a stream, without their ends. What follows the last end is no line: it must be empty."""
    while True:
        line = stream.readline(LIMIT_FILE + 1)
        if line == b"":
            return
        if not line.endswith(b"\n"):
            if len(line) > LIMIT_FILE:
                raise Unreadable("size")
            raise Fault("form/end")
        yield line[:-1]


def verify(stream, key=None, since=None):
    """Verifies what a stream of bytes holds: a bundle or an export. The stream can be peeked at."""
    start = decode(stream.peek(16)[:16]) or ""
    try:
        if start == "zasady-ledger/1 ":
            return verify_export(stream, key, since)
        if start.startswith("zasady-ledger/"):
            return unreadable("file/format")
        data = stream.read(LIMIT_FILE + 1)
        if len(data) > LIMIT_FILE:
            raise Unreadable("size")
        source = decode(data)
        if source is None:
            raise Unreadable("encoding")
        value = parse_strict(source)
        if not isinstance(value, dict) or value.get("format") != "zasady-bundle/1":
            raise Unreadable("format")
        return Bundle(value, source, key, since).verify()
    except Unreadable as problem:
        return unreadable("file/" + problem.reason)


# 14. The report as text, and the command line --------------------------------------------------------------------


def shown(value):
    """What a file says may not steer the terminal or turn the text around."""
    pattern = "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
    return re.sub(pattern, lambda match: "\\u%04x" % ord(match.group()), str(value))


def text_of(report, lang):
    """The report for people."""
    lines = [] if report["kind"] is None else [word("kind/" + report["kind"], lang)]
    for index, one in enumerate(report["steps"]):
        title, status = word("step/" + one["step"], lang), word("status/" + one["status"], lang)
        lines.append("%2d. %s: %s" % (index + 1, title, status))
        for detail in one["details"]:
            lines.append("      %s: %s" % (word("detail/" + detail["name"], lang), shown(detail["value"])))
        if one["status"] == "fails":
            lines += failure_lines(report["failure"], lang)
    lines += ["", word("verdict/" + report["verdict"], lang)]
    if report["kind"] is None:
        code = report["failure"]["code"]
        lines.append("  %s (%s)" % (word(code, lang), code))
    for one in report["exceptions"]:
        times = " (× %d)" % one["times"] if one["times"] > 1 else ""
        lines.append("  – " + word(one["code"], lang) + times)
    return "\n".join(lines) + "\n"


def failure_lines(found, lang):
    lines = ["      %s (%s)" % (word(found["code"], lang), found["code"])]
    if found["path"] != "":
        lines.append("      %s: %s" % (word("word/where", lang), shown(found["path"])))
    for name in ("expected", "found"):
        if found[name] is not None:
            lines.append("      %s: %s" % (word("word/" + name, lang), shown(found[name])))
    return lines


def report_of(report, lang, as_json):
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n" if as_json else text_of(report, lang)


def parse_words(words):
    """The words of a command line; None when they make no sense."""
    options = {"file": None, "key": None, "since": None, "lang": "uk", "json": False, "help": False}
    rest = list(words)
    while rest:
        given = rest.pop(0)
        if given in ("--help", "-h"):
            options["help"] = True
        elif given == "--json":
            options["json"] = True
        elif given in ("--key", "--since", "--lang"):
            if not rest:
                return None
            options[given[2:]] = rest.pop(0)
        elif given.startswith("--") or options["file"] is not None:
            return None
        else:
            options["file"] = given
    is_full = options["help"] or options["file"] is not None
    return options if is_full and options["lang"] in ("uk", "en") else None


def main(words):
    """Runs the command line: words in; exit code and both outputs out."""
    options = parse_words(words)
    at = words.index("--lang") + 1 if "--lang" in words else 0
    lang = "en" if words[at : at + 1] == ["en"] else "uk"
    line = word("usage/line", lang).replace("node verify.mjs", "python3 verify.py")
    if options is None:
        return 2, "", line + "\n"
    if options["help"]:
        return 0, line + "\n" + word("usage/help", lang) + "\n", ""
    key = None if options["key"] is None else parse_key(options["key"])
    if options["key"] is not None and (key is None or key.type != ED25519):
        return 2, "", word("usage/key", lang) + "\n"
    report = verify_file(options["file"], options["since"], key)
    return report["exit"], report_of(report, lang, options["json"]), ""


def verify_file(file, since, key):
    saved = None
    if since is not None:
        try:
            with open(since, "rb") as stream:
                text = decode(stream.read(LIMIT_FILE))
        except OSError:
            text = None
        saved = None if text is None else parse_checkpoint(text)
        if saved is None:
            return unreadable("file/since")
    try:
        with open(file, "rb") as stream:
            return verify(stream, key, saved)
    except OSError:
        return unreadable("file/missing")


if __name__ == "__main__":
    code, out, err = main(sys.argv[1:])
    sys.stdout.buffer.write(out.encode("utf-8", "backslashreplace"))
    sys.stderr.buffer.write(err.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    sys.exit(code)
