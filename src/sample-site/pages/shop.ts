import { type Product, products } from '../catalogue.ts';
import { type Html, html } from './html.ts';
import { illustrations } from './illustrations.ts';
import { kronor } from './kronor.ts';
import type { Page } from './layout.ts';

export function shopPage(): Page {
  return {
    title: 'Butik',
    description: 'Några få bra saker till vardagen.',
    menu: '/butik/',
    body: html`<div class="wrap page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Litet sortiment, noga valt</p>
        <h1>Butik</h1>
        <p class="lead">Saker som hör till kurserna, eller som bara är bra att ha. Vi packar för hand på tisdagar.</p>
      </div>
      <div class="wrap"><ul class="cards four">${products.map(productCard)}</ul></div>`,
  };
}

function productCard(product: Product): Html {
  return html`<li class="card">
      ${illustrations[product.picture]}
      <div class="card-body">
        <h2>${product.title}</h2>
        <p>${product.summary}</p>
        <p class="facts"><span class="price">${kronor(product.priceKronor)}</span></p>
        <a class="button quiet" href="/varukorg/?add-to-cart=${product.slug}" rel="nofollow">Lägg i varukorgen<span class="unseen">: ${product.title}</span></a>
      </div>
    </li>`;
}
