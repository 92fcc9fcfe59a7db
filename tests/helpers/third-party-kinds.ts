// A page of an audited site that makes the browser contact other hosts in every way there is, each with a path of its own.
import { html, pixel, type Routes, redirect, script } from './tls-server.ts';

const shared = { 'access-control-allow-origin': '*' };

const page = `
  <link rel="stylesheet" href="https://third.test/link.css">
  <link rel="preload" as="image" href="https://third.test/preload.gif">
  <link rel="modulepreload" href="https://third.test/modulepreload.js">
  <link rel="prefetch" href="https://third.test/prefetch.js">
  <style>
    @font-face { font-family: f; src: url(https://third.test/font.woff2) }
    i { background: url(https://third.test/background.gif) }
    p { font-family: f }
  </style>
  <i>i</i><p>p</p><b>b</b><s>s</s>
  <script src="https://third.test/script.js"></script>
  <img src="https://third.test/image.gif"><img src="https://no-such-host.test:444/image.gif">
  <video poster="https://third.test/poster.gif" src="https://third.test/video.webm" preload="auto"></video>
  <audio src="https://third.test/audio.ogg" preload="auto"></audio>
  <object data="https://third.test/object"></object>
  <iframe src="https://third.test/frame"></iframe>
  <iframe srcdoc='<img src="https://third.test/srcdoc.gif">'></iframe>
  <img src="/to-target.gif"><iframe src="/to-target"></iframe>
  <img src="https://third.test/hop.gif">
  <a href="#there" ping="https://third.test/ping">ping</a>
  <script type="module">
    const ask = new XMLHttpRequest();
    ask.open('GET', 'https://third.test/xhr');
    ask.send();
    navigator.sendBeacon('https://third.test/beacon', 'b');
    const source = new EventSource('https://third.test/events');
    source.onerror = () => source.close();
    new WebSocket('wss://third.test/socket');
    new Worker(URL.createObjectURL(new Blob(["fetch('https://third.test/worker', { mode: 'no-cors' })"])));
    document.querySelector('a').click();
    await Promise.all([
      import('https://third.test/module.js'),
      fetch('https://third.test/read').then((response) => response.text()),
      fetch('https://third.test/unread', { mode: 'no-cors' }),
      fetch('https://third.test/refused').catch(() => undefined),
    ]);
    globalThis.done = true;
  </script>`;

/** Has a policy of its own to report, and listens to what it objects to. */
const ownPolicy = `
  <script>
    globalThis.heard = [];
    addEventListener('securitypolicyviolation', ({ originalPolicy }) => heard.push(originalPolicy), true);
    document.addEventListener('securitypolicyviolation', () => { globalThis.done = true; });
  </script>
  <link rel="stylesheet" href="https://third.test/import.css"><img src="https://third.test/image.gif">`;

export const thirdPartyRoutes: Routes = {
  '5dportalen.se/own-policy': html(ownPolicy, { 'content-security-policy-report-only': "img-src 'none'" }),
  '5dportalen.se/kinds': html(page),
  '5dportalen.se/to-target.gif': redirect('https://third.test/target.gif'),
  '5dportalen.se/to-target': redirect('https://third.test/target'),
  'third.test/link.css': text(
    'text/css',
    `@import 'https://third.test/import.css';
     @font-face { font-family: g; src: url(https://third.test/css-child.woff2) }
     b { background: url(https://third.test/css-child.gif) }
     s { font-family: g }`,
  ),
  'third.test/import.css': text('text/css', 'u {}'),
  'third.test/script.js': script(''),
  'third.test/prefetch.js': script(''),
  'third.test/module.js': script('export {};', shared),
  'third.test/modulepreload.js': script('export {};', shared),
  'third.test/frame': html(
    '<img src="https://third.test/in-frame.gif"><iframe src="https://third.test/nested"></iframe>',
  ),
  'third.test/nested': html('nested'),
  'third.test/object': html('object'),
  'third.test/target': html('target'),
  'third.test/hop.gif': redirect('https://fourth.test/after-hop.gif'),
  'third.test/xhr': text('text/plain', 'x'),
  'third.test/read': text('text/plain', 'r'),
  'third.test/refused': script(''),
  'third.test/unread': text('text/plain', 'u'),
  'third.test/events': text('text/event-stream', 'data: 1\n\n'),
  ...Object.fromEntries(
    ['preload', 'image', 'poster', 'background', 'srcdoc', 'target', 'in-frame', 'css-child'].map((name) => [
      `third.test/${name}.gif`,
      pixel(),
    ]),
  ),
  'fourth.test/after-hop.gif': pixel(),
};

/** Where the last request of each kind is known from, with access to the site alone; `nobody`: it cannot be known. */
export const knownFrom = {
  'resource-timing': [
    'no-such-host.test:444/image.gif',
    'third.test/audio.ogg',
    'third.test/background.gif',
    'third.test/beacon',
    'third.test/events',
    'third.test/font.woff2',
    'third.test/frame',
    'third.test/hop.gif',
    'third.test/image.gif',
    'third.test/link.css',
    'third.test/module.js',
    'third.test/modulepreload.js',
    'third.test/object',
    'third.test/ping',
    'third.test/poster.gif',
    'third.test/prefetch.js',
    'third.test/preload.gif',
    'third.test/read',
    'third.test/refused',
    'third.test/script.js',
    'third.test/srcdoc.gif',
    'third.test/video.webm',
    'third.test/xhr',
  ],
  'csp-report': [
    'third.test/css-child.gif',
    'third.test/css-child.woff2',
    'third.test/import.css',
    'third.test/socket',
    'third.test/unread',
  ],
  frame: ['third.test/nested', 'third.test/target'],
  redirect: ['third.test/target.gif'],
  nobody: ['fourth.test/after-hop.gif', 'third.test/in-frame.gif', 'third.test/worker'],
} as const;

function text(type: string, body: string): Routes[string] {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...shared }).end(body);
  };
}
