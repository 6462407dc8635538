/** What to do about a finding: for each check its own, since what answers one question does not answer another. */
import { defineWords } from '../../../words/define.ts'

export default defineWords({
  uk: {
    'unpaired-result':
      'Результат без закріпленого переліку міг з’явитися лише в обхід програми. Перевірте журнал суду в розділі «Перевірити файл» і порівняйте його зі збереженою контрольною точкою.',
    'open-commit':
      'З’ясуйте, чому розподіл зупинився після закріплення переліку: чи був збій, хто працював. Незакінчений розподіл завершують на екрані «Розподіл».',
    'abandoned-draw':
      'Прочитайте записану причину відмови. Якщо число вже було відоме, звірте, хто отримав би справу, і хто отримав її потім; вимагайте письмового пояснення.',
    'repeated-draw':
      'Відкрийте акт, за яким розподілено повторно: чи є він у справі, чи названо підставу, чи не лишився серед кандидатів той, кого вже визначено.',
    'small-pool':
      'Відкрийте розподіл і прочитайте, чому виключено решту суддів. Звірте кожну відсутність і спеціалізацію з наказами того дня.',
    'mass-absence':
      'Звірте кожну відсутність того дня з наказом: дату, підпис, коли її внесено. Запитайте, чому так багато суддів відсутні саме тоді, і які справи того дня розподілено.',
    'acted-while-absent':
      'Порівняйте наказ про відсутність із документом, який суддя підписав того дня. Одне з двох помилкове: з’ясуйте, яке, і чи змінило це розподіл.',
    'another-day':
      'Запитайте, навіщо розподіляли станом на інший день, і звірте, чи були б кандидатами ті самі судді в день розподілу.',
    'outside-hours':
      'З’ясуйте, хто працював у цей час і чому. Порівняйте з графіком чергувань і журналом доступу до приміщення чи сервера.',
    'near-duplicates':
      'Відкрийте названі справи: чи це одне звернення, подане кілька разів до «потрібного» судді. Перевірте, які з них потім відкликано чи повернуто.',
    'number-lookalikes':
      'Порівняйте номери зі справами в канцелярії: це дві справи чи одна, внесена під двома написаннями. Якщо одна, другий розподіл — повторний і потребує акта.',
    'outside-draw':
      'Прочитайте пункт засад, за яким справу передано без розподілу, і чи є в справі документ, що це підтверджує.',
    'empty-complexity':
      'Запитайте, хто не вказав складності й чому. Від неї залежить навантаження, а отже, й частка судді в наступних розподілах.',
    'edit-reverted':
      'Зміна діяла лише на час розподілу. Запитайте того, хто її вніс і скасував, про обидва накази; порівняйте, хто міг отримати справу з нею і без неї.',
    'edited-before-draw':
      'Звірте зміну з наказом, на який вона посилається, і його дату з часом розподілу. Запитайте, хто й навіщо вніс її саме тоді.',
    'late-entry':
      'Порівняйте дату наказу з днем, коли його внесено. Відкрийте розподіли між цими днями: суддя брав у них участь, хоч був відсутній.',
    'hasty-setting':
      'Звірте наказ про зміну: коли його підписано і з якого часу він діє. Без наказу зміни не мало бути.',
    'setting-without-order':
      'Знайдіть наказ про цю зміну. Якщо його немає, зміну слід виправити, а розподіли після неї перевірити окремо.',
    'backdated-edition':
      'Звірте день, з якого діє редакція, з рішенням зборів і днем оприлюднення. Перевірте розподіли між цими днями: вони відбулися за іншими правилами.',
    'hasty-edition':
      'Звірте рішення зборів: коли ухвалено, коли оприлюднено, чи дозволяє закон редакції діяти так скоро.',
    'corrected-policy':
      'Порівняйте виправлений текст із рішенням зборів. Відкрийте розподіли, проведені за помилковим текстом, і вирішіть, чи змінив він результат.',
    'clock-jump':
      'З’ясуйте в того, хто веде сервер, що сталося з годинником. Час записів поруч може бути хибним: звірте його з паперами справ.',
    redacted:
      'Прочитайте причину вилучення й акт. Назвіть розподіли, яких тепер не перевірити, і запитайте, де зберігають оригінали.',
    'keys-changed':
      'Звірте новий ключ із тим, що суд оприлюднив, і хто його має. Підпис невідомим ключем нічого не засвідчує.',
    outages:
      'Звірте збій з актом: коли почався, коли закінчився, хто підписав. Справи, які розподілено під час збою, перевірте окремо.',
    'weak-source':
      'Число могли обрати чи знати наперед. Повторіть розподіл у «Перевірці минулого» і поставте питання про свідка або маяк для наступних розподілів.',
    'no-witness':
      'Попросіть у свідка чи в того, хто зберігав, контрольну точку за цей час і перевірте журнал із нею. Домовтеся про свідка надалі.',
    'wins-by-judge':
      'Статистика не доводить вини. Повторіть розподіли цього судді в «Перевірці минулого» і звірте відомості, за якими рахували його частку: коефіцієнт, відсутності, навантаження.',
    'all-judges':
      'Статистика не доводить вини. Подивіться, які судді далі від очікуваного, і перевірте джерело чисел та відомості за цей час.',
    'drawn-numbers':
      'Перевірте джерело випадкових чисел: хто його зберігав, чи засвідчено. Нерівні числа вказують на джерело, а не на суддю.',
    'fairness-bet':
      'Статистика не доводить вини, але таке випадково трапляється рідко. Перевірте джерело чисел і всі розподіли цього судді за час, коли ставка зростала.',
  },
  en: {
    'unpaired-result':
      'A result without a fixed list can have come about only past the program. Verify the ledger of the court on the page “Verify a file”, and against a checkpoint that somebody saved.',
    'open-commit':
      'Find out why the draw stopped after its list was fixed: was there an outage, who was at work. It is finished on the page “Distribution”.',
    'abandoned-draw':
      'Read the recorded reason. Where the number was known already, see who would have got the case and who got it then; demand a written explanation.',
    'repeated-draw':
      'Open the act by which the case was distributed again: is it in the case, does it name a ground, is the judge drawn first still among the candidates.',
    'small-pool':
      'Open the draw and read why the other judges were excluded. Hold every absence and specialisation against the orders of that day.',
    'mass-absence':
      'Hold every absence of that day against its order: date, signature, when it was entered. Ask why so many judges were absent just then, and which cases were drawn that day.',
    'acted-while-absent':
      'Compare the order of absence with the document that the judge signed on that day. One of them is wrong: find out which, and whether the draw depended on it.',
    'another-day':
      'Ask why the draw was made as of another day, and whether the candidates would have been the same on its own day.',
    'outside-hours':
      'Find out who worked at that time, and why. Compare with the roster and with who had access to the building or the server.',
    'near-duplicates':
      'Open the cases named: are they one filing, filed again until the “right” judge came. See which of them were withdrawn or returned afterwards.',
    'number-lookalikes':
      'Hold the numbers against the cases in the registry: are they two cases, or one that was entered under two spellings. If one, the second draw is a repeat and needs its act.',
    'outside-draw':
      'Read the item of the policy by which the case went to somebody without a draw, and whether the case has a document to show for it.',
    'empty-complexity':
      'Ask who left the complexity out, and why. The load depends on it, hence the share of the judge in the draws that follow.',
    'edit-reverted':
      'The change held for the time of the draw only. Ask whoever entered it and took it back for both orders; compare who could get the case with it and without.',
    'edited-before-draw':
      'Hold the change against the order that it names, and the date of the order against the time of the draw. Ask who entered it just then, and why.',
    'late-entry':
      'Compare the date of the order with the day it was entered. Open the draws between these days: the judge took part though absent.',
    'hasty-setting':
      'Hold the change against its order: when it was signed, from when it is in force. Without an order there should be no change.',
    'setting-without-order':
      'Find the order for this change. Where there is none the change is to be corrected, and the draws after it are to be checked one by one.',
    'backdated-edition':
      'Hold the day from which the edition is in force against the decision of the assembly and its publication. Check the draws between these days: they were made by other rules.',
    'hasty-edition':
      'Hold it against the decision of the assembly: when it was adopted, when published, whether the law lets an edition be in force so soon.',
    'corrected-policy':
      'Compare the corrected text with the decision of the assembly. Open the draws that were made by the wrong text, and decide whether it changed what came of them.',
    'clock-jump':
      'Ask whoever runs the server what happened to the clock. The times of entries nearby may be wrong: hold them against the papers of the cases.',
    redacted:
      'Read the reason of the redaction and its act. Name the draws that can no longer be verified, and ask where the originals are kept.',
    'keys-changed':
      'Hold the new key against what the court has published, and ask who has it. A signature by an unknown key proves nothing.',
    outages:
      'Hold the outage against its act: when it began and ended, who signed. Check the cases that were drawn meanwhile one by one.',
    'weak-source':
      'The number could be chosen, or known beforehand. Run the draw again on the page “Replay”, and ask for a witness or a beacon for the next draws.',
    'no-witness':
      'Ask the witness, or whoever saved one, for a checkpoint of that time, and verify the ledger with it. Agree on a witness for the future.',
    'wins-by-judge':
      'Statistics prove no guilt. Replay the draws of this judge, and check the facts from which the share was computed: coefficient, absences, load.',
    'all-judges':
      'Statistics prove no guilt. See which judges are farther from what was expected, and check the source of the numbers and the facts of that time.',
    'drawn-numbers':
      'Check the source of the random numbers: who kept it, whether it was witnessed. Uneven numbers point at the source, not at a judge.',
    'fairness-bet':
      'Statistics prove no guilt, yet this seldom comes by chance. Check the source of the numbers, and all draws of this judge while the bet grew.',
  },
})
