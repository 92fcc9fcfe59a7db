// What vendors of the IAB's framework publish of their storage (Vendor Device Storage & Operational Disclosures, version 1.1).
import { isForeign, listAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, together } from '../importer.ts';
import type { Source } from '../source/source.ts';
import { unreadFields } from '../unread.ts';
import { readDisclosure } from './read-disclosure.ts';
import { readDomain } from './read-domain.ts';

export const iabDeviceStorage: Importer = {
  format: 'iab-device-storage',
  consentTool: null,
  wanted: {
    sv: 'Väntade JSON med listan disclosures.',
    en: 'Expected JSON with the list disclosures.',
  },
  recognises: (source) => isDisclosure(source),
  read: (source, options) => {
    const value = source.kind === 'json' ? source.value : null;
    const items = listAt(value, 'disclosures').map((item, index) =>
      readDisclosure(item, `disclosures[${index}]`, options),
    );
    const domains = listAt(value, 'domains').map((item, index) => readDomain(item, `domains[${index}]`, options));
    const rest = isForeign(value) ? unreadFields(value, { disclosures: 'list', domains: 'list' }, 'file') : [];
    return together([...items, ...domains, { found: [], unread: rest }]);
  },
};

function isDisclosure(source: Source): boolean {
  if (source.kind !== 'json' || !Array.isArray(valueAt(source.value, 'disclosures'))) return false;
  const list = listAt(source.value, 'disclosures');
  return list.length === 0 || list.some((item) => textAt(item, 'identifier') !== null);
}
