import { type Html, html } from './html.ts';
import { illustrations } from './illustrations.ts';

const menu = [
  { path: '/kurser/', label: 'Kurser' },
  { path: '/butik/', label: 'Butik' },
  { path: '/mitt-konto/', label: 'Mitt konto' },
  { path: '/varukorg/', label: 'Varukorg' },
] as const;

export function siteHead(current: string | null, itemsInCart: number): Html {
  return html`<header class="site-head">
      <div class="wrap">
        <a class="brand" href="/">${illustrations.mark}5D-portalen</a>
        <nav class="site-nav" aria-label="Huvudmeny">
          <ul>${menu.map((entry) => menuEntry(entry, entry.path === current, itemsInCart))}</ul>
        </nav>
      </div>
    </header>`;
}

function menuEntry(entry: (typeof menu)[number], isCurrent: boolean, itemsInCart: number): Html {
  const current = isCurrent ? html` aria-current="page"` : null;
  const count = entry.path === '/varukorg/' && itemsInCart > 0 ? html`<span class="count">${itemsInCart}</span>` : null;
  return html`<li><a href="${entry.path}"${current}>${entry.label}${count}</a></li>`;
}
