// What the command says, besides the report itself. ICU message syntax; browser, policy and connect-to errors bring their own.

import type { AuditStep } from '../audit/audit-options.ts';
import type { ErrorText } from '../audit/usage-error.ts';
import type { Problem } from '../core/schema/report.ts';
import type { Localized } from '../core/schema/text.ts';
import type { ReportFormat } from '../report/report-file.ts';

export const usageMessages = {
  unknownCommand: {
    what: { sv: '”{given}” är inget kommando.', en: '“{given}” is no command.' },
    next: { sv: 'Menade du: {suggestion}', en: 'Did you mean: {suggestion}' },
  },
  unknownOption: {
    what: { sv: '{given} är ingen flagga.', en: '{given} is no option.' },
    next: { sv: 'Alla flaggor: kakvakt --help', en: 'All options: kakvakt --help' },
  },
  misspeltOption: {
    what: { sv: '{given} är ingen flagga.', en: '{given} is no option.' },
    next: { sv: 'Menade du {suggestion}?', en: 'Did you mean {suggestion}?' },
  },
  valueMissing: {
    what: { sv: '{option} behöver ett värde.', en: '{option} needs a value.' },
    next: { sv: 'Skriv {option} {value}.', en: 'Write {option} {value}.' },
  },
  valueUnwanted: {
    what: {
      sv: '{option} tar inget värde, men fick ”{given}”.',
      en: '{option} takes no value, but was given “{given}”.',
    },
    next: { sv: 'Skriv bara {option}.', en: 'Write {option} alone.' },
  },
  notOneOf: {
    what: { sv: '{option}: ”{given}” finns inte att välja.', en: '{option}: “{given}” cannot be chosen.' },
    next: { sv: 'Välj bland: {choices}.', en: 'Choose among: {choices}.' },
  },
  notSeconds: {
    what: { sv: '{option}: ”{given}” går inte att använda.', en: '{option}: “{given}” cannot be used.' },
    next: { sv: 'Ange sekunder, från {least} till 3600, med decimalpunkt.', en: 'Give seconds, from {least} to 3600.' },
  },
  notCount: {
    what: { sv: '{option}: ”{given}” går inte att använda.', en: '{option}: “{given}” cannot be used.' },
    next: { sv: 'Ange ett helt tal från 1 till {most}.', en: 'Give a whole number from 1 to {most}.' },
  },
  observeTooLong: {
    what: {
      sv: '--observe {observe} är inte kortare än --timeout {timeout}: ingen sida skulle hinna bli stilla.',
      en: '--observe {observe} is not shorter than --timeout {timeout}: no page would settle in time.',
    },
    next: { sv: 'Höj --timeout eller sänk --observe.', en: 'Raise --timeout or lower --observe.' },
  },
  otherSite: {
    what: {
      sv: 'En webbplats i taget, men {given} hör inte till {site}.',
      en: 'One site at a time, but {given} is not part of {site}.',
    },
    next: { sv: 'Kör kommandot en gång per webbplats.', en: 'Run the command once for each site.' },
  },
  notPages: {
    what: { sv: '--pages: ”{given}” går inte att använda.', en: '--pages: “{given}” cannot be used.' },
    next: { sv: 'Ange ett helt tal från 1 till {most}.', en: 'Give a whole number from 1 to {most}.' },
  },
  notAUrl: {
    what: { sv: '”{given}” är ingen webbadress.', en: '“{given}” is no web address.' },
    next: {
      sv: 'Skriv den som i webbläsaren: https://example.org/',
      en: 'Write it as in a browser: https://example.org/',
    },
  },
  urlMissing: {
    what: {
      sv: '--connect-to behöver en webbplats: demonstrationen når bara sig själv.',
      en: '--connect-to needs a site: the demonstration reaches itself alone.',
    },
    next: { sv: 'Skriv kakvakt audit ADRESS --connect-to …', en: 'Write kakvakt audit URL --connect-to …' },
  },
  urlWithPassword: {
    what: {
      sv: 'Adressen innehåller användarnamn eller lösenord, och skulle stå i rapporten.',
      en: 'The address holds a user name or password, and would stand in the report.',
    },
    next: { sv: 'Ange den utan.', en: 'Give it without.' },
  },
  noPolicy: {
    what: { sv: 'Det finns ingen policy att granska {host} mot.', en: 'There is no policy to audit {host} against.' },
    next: {
      sv: 'Skriv ned vad webbplatsens policy säger i en fil och ange den med --policy FIL. Formatet: {guide}',
      en: 'Write down what the site’s policy says in a file and give it with --policy FILE. The format: {guide}',
    },
  },
  policyUnreadable: {
    what: {
      sv: 'Policyfilen {path} gick inte att läsa ({reason}).',
      en: 'The policy file {path} could not be read ({reason}).',
    },
    next: { sv: 'Kontrollera sökvägen och rättigheterna.', en: 'Check the path and its permissions.' },
  },
  fileUnreadable: {
    what: { sv: 'Filen {path} gick inte att läsa ({reason}).', en: 'The file {path} could not be read ({reason}).' },
    next: { sv: 'Kontrollera sökvägen och rättigheterna.', en: 'Check the path and its permissions.' },
  },
  wrongForm: {
    what: {
      sv: '{path} har inte den form som behövs här{place, select, other {: {place}}} ({reason})',
      en: '{path} is not of the form that is needed here{place, select, other {: {place}}} ({reason})',
    },
    next: {
      sv: 'Ange en fil som Kakvakt har skrivit, och som ingen har ändrat sedan.',
      en: 'Give a file that Kakvakt has written, and that nobody has changed since.',
    },
  },
  wrongKind: {
    what: {
      sv: '{path} är {kind, select, report {en rapport} baseline {en undantagslista} manifest {förteckningen i ett bevispaket} policy {en policyfil} other {en SARIF-fil}}; här behövs {wanted, select, report {en rapport} baseline {en undantagslista} other {förteckningen i ett bevispaket}}.',
      en: '{path} is {kind, select, report {a report} baseline {a baseline} manifest {the manifest of an evidence pack} policy {a policy file} other {a SARIF file}}; needed here is {wanted, select, report {a report} baseline {a baseline} other {the manifest of an evidence pack}}.',
    },
    next: {
      sv: '{wanted, select, report {Ange den report.json som kakvakt audit skrev.} baseline {Ange den fil som kakvakt baseline skrev.} other {Ange den mapp som kakvakt audit --evidence skrev.}}',
      en: '{wanted, select, report {Give the report.json that kakvakt audit wrote.} baseline {Give the file that kakvakt baseline wrote.} other {Give the folder that kakvakt audit --evidence wrote.}}',
    },
  },
  baselineOfOtherSite: {
    what: {
      sv: '--baseline {path} gäller {site}, och granskningen {host}: det som är godtaget på den ena är inte godtaget på den andra.',
      en: '--baseline {path} is of {site}, and the audit of {host}: what is accepted on the one is not accepted on the other.',
    },
    next: {
      sv: 'Skriv en undantagslista för webbplatsen med kakvakt baseline.',
      en: 'Write a baseline of the site with kakvakt baseline.',
    },
  },
  noPack: {
    what: {
      sv: '{path} är inget bevispaket: där finns ingen manifest.json.',
      en: '{path} is no evidence pack: it holds no manifest.json.',
    },
    next: {
      sv: 'Ange den mapp som kakvakt audit --evidence skrev. Är det den, har förteckningen tagits bort, och ingenting går att pröva.',
      en: 'Give the folder that kakvakt audit --evidence wrote. If it is that one, its manifest was removed, and nothing can be verified.',
    },
  },
  fileTaken: {
    what: { sv: '{path} finns redan.', en: '{path} exists already.' },
    next: { sv: 'Välj ett annat namn, eller lägg till --force.', en: 'Choose another name, or add --force.' },
  },
  mendedTaken: {
    what: { sv: '--fix-policy: {path} finns redan.', en: '--fix-policy: {path} exists already.' },
    next: {
      sv: 'Välj ett annat namn: ingen policyfil skrivs över.',
      en: 'Choose another name: no policy file is overwritten.',
    },
  },
  folderNotEmpty: {
    what: { sv: '--evidence: mappen {path} är inte tom.', en: '--evidence: the folder {path} is not empty.' },
    next: {
      sv: 'Välj en ny mapp: i ett bevispaket får bara det ligga som hör till granskningen.',
      en: 'Choose a new folder: an evidence pack may hold nothing but what belongs to the audit.',
    },
  },
  withinPack: {
    what: {
      sv: '{option} {path} ligger i ett färdigt bevispaket, {pack}: inget i det får ändras eller läggas till.',
      en: '{option} {path} lies in a finished evidence pack, {pack}, in which nothing may be changed or added.',
    },
    next: { sv: 'Välj en plats utanför paketet.', en: 'Choose a place outside the pack.' },
  },
  withinOwnPack: {
    what: {
      sv: '{option} {path} ligger i mappen för bevispaketet, --evidence {evidence}: i den får bara det ligga som hör till paketet.',
      en: '{option} {path} lies in the folder of the evidence pack, --evidence {evidence}, which may hold nothing but the pack.',
    },
    next: { sv: 'Välj en annan mapp för en av dem.', en: 'Choose another folder for one of them.' },
  },
  notADigest: {
    what: { sv: '--manifest: ”{given}” är ingen SHA-256.', en: '--manifest: “{given}” is no SHA-256.' },
    next: {
      sv: 'Ange de 64 tecken som audit --evidence skrev ut.',
      en: 'Give the 64 characters that audit --evidence printed.',
    },
  },
  noReason: {
    what: {
      sv: 'Ett undantag behöver ett skäl och en sista dag.',
      en: 'An exception needs a reason and a last day.',
    },
    next: {
      sv: 'Lägg till --reason "…" och --until ÅÅÅÅ-MM-DD.',
      en: 'Add --reason "…" and --until YYYY-MM-DD.',
    },
  },
  blankReason: {
    what: { sv: '--reason är tomt.', en: '--reason is blank.' },
    next: {
      sv: 'Skriv varför det godtas, för den som läser det senare.',
      en: 'Write why it is accepted, for whoever reads it later.',
    },
  },
  dayPassed: {
    what: { sv: '--until: dagen {given} har passerat.', en: '--until: that day has passed ({given}).' },
    next: { sv: 'Ange i dag eller en senare dag.', en: 'Name today, or a later day.' },
  },
  printedInVain: {
    what: {
      sv: 'Rapporten gick inte att skriva ut ({reason}).',
      en: 'The report could not be printed ({reason}).',
    },
    next: {
      sv: 'Kontrollera vart utmatningen leds, och att det finns plats.',
      en: 'Check where the output goes, and that there is room.',
    },
  },
  outputUnwritable: {
    what: {
      sv: 'Rapporten gick inte att spara i {path} ({reason}).',
      en: 'The report could not be saved in {path} ({reason}).',
    },
    next: { sv: 'Välj en annan katalog med --output KATALOG.', en: 'Choose another folder with --output DIR.' },
  },
  evidenceUnwritable: {
    what: {
      sv: 'Bevispaketet gick inte att spara i {path} ({reason}).',
      en: 'The evidence pack could not be saved in {path} ({reason}).',
    },
    next: { sv: 'Välj en ny mapp med --evidence MAPP.', en: 'Choose a new folder with --evidence DIR.' },
  },
  fileUnwritable: {
    what: {
      sv: '{path} gick inte att skriva ({reason}).',
      en: '{path} could not be written ({reason}).',
    },
    next: {
      sv: 'Ange en fil i en katalog som finns och där du får skriva.',
      en: 'Name a file in a folder that exists and that you may write to.',
    },
  },
} as const satisfies Record<string, ErrorText>;

