/**
 * Whether the text of a layer is about storing things in the visitor's browser. A bakery sells kakor, and a newsletter
 * asks for a yes: a word that has one meaning is needed, or one that has two beside another that makes it clear.
 */
export function asksForConsent(text: string): boolean {
  return clear.test(text) || (kakor.test(text) && nearKakor.test(text));
}

const clear =
  /\bcookies?\b|cookie(?:policy|inställning|s?-)|samtyck(?:e|er) (?:till|för|krävs)|\bGDPR\b|\bconsent\b|spårningsteknik|\btracking technolog|\bpersonal data\b|personuppgift(?:er|spolicy)|personlig(?:a)? (?:data|uppgift)|information (?:on|from) (?:your|a) device|information (?:på|från) (?:din|en) enhet|\btrackers?\b|\btextfiler\b|\bprivacy matters\b|\bvalue your privacy\b|värnar om din integritet/i;
const kakor = /\bkak(?:a|an|or|orna)\b/i;
const nearKakor =
  /webbplats|sajt|hemsida|webbläsare|använder kakor|lagra|spara|samtyck|godkänn|integritet|statistik|nödvändiga kakor|om kakor/i;
