/** The text that base64 or base64url holds; null for anything else, random bytes among it: those are never all printable. */
export function textInBase64(encoded: string): string | null {
  if (!/^[\w+/-]{16,}$/.test(encoded) || encoded.length % 4 === 1) return null;
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  // Before any decoding that may fail: nearly all that is not text ends here.
  if (/[^\P{Cc}\t\n\r\x80-\x9f]/u.test(binary)) return null;
  const text = utf8.decode(Uint8Array.from(binary, (octet) => octet.charCodeAt(0)));
  return text.includes('\ufffd') ? null : text;
}

const utf8 = new TextDecoder();