export const words = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'obs', en: 'note' },
  failed: {
    sv: 'Något gick fel i Kakvakt självt. Rapportera gärna det här:',
    en: 'Something went wrong in Kakvakt itself. Please report this:',
  },
  stopped: { sv: 'Avbruten.', en: 'Stopped.' },
  foreignPolicy: {
    sv: 'Policyn {policy} gäller {domains}, inte {host}. Stämmer det?',
    en: 'The policy {policy} is about {domains}, not {host}. Is that meant?',
  },
  installing: { sv: 'Ingen webbläsare hittades, en installeras.', en: 'No browser was found, one is being installed.' },
  note: { sv: 'obs', en: 'note' },
  'saved-first-page': { sv: 'Den första sidan, orörd', en: 'The first page, untouched' },
  'saved-could-not-choose': {
    sv: 'Sidan där valet inte gick att göra',
    en: 'The page where the choice could not be made',
  },
  savedEvidence: {
    sv: 'Bevispaket: {path}\n  Spara förteckningens SHA-256 på ett annat ställe, så syns det om den ändras: kakvakt verify MAPP --manifest {sha256}',
    en: 'Evidence pack: {path}\n  Keep the SHA-256 of its manifest elsewhere, so that a change of it shows: kakvakt verify DIR --manifest {sha256}',
  },
  mendedPolicy: {
    sv: 'Ny policyfil: {path} ({entries, plural, =0 {inget att ändra} one {en rad ny eller ändrad, att gå igenom} other {{entries, number} rader nya eller ändrade, att gå igenom}}). {mended, plural, =0 {Ingen anmärkning går att rätta i policyn} one {Den rättar en anmärkning} other {Den rättar {mended, number} anmärkningar}}; {left, plural, =0 {ingen annan finns} one {en annan rättas inte av att skrivas in i policyn} other {{left, number} andra rättas inte av att skrivas in i policyn}}.',
    en: 'A new policy file: {path} ({entries, plural, =0 {nothing to change} one {one row new or changed, to be gone through} other {{entries, number} rows new or changed, to be gone through}}). {mended, plural, =0 {No finding can be mended in the policy} one {It mends one finding} other {It mends {mended, number} findings}}; {left, plural, =0 {there is no other} one {one other is not mended by declaring} other {{left, number} others are not mended by declaring}}.',
  },
  demonstrationStarts: {
    sv: 'Ingen webbplats angavs: det här är en demonstration på en påhittad kopia av {host}, som bara finns på den här datorn.',
    en: 'No site was named: this is a demonstration on a made-up copy of {host}, which exists on this computer alone.',
  },
  demonstrationEnds: {
    sv: 'Det här var en demonstration. Din egen webbplats: kakvakt audit https://example.org --policy FIL',
    en: 'This was a demonstration. Your own site: kakvakt audit https://example.org --policy FILE',
  },
  ruleFailed: {
    sv: 'Regeln {rule} gick sönder ({reason}). Det är ett fel i Kakvakt; resten av rapporten gäller.',
    en: 'The rule {rule} broke ({reason}). That is a mistake in Kakvakt; the rest of the report holds.',
  },
} as const satisfies Record<string, Localized>;

