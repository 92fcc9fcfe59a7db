/** What a request is for, as browsers tell; `other` is whatever else they may tell. Apart from its schema, for the service worker has no zod. */
export const requestTypes = [
  'main_frame',
  'sub_frame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'csp_report',
  'media',
  'websocket',
  'webtransport',
  'webbundle',
  'other',
] as const;

export type RequestType = (typeof requestTypes)[number];
