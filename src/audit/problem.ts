import { TimeoutError } from 'puppeteer';
import type { Problem } from '../core/schema/report.ts';

export type ProblemCode = Problem['code'];

/** Ends a scenario early. What was recorded until then is kept. */
export class ScenarioStopped extends Error {
  readonly code: ProblemCode;
  /** The page that it is about; null for the one that was asked for. */
  readonly url: string | null;

  constructor(code: ProblemCode, detail: string, options: ErrorOptions & { readonly url?: string } = {}) {
    super(detail, options);
    this.name = 'ScenarioStopped';
    this.code = code;
    this.url = options.url ?? null;
  }
}

/** Why a page did not open, by the browser's name for it (net/base/net_error_list.h). */
export function navigationFailure(cause: unknown): ScenarioStopped {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof TimeoutError) return new ScenarioStopped('connection', 'no answer in time', { cause });
  const name = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? null;
  if (name === null) return new ScenarioStopped('connection', message.split('\n')[0] ?? message, { cause });
  const what = notAPage.get(name);
  if (what !== undefined) return new ScenarioStopped('page-error', `${what} (net::${name})`, { cause });
  return new ScenarioStopped(codeOf(name), `net::${name}`, { cause });
}

function codeOf(name: string): ProblemCode {
  if (/^ERR_(NAME_|DNS_|ICANN_NAME_)/.test(name)) return 'host-not-found';
  if (/^ERR_(CERT_|BAD_SSL_CLIENT_AUTH_CERT|SSL_PINNED_KEY)/.test(name)) return 'certificate';
  return 'connection';
}

/** The server answered, but not with a page. */
const notAPage: ReadonlyMap<string, string> = new Map([
  ['ERR_HTTP_RESPONSE_CODE_FAILURE', 'an error without a page'],
  ['ERR_ABORTED', 'a download, or an answer without a page'],
  ['ERR_TOO_MANY_REDIRECTS', 'redirects that never end'],
  ['ERR_INVALID_AUTH_CREDENTIALS', 'a user name and a password are asked for'],
]);
