// What the audit says when it cannot begin.
import type { ErrorText } from './usage-error.ts';

export const messages = {
  connectToForm: {
    what: {
      sv: '--connect-to förstår inte ”{value}”.',
      en: '--connect-to does not understand “{value}”.',
    },
    next: {
      sv: 'Skriv VÄRD1:PORT1:VÄRD2:PORT2; tomma delar betyder ”vilken som helst” till vänster och ”samma” till höger. Exempel: *.example.org:443:127.0.0.1:8443 (IPv6 inom hakparentes).',
      en: 'Write HOST1:PORT1:HOST2:PORT2; empty parts mean “any” on the left and “the same” on the right. Example: *.example.org:443:127.0.0.1:8443 (IPv6 in brackets).',
    },
  },
  connectToPort: {
    what: {
      sv: '--connect-to {value}: {port} är inget portnummer.',
      en: '--connect-to {value}: {port} is not a port number.',
    },
    next: {
      sv: 'Ange ett tal från 1 till 65535, eller lämna delen tom.',
      en: 'Give a number from 1 to 65535, or leave the part empty.',
    },
  },
  connectToSameHost: {
    what: {
      sv: '--connect-to {value}: vilken värd som helst kan inte behålla sin adress och byta port.',
      en: '--connect-to {value}: an unnamed host cannot keep its address and change its port.',
    },
    next: {
      sv: 'Nämn en värd till vänster eller till höger, en gång per värd. Exempel: shop.example.org:443::8443.',
      en: 'Name a host on the left or on the right, once for each host. Example: shop.example.org:443::8443.',
    },
  },
  namedBrowserMissing: {
    what: {
      sv: '{source}: det finns ingen körbar webbläsare i {path}.',
      en: '{source}: there is no browser that can be run at {path}.',
    },
    next: {
      sv: 'Ange sökvägen till Chromium eller Chrome, eller utelämna den så letar Kakvakt själv.',
      en: 'Give the path of Chromium or Chrome, or leave it out and Kakvakt will look for one.',
    },
  },
  browserNotInstalled: {
    what: {
      sv: 'Ingen webbläsare hittades, och {what} gick inte att installera: {reason}',
      en: 'No browser was found, and {what} could not be installed: {reason}',
    },
    next: {
      sv: 'Installera Chromium eller Chrome själv. Ligger den på en ovanlig plats: --browser SÖKVÄG.',
      en: 'Install Chromium or Chrome yourself. If it is in an unusual place: --browser PATH.',
    },
  },
  notPrinted: {
    what: {
      sv: 'Webbläsaren {path} kunde inte skriva rapporten som PDF: {reason}',
      en: 'The browser {path} could not write the report as a PDF: {reason}',
    },
    next: {
      sv: 'De andra formaten är skrivna. Skriv ut HTML-rapporten (--format html) från en webbläsare, eller ange en annan med --browser SÖKVÄG.',
      en: 'The other formats are written. Print the HTML report (--format html) from a browser, or name another one with --browser PATH.',
    },
  },
  browserNotStarted: {
    what: {
      sv: 'Webbläsaren {path} gick inte att starta: {reason}',
      en: 'The browser {path} could not be started: {reason}',
    },
    next: {
      sv: 'Prova en annan med --browser SÖKVÄG. I en container eller utan användarnamnrymder: --no-sandbox.',
      en: 'Try another with --browser PATH. In a container, or without user namespaces: --no-sandbox.',
    },
  },
  temporaryUnwritable: {
    what: {
      sv: 'Webbläsarens tillfälliga filer får ingen plats i {path} ({reason}).',
      en: 'The browser’s temporary files find no place in {path} ({reason}).',
    },
    next: {
      sv: 'Ange en katalog som finns och kan skrivas i miljövariabeln TMPDIR.',
      en: 'Name a folder that exists and can be written in the environment variable TMPDIR.',
    },
  },
  extensionMissing: {
    what: {
      sv: 'Tillägget som spelar in finns inte i {path}.',
      en: 'The extension that records is not in {path}.',
    },
    next: { sv: 'Bygg det: npm run build.', en: 'Build it: npm run build.' },
  },
  recorderNotReady: {
    what: {
      sv: 'Tillägget i {path} startade inte i webbläsaren: {reason}',
      en: 'The extension in {path} did not start in the browser: {reason}',
    },
    next: {
      sv: 'Bygg om det med npm run build. Hjälper inte det är webbläsaren för gammal; Kakvakt behöver Chromium 120 eller senare.',
      en: 'Build it again with npm run build. If that does not help, the browser is too old; Kakvakt needs Chromium 120 or later.',
    },
  },
} as const satisfies Record<string, ErrorText>;
