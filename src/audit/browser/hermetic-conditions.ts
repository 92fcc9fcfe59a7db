import type { BrowserConditions } from './browser-flags.ts';

/** For a browser that reaches one local server, under whatever names `connectTo` gives it, and nothing else. */
export function hermeticConditions(server: {
  readonly connectTo: BrowserConditions['connectTo'];
  readonly spki: string;
}): BrowserConditions {
  return {
    // Chromium refuses to run as root with its sandbox.
    sandbox: process.getuid?.() !== 0,
    connectTo: server.connectTo,
    blockOtherHosts: true,
    insecure: false,
    trustedSpki: [server.spki],
    locale: 'sv-SE',
  };
}
