import { embedBeforeClick } from '../../src/rules/embed-before-click.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const film = 'https://player.video.test/1';
const frame = { type: 'sub_frame', category: 'video' } as const;
const found = { message: 'loaded', subject: 'video.test', severity: 'warning' } as const;
const data = { site: 'video.test', embed: 'video', doubt: 'none', whose: 'unknown' };
const reason = { sv: 'Behövs.', en: 'Needed.' };

ruleTester(embedBeforeClick, {
  quiet: [
    { name: 'a video after a yes', runs: [run().choice('accept').request(film, frame)] },
    { name: 'a font of the site’s own', runs: [run().request('https://shop.test/a.woff2', { type: 'font' })] },
    { name: 'an image of which nothing is known', runs: [run().request('https://cdn.test/a.png')] },
    {
      name: 'a picture of a social network’s',
      runs: [run().request('https://cdn.soc.test/a.png', { category: 'social' })],
    },
    {
      name: 'a recipient that a declaration exempts',
      runs: [run().request(film, { ...frame, declared: 'named', declaration: 'video-test' })],
      policy: policy().recipient('video.test', { consent: { kind: 'exempt', exemption: 'media-player', reason } }),
    },
  ],
  loud: [
    { name: 'a video before a choice', runs: [run().request(film, frame)], findings: [{ ...found, data }] },
    {
      name: 'a font after a no',
      runs: [run().choice('reject').request('https://cdn.type.test/a.woff2', { type: 'font' })],
      findings: [{ ...found, subject: 'type.test', data: { ...data, site: 'type.test', embed: 'font' } }],
    },
    {
      name: 'a style sheet of fonts, and a map in a frame of a host with many uses',
      runs: [
        run()
          .request('https://fonts.googleapis.com/css2', { type: 'stylesheet' })
          .request('https://www.google.com/maps/embed', { type: 'sub_frame' }),
      ],
      findings: [
        { ...found, subject: 'googleapis.com', data: { ...data, site: 'googleapis.com', embed: 'font' } },
        { ...found, subject: 'google.com', data: { ...data, site: 'google.com', embed: 'map' } },
      ],
    },
    {
      name: 'a widget of a social network, and an article in a frame',
      runs: [
        run()
          .request('https://www.soc.test/like.js', { type: 'script', category: 'social' })
          .request('https://www.pod.test/1', { type: 'sub_frame', category: 'content' }),
      ],
      findings: [
        { ...found, subject: 'soc.test', data: { ...data, site: 'soc.test', embed: 'social' } },
        { ...found, subject: 'pod.test', data: { ...data, site: 'pod.test', embed: 'content' } },
      ],
    },
    {
      name: 'a video on a person’s own visit, who may have clicked',
      runs: [run().environment({ mode: 'people' }).choice('reject').request(film, frame)],
      findings: [{ ...found, severity: 'info', data: { ...data, doubt: 'press' } }],
    },
    {
      name: 'a video in a used profile',
      runs: [run().environment({ profile: 'used' }).request(film, frame)],
      findings: [{ ...found, severity: 'info', data: { ...data, doubt: 'profile' } }],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    { name: 'a used profile', runs: [run().environment({ profile: 'used' })], missing: ['fresh-profile'] },
  ],
});
