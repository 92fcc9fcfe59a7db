import type { Exemption } from '../../core/schema/consent-need.ts';
import type { Localized } from '../../core/schema/text.ts';

/** The reason in the words of opinion 4/2012 (WP 194, section 3), for the owner to put into words of their own. */
export const exemptionReasons: Readonly<Record<Exemption, Localized>> = {
  'user-input': {
    sv: 'Minns det som besökaren har fyllt i, till exempel en varukorg.',
    en: 'Remembers what the visitor entered, such as a basket.',
  },
  authentication: {
    sv: 'Håller reda på att besökaren är inloggad.',
    en: 'Keeps the visitor logged in.',
  },
  security: {
    sv: 'Skyddar tjänsten som besökaren använder mot missbruk.',
    en: 'Protects the service that the visitor uses against abuse.',
  },
  'media-player': {
    sv: 'Behövs för att spela ljud eller bild som besökaren har startat.',
    en: 'Needed to play sound or video that the visitor started.',
  },
  'load-balancing': {
    sv: 'Fördelar trafiken mellan servrar under besöket.',
    en: 'Shares the traffic between servers during the visit.',
  },
  'user-interface': {
    sv: 'Minns hur besökaren har ställt in sidan.',
    en: 'Remembers how the visitor set up the page.',
  },
  'social-sharing-for-members': {
    sv: 'Låter inloggade medlemmar dela innehåll.',
    en: 'Lets members who are logged in share content.',
  },
  'consent-choice': {
    sv: 'Minns vad besökaren har valt om kakor.',
    en: 'Remembers what the visitor chose about cookies.',
  },
};
