// How much of a cookie browsers take (RFC 6265bis sections 5.5 and 5.6).

export const MAX_NAME_AND_VALUE_OCTETS = 4096;
export const MAX_ATTRIBUTE_VALUE_OCTETS = 1024;

/** Browsers keep no cookie longer than 400 days. */
export const MAX_LIFETIME_SECONDS = 400 * 24 * 60 * 60;
