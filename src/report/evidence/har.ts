// A visit as an HTTP Archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), for tools that read those. What the recorder
// does not keep is left out or -1, as the format says; values of parameters and cookies are digests.
import type { RequestRecord, SessionRecord } from '../../core/schema/session.ts';

export function harOf(session: SessionRecord, version: string): object {
  const { environment, startedAtMs, pages, requests } = session;
  return {
    log: {
      version: '1.2',
      creator: { name: 'kakvakt', version },
      browser: { name: environment.browser, version: environment.version },
      pages: pages.map((page, index) => ({
        startedDateTime: utc(startedAtMs + page.atMs),
        id: `page_${index + 1}`,
        title: page.url,
        pageTimings: {},
      })),
      entries: requests.map((request) => entryOf(request, session)),
    },
  };
}

function entryOf(request: RequestRecord, { startedAtMs, pages }: SessionRecord): object {
  const { atMs, sentAtMs, method, url, status, contentType, contentLength, sentCookies, redirectTo, error } = request;
  const begunMs = sentAtMs ?? atMs;
  const page = pages.findLastIndex((one) => one.atMs <= begunMs);
  return {
    ...(page === -1 ? {} : { pageref: `page_${page + 1}` }),
    startedDateTime: utc(startedAtMs + begunMs),
    time: atMs - begunMs,
    request: {
      method,
      url,
      httpVersion: '',
      cookies: (sentCookies ?? []).map((name) => ({ name, value: '' })),
      headers: [],
      queryString: [],
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: status ?? 0,
      statusText: '',
      httpVersion: '',
      cookies: [],
      headers: [],
      content: { size: contentLength ?? -1, mimeType: contentType ?? '' },
      redirectURL: redirectTo ?? '',
      headersSize: -1,
      bodySize: contentLength ?? -1,
      ...(error === null ? {} : { _error: error }),
    },
    cache: {},
    timings: { send: -1, wait: atMs - begunMs, receive: -1 },
  };
}

function utc(ms: number): string {
  return new Date(ms).toISOString();
}
