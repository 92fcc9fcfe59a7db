// Why a browser turned a write down. Sections are of RFC 6265bis.
import { z } from './zod.ts';

export const refusalReasonSchema = z.enum([
  /** A control character in the line (5.6, step 1); Chromium counts a tab inside a name or value too. */
  'control-character',
  /** Neither a name nor a value (5.7). */
  'empty',
  /** No name, and a value that would read as one when it is sent: with "=", or with the prefix of a name (5.7). */
  'disguised-name',
  /** Name and value take more than 4096 octets together (5.6). */
  'too-large',
  /** A domain or path of more than 1024 octets, handed to the CookieStore. In a line, it counts as absent (5.6). */
  'attribute-too-large',
  /** Domain names a suffix under which anyone can register (5.7). */
  'public-suffix',
  /** Domain is not the host that wrote, nor a domain above it (5.7). */
  'domain-mismatch',
  /** Secure, asked for over a connection that is not (5.7). */
  'secure-from-insecure',
  /** HttpOnly, asked for by a script (5.7). */
  'http-only-by-script',
  /** Would lie over a Secure cookie, and was asked for over a connection that is not secure (5.7). */
  'overlays-secure',
  /** SameSite Lax, Strict or left out, in a resource or frame of another site (5.7). */
  'same-site',
  /** SameSite=None without Secure (5.7). */
  'same-site-none-insecure',
  /** A name that begins with __Secure-, without Secure (4.1.3.1). */
  'secure-prefix',
  /** A name that begins with __Host-, without Secure, with a Domain, or with another Path than "/" (4.1.3.2). */
  'host-prefix',
  /** A name that begins with __Http- or __Host-Http-, without Secure, without HttpOnly, or by a script (layered cookies). */
  'http-prefix',
  /** Partitioned without Secure (CHIPS, draft-cutler-httpbis-partitioned-cookies). */
  'partitioned-insecure',
  /** A script over a cookie that is HttpOnly (5.7). */
  'http-only-overwrite',
  /** Asked for by a response whose Clear-Site-Data clears the cookies of its site: its own go as well. */
  'clear-site-data',
  /** A third party’s, not partitioned, in a browser that blocks them or may do so. */
  'third-party-blocked',
]);

export type RefusalReason = z.infer<typeof refusalReasonSchema>;
