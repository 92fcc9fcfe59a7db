// Who was contacted: one row for each organisation, or for each site whose organisation is not known.
import { isContact } from '../../core/classify/is-contact.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Run, RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { cell, columns, type RowView, type TableView } from './table-view.ts';
import type { Organisations } from './who.ts';

export interface Contact {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly types: readonly RunRequest['type'][];
  readonly requests: number;
  readonly beforeChoice: number;
  readonly isNamed: boolean;
  /** Some request carried cookies; null when that could not be observed of any. */
  readonly gotCookies: boolean | null;
}

/** Not mentioned by the policy first, then those contacted before a choice, then by name. */
export function contacts(runs: readonly Run[], known: Organisations): readonly Contact[] {
  const requests = runs.flatMap(contactsOf);
  return [...Map.groupBy(requests, ({ site }) => known.get(site) ?? site)]
    .map(([name, group]) => contact(name, group))
    .toSorted(
      (a, b) =>
        Number(a.isNamed) - Number(b.isNamed) ||
        Number(b.beforeChoice > 0) - Number(a.beforeChoice > 0) ||
        compareText(a.name, b.name),
    );
}

export function contactsOf({ requests }: Run): readonly RunRequest[] {
  return requests.filter(isContact);
}

export function contactTable(list: readonly Contact[], translator: Translator): TableView | null {
  if (list.length === 0) return null;
  const { t } = translator;
  const [before, all] = [t('column.beforeChoice'), t('column.requests')];
  return {
    caption: t('contacts.caption', { count: list.length }),
    columns: columns([t('column.who'), t('column.what'), before, all, t('column.policy')], [before, all]),
    rows: list.map((entry) => contactRow(entry, translator)),
  };
}

function contact(name: string, requests: readonly RunRequest[]): Contact {
  const observed = requests.filter(({ sentCookies }) => sentCookies !== null);
  return {
    name,
    hosts: unique(requests.map(({ host }) => host)),
    types: unique(requests.map(({ type }) => type)),
    requests: requests.length,
    beforeChoice: requests.filter(({ phase }) => phase === 'before-choice').length,
    isNamed: requests.every(({ declared }) => declared === 'named'),
    gotCookies: observed.length === 0 ? null : observed.some(({ sentCookies }) => (sentCookies ?? []).length > 0),
  };
}

function contactRow(
  { name, hosts, types, requests, beforeChoice, isNamed, gotCookies }: Contact,
  { t, number, list }: Translator,
): RowView {
  const hostText = hosts.length > 4 ? [...hosts.slice(0, 3), t('list.more', { count: hosts.length - 3 })] : hosts;
  return {
    anchor: anchor('contact', name),
    cells: [
      cell(name, { details: hosts.length === 1 && hosts[0] === name ? [] : [hostText.join(', ')] }),
      cell(list(unique(types.map((type) => t(`request.${type}`)))), {
        details: gotCookies ? [t('contacts.gotCookies')] : [],
      }),
      cell(number(beforeChoice)),
      cell(number(requests)),
      cell(t(isNamed ? 'coverage.named' : 'coverage.none'), { emphasis: isNamed ? 'declared' : 'undeclared' }),
    ],
  };
}

function unique<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].toSorted(compareText);
}
