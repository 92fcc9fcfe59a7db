// Which requests tell another party of the visit for that party's own ends, as far as one can see from a browser.
import { isContact } from '../../core/classify/is-contact.ts';
import type { HostCategory } from '../../core/schema/host-category.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { RunRequest } from '../../core/schema/run.ts';

/** Fonts, delivery networks and payment are other questions. */
const tracking: ReadonlySet<HostCategory> = new Set(['ad', 'analytics', 'marketing', 'social', 'tag-manager']);

/** To a known tracker or tag manager, or made for what it tells alone. */
export function isTracking(request: RunRequest): boolean {
  return isJudged(request) && (request.isPixel || (request.category !== null && tracking.has(request.category)));
}

/** Who asks for consent must be contacted first. */
export function isJudged(request: RunRequest): boolean {
  return isContact(request) && request.category !== 'consent-provider';
}

export function isExemptRecipient(policy: Policy): (request: RunRequest) => boolean {
  return isNamedWith(policy, 'exempt');
}

/** The policy itself says that it is contacted after a yes. */
export function isRecipientAfterYes(policy: Policy): (request: RunRequest) => boolean {
  return isNamedWith(policy, 'required');
}

function isNamedWith({ declarations }: Policy, kind: 'exempt' | 'required'): (request: RunRequest) => boolean {
  const named = new Set(declarations.filter(({ consent }) => consent.kind === kind).map(({ id }) => id));
  return ({ declared, declaration }) => declared === 'named' && declaration !== null && named.has(declaration);
}
