import type { Page } from 'puppeteer';
import { type SeenDocument, type Wall, wallOf } from './wall-of.ts';

/** What stands in place of the page that is open now; null: nothing, as far as can be told. `status`: of its document. */
export async function seeWall(page: Page, askedUrl: string, status: number | null): Promise<Wall | null> {
  const url = page.url();
  if (!/^https?:/.test(url)) return null;
  const document = await page.evaluate(seeDocument);
  return wallOf({ askedUrl, url, status, ...document });
}

/** Runs inside the page, so it uses nothing but itself. */
function seeDocument(): Pick<SeenDocument, 'title' | 'text' | 'sources' | 'names' | 'fields'> {
  const elements = [...document.querySelectorAll<HTMLElement>('body *')];
  const fields = [...document.querySelectorAll('input, textarea, select')].filter(
    (field) =>
      !field.matches('[type=hidden], [type=submit], [type=button], [type=checkbox]') && field.checkVisibility(),
  );
  const passwords = fields.filter((field) => field.matches('[type=password]')).length;
  const framed = [...document.querySelectorAll('iframe, script')].map((element) => Reflect.get(element, 'src'));
  return {
    title: document.title,
    text: (document.body?.innerText ?? '').replace(/\s+/g, ' ').trim().slice(0, 2_000),
    sources: framed.filter((address): address is string => typeof address === 'string' && address !== ''),
    names: elements
      .slice(0, 2_000)
      .flatMap((element) => [element.id, ...element.classList].filter((name) => name !== '')),
    fields: { passwords, others: fields.length - passwords },
  };
}
