import type { OverlayPlatform } from './overlay-platform.ts';

/** Course plugins mostly remember on the server, for members; what they store in the browser is little. */
export const courses: readonly OverlayPlatform[] = [
  {
    platform: 'LearnPress',
    provider: null,
    country: null,
    plugin: 'learnpress',
    items: [
      {
        names: ['lp_session_guest'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: {
          sv: 'Knyter en besökare utan konto till den kurs som lagts i korgen.',
          en: 'Ties a visitor without an account to the course put into the basket.',
        },
        caution: {
          sv: 'LearnPress sätter den på varje sida. Innan besökaren valt en kurs är den svår att kalla nödvändig.',
          en: 'LearnPress sets it on every page. Before a course is chosen it can hardly be called necessary.',
        },
      },
    ],
  },
  {
    platform: 'LearnDash',
    provider: null,
    country: null,
    items: [
      {
        names: ['learndash_timer_cookie', 'learndash_timer_cookie_*'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: {
          sv: 'Minns hur lång tid som är kvar av en lektion som måste ta sin tid.',
          en: 'Remembers how much is left of a lesson that must take its time.',
        },
        caution: {
          sv: 'Bara för den som går en kurs med tidsgräns.',
          en: 'Only for who takes a course with a time limit.',
        },
      },
    ],
  },
];
