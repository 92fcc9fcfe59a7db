import { UsageError } from '../../audit/usage-error.ts';
import type { PolicyPage } from '../../policy/drift/sections-of-policy-page.ts';
import { policyMessages } from './policy-messages.ts';

interface World {
  readonly signal: AbortSignal;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

const mostBytes = 5_000_000;
const mostRedirects = 5;
const mostMs = 30_000;

/** Over https alone, redirects too. Throws UsageError. */
export async function fetchPage(address: string, { signal, fetch = globalThis.fetch }: World): Promise<PolicyPage> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(mostMs)]);
  const init: RequestInit = { redirect: 'manual', signal: within, headers: { accept: 'text/html, text/plain' } };
  let url = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (URL.parse(url)?.protocol !== 'https:') throw new UsageError(policyMessages.pageNotSecure, { page: url });
    const answer = await fetch(url, init).catch(unreadable(url));
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status >= 400 || location === null) return pageOf(answer, url);
    await answer.body?.cancel();
    url = URL.parse(location, url)?.href ?? location;
  }
  throw unread(address, `> ${mostRedirects} redirects`);
}

async function pageOf(answer: Response, url: string): Promise<PolicyPage> {
  if (!answer.ok) throw unread(url, `HTTP ${answer.status}`);
  const type = answer.headers.get('content-type') ?? 'text/html';
  const [, kind] = /^\s*(text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/i.exec(type) ?? [];
  if (kind === undefined) throw unread(url, type);
  const bytes = await bytesOf(answer, url).catch(unreadable(url));
  const [, charset = 'utf-8'] = /;\s*charset=\s*"?([^\s;"]+)/i.exec(type) ?? [];
  return { text: decoded(bytes, charset, url), isHtml: kind.toLowerCase() !== 'text/plain', where: url };
}

async function bytesOf(answer: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) throw unread(url, `> ${mostBytes} B`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Uint8Array, charset: string, url: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (cause) {
    throw unread(url, charset, cause);
  }
}

function unreadable(url: string): (cause: unknown) => never {
  return (cause) => {
    throw cause instanceof UsageError ? cause : unread(url, reasonOf(cause), cause);
  };
}

/** fetch says no more than that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}

function unread(page: string, reason: string, cause?: unknown): UsageError {
  return new UsageError(policyMessages.pageUnreadable, { page, reason }, { cause });
}
