import { compareText } from '../../core/compare-text.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { categoryWords } from './category-words.ts';
import type { Alias, Contact } from './contacts.ts';
import { someOf } from './some-of.ts';
import { type CellView, cell, columns, numberCell, type RowView, type TableView, tableRows } from './table-view.ts';

export function contactTable(list: readonly Contact[], translator: Translator): TableView | null {
  if (list.length === 0) return null;
  const { t } = translator;
  const [before, all] = [t('column.beforeChoice'), t('column.requests')];
  return {
    caption: t('contacts.caption', { count: list.length }),
    columns: columns([t('column.who'), t('column.what'), before, all, t('column.policy')], [before, all]),
    ...tableRows(list, (entry) => contactRow(entry, translator), translator),
  };
}

function contactRow(contact: Contact, translator: Translator): RowView {
  const { name, types, requests, beforeChoice, pixels, gotCookies } = contact;
  const { t, list } = translator;
  return {
    anchor: anchor('contact', name),
    cells: [
      cell(name, { details: whoDetails(contact, translator) }),
      cell(list([...new Set(types.map((type) => t(`request.${type}`)))].toSorted(compareText)), {
        details: [
          ...(gotCookies ? [t('contacts.gotCookies')] : []),
          ...(pixels === 0 ? [] : [t('contacts.pixels', { count: pixels })]),
        ],
      }),
      numberCell(beforeChoice, translator),
      numberCell(requests, translator),
      policyCell(contact, translator),
    ],
  };
}

/** What it is for, under which hosts, and how one knows. */
function whoDetails(
  { name, hosts, categories, countries, hostedBy, aliases }: Contact,
  translator: Translator,
): readonly string[] {
  const { t, list, country } = translator;
  const kinds = categories.map((category) => categoryWords(category, translator)).filter((words) => words !== null);
  const shown = aliases.slice(0, mostAliases);
  const others = hosts.filter((host) => !shown.some((alias) => alias.host === host));
  return [
    kinds.length > 0 ? list(kinds) : '',
    countries.length > 0 ? t('contacts.country', { names: list(countries.map(country)) }) : '',
    hostedBy.length > 0 ? t('contacts.hostedBy', { names: list(hostedBy) }) : '',
    others.length === 1 && others[0] === name ? '' : hostText(others, translator),
    ...shown.map((alias) => aliasText(alias, translator)),
  ].filter((detail) => detail !== '');
}

const mostAliases = 4;

function hostText(hosts: readonly string[], { t }: Translator): string {
  const shown = hosts.length > 4 ? [...hosts.slice(0, 3), t('list.more', { count: hosts.length - 3 })] : hosts;
  return shown.join(', ');
}

function aliasText({ host, canonicalHost, isCloaked }: Alias, { t }: Translator): string {
  return t(isCloaked ? 'contacts.cloaked' : 'contacts.alias', { host, alias: canonicalHost });
}

function policyCell({ isNamed, unnamedHosts, hosts }: Contact, translator: Translator): CellView {
  const { t } = translator;
  if (isNamed) return cell(t('coverage.named'), { emphasis: 'declared' });
  if (unnamedHosts.length === hosts.length) return cell(t('coverage.none'), { emphasis: 'undeclared' });
  const missing = t('contacts.unnamed', { names: someOf(unnamedHosts, translator) });
  return cell(t('coverage.partly'), { emphasis: 'undeclared', details: [missing] });
}
