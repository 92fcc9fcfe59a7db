import { UsageError } from '../audit/usage-error.ts';
import { usageMessages } from './messages.ts';

/** A web address as people write it; without a scheme it means https. */
export function parseUrl(text: string): string {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UsageError(usageMessages.notAUrl, { given: text });
  if (url.username !== '' || url.password !== '') throw new UsageError(usageMessages.urlWithPassword);
  return url.href;
}
