import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/schema/run.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { type BranchView, contactMap } from '../../../src/report/view/contact-map.ts';
import { organisations } from '../../../src/report/view/who.ts';
import { run } from '../../helpers/run-builder.ts';

function mapOf(...runs: readonly Run[]) {
  return contactMap(runs, organisations(runs), translator('sv'));
}

/** “a > b, c > d”: each branch with what hangs on it. */
function drawn(branches: readonly BranchView[]): readonly unknown[] {
  return branches.map((branch) => (branch.branches.length === 0 ? branch.name : [branch.name, drawn(branch.branches)]));
}

const tags = { type: 'script', organisation: 'Tagghuset AB', category: 'tag-manager' } as const;

describe('contactMap', () => {
  it('is nothing where nobody was contacted', () => {
    expect(mapOf(run().build())).toBeNull();
  });

  it.each<[string, Run, readonly unknown[]]>([
    ['what the page holds itself', run().request('https://a.test/x.js').build(), ['a.test']],
    [
      'a script by way of those that loaded it',
      run()
        .request('https://t.tags.test/gtm.js', tags)
        .request('https://b.test/b.js', { type: 'script', chain: ['https://t.tags.test/gtm.js'] })
        .request('https://c.test/c.js', {
          type: 'script',
          chain: ['https://t.tags.test/gtm.js', 'https://b.test/b.js'],
        })
        .build(),
      [['Tagghuset AB', [['b.test', ['c.test']]]]],
    ],
    [
      'the site’s own scripts as the site',
      run('shop.test')
        .request('https://shop.test/own.js', { type: 'script', party: 'first' })
        .request('https://a.test/a.js', { type: 'script', chain: ['https://shop.test/own.js'] })
        .build(),
      ['a.test'],
    ],
    [
      'a redirect under whoever sent the browser on',
      run()
        .request('https://a.test/p.gif', { redirectTo: 'https://b.test/s' })
        .request('https://b.test/s', { redirectTo: 'https://c.test/s' })
        .request('https://c.test/s')
        .build(),
      [['a.test', [['b.test', ['c.test']]]]],
    ],
    [
      'a request of a frame under whose frame it is',
      run()
        .request('https://player.test/embed', { type: 'sub_frame' })
        .request('https://ads.test/ad', { initiator: 'https://player.test' })
        .build(),
      [['player.test', ['ads.test']]],
    ],
    [
      'hosts of one organisation as one, and nobody under themselves',
      run()
        .request('https://one.tags.test/a.js', tags)
        .request('https://two.etiketter.test/b.js', { ...tags, chain: ['https://one.tags.test/a.js'] })
        .build(),
      ['Tagghuset AB'],
    ],
    [
      'redirects in a ring without end',
      run()
        .request('https://a.test/1', { redirectTo: 'https://b.test/2' })
        .request('https://b.test/2', { redirectTo: 'https://a.test/1' })
        .build(),
      [
        ['a.test', ['b.test']],
        ['b.test', ['a.test']],
      ],
    ],
  ])('draws %s', (_, visit, tree) => {
    expect(drawn(mapOf(visit)?.branches ?? [])).toEqual(tree);
  });

  it('tells of each what it is for, how often it was asked, and whether before the choice', () => {
    const visit = run()
      .request('https://t.tags.test/gtm.js', tags)
      .choice('accept')
      .request('https://late.test/x.js', { declared: 'named' })
      .request('https://late.test/y.js', { declared: 'named' })
      .build();
    expect(mapOf(visit)?.branches).toMatchObject([
      { name: 'Tagghuset AB', kind: 'tagghantering', early: 'före valet', isNamed: false },
      { name: 'late.test', kind: null, early: null, isNamed: true, facts: '2 anrop · nämns i policyn' },
    ]);
  });

  it('puts those who bring in others first, then those that the policy does not name', () => {
    const visit = run()
      .request('https://a-named.test/x', { declared: 'named' })
      .request('https://b.test/x')
      .request('https://z.test/z.js', { type: 'script' })
      .request('https://y.test/y.js', { type: 'script', chain: ['https://z.test/z.js'] })
      .build();
    expect(mapOf(visit)?.branches.map(({ name }) => name)).toEqual(['z.test', 'b.test', 'a-named.test']);
  });

  it('ends where nobody would read on, and says how many more there are', () => {
    const visit = Array.from({ length: 50 }, (_, index) => index).reduce(
      (made, index) => made.request(`https://px.site${index}.test/`),
      run(),
    );
    const map = mapOf(visit.build());
    expect(map?.branches).toHaveLength(16);
    expect(map?.rest).toBe('… och 34 till i tabellen.');
  });

  it('tells of one who is brought in by a helper that was itself asked elsewhere alone', () => {
    const visit = run()
      .request('https://a.test/a.js', { type: 'script' })
      .request('https://h.test/h.js', { type: 'script', declared: 'named', chain: ['https://a.test/a.js'] })
      .request('https://c.test/c.js', { type: 'script', chain: ['https://h.test/h.js'] })
      .build();
    const helper = mapOf(visit)?.branches.find(({ name }) => name === 'h.test');
    expect(helper).toMatchObject({ isNamed: true, facts: 'nämns i policyn', early: 'före valet' });
  });
});
