import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { html, trusted } from '../../src/sample-site/pages/html.ts';

test.each([
  ['text', html`<p>${'Ä & ö'}</p>`, '<p>Ä &amp; ö</p>'],
  ['markup in text', html`<p>${'<img src=x onerror=1>'}</p>`, '<p>&lt;img src=x onerror=1&gt;</p>'],
  ['an attribute', html`<a title="${`"'`}">`, '<a title="&quot;&#39;">'],
  ['a number', html`${12} kr`, '12 kr'],
  ['nothing', html`<p>${null}</p>`, '<p></p>'],
  [
    'markup in markup',
    html`<ul>${['a', '<'].map((item) => html`<li>${item}</li>`)}</ul>`,
    '<ul><li>a</li><li>&lt;</li></ul>',
  ],
  ['our own files', html`<b>${trusted('<i></i>\n')}</b>`, '<b><i></i></b>'],
])('%s', (_, made, markup) => {
  expect(made.markup).toBe(markup);
});

test('no text can open a tag or end an attribute', () => {
  const anything = string({ unit: 'binary' });
  assert(
    property(anything, (text) => {
      expect(html`${text}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});
