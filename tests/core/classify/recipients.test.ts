import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import type { HostKnowledge, KnownHost } from '../../../src/core/classify/host-knowledge.ts';
import { isContact } from '../../../src/core/classify/is-contact.ts';
import { unknownName } from '../../../src/core/classify/name-knowledge.ts';
import { recipientSite } from '../../../src/core/classify/recipient-site.ts';
import { record } from '../../../src/core/record/record.ts';
import type { CanonicalNames } from '../../../src/core/schema/session.ts';
import { session } from '../../helpers/event-builder.ts';
import { type PolicyBuilder, policy } from '../../helpers/policy-builder.ts';

const fromTable = { country: 'SE', source: 'third-party-web', confidence: 'sure' } as const;
const table: Readonly<Record<string, KnownHost>> = {
  'px.ads.test': { organisation: 'Ads', category: 'ad', ...fromTable, isPlatform: false },
  'shop.collect.test': { organisation: 'Collect', category: 'analytics', ...fromTable, isPlatform: false },
  'someone.cloud.test': { organisation: 'Cloud', category: 'utility', ...fromTable, isPlatform: true },
  'edge7.cdn.test': { organisation: 'Delivery', category: 'cdn', ...fromTable, isPlatform: true },
  'fonts.letters.test': { organisation: 'Letters', category: 'cdn', ...fromTable, isPlatform: false },
  'edge.speed.test': { organisation: 'Speed', category: 'utility', ...fromTable, isPlatform: false },
};
const ofHost: HostKnowledge = (host) => table[host] ?? null;
const unknown = { organisation: null, organisationSource: null, hostedBy: null, country: null, category: null };

function requestTo(host: string, declared: PolicyBuilder = policy(), canonicalNames: CanonicalNames[] | null = null) {
  const visit = record(session('shop.test').request(`https://${host}/p`).events());
  const [request] = classify({ ...visit, canonicalNames }, declared.build(), { ofHost, ofName: unknownName }).requests;
  if (request === undefined) throw new Error('no request recorded');
  return request;
}

describe('whose a host is', () => {
  const declared = policy().recipient('ads.test', { id: 'ads', provider: 'Ads Nordic AB' });
  test.each<[string, string, PolicyBuilder, object]>([
    [
      'what is known of it',
      'px.ads.test',
      policy(),
      { organisation: 'Ads', organisationSource: 'third-party-web', hostedBy: null, country: 'SE', category: 'ad' },
    ],
    [
      'the policy’s own word goes first',
      'px.ads.test',
      declared,
      { organisation: 'Ads Nordic AB', organisationSource: 'policy', hostedBy: null, country: null, category: 'ad' },
    ],
    [
      'the policy’s own word on its country, too',
      'px.ads.test',
      policy().recipient('ads.test', { country: 'FI' }),
      { organisation: 'Ads', country: 'FI' },
    ],
    [
      'the policy knows more hosts',
      'new.ads.test',
      declared,
      { ...unknown, organisation: 'Ads Nordic AB', organisationSource: 'policy' },
    ],
    ['nothing is known', 'new.ads.test', policy(), unknown],
    [
      'the landlord is not the recipient',
      'someone.cloud.test',
      policy(),
      { ...unknown, hostedBy: 'Cloud', category: 'utility' },
    ],
    [
      'a delivery network’s own host is its own',
      'fonts.letters.test',
      policy(),
      { organisation: 'Letters', organisationSource: 'third-party-web', hostedBy: null, category: 'cdn' },
    ],
  ])('%s: %s', (_, host, written, expected) => {
    expect(requestTo(host, written)).toMatchObject(expected);
  });
});

describe('a host of the site’s own', () => {
  const host = 'metrics.shop.test';
  const chain = (names: string[], isComplete = true) => [{ host, names, isComplete }];

  test.each<[string, CanonicalNames[] | null, boolean | null, string | null]>([
    ['nobody asked', null, null, null],
    ['nobody asked for this one', [], null, null],
    ['no answer', chain([], false), null, null],
    ['no alias', chain([]), false, null],
    ['of the site itself', chain(['www.shop.test']), false, 'www.shop.test'],
    ['of another of its domains', chain(['www.own.test']), false, 'www.own.test'],
    ['of a recipient', chain(['shop.collect.test']), true, 'shop.collect.test'],
    ['of a recipient on a delivery network', chain(['shop.collect.test', 'edge7.cdn.test']), true, 'shop.collect.test'],
    ['of a recipient, then silence', chain(['shop.collect.test'], false), true, 'shop.collect.test'],
    ['of a recipient, by way of somebody unknown', chain(['a.else.test', 'px.ads.test']), true, 'px.ads.test'],
    ['of rented room', chain(['someone.cloud.test', 'edge7.cdn.test']), false, 'edge7.cdn.test'],
    ['of rented room, then silence', chain(['edge7.cdn.test'], false), null, 'edge7.cdn.test'],
    ['of a delivery network named in full', chain(['fonts.letters.test']), false, 'fonts.letters.test'],
    ['of a company that serves as well as receives', chain(['edge.speed.test']), null, 'edge.speed.test'],
    ['of somebody unknown', chain(['a.else.test']), null, 'a.else.test'],
    ['of an address without a domain', chain(['localhost']), null, 'localhost'],
  ])('alias %s', (_, canonicalNames, isCloaked, canonicalHost) => {
    const request = requestTo(
      host,
      policy().with({ site: { name: 'Shop', domains: ['shop.test', 'own.test'] } }),
      canonicalNames,
    );
    expect(request).toMatchObject({ party: 'first', isCloaked, canonicalHost });
    expect(isContact(request)).toBe(isCloaked === true);
  });

  test('that hides a recipient tells of the recipient', () => {
    const request = requestTo(host, policy(), chain(['shop.collect.test']));
    expect(request).toMatchObject({
      site: 'shop.test',
      organisation: 'Collect',
      organisationSource: 'third-party-web',
      category: 'analytics',
      declared: 'none',
    });
    expect(recipientSite(request)).toBe('collect.test');
  });

  test.each<[string, PolicyBuilder, string]>([
    ['the recipient', policy().recipient('collect.test', { id: 'x', provider: 'Collect AB' }), 'x'],
    ['the host', policy().recipient(host, { id: 'y', provider: 'Collect AB' }).recipient('collect.test'), 'y'],
  ])('is declared where the policy names %s', (_, declared, declaration) => {
    expect(requestTo(host, declared, chain(['shop.collect.test']))).toMatchObject({
      isCloaked: true,
      organisation: 'Collect AB',
      organisationSource: 'policy',
      declared: 'named',
      declaration,
    });
  });

  test('is cloaked by whomever the policy names as a recipient', () => {
    const declared = policy().recipient('else.test', { provider: 'Else AB' });
    expect(requestTo(host, declared, chain(['a.else.test']))).toMatchObject({
      isCloaked: true,
      organisation: 'Else AB',
    });
  });
});

test('the audited host may lie where it likes', () => {
  const aliases = [{ host: 'shop.test', names: ['px.ads.test'], isComplete: true }];
  expect(requestTo('shop.test', policy(), aliases)).toMatchObject({ isCloaked: false, canonicalHost: null });
});

test('another’s host is another’s, whatever it is an alias of', () => {
  const aliases = [{ host: 'px.ads.test', names: ['edge7.cdn.test'], isComplete: true }];
  expect(requestTo('px.ads.test', policy(), aliases)).toMatchObject({
    party: 'third',
    isCloaked: false,
    canonicalHost: 'edge7.cdn.test',
    organisation: 'Ads',
  });
});
