// Configurations of Klaro, as JSON or as its config.js (klaro.org/docs/integration/annotated-configuration, and
// src/consent-manager.js of klaro 0.7.22 for how a cookie's name is compared).

import { choiceMemory } from '../choice-memory.ts';
import { entriesAt, isForeign, listAt, numberAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { candidate } from '../source/candidate.ts';
import type { Source } from '../source/source.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';
import { readService } from './read-service.ts';

export const klaro: Importer = {
  format: 'klaro',
  consentTool: 'Klaro',
  wanted: {
    sv: 'Väntade en konfiguration med en lista services, där varje tjänst har ett namn och purposes eller cookies.',
    en: 'Expected a configuration with a list of services, each with a name and purposes or cookies.',
  },
  recognises: (source) => configuration(source) !== null,
  read: (source, { language }) => {
    const { value, name, unread: notRun } = configuration(source) ?? { value: null, name: '', unread: [] };
    const key = serviceList(value);
    const services = listAt(value, key);
    const readings = services.map((service, index) =>
      readService(service, `${key}[${index}]`, { config: value, language }),
    );
    return together([
      { found: [], unread: notRun },
      memory(value),
      ...readings,
      rest(value, name),
      { found: [], unread: otherWords(value, services) },
    ]);
  },
};

function configuration(source: Source) {
  return candidate(source, (value) => listAt(value, serviceList(value)).some(isService));
}

/** Before version 0.7 they were called apps. */
function serviceList(config: unknown): 'services' | 'apps' {
  return Array.isArray(valueAt(config, 'services')) ? 'services' : 'apps';
}

function isService(value: unknown): boolean {
  return textAt(value, 'name') !== null && ['purposes', 'cookies'].some((key) => Array.isArray(valueAt(value, key)));
}

/** Where Klaro itself keeps the choice, if the configuration says it. */
function memory(config: unknown): Reading {
  const name = textAt(config, 'storageName') ?? textAt(config, 'cookieName');
  if (name === null) return { found: [], unread: [] };
  return choiceMemory({
    name,
    tool: 'Klaro',
    isCookie: textAt(config, 'storageMethod') !== 'localStorage',
    domain: textAt(config, 'cookieDomain'),
    days: numberAt(config, 'cookieExpiresAfterDays'),
    where: 'storageName',
  });
}

const known = {
  services: 'list',
  apps: 'list',
  storageName: 'text',
  cookieName: 'text',
  storageMethod: 'text',
  cookieDomain: 'text',
  cookieExpiresAfterDays: 'number',
  translations: 'object',
} as const;

function rest(config: unknown, name: string): Reading {
  if (!isForeign(config)) return { found: [], unread: [] };
  return { found: [], unread: unreadFields(config, known, name === '' ? 'config' : name) };
}

/** Of the translations, those of services are read with them; `zz` stands for all languages. */
function otherWords(config: unknown, services: readonly unknown[]): Unread[] {
  const names = new Map(services.map((service) => [textAt(service, 'name') ?? '', 'object'] as const));
  return entriesAt(config, 'translations').flatMap(([language, words]) => {
    const where = `translations.${language}`;
    if (!/^(?:sv|en|zz)$/.test(language)) return [unread(where, language, whyUnread.language)];
    return isForeign(words) ? unreadFields(words, Object.fromEntries(names), where) : [];
  });
}
