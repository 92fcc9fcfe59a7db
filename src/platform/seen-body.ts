// What a request carries besides its headers. Browsers show it before the request is sent, and files and streams never.
import type { WebRequest } from 'webextension-polyfill';

export interface SeenBody {
  readonly requestId: string;
  readonly url: string;
  /** A form's fields as the browser took them apart; of the others, which may be files, nothing. */
  readonly form: Readonly<Record<string, readonly string[]>>;
  /** The beginning of any other text; empty for bytes that are none, such as compressed ones. */
  readonly text: string;
}

const longestBytes = 65_536;

/** null for a request without a body, or with one that the browser does not show. */
export function bodySeen({ requestId, url, requestBody }: WebRequest.OnBeforeRequestDetailsType): SeenBody | null {
  if (!requestBody) return null;
  const form = Object.entries(requestBody.formData ?? {}).map(
    ([name, values]) => [name, [values].flat().filter((value) => typeof value === 'string')] as const,
  );
  return { requestId, url, form: Object.fromEntries(form), text: textOf(requestBody.raw ?? []) };
}

function textOf(chunks: readonly WebRequest.UploadData[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let left = longestBytes;
  try {
    for (const { bytes } of chunks) {
      if (!(bytes instanceof ArrayBuffer) || left <= 0) continue;
      const taken = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, left));
      left -= taken.length;
      text += decoder.decode(taken, { stream: true });
    }
  } catch {
    return '';
  }
  return text;
}
