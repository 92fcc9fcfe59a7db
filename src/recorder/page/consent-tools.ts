// The events by which consent tools tell their page of a choice, and where each of them says what was chosen. Moove has none;
// nor has Osano's cookieconsent, which calls the site back instead: of those two the click and the cookie tell.
import type { SignalDetail } from './consent-channel.ts';
import {
  answer,
  answersIn,
  joined,
  lengthOf,
  member,
  type Names,
  namesIn,
  noNames,
  pageGlobal,
  yesOrNo,
} from './page-values.ts';

export interface Told extends Names {
  readonly state: SignalDetail[5];
}

interface ToolEvents {
  readonly tool: string;
  /** Names of events on the window, the document or an element. */
  readonly events: readonly string[];
  /** null where this one tells nothing of consent. */
  readonly read: (detail: unknown, event: string) => Told | null;
}

export const toolEvents: readonly ToolEvents[] = [
  {
    tool: 'vanilla-cookieconsent',
    events: ['cc:onFirstConsent', 'cc:onConsent', 'cc:onChange'],
    read(detail) {
      const chosen = answer(pageGlobal('CookieConsent'), 'getUserPreferences');
      const type = member(chosen, 'acceptType');
      const categories = member(chosen, 'acceptedCategories') ?? member(member(detail, 'cookie'), 'categories');
      return {
        granted: namesIn(categories),
        denied: namesIn(member(chosen, 'rejectedCategories')),
        state: type === 'all' ? 'granted' : type === 'necessary' ? 'denied' : '',
      };
    },
  },
  {
    tool: 'tarteaucitron',
    events: ['tac.consent_updated', 'tac.open_alert'],
    read(_detail, event) {
      const names = answersIn(member(pageGlobal('tarteaucitron'), 'state'), yesOrNo);
      const isAsked = event === 'tac.open_alert' || names.granted + names.denied === '';
      return told(names, isAsked ? 'pending' : '');
    },
  },
  {
    tool: 'complianz',
    events: ['cmplz_fire_categories', 'cmplz_status_change', 'cmplz_revoke'],
    read: (_detail, event) => {
      const names = byQuestion('cmplz_has_consent', ['preferences', 'statistics', 'marketing']);
      // The first of them comes with every page.
      return told(names, event === 'cmplz_fire_categories' ? 'default' : '');
    },
  },
  {
    tool: 'cookieyes',
    events: ['cookieyes_consent_update'],
    read: (detail) =>
      told({ granted: namesIn(member(detail, 'accepted')), denied: namesIn(member(detail, 'rejected')) }),
  },
  {
    tool: 'cookie-notice',
    events: ['setCookieNotice', 'set-cookie-notice'],
    read(detail) {
      const value = member(detail, 'value');
      return told(noNames, value === true || value === 'true' || value === 'accept' ? 'granted' : 'denied');
    },
  },
  {
    tool: 'cookiebot',
    events: ['CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnConsentReady', 'CookiebotOnDialogDisplay'],
    read(_detail, event) {
      const tool = pageGlobal('Cookiebot');
      const isAsked = event === 'CookiebotOnDialogDisplay' || member(tool, 'hasResponse') === false;
      return told(answersIn(member(tool, 'consent'), yesOrNo), isAsked ? 'pending' : '');
    },
  },
  { tool: 'onetrust', events: ['OneTrustGroupsUpdated', 'consent.onetrust'], read: readOneTrust },
  { tool: 'usercentrics', events: ['UC_UI_CMP_EVENT', 'UC_CONSENT'], read: readUsercentrics },
  {
    tool: 'cookie-information',
    events: ['CookieInformationConsentGiven'],
    read: () =>
      told(
        byQuestion(
          'getConsentGivenFor',
          ['cookie_cat_functional', 'cookie_cat_statistic', 'cookie_cat_marketing'],
          pageGlobal('CookieInformation'),
        ),
      ),
  },
];

function told({ granted, denied }: Names, state: SignalDetail[5] = ''): Told {
  return { granted, denied, state };
}

/** It lists the groups that are active; the others are those that its settings name besides. */
function readOneTrust(detail: unknown): Told {
  const tool = pageGlobal('OneTrust');
  const granted = namesIn(detail);
  const groups = member(answer(tool, 'GetDomainData'), 'Groups');
  const length = lengthOf(groups);
  let denied = '';
  for (let index = 0; index < length; index += 1) {
    const id = member(member(groups, index), 'OptanonGroupId');
    if (typeof id === 'string' && !holds(detail, id)) denied = joined(denied, id);
  }
  const isAsked = answer(tool, 'IsAlertBoxClosed') === false;
  return { granted, denied, state: isAsked ? 'pending' : length === 0 ? 'unknown' : '' };
}

function holds(list: unknown, name: string): boolean {
  const length = lengthOf(list);
  for (let index = 0; index < length; index += 1) if (member(list, index) === name) return true;
  return false;
}

function readUsercentrics(detail: unknown, event: string): Told | null {
  const consent = member(detail, 'consent');
  const isOfPanel = event === 'UC_UI_CMP_EVENT';
  const type = member(isOfPanel ? detail : consent, 'type');
  const status = isOfPanel ? type : member(consent, 'status');
  if (type === 'CMP_SHOWN' || type === 'IMPLICIT') return told(noNames, 'pending');
  if (status === 'ACCEPT_ALL' || status === 'ALL_ACCEPTED') return told(noNames, 'granted');
  if (status === 'DENY_ALL' || status === 'ALL_DENIED') return told(noNames, 'denied');
  if (status === 'SAVE') return told(noNames, 'unknown');
  return isOfPanel ? null : told(noNames, 'partial');
}

/** Of each category the tool's own word. */
export function byQuestion(question: string, categories: readonly string[], owner: unknown = globalThis): Names {
  let granted = '';
  let denied = '';
  for (let index = 0; index < categories.length; index += 1) {
    const name = categories[index];
    const said = answer(owner, question, name);
    if (said === true) granted = joined(granted, name);
    else if (said !== undefined) denied = joined(denied, name);
  }
  return { granted, denied };
}
