// Every stored item, as two tables: cookies, and what else a browser keeps.
import { isLeftover } from '../../core/classify/is-leftover.ts';
import type { Run, RunCookie, RunStorage } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import {
  capitalised,
  coverageWords,
  emphasis,
  knownWords,
  lifetime,
  lifetimeDetail,
  nameOrNone,
} from './item-words.ts';
import { originLines } from './script-origin.ts';
import type { Stored, StoredItem } from './stored-items.ts';
import { type CellView, cell, columns, type TableView, tableRows } from './table-view.ts';
import { whenCell } from './when-cell.ts';
import { type Organisations, whoStored } from './who.ts';

export function cookieTable(
  items: readonly StoredItem[],
  runs: readonly Run[],
  known: Organisations,
  translator: Translator,
): TableView | null {
  const cookies = items.filter((item) => item.kind === 'cookie');
  if (cookies.length === 0) return null;
  const { t } = translator;
  return {
    caption: t('items.cookies', { count: cookies.length }),
    columns: columns([t('column.name'), t('column.lifetime'), t('column.when'), t('column.setBy'), t('column.policy')]),
    ...tableRows(
      cookies,
      ({ key, sightings, main: item }) => ({
        anchor: anchor('item', key),
        cells: [
          cookieName(item, translator),
          lifetimeCell(item, translator),
          whenCell(
            isLeftover(item) ? null : { phase: item.phase, atMs: item.setAtMs },
            sightings.map(({ run }) => run),
            runs,
            translator,
          ),
          cookieWriter(item, known, translator),
          policyCell(item, translator),
        ],
      }),
      translator,
    ),
  };
}

export function storageTable(
  items: readonly StoredItem[],
  runs: readonly Run[],
  known: Organisations,
  translator: Translator,
): TableView | null {
  const stored = items.filter((item) => item.kind === 'storage');
  if (stored.length === 0) return null;
  const { t } = translator;
  return {
    caption: t('items.storage', { count: stored.length }),
    columns: columns([t('column.name'), t('column.area'), t('column.when'), t('column.setBy'), t('column.policy')]),
    ...tableRows(
      stored,
      ({ key, sightings, main: item }) => ({
        anchor: anchor('item', key),
        cells: [
          storageName(item, translator),
          cell(t(`area.${item.area}`), { details: [item.area] }),
          whenCell(
            { phase: item.phase, atMs: item.setAtMs },
            sightings.map(({ run }) => run),
            runs,
            translator,
          ),
          storageWriter(item, known, translator),
          policyCell(item, translator),
        ],
      }),
      translator,
    ),
  };
}

function cookieName(item: RunCookie, translator: Translator): CellView {
  const { t } = translator;
  const place = `${item.hostOnly ? '' : '.'}${item.domain}${item.path === '/' ? '' : item.path}`;
  const flags = [
    item.httpOnly ? 'HttpOnly' : null,
    item.secure ? 'Secure' : null,
    item.sameSite === 'unspecified' ? null : `SameSite=${capitalised(item.sameSite)}`,
    item.partitionKey === null ? null : t('items.partitioned', { site: item.partitionKey }),
  ].filter((flag) => flag !== null);
  return cell(nameOrNone(item.name, translator), {
    isCode: item.name !== '',
    details: [
      `${place} · ${t(`party.${item.party}`)}`,
      flags.join(' · '),
      item.state === 'deleted' ? t('state.deleted') : '',
    ].filter((detail) => detail !== ''),
  });
}

function storageName(item: RunStorage, translator: Translator): CellView {
  return cell(nameOrNone(item.key, translator), {
    isCode: item.key !== '',
    details: [`${item.origin} · ${translator.t(`party.${item.party}`)}`],
  });
}

function lifetimeCell(item: RunCookie, translator: Translator): CellView {
  const detail = lifetimeDetail(item, translator);
  const order = item.duration.kind === 'session' ? 0 : item.duration.storedSeconds;
  return cell(lifetime(item, translator) ?? '', { details: detail === null ? [] : [detail], order });
}

function cookieWriter(item: RunCookie, known: Organisations, translator: Translator): CellView {
  const { via, url, line, column, chain } = item.setBy;
  const position = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`;
  const where = url === null ? [] : [`${url}${position}`];
  return cell(whoStored(item, known), {
    details: [translator.t(`via.${via}`), ...where, ...originLines(url, chain, translator)],
  });
}

function storageWriter(item: RunStorage, known: Organisations, translator: Translator): CellView {
  const { script, chain } = item;
  if (script === null) return cell(whoStored(item, known), { details: [translator.t('via.unknown')] });
  const where = `${script.url}:${script.line}:${script.column}`;
  return cell(whoStored(item, known), { details: [where, ...originLines(script.url, chain, translator)] });
}

function policyCell(item: Stored, translator: Translator): CellView {
  const { t } = translator;
  return cell(coverageWords(item, translator), {
    emphasis: emphasis(item),
    details: [
      item.coverage === 'none' ? '' : t('items.purpose', { purpose: t(`purpose.${item.purpose}`) }),
      item.exempt ? t('items.exempt') : '',
      knownWords(item, translator) ?? '',
    ].filter((detail) => detail !== ''),
  });
}
