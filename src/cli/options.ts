// Every option of the command, once: what is read and what the help says come from here.
import type { Localized } from '../core/schema/text.ts';

export interface Option {
  readonly name: string;
  /** What stands for its value in the help; null: it takes none. */
  readonly value: Localized | null;
  readonly help: Localized;
  readonly short?: string;
}

const file = { sv: 'FIL', en: 'FILE' };
const seconds = { sv: 'SEKUNDER', en: 'SECONDS' };
const same = (text: string): Localized => ({ sv: text, en: text });

export const options = [
  {
    name: 'policy',
    value: file,
    help: {
      sv: 'policyn att granska mot; behövs inte för webbplatser som Kakvakt redan har en policy för',
      en: 'the policy to audit against; not needed for sites that Kakvakt brings a policy for',
    },
  },
  {
    name: 'scenario',
    value: { sv: 'LISTA', en: 'LIST' },
    help: {
      sv: 'vad besökaren gör: ignore, dismiss (stänger rutan utan att svara), reject, accept, withdraw, med komma emellan; annars ignore, reject, accept, om sidan frågar om samtycke',
      en: 'what the visitor does: ignore, dismiss (closes the banner without an answer), reject, accept, withdraw, separated by commas; default: ignore, reject, accept, if the page asks for consent',
    },
  },
  {
    name: 'pages',
    value: { sv: 'ANTAL', en: 'NUMBER' },
    help: {
      sv: 'hur många sidor som öppnas i varje scenario: den första, de som angavs och sådana som den första länkar till; annars de som angavs',
      en: 'how many pages are opened in every scenario: the first, those that were given, and some that the first links to; default: those that were given',
    },
  },
  {
    name: 'gpc',
    value: null,
    help: {
      sv: 'gör ett besök till, utan val, där webbläsaren ber att uppgifterna inte säljs eller delas (Sec-GPC)',
      en: 'make one more visit, without a choice, in which the browser asks that data not be sold or shared (Sec-GPC)',
    },
  },
  {
    name: 'repeat',
    value: { sv: 'ANTAL', en: 'TIMES' },
    help: {
      sv: 'besök webbplatsen så många gånger i varje scenario, 1 till 20, varje gång i en ny webbläsare; rapporten säger hur ofta varje sak sågs; annars 1',
      en: 'visit the site so many times in each scenario, 1 to 20, each time in a new browser; the report says how often each item was seen; default: 1',
    },
  },
  {
    name: 'profile',
    value: same('se|eu|fr|uk'),
    help: {
      sv: 'vilket lands lag och riktlinjer fynden vägs efter: Sveriges, det som är gemensamt för EU, Frankrikes eller Storbritanniens; annars se',
      en: 'by whose law and guidance findings are weighed: Sweden’s, what the EU has in common, France’s or the United Kingdom’s; default: se',
    },
  },
  {
    name: 'connect-to',
    value: same('HOST1:PORT1:HOST2:PORT2'),
    help: {
      sv: 'anslut till HOST2:PORT2 i stället för HOST1:PORT1, som i curl; även *.domän; kan upprepas',
      en: 'connect to HOST2:PORT2 instead of HOST1:PORT1, as in curl; *.domain too; can be repeated',
    },
  },
  {
    name: 'insecure',
    value: null,
    help: { sv: 'godta vilket certifikat som helst', en: 'accept any certificate' },
  },
  {
    name: 'no-dns',
    value: null,
    help: {
      sv: 'fråga inte DNS om kontaktade värdar är alias för andra (CNAME); vid demonstrationen frågas aldrig',
      en: 'do not ask DNS whether contacted hosts are aliases of others (CNAME); the demonstration never asks',
    },
  },
  {
    name: 'output',
    value: { sv: 'KATALOG', en: 'DIR' },
    help: {
      sv: 'var rapporten läggs; annars kakvakt-report',
      en: 'where the report goes; default: kakvakt-report',
    },
  },
  {
    name: 'format',
    value: { sv: 'LISTA', en: 'LIST' },
    help: {
      sv: 'vilka filer som skrivs: text, html, json, markdown, csv, sarif, junit, wec, pdf, med komma emellan; kan upprepas; annars json, html',
      en: 'which files are written: text, html, json, markdown, csv, sarif, junit, wec, pdf, separated by commas; can be repeated; default: json, html',
    },
  },
  {
    name: 'fail-on',
    value: same('error|warning|info|never'),
    help: {
      sv: 'lägsta allvarlighetsgrad som ger slutkod 1; annars error',
      en: 'least severity that ends with code 1; default: error',
    },
  },
  {
    name: 'third-party-cookies',
    value: same('allow|block'),
    help: {
      sv: 'vad webbläsaren gör med tredjepartskakor; annars allow',
      en: 'what the browser does with third-party cookies; default: allow',
    },
  },
  {
    name: 'baseline',
    value: file,
    help: {
      sv: 'anmärkningar som är godtagna till en viss dag och inte fäller granskningen; skrivs av kakvakt baseline',
      en: 'findings that are accepted until a day and fail no audit; written by kakvakt baseline',
    },
  },
  {
    name: 'fix-policy',
    value: file,
    help: {
      sv: 'skriv en ny policyfil: den som granskningen läste, med det som sågs och inte stod där, eller stod där på ett annat sätt; det som föreslås utan att ha setts märks så att någon kan bekräfta det',
      en: 'write a new policy file: the one that was read, with what was seen and not in it, or there otherwise; what is proposed and was not seen is marked to be confirmed',
    },
  },
  {
    name: 'evidence',
    value: { sv: 'MAPP', en: 'DIR' },
    help: {
      sv: 'skriv ett bevispaket i en ny mapp: rapport, besök, policy och en förteckning med kontrollsummor; kontrolleras med kakvakt verify',
      en: 'write an evidence pack to a new folder: report, visits, policy, and a manifest with checksums; kakvakt verify checks it',
    },
  },
  {
    name: 'raw-values',
    value: null,
    help: {
      sv: 'spara kakornas värden och hela adresser i stället för kontrollsummor; de kan vara personliga',
      en: 'keep cookie values and full addresses instead of digests; they may be personal',
    },
  },
  {
    name: 'timeout',
    value: seconds,
    help: {
      sv: 'hur länge en sida får på sig att bli stilla; annars 30',
      en: 'how long a page may take to settle; default: 30',
    },
  },
  {
    name: 'observe',
    value: seconds,
    help: {
      sv: 'hur länge en laddad sida iakttas som mest för det som ännu ska hända: timers, workers, öppna anslutningar; annars 10, eller halva --timeout',
      en: 'how long a loaded page is watched at most for what is still to come: timers, workers, open channels; default: 10, or half of --timeout',
    },
  },
  {
    name: 'browser',
    value: { sv: 'SÖKVÄG', en: 'PATH' },
    help: {
      sv: 'Chromium eller Chrome att granska med; annars KAKVAKT_BROWSER, PATH, Puppeteers cache',
      en: 'the Chromium or Chrome to audit with; else KAKVAKT_BROWSER, PATH, Puppeteer’s cache',
    },
  },
  {
    name: 'no-sandbox',
    value: null,
    help: {
      sv: 'kör webbläsaren utan sandlåda; av sig självt som root',
      en: 'run the browser without its sandbox; by itself as root',
    },
  },
  {
    name: 'lang',
    value: same('sv|en'),
    help: { sv: 'språk; annars datorns', en: 'language; default: the computer’s' },
  },
  { name: 'quiet', value: null, help: { sv: 'visa inte vad som pågår', en: 'do not show what is going on' } },
  { name: 'help', short: 'h', value: null, help: { sv: 'visa den här hjälpen', en: 'show this help' } },
  { name: 'version', value: null, help: { sv: 'visa versionen', en: 'show the version' } },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]['name'];
