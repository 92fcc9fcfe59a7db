// What a wording says of the end besides a length: with the session, on the visitor's own doing, or never.
import { expressions, hasExpression, hasOneOf, isFollowed, stems } from './find-words.ts';

export type EndingClaim =
  | 'session'
  | 'persistent-unspecified'
  | 'never'
  | 'until-deleted'
  | 'until-withdrawn'
  | 'at-once';

export const sessionWords = stems(
  'session sessions sessionen sessionens sessionskak* sessioncookie* sessionscookie* sessionsbaser* sesjon* økt økten økta browsersession* webbläsarsession*',
);
const browser = stems(
  'browser browsers browseren browserens webbläsar* nettleser* webbrowser* fönstr* vindu* window* tab tabs flik* fane*',
);
const closes = stems('clos* stäng* lukk* luk avslut* exit* quit* shut*');
const during = stems('during under duration slut slutet end ends varaktighet* løbet løpet tid lenge længe länge');
const visit = stems('visit visits besök besöket besökets besøg besøget besøk besøket');
const isDone = stems('lämna* forlad* forlat* leave leaves');
const site = stems('site sites website* webbplats* webbsida* sida* nettsted* nettside* hjemmeside* websted*');
const remains = stems('kvar remain* stay* forbli* finns bevar* även even också selv');
const not = stems('not inte ej ikke icke');

const persistent = stems('persistent* permanent* varaktig varaktiga vedvarende beständig* bestående');
const never = stems(
  'forever never aldrig aldri unlimited indefinite* infinite* infinity obegräns* ubegræns* ubegrens* evig evigt eviga uendelig* oändlig*',
);
const neverSaid = expressions(`
no expir*
no expiry
without expir*
not expire
doesn t expire
does not expire
no end
ingen utgång*
inget utgång*
ingen udløb*
ingen utløp*
utan tidsgräns
utan tidsbegräns*
utan slutdatum
för altid
for altid
for alltid
löper inte ut
går inte ut
upphör inte
utløper ikke
udløber ikke
until further notice
tills vidare
indtil videre
inntil videre
`);
const until = stems('until till tills til indtil inntil untill');
const deletes = stems(
  'delet* remov* clear* eras* rader* bort tömmer rensa* slett* slet slettes sletter fjern* rens renser rydd*',
);
const byHand = stems('manual* manuel* själv yourself selv');
const withdraws = stems('withdraw* withdrew revok* återkal* tilbagekal* tilbakekal*');
const back = stems('back tillbaka tilbake tilbage');
const consent = stems('consent* samtyck* samtykk*');
const withdrawal = stems('withdrawal återkallande');
const atOnce = stems('immediat* omedelbar* genast umiddelbar* straks straks instantly');

/** Every claim in the text, the most definite first. */
export function endingClaims(words: readonly string[]): EndingClaim[] {
  const staysOn = outlivesBrowser(words);
  return [
    ...claim('until-withdrawn', isWithdrawn(words)),
    ...claim('until-deleted', isLeftToVisitor(words)),
    ...claim('never', hasOneOf(words, never) || hasExpression(words, neverSaid)),
    ...claim('at-once', isFollowed(words, atOnce, deletes, 3) || isFollowed(words, deletes, atOnce, 3)),
    ...claim('session', !staysOn && endsWithSession(words)),
    ...claim('persistent-unspecified', staysOn || hasOneOf(words, persistent)),
  ];
}

function claim(kind: EndingClaim, isMade: boolean): EndingClaim[] {
  return isMade ? [kind] : [];
}

/** “Until you come back” takes back no consent. */
function isWithdrawn(words: readonly string[]): boolean {
  if (isFollowed(words, until, withdraws, 7) || hasOneOf(words, withdrawal)) return true;
  return isFollowed(words, until, back, 7) && isFollowed(words, until, consent, 7);
}

function isLeftToVisitor(words: readonly string[]): boolean {
  if (isFollowed(words, until, browser, 4) && hasOneOf(words, closes) && !isFollowed(words, until, deletes, 3))
    return false;
  const isByHand = isFollowed(words, byHand, deletes, 3) || isFollowed(words, deletes, byHand, 4);
  return isByHand || isFollowed(words, until, deletes, 7);
}

function endsWithSession(words: readonly string[]): boolean {
  return (
    hasOneOf(words, sessionWords) ||
    closesBrowser(words) ||
    isFollowed(words, during, visit, 4) ||
    isFollowed(words, isDone, site, 4)
  );
}

function closesBrowser(words: readonly string[]): boolean {
  return isFollowed(words, browser, closes, 5) || isFollowed(words, closes, browser, 5);
}

/** “Remains after you close the browser”. */
function outlivesBrowser(words: readonly string[]): boolean {
  return closesBrowser(words) && (hasOneOf(words, remains) || isFollowed(words, not, closes, 8));
}
