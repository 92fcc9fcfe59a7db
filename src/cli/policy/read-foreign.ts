import { readFile } from 'node:fs/promises';
import { UsageError } from '../../audit/usage-error.ts';
import { decodePolicy } from '../../policy/decode-policy.ts';
import { exchangeMessages } from './exchange-messages.ts';
import { fetchOverHttps, type Refusals } from './fetch-over-https.ts';

const refusals: Refusals = {
  notSecure: (given) => new UsageError(exchangeMessages.notHttps, { given }),
  failed: (given, reason, cause) => new UsageError(exchangeMessages.notFetched, { given, reason }, { cause }),
};

/** Another tool's file may come as any type. */
const anything = { header: '*/*', refuses: () => null };

/** The text of a file, or of an https address. Throws UsageError, and PolicyError for what is not UTF-8. */
export async function readForeign(given: string, signal: AbortSignal): Promise<string> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) {
    return decodePolicy(await readFile(given).catch(unreadable(given)), given);
  }
  const { bytes } = await fetchOverHttps(given, { signal }, refusals, anything);
  return decodePolicy(bytes, given);
}

function unreadable(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new UsageError(exchangeMessages.unreadable, { path, reason: cause.code ?? cause.message }, { cause });
  };
}
