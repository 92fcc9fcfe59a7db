import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { manifestSchema } from '../../../src/core/schema/evidence-pack.ts';
import { brokenAt, chainEvents } from '../../../src/report/evidence/event-chain.ts';
import { evidenceFiles, manifestName } from '../../../src/report/evidence/evidence-files.ts';
import { type PackContents, packFaults } from '../../../src/report/evidence/verify-pack.ts';
import { session } from '../../helpers/event-builder.ts';
import { sampleReport } from '../../helpers/report-fixture.ts';

const events = session()
  .request('https://shop.test/')
  .header('https://shop.test/', 'sid=1')
  .stored('sid=1')
  .at(2)
  .request('https://px.ads.test/p')
  .events();
const recordings = [{ session: record(events), events }];

function pack(): Map<string, Uint8Array> {
  const files = [
    { path: 'report.json', content: '{}\n' },
    { path: 'policy/shop.test.json', content: '{"å": 1}' },
    { path: 'choice.png', content: new Uint8Array([1, 2, 3]) },
  ];
  const all = evidenceFiles({ report: sampleReport(), recordings, files });
  return new Map(
    all.map(({ path, content }) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  );
}

/** As it lies on a disk, with the folders that its paths lead through. */
function holding(files: ReadonlyMap<string, Uint8Array>, more: Partial<PackContents> = {}): PackContents {
  const visits = [...files.keys()].filter((path) => path.endsWith('/events.jsonl')).map((path) => dirname(path));
  return { files, others: [], ...more, folders: ['policy', 'visits', ...visits, ...(more.folders ?? [])] };
}

function manifestOf(files: ReadonlyMap<string, Uint8Array>) {
  return manifestSchema.parse(JSON.parse(new TextDecoder().decode(files.get(manifestName))));
}

describe('an evidence pack', () => {
  it('is as it was written, byte for byte, and the same each time', () => {
    const files = pack();
    expect(packFaults(manifestOf(files), holding(files))).toEqual([]);
    expect(pack()).toEqual(files);
  });

  it('names every file but the manifest, and each visit with its events', () => {
    const files = pack();
    const { files: listed, visits, rules } = manifestOf(files);
    expect([...listed.map(({ path }) => path), manifestName]).toEqual([...files.keys()]);
    expect(visits).toEqual([expect.objectContaining({ scenario: 'ignore', startedAt: '2026-11-22T12:00:00.000Z' })]);
    expect(rules.length).toBeGreaterThan(10);
  });

  test('of any file, any byte that is changed is told', () => {
    const files = pack();
    const manifest = manifestOf(files);
    const paths = [...files.keys()].filter((path) => path !== manifestName);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), (path, place, by) => {
        const bytes = Uint8Array.from(files.get(path) ?? []);
        const index = place % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ by;
        const faults = packFaults(manifest, holding(new Map([...files, [path, bytes]])));
        expect(faults).toContainEqual({ kind: 'changed', path });
      }),
    );
  });

  test('what is missing, and what was added, is told', () => {
    const files = pack();
    const manifest = manifestOf(files);
    files.delete('report.json');
    files.set('more.txt', new Uint8Array());
    expect(packFaults(manifest, holding(files))).toEqual([
      { kind: 'missing', path: 'report.json' },
      { kind: 'unknown', path: 'more.txt' },
    ]);
  });

  test('a link in place of a file, any other link, and a folder that no file needs are told', () => {
    const files = pack();
    const manifest = manifestOf(files);
    files.delete('report.json');
    const found = holding(files, { others: ['report.json', 'policy/more'], folders: ['more', 'visits/more'] });
    expect(packFaults(manifest, found)).toEqual([
      { kind: 'irregular', path: 'report.json' },
      { kind: 'irregular', path: 'policy/more' },
      { kind: 'unknown', path: 'more/' },
      { kind: 'unknown', path: 'visits/more/' },
    ]);
  });

  it('holds each visit as an HTTP Archive with what was asked and answered', () => {
    const path = [...pack().keys()].find((name) => name.endsWith('.har')) ?? '';
    const { log } = JSON.parse(new TextDecoder().decode(pack().get(path)));
    expect(log).toMatchObject({ version: '1.2', creator: { name: 'kakvakt' } });
    expect(log.entries.map(({ request }: { request: { url: string } }) => request.url)).toEqual(
      record(events).requests.map(({ url }) => url),
    );
  });
});

describe('a chain of events', () => {
  const { text, lastHash } = chainEvents(events);
  const lines = text.split('\n').slice(0, -1);

  it('holds', () => {
    expect(brokenAt(text, lastHash)).toBeNull();
    expect(brokenAt('', chainEvents([]).lastHash)).toBeNull();
    expect(lines).toHaveLength(events.length);
  });

  test.each<[what: string, changed: string, line: number]>([
    ['an event that was changed', text.replace('"atMs":', '"atMs":1'), 1],
    ['a line that was removed', [...lines.slice(0, 1), ...lines.slice(2), ''].join('\n'), 2],
    ['two that changed places', [lines[0], lines[2], lines[1], ...lines.slice(3), ''].join('\n'), 2],
    ['an end that was cut off', `${lines.slice(0, -1).join('\n')}\n`, lines.length],
    ['a line that is no JSON', text.replace(lines[1] ?? '', '{'), 2],
    ['more at its end', `${text}${lines.at(-1)}\n`, lines.length + 1],
  ])('breaks at %s', (_, changed, line) => {
    expect(brokenAt(changed, lastHash)).toBe(line);
  });
});