/** What stands before the path of each file that was written. */
export const saved: Readonly<Record<ReportFormat, Localized>> = {
  text: { sv: 'Som text', en: 'As text' },
  html: { sv: 'Hela rapporten', en: 'The whole report' },
  json: { sv: 'Som data', en: 'As data' },
  markdown: { sv: 'Som Markdown', en: 'As Markdown' },
  csv: { sv: 'Som tabell', en: 'As a table' },
  sarif: { sv: 'För kodgranskning (SARIF)', en: 'For code scanning (SARIF)' },
  junit: { sv: 'Som testresultat (JUnit)', en: 'As test results (JUnit)' },
  wec: { sv: 'Som inspektion (EDPS WEC)', en: 'As an inspection (EDPS WEC)' },
  pdf: { sv: 'Som PDF', en: 'As a PDF' },
};

/** What to do about each problem, after the report's own sentence for it. */
export const problemAdvice: Readonly<Record<Problem['code'], Localized>> = {
  'host-not-found': {
    sv: 'Kontrollera stavningen. En testserver nås med --connect-to.',
    en: 'Check the spelling. A test server is reached with --connect-to.',
  },
  certificate: {
    sv: 'Är det en testserver: --insecure.',
    en: 'If it is a test server: --insecure.',
  },
  connection: {
    sv: 'Går sidan att öppna i en vanlig webbläsare på den här datorn? Ge den mer tid med --timeout.',
    en: 'Does the page open in an ordinary browser on this computer? Give it more time with --timeout.',
  },
  'page-error': {
    sv: 'Ange adressen till en sida som besökare ser.',
    en: 'Give the address of a page that visitors see.',
  },
  'never-settled': {
    sv: 'Ge den mer tid med --timeout SEKUNDER.',
    en: 'Give it more time with --timeout SECONDS.',
  },
  'bot-wall': {
    sv: 'Låt granskningen släppas förbi robotskyddet, eller granska en testserver med --connect-to.',
    en: 'Let the audit past the protection against robots, or audit a test server with --connect-to.',
  },
  'login-wall': {
    sv: 'Ange adressen till en sida som besökare ser utan att logga in.',
    en: 'Give the address of a page that visitors see without logging in.',
  },
  'browser-crashed': {
    sv: 'Kör en gång till; räcker minnet? En annan webbläsare: --browser SÖKVÄG.',
    en: 'Run it once more; is there memory enough? Another browser: --browser PATH.',
  },
  'could-not-choose': {
    sv: 'Skriv knappens CSS-väljare i policyfilens consentTool.selectors.',
    en: 'Write the button’s CSS selector in consentTool.selectors of the policy file.',
  },
  'no-banner': {
    sv: 'Frågar sidan ändå? Skriv knapparnas CSS-väljare i policyfilens consentTool.selectors.',
    en: 'Does the page ask after all? Write the buttons’ CSS selectors in consentTool.selectors of the policy file.',
  },
  'left-site': {
    sv: 'Granska den adressen i stället, eller skriv in dess domän i policyfilens site.domains.',
    en: 'Audit that address instead, or list its domain in site.domains of the policy file.',
  },
  'recorder-missed': {
    sv: 'Det är ett fel i Kakvakt. Kör en gång till, och rapportera det gärna.',
    en: 'That is a mistake in Kakvakt. Run it once more, and please report it.',
  },
};

