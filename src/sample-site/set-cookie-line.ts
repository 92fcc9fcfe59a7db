export interface CookieLine {
  readonly name: string;
  readonly value: string;
  /** Absent: a session cookie. 0: deletes. */
  readonly maxAgeSeconds?: number;
  readonly domain?: string;
  readonly path?: string;
  readonly httpOnly?: boolean;
  readonly sameSite?: 'Lax' | 'Strict' | 'None';
  readonly partitioned?: boolean;
}

/** A Set-Cookie line as PHP writes it: both Expires and Max-Age, of which Max-Age wins (RFC 6265bis section 5.6). */
export function setCookieLine(cookie: CookieLine): string {
  return [`${cookie.name}=${cookie.value}`, ...lifetime(cookie.maxAgeSeconds), ...scope(cookie)].join('; ');
}

function lifetime(seconds: number | undefined): string[] {
  if (seconds === undefined) return [];
  const expires = seconds === 0 ? new Date(0) : new Date(Date.now() + seconds * 1000);
  return [`Expires=${expires.toUTCString()}`, `Max-Age=${seconds}`];
}

function scope(cookie: CookieLine): string[] {
  return [
    `Path=${cookie.path ?? '/'}`,
    ...(cookie.domain === undefined ? [] : [`Domain=${cookie.domain}`]),
    'Secure',
    ...(cookie.httpOnly === true ? ['HttpOnly'] : []),
    ...(cookie.sameSite === undefined ? [] : [`SameSite=${cookie.sameSite}`]),
    ...(cookie.partitioned === true ? ['Partitioned'] : []),
  ];
}
