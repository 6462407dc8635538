/** Words of the frame around the screens. */
import { defineWords } from './define.ts'

export default defineWords({
  uk: {
    name: 'Засади',
    about: 'Розподіл судових справ за засадами',
    skip: 'Перейти до змісту',
    navigation: 'Розділи',
    areas: {
      policies: 'Засади',
      change: 'Зміни',
      distribution: 'Розподіл',
      registers: 'Реєстри',
      audit: 'Перевірка',
    },
    accounts: 'Користувачі',
    setup: 'Новий суд',
    sample: 'навчальний суд',
    sampleHint: 'Суд і люди в ньому вигадані. Робити можна все.',
    noCourt: 'Суд ще не створено',
    noCourtHelp: 'Його створює адміністратор: назва, реєстри, засади. Тоді тут з’явиться робота.',
    setUp: 'Створити суд',
    roles: {
      author: 'автор змін',
      approver: 'той, хто схвалює',
      administrator: 'адміністратор',
      distribution_officer: 'відповідальний за розподіл',
      auditor: 'аудитор',
      reader: 'читач',
    },
    theme: {
      label: 'Вигляд',
      system: 'як у системі',
      light: 'світлий',
      dark: 'темний',
    },
    ownPassword: 'Змінити пароль',
    signOut: 'Вийти',
    otherRole: 'Увійти в іншій ролі',
    connectionLost: 'Немає зв’язку із сервером',
    connectionHelp:
      'Те, що ви ввели, залишається на сторінці. Щойно зв’язок відновиться, робота продовжиться сама.',
    expired: {
      title: 'Сеанс завершився',
      help: 'Увійдіть ще раз: усе, що на сторінці, залишиться, і дія продовжиться.',
    },
    notFound: {
      title: 'Такої сторінки немає',
      text: 'Можливо, адресу введено з помилкою або запис звідси прибрано.',
    },
    forbidden: {
      title: 'Цей розділ вам не відкритий',
      text: 'Ваші ролі: {roles}. Щоб дістати доступ, зверніться до адміністратора.',
    },
    broken: {
      title: 'На цій сторінці сталася помилка',
      text: 'Записане в журналі не змінилося. Поверніться або відкрийте сторінку знову.',
      again: 'Відкрити знову',
      details: 'Технічні подробиці для адміністратора',
    },
    home: 'На початок',
  },
  en: {
    name: 'Zasady',
    about: 'Distribution of court cases by policy',
    skip: 'Skip to content',
    navigation: 'Sections',
    areas: {
      policies: 'Policies',
      change: 'Change',
      distribution: 'Distribution',
      registers: 'Registers',
      audit: 'Audit',
    },
    accounts: 'Users',
    setup: 'New court',
    sample: 'sample court',
    sampleHint: 'The court and its people are invented. Anything may be tried.',
    noCourt: 'No court has been set up yet',
    noCourtHelp:
      'The administrator sets it up: name, registers, policies. Then there will be work here.',
    setUp: 'Set up the court',
    roles: {
      author: 'author of changes',
      approver: 'approver',
      administrator: 'administrator',
      distribution_officer: 'distribution officer',
      auditor: 'auditor',
      reader: 'reader',
    },
    theme: {
      label: 'Look',
      system: 'as the system',
      light: 'light',
      dark: 'dark',
    },
    ownPassword: 'Change password',
    signOut: 'Sign out',
    otherRole: 'Enter another role',
    connectionLost: 'No connection to the server',
    connectionHelp:
      'What you have typed stays on the page. Work goes on by itself as soon as the connection is back.',
    expired: {
      title: 'The session has ended',
      help: 'Sign in again: everything on the page stays, and what you did goes on.',
    },
    notFound: {
      title: 'There is no such page',
      text: 'The address may be mistyped, or what was here is gone.',
    },
    forbidden: {
      title: 'This section is not open to you',
      text: 'Your roles: {roles}. Ask the administrator for access.',
    },
    broken: {
      title: 'Something went wrong on this page',
      text: 'Nothing recorded in the ledger has changed. Go back or open the page again.',
      again: 'Open again',
      details: 'Technical details for the administrator',
    },
    home: 'To the beginning',
  },
})
