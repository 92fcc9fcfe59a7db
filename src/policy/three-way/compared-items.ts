// Everything that the page, the file or the browser knows of, each once.
import { cookieCoverage } from '../../core/classify/cookie-coverage.ts';
import { isContact } from '../../core/classify/is-contact.ts';
import { isOfSite } from '../../core/classify/is-of-site.ts';
import { nameText } from '../../core/classify/name-text.ts';
import { pixelCoverage } from '../../core/classify/pixel-coverage.ts';
import { recipientCoverage } from '../../core/classify/recipient-coverage.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { storageCoverage } from '../../core/classify/storage-coverage.ts';
import { compareText } from '../../core/compare-text.ts';
import { hostOf } from '../../core/record/address.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Run, RunCookie, RunRequest, RunStorage } from '../../core/schema/run.ts';
import { cookieGroups, storageGroups } from '../draft/stored-items.ts';
import {
  type ComparedItem,
  type ItemLabel,
  isSeen,
  labelOf,
  type NamedDeclaration,
  noSightings,
  type Sightings,
} from './compared-item.ts';
import { speakOfOne } from './speak-of-one.ts';

export function comparedItems(page: readonly Declaration[], policy: Policy, runs: readonly Run[]): ComparedItem[] {
  const [onPage, inFile] = [page.filter(isNamed), policy.declarations.filter(isNamed)];
  const seen = seenOf(runs);
  const pageOf = coverageOf(onPage);
  const ofFile = inFile.map((file) => {
    const own = keep(seen, ({ declaration }) => declaration === file.id);
    return { label: labelOf(file, true), page: spokenOf(file, onPage), file, seen: orNull(own) };
  });
  const joined = new Set(ofFile.flatMap((item) => item.page));
  const rest = keep(seen, (one) => !isOfFile(one));
  const ofPage = [...Map.groupBy(onPage, (one) => JSON.stringify(labelOf(one, false))).values()].flatMap((same) => {
    const [first] = same;
    const own = keep(rest, (one) => same.some((declaration) => declaration === pageOf(one)));
    // What the file has too is told there, but for names that it does not cover.
    if (first === undefined || (same.every((one) => joined.has(one)) && !isSeen(own))) return [];
    return [{ label: labelOf(first, false), page: same, file: null, seen: orNull(own) }];
  });
  const unknown = keep(rest, (one) => pageOf(one) === null);
  return [...ofFile, ...ofPage, ...ofBrowser(unknown)].toSorted(byLabel);
}

function isNamed(one: Declaration): one is NamedDeclaration {
  return one.depth === 'named';
}

/** Those that use the same words; where none does, those that one of the two takes in. */
function spokenOf(file: NamedDeclaration, page: readonly NamedDeclaration[]): NamedDeclaration[] {
  const same = page.filter((one) => speakOfOne(one, file) === 'same');
  return same.length > 0 ? same : page.filter((one) => speakOfOne(one, file) === 'within');
}

type Sighting = RunCookie | RunStorage | RunRequest;

function seenOf(runs: readonly Run[]): Sightings {
  return {
    cookies: runs.flatMap(({ cookies }) => cookies.filter(isOfSite)),
    storage: runs.flatMap(({ storage }) => storage),
    requests: runs.flatMap(({ requests }) => requests.filter(isContact)),
  };
}

function keep({ cookies, storage, requests }: Sightings, fits: (one: Sighting) => boolean): Sightings {
  return { cookies: cookies.filter(fits), storage: storage.filter(fits), requests: requests.filter(fits) };
}

function orNull(seen: Sightings): Sightings | null {
  return isSeen(seen) ? seen : null;
}

function isOfFile(one: Sighting): boolean {
  return ('coverage' in one ? one.coverage : one.declared) === 'named';
}

/** The page's own word on something that was seen, as the policy's is found; null: none names it. */
function coverageOf(page: readonly NamedDeclaration[]): (one: Sighting) => NamedDeclaration | null {
  const ofCookie = cookieCoverage(page.filter((one) => one.kind === 'cookie'));
  const ofItem = storageCoverage(page.filter((one) => one.kind === 'storage'));
  const ofHost = recipientCoverage(page.filter((one) => one.kind === 'recipient'));
  const ofPixel = pixelCoverage(page.filter((one) => one.kind === 'pixel'));
  const named = (one: Declaration | null | undefined) => (one?.depth === 'named' ? one : null);
  return (one) => {
    if ('area' in one) return named(ofItem({ ...one, host: hostOf(one.origin) }).declaration);
    if ('coverage' in one) return named(ofCookie({ ...one, page: one.setBy.page }).declaration);
    const recipient = ofHost(one.host).declaration ?? ofHost(recipientSite(one)).declaration;
    return named(recipient ?? (one.isPixel ? ofPixel(one) : null));
  };
}

/** What nobody wrote down, folded as a draft would. */
function ofBrowser(unknown: Sightings): ComparedItem[] {
  const item = (label: Omit<ItemLabel, 'declaration'>, seen: Partial<Sightings>): ComparedItem => {
    return { label: { ...label, declaration: null }, page: [], file: null, seen: { ...noSightings, ...seen } };
  };
  return [
    ...cookieGroups([unknown]).map(({ name, domain, items }) =>
      item({ kind: 'cookie', name: nameText(name), area: null, domain }, { cookies: items }),
    ),
    ...storageGroups([unknown]).map(({ name, domain, items }) =>
      item({ kind: 'storage', name: nameText(name), area: items[0].area, domain }, { storage: items }),
    ),
    ...[...Map.groupBy(unknown.requests, recipientSite)].map(([name, requests]) =>
      item({ kind: 'recipient', name, area: null, domain: null }, { requests }),
    ),
  ];
}

function byLabel(a: ComparedItem, b: ComparedItem): number {
  return compareText(keyOf(a.label), keyOf(b.label));
}

function keyOf({ kind, name, area, domain, declaration }: ItemLabel): string {
  return [kind, name, area ?? '', domain ?? '', declaration ?? ''].join(' ');
}
