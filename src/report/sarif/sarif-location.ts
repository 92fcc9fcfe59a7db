// Where a finding is to be looked for: in the policy file where it goes against a line of it, else on the page.
import type { Finding, Report } from '../../core/schema/report.ts';
import { printable } from '../text/printable.ts';
import type { PolicyFile } from './policy-file.ts';

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number };
  };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
}

export function sarifLocation(finding: Finding, { site }: Report, policy: PolicyFile): SarifLocation {
  const { subject, evidence } = finding;
  const page = evidence.find((one) => one.page !== null)?.page ?? site.url;
  const logicalLocations = [
    { fullyQualifiedName: printable(page), kind: 'resource' },
    { fullyQualifiedName: printable(subject.id), kind: subject.kind },
  ];
  const startLine = lineOf(finding, policy);
  if (startLine !== null)
    return {
      physicalLocation: { artifactLocation: { uri: pathUri(policy.path) }, region: { startLine } },
      logicalLocations,
    };
  // The findings about the policy as a whole, where no single line is meant.
  const isOfPolicy = ['policy', 'declaration', 'statement'].includes(subject.kind);
  const uri = isOfPolicy ? pathUri(policy.path) : pageUri(page, site.host);
  return { physicalLocation: { artifactLocation: { uri } }, logicalLocations };
}

function lineOf({ declaration, statement, subject }: Finding, { places }: PolicyFile): number | null {
  const own = subject.kind === 'declaration' || subject.kind === 'statement' ? `${subject.kind}s ${subject.id}` : null;
  const named = [
    declaration === null ? null : `declarations ${declaration}`,
    statement === null ? null : `statements ${statement}`,
    own,
  ];
  for (const name of named) {
    const line = name === null ? undefined : places.get(name);
    if (line !== undefined) return line;
  }
  return null;
}

/**
 * The page’s address without its scheme: code scanning refuses a whole file over one `https:` artifact, since it takes
 * every artifact for a file of the repository. The address itself is in the logical location.
 */
function pageUri(page: string, host: string): string {
  if (!URL.canParse(page)) return pathUri(host);
  const { host: of, pathname, search } = new URL(page);
  return of === '' ? pathUri(host) : relative(`${of}${pathname}${search}`);
}

function pathUri(path: string): string {
  return relative(path.toWellFormed().split('/').map(encodeURIComponent).join('/'));
}

/** A colon in the first part would make a scheme of it (RFC 3986 section 4.2). */
function relative(uri: string): string {
  const [first = ''] = uri.split('/');
  return first.includes(':') || uri === '' ? `./${uri}` : uri;
}
