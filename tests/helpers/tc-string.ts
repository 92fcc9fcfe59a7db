// TC strings for tests, made by the IAB's own encoder.
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';
import { zeroMs } from './cookie-fixture.ts';

interface TcStringOptions {
  readonly consents?: readonly number[];
  readonly legitimateInterests?: readonly number[];
  readonly cmpId?: number;
  readonly createdAtMs?: number;
  readonly updatedAtMs?: number;
  readonly version?: 1 | 2;
}

/** As a consent tool writes it after a choice; purpose 1 is storing on the device, 2 to 11 what it is used for. */
export function tcString({
  consents = [],
  legitimateInterests = [],
  cmpId = 300,
  createdAtMs = zeroMs,
  updatedAtMs = createdAtMs,
  version = 2,
}: TcStringOptions = {}): string {
  const model = new TCModel(vendorList());
  model.cmpId = cmpId;
  model.purposeConsents.set([...consents]);
  model.purposeLegitimateInterests.set([...legitimateInterests]);
  model.vendorConsents.set([1, 2, 300, 301, 302, 900]);
  model.created = new Date(createdAtMs);
  model.lastUpdated = new Date(updatedAtMs);
  return TCString.encode(model, { version });
}

/** The encoder leaves out vendors that the list does not name. */
function vendorList(): GVL {
  const vendors = Object.fromEntries([1, 2, 300, 301, 302, 900].map((id) => [id, vendor(id)]));
  const purposes = Object.fromEntries([1, 2, 3, 4, 7].map((id) => [id, purpose(id)]));
  const none = { specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {} };
  const versions = { gvlSpecificationVersion: 3, vendorListVersion: 120, tcfPolicyVersion: 5 };
  return new GVL({ ...versions, ...none, purposes, lastUpdated: new Date(zeroMs), vendors });
}

function purpose(id: number) {
  return { id, name: `Purpose ${id}`, description: '', descriptionLegal: '', illustrations: [] };
}

function vendor(id: number) {
  return {
    id,
    name: `Vendor ${id}`,
    purposes: [1, 2, 3, 4, 7],
    legIntPurposes: [],
    flexiblePurposes: [],
    specialPurposes: [],
    features: [],
    specialFeatures: [],
    policyUrl: `https://vendor-${id}.test/policy`,
    cookieMaxAgeSeconds: 3600,
    usesCookies: true,
    cookieRefresh: false,
    usesNonCookieAccess: false,
  };
}
