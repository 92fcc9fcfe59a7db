// One way to fetch what a user names: over https alone, at each redirect too, bounded in time and length.
import type { UsageError } from '../../audit/usage-error.ts';

export interface World {
  readonly signal: AbortSignal;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** What the caller tells of an address that is not fetched, or that did not answer as it should. */
export interface Refusals {
  readonly notSecure: (url: string) => UsageError;
  readonly failed: (url: string, reason: string, cause?: unknown) => UsageError;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** The header's; null: none came. */
  readonly contentType: string | null;
  /** Where the redirects ended. */
  readonly url: string;
}

const mostBytes = 5_000_000;
const mostRedirects = 5;
const mostMs = 30_000;

/** What of the answers is wanted. */
export interface Accept {
  readonly header: string;
  /** Why an answer is not wanted by its type, said before its body is read; null: it is. */
  readonly refuses: (contentType: string | null) => string | null;
}

export async function fetchOverHttps(
  address: string,
  { signal, fetch = globalThis.fetch }: World,
  refusals: Refusals,
  accept: Accept,
): Promise<Fetched> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(mostMs)]);
  const init: RequestInit = { redirect: 'manual', signal: within, headers: { accept: accept.header } };
  let url = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (URL.parse(url)?.protocol !== 'https:') throw refusals.notSecure(url);
    const answer = await fetch(url, init).catch(failing(url, refusals));
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) {
      return fetched(answer, url, refusals, accept);
    }
    await answer.body?.cancel();
    url = URL.parse(location, url)?.href ?? location;
  }
  throw refusals.failed(address, `> ${mostRedirects} redirects`);
}

async function fetched(answer: Response, url: string, refusals: Refusals, { refuses }: Accept): Promise<Fetched> {
  const contentType = answer.headers.get('content-type');
  const unwanted = answer.ok ? refuses(contentType) : `HTTP ${answer.status}`;
  if (unwanted !== null) throw refusals.failed(url, unwanted);
  const bytes = await bytesOf(answer).catch(failing(url, refusals));
  if (bytes === null) throw refusals.failed(url, `> ${mostBytes} B`);
  return { bytes, contentType, url };
}

function failing(url: string, { failed }: Refusals): (cause: unknown) => never {
  return (cause) => {
    throw failed(url, reasonOf(cause), cause);
  };
}

/** null: more than is read. */
async function bytesOf(answer: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** fetch says no more than that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
