/** A consent tool by the name that its makers use; one that is not listed by its id. */
export function toolName(id: string): string {
  return names[id] ?? id;
}

const names: Readonly<Record<string, string>> = {
  'vanilla-cookieconsent': 'CookieConsent (vanilla-cookieconsent)',
  klaro: 'Klaro',
  cookieconsent: 'Osano Cookie Consent',
  orejime: 'Orejime',
  complianz: 'Complianz',
  cookieyes: 'CookieYes',
  'cookie-notice': 'Cookie Notice',
  moove: 'Moove GDPR Cookie Compliance',
  cookiebot: 'Cookiebot',
  onetrust: 'OneTrust',
  usercentrics: 'Usercentrics',
  didomi: 'Didomi',
  'cookie-information': 'Cookie Information',
  'iab-tcf': 'IAB TCF',
};
