import type { ConsentTool } from '../fixtures/consent-tools/consent-tools.ts';
import { startTrackers, trackerFiles } from '../fixtures/consent-tools/trackers.ts';
import { html, type Routes, script } from '../helpers/tls-server.ts';
import { fromPackage } from './from-package.ts';

/** Where a page tells the server that something was pressed. */
export const pressedPath = '/pressed';

/** A site with the tool, and the trackers that it lets in. */
export function toolRoutes({ id, files, body }: ConsentTool): Routes {
  const served = Object.entries({ ...files, ...trackerFiles }).map(([path, file]) => [
    `${id}.test${path}`,
    fromPackage(file),
  ]);
  return {
    [`${id}.test/`]: html(`<link rel="icon" href="data:,"><h1>Yoga</h1>${tellsOfPresses}${body}`),
    [`${id}.test/trackers.js`]: script(startTrackers),
    [`${id}.test${pressedPath}`]: script(''),
    ...Object.fromEntries(served),
  };
}

/** Waits for the server to know, so that on a busy machine nothing that the press sets off can overtake it. */
const tellsOfPresses = `<script>
  addEventListener('click', () => {
    const told = new XMLHttpRequest();
    told.open('POST', '${pressedPath}', false);
    told.send();
  }, true);
</script>`;
