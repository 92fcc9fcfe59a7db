import type { SeenResponse } from '../../../src/platform/seen-response.ts';

/** A finished answer with nothing special about it: an image that the page of shop.test asked for. */
export function sampleResponse(part: Partial<SeenResponse> = {}): SeenResponse {
  return {
    requestId: '1',
    atMs: 0,
    url: 'https://cdn.test/a.gif',
    method: 'GET',
    type: 'image',
    initiator: 'https://shop.test',
    tabId: 1,
    frameId: 0,
    documentId: null,
    status: 200,
    error: null,
    redirectTo: null,
    setCookieLines: [],
    contentType: null,
    contentLength: null,
    clearsCookies: false,
    ...part,
  };
}
