import { readFile } from 'node:fs/promises';
import { UsageError } from '../../audit/usage-error.ts';
import { decodePolicy } from '../../policy/decode-policy.ts';
import { exchangeMessages } from './exchange-messages.ts';

const patienceMs = 30_000;

/** The text of a file, or of an https address. Throws UsageError, and PolicyError for what is not UTF-8. */
export async function readForeign(given: string, signal: AbortSignal): Promise<string> {
  const isAddress = /^[a-z][a-z0-9+.-]+:\/\//i.test(given);
  return decodePolicy(isAddress ? await fetched(given, signal) : await readFile(given).catch(unreadable(given)), given);
}

async function fetched(given: string, signal: AbortSignal): Promise<Uint8Array> {
  requireHttps(given, given);
  try {
    const response = await fetch(given, { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
    requireHttps(response.url, given);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    if (cause instanceof UsageError || signal.aborted) throw cause;
    throw new UsageError(exchangeMessages.notFetched, { given, reason: reasonOf(cause) }, { cause });
  }
}

/** Also where a redirect ended. */
function requireHttps(url: string, given: string): void {
  if (!/^https:/i.test(url)) throw new UsageError(exchangeMessages.notHttps, { given });
}

/** `fetch failed` tells nothing: its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}

function unreadable(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new UsageError(exchangeMessages.unreadable, { path, reason: cause.code ?? cause.message }, { cause });
  };
}
