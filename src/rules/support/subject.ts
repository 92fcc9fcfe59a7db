// What a finding is about, under an id that holds from audit to audit.

import { addressee } from '../../core/classify/addressee.ts';
import { nameText } from '../../core/classify/name-text.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { hostOf } from '../../core/record/address.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Subject } from '../../core/schema/report.ts';
import type { Run, RunAttempt, RunCookie, RunProbe, RunRequest, RunSignal, RunStorage } from '../../core/schema/run.ts';
import type { Statement } from '../../core/schema/statement.ts';

/** A dot before the domain: subdomains get the cookie too. After `#` stands the partition, where there is one. */
export function cookieSubject({ name, domain, hostOnly, path, partitionKey }: RunCookie): Subject {
  const partition = partitionKey === null ? '' : `#${partitionKey}`;
  return { kind: 'cookie', id: `${name}@${hostOnly ? '' : '.'}${domain}${path}${partition}`, name };
}

/** Of a write that was refused nothing is stored: it goes by what it asked for. */
export function attemptSubject({ cookie: { name, domain, path }, host }: RunAttempt): Subject {
  return { kind: 'cookie', id: `${name}@${domain === null ? (host ?? '') : `.${domain}`}${path ?? '/'}`, name };
}

export function storageSubject({ key, origin, area }: RunStorage): Subject {
  return { kind: 'storage', id: `${key}@${origin}/${area}`, name: key };
}

/** All hosts of a registrable domain are one recipient; one behind a name of the site's own goes by its own. */
export function recipientSubject(request: RunRequest): Subject {
  const site = recipientSite(request);
  return { kind: 'recipient', id: site, name: site };
}

/** A site has one banner, however many of its hosts and pages show it. */
export function bannerSubject(_: unknown, { site }: Pick<Run, 'site'>): Subject {
  return { kind: 'banner', id: site, name: site };
}

export function signalSubject({ source, tool }: RunSignal): Subject {
  return { kind: 'signal', id: tool === null ? source : `${source} ${tool}`, name: tool ?? source };
}

/** Its parameters differ from visit to visit. */
export function scriptSubject({ url }: Pick<RunProbe, 'url'>): Subject {
  const id = (url ?? '').replace(/[?#].*$/s, '');
  return { kind: 'script', id, name: hostOf(id) || id };
}

export function statementSubject({ id, section }: Statement): Subject {
  return { kind: 'statement', id, name: section };
}

/** The text as a whole. */
export function policySubject({ site }: Policy): Subject {
  return { kind: 'policy', id: site.domains[0] ?? '', name: site.name };
}

export function declarationSubject(declaration: Declaration): Subject {
  return { kind: 'declaration', id: declaration.id, name: declaredName(declaration) };
}

/** The name, pattern or hosts that a declaration stands for; its id where it covers a class. */
function declaredName(declaration: Declaration): string {
  if (declaration.depth === 'general') return declaration.id;
  return 'name' in declaration ? nameText(declaration.name) : addressee(declaration);
}
