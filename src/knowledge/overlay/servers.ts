import type { OverlayPlatform } from './overlay-platform.ts';

export const servers: readonly OverlayPlatform[] = [
  {
    platform: 'PHP',
    provider: null,
    country: null,
    items: [
      {
        names: ['PHPSESSID'],
        purpose: 'necessary',
        description: {
          sv: 'Håller ihop ett besök på servern, med det som besökaren fyllt i.',
          en: 'Holds a visit together on the server, with what was filled in.',
        },
        caution: {
          sv: 'Sätts den innan besökaren bett om något som kräver den bör man fråga varför.',
          en: 'Where it is set before anything was asked for that needs it, ask why.',
        },
      },
    ],
  },
  {
    platform: 'Java',
    provider: null,
    country: null,
    items: [
      {
        names: ['JSESSIONID'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Håller ihop ett besök på servern.', en: 'Holds a visit together on the server.' },
        caution: {
          sv: 'Sätts den innan besökaren bett om något som kräver den bör man fråga varför.',
          en: 'Where it is set before anything was asked for that needs it, ask why.',
        },
      },
    ],
  },
  {
    platform: 'ASP.NET',
    provider: null,
    country: null,
    items: [
      {
        names: ['ASP.NET_SessionId', 'ASPSESSIONID*', '.AspNetCore.Session'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Håller ihop ett besök på servern.', en: 'Holds a visit together on the server.' },
        caution: {
          sv: 'Sätts den innan besökaren bett om något som kräver den bör man fråga varför.',
          en: 'Where it is set before anything was asked for that needs it, ask why.',
        },
      },
      {
        names: ['.AspNetCore.Antiforgery.*', '__RequestVerificationToken*'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Skyddar formulär mot att någon annan skickar dem.',
          en: 'Protects forms from being sent by someone else.',
        },
      },
      {
        names: ['ARRAffinity', 'ARRAffinitySameSite'],
        purpose: 'necessary',
        exemption: 'load-balancing',
        description: { sv: 'Håller besökaren kvar hos samma server.', en: 'Keeps the visitor with the same server.' },
      },
    ],
  },
  {
    platform: 'Laravel',
    provider: null,
    country: null,
    items: [
      {
        names: ['laravel_session'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Håller ihop ett besök på servern.', en: 'Holds a visit together on the server.' },
      },
    ],
  },
  {
    platform: 'Cloudflare',
    provider: 'Cloudflare',
    country: 'US',
    items: [
      {
        names: ['__cf_bm', '_cfuvid', 'cf_clearance', 'cf_chl_*', '__cfruid', '__cfseq'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Skiljer människor från robotar, och räknar anrop så att de inte blir för många.',
          en: 'Tells people from robots, and counts requests so that they do not become too many.',
        },
        caution: {
          sv: 'Undantaget gäller skyddet av den sida som besökaren öppnat, inte av någon annans tjänst på den.',
          en: 'Exempt for the protection of the page that was opened, not of someone else’s service in it.',
        },
      },
      {
        names: ['__cflb'],
        purpose: 'necessary',
        exemption: 'load-balancing',
        description: { sv: 'Håller besökaren kvar hos samma server.', en: 'Keeps the visitor with the same server.' },
      },
      {
        names: ['__cfwaitingroom'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Håller besökarens plats i kön.', en: 'Keeps the visitor’s place in the queue.' },
      },
    ],
  },
  {
    platform: 'Amazon Web Services',
    provider: 'Amazon Web Services',
    country: 'US',
    items: [
      {
        names: ['AWSALB', 'AWSALBCORS', 'AWSALBTG', 'AWSALBTGCORS', 'AWSELB', 'AWSELBCORS'],
        purpose: 'necessary',
        exemption: 'load-balancing',
        description: { sv: 'Håller besökaren kvar hos samma server.', en: 'Keeps the visitor with the same server.' },
      },
      {
        names: ['aws-waf-token'],
        purpose: 'necessary',
        exemption: 'security',
        description: { sv: 'Skiljer människor från robotar.', en: 'Tells people from robots.' },
      },
    ],
  },
  {
    platform: 'HAProxy',
    provider: null,
    country: null,
    items: [
      {
        names: ['SERVERID'],
        purpose: 'necessary',
        confidence: 'likely',
        description: { sv: 'Håller besökaren kvar hos samma server.', en: 'Keeps the visitor with the same server.' },
      },
    ],
  },
  {
    platform: 'Akamai',
    provider: 'Akamai',
    country: 'US',
    items: [
      {
        names: ['ak_bmsc', 'bm_sz', 'bm_sv', 'bm_mi', '_abck'],
        purpose: 'necessary',
        exemption: 'security',
        description: { sv: 'Skiljer människor från robotar.', en: 'Tells people from robots.' },
      },
    ],
  },
];
