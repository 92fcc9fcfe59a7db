declare const __AUDITED_DOMAINS__: readonly string[] | null;

/** Set by the build: the domains whose visits are recorded; null in the audit build, where the driver alone says when. */
export const auditedDomains = __AUDITED_DOMAINS__;