export const doing: Readonly<Record<AuditStep['doing'], Localized>> = {
  starting: { sv: 'startar webbläsaren', en: 'starts the browser' },
  opening: { sv: 'öppnar sidan', en: 'opens the page' },
  settling: { sv: 'väntar tills sidan är stilla', en: 'waits until the page is quiet' },
  choosing: { sv: 'väljer', en: 'makes the choice' },
  reloading: { sv: 'öppnar sidan igen', en: 'opens the page again' },
  walking: { sv: 'öppnar nästa sida', en: 'opens the next page' },
  checking: { sv: 'jämför med webbläsarens egen lista', en: 'compares with the browser’s own list' },
};

export const progressLine: Localized = {
  sv: '{host} · {number} av {of}: {scenario} · {events} händelser · {doing}',
  en: '{host} · {number} of {of}: {scenario} · {events} events · {doing}',
};
export const stepLine: Localized = {
  sv: '{number} av {of}: {scenario} – {doing}',
  en: '{number} of {of}: {scenario} – {doing}',
};

export const endLine: Localized = {
  sv: '{number} av {of}: {scenario} – klart efter {time}',
  en: '{number} of {of}: {scenario} – done after {time}',
};

export const help = {
  usage: { sv: 'Användning', en: 'Usage' },
  summary: {
    sv: 'Visar om en webbplats lagrar och delar bara det som dess policy säger, och först sedan besökaren sagt ja.',
    en: 'Shows whether a website stores and shares only what its policy declares, and only after the visitor agreed.',
  },
  audit: { sv: 'kakvakt audit [ADRESS …] [flaggor]', en: 'kakvakt audit [URL …] [options]' },
  policy: {
    sv: 'kakvakt policy check|draft|table|diff|drift|compare|import|export …',
    en: 'kakvakt policy check|draft|table|diff|drift|compare|import|export …',
  },
  reports: {
    sv: 'kakvakt compare GAMMAL NY | baseline RAPPORT | verify MAPP',
    en: 'kakvakt compare OLD NEW | baseline REPORT | verify DIR',
  },
  withoutUrl: {
    sv: 'Utan adress granskas en påhittad webbplats på den här datorn, som demonstration; den avslutas alltid med kod 0.',
    en: 'Without a URL a made-up site on this computer is audited, as a demonstration; it always ends with code 0.',
  },
  moreUrls: {
    sv: 'Fler adresser på samma webbplats öppnas efter den första, i varje scenario.',
    en: 'More URLs of the same site are opened after the first one, in every scenario.',
  },
  options: { sv: 'Flaggor', en: 'Options' },
  codes: { sv: 'Slutkoder', en: 'Exit codes' },
  code0: { sv: 'ingen anmärkning på --fail-on-nivån eller över', en: 'no finding at or above the --fail-on level' },
  code1: { sv: 'anmärkningar finns', en: 'findings' },
  code2: { sv: 'det gick inte att granska', en: 'could not audit' },
} as const satisfies Record<string, Localized>;
