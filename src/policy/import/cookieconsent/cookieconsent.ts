// Configurations of vanilla-cookieconsent, version 3 (types/index.d.ts of 3.1.0): categories with the cookies that they clear
// and their services, and for each language the sections of the settings, with free tables of cookies.

import { choiceMemory } from '../choice-memory.ts';
import { entriesAt, flagAt, isForeign, numberAt, objectAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { candidate } from '../source/candidate.ts';
import type { Source } from '../source/source.ts';
import { unreadFields } from '../unread.ts';
import { declarationsOf } from './declarations-of.ts';
import { readCategory } from './read-category.ts';
import { readTables } from './read-tables.ts';

export const cookieconsent: Importer = {
  format: 'cookieconsent',
  consentTool: 'vanilla-cookieconsent',
  wanted: {
    sv: 'Väntade en konfiguration för version 3, med categories och language.',
    en: 'Expected a configuration of version 3, with categories and language.',
  },
  recognises: (source) => configuration(source) !== null,
  read: (source, { language }) => {
    const { value, name, unread } = configuration(source) ?? { value: null, name: '', unread: [] };
    const categories = entriesAt(value, 'categories').map(([id, category]) => readCategory(id, category));
    const tables = readTables(valueAt(value, 'language'), language);
    return together([
      { found: [], unread },
      memory(value),
      declarationsOf(categories, tables.rows),
      ...categories.map((category) => ({ found: [], unread: category.unread })),
      { found: [], unread: tables.unread },
      { found: [], unread: isForeign(value) ? unreadFields(value, known, name === '' ? 'config' : name) : [] },
    ]);
  },
};

const known = { categories: 'object', language: 'object', cookie: 'object' } as const;

function configuration(source: Source) {
  return candidate(source, (value) => objectAt(value, 'categories') !== null && objectAt(value, 'language') !== null);
}

/** Where the tool itself keeps the choice, if the configuration says it. */
function memory(config: unknown): Reading {
  const cookie = objectAt(config, 'cookie');
  const name = textAt(cookie, 'name');
  if (cookie === null) return { found: [], unread: [] };
  const rest = unreadFields(cookie, ownCookie, 'cookie');
  if (name === null) return { found: [], unread: rest };
  const isCookie = !flagAt(cookie, 'useLocalStorage');
  const days = numberAt(cookie, 'expiresAfterDays');
  const kept = choiceMemory({
    name,
    tool: 'vanilla-cookieconsent',
    isCookie,
    domain: textAt(cookie, 'domain'),
    days,
    where: 'cookie',
  });
  return together([kept, { found: [], unread: rest }]);
}

const ownCookie = { name: 'text', domain: 'text', expiresAfterDays: 'number', useLocalStorage: 'flag' } as const;
