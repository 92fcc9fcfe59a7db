// The page whose loading is measured: 300 images on four hosts, each answered after 30 ms; some answers set cookies, and a
// script writes cookies and storage.
import { html, pixel, type Routes, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

export const heavyPageUrl = 'https://5dportalen.se/';

const hosts = ['5dportalen.se', 'media.5dportalen.se', 'cdn.busy.test', 'pixel.watcher.test'];
const images = 300;
const latencyMs = 30;

export function startHeavyPage(): Promise<TlsServer> {
  const plain = pixel();
  const withCookie = (number: number) =>
    pixel({ 'set-cookie': `image${number}=1; Max-Age=3600; Secure; SameSite=None` });
  const image: Routes[string] = (request, response) => {
    const number = Number((request.url ?? '').split('=').at(-1));
    setTimeout(() => (number % 5 === 0 ? withCookie(number % 60) : plain)?.(request, response), latencyMs);
  };
  const addresses = Array.from(
    { length: images },
    (_, number) => `https://${hosts[number % hosts.length]}/image?n=${number}`,
  );
  const page = html(
    `<script>(${String(writeALot)})()</script>${addresses.map((src) => `<img src="${src}">`).join('')}`,
  );
  return startTlsServer({
    '5dportalen.se/': (request, response) => void setTimeout(() => page?.(request, response), latencyMs),
    ...Object.fromEntries(hosts.map((host) => [`${host}/image`, image])),
  });
}

/** Runs in the page. */
function writeALot(): void {
  for (let number = 0; number < 20; number += 1) {
    // biome-ignore lint/suspicious/noDocumentCookie: what pages do.
    document.cookie = `script${number}=1; Max-Age=3600; Secure`;
    localStorage.setItem(`item${number}`, '1');
  }
}
