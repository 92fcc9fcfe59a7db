import { type Product, productsOf } from '../catalogue.ts';
import { type Html, html } from './html.ts';
import { kronor } from './kronor.ts';
import type { Page } from './layout.ts';

export function cartPage(slugs: readonly string[], hash: string): Page {
  const items = productsOf(slugs);
  return {
    title: 'Varukorg',
    description: 'Det du har valt i butiken.',
    menu: '/varukorg/',
    body: html`<div class="narrow page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> Butiken</p>
        <h1>Varukorg</h1>
      </div>
      <div class="narrow" data-cart="${slugs.join(',')}" data-hash="${hash}">${items.length === 0 ? empty() : filled(items)}</div>`,
  };
}

function empty(): Html {
  return html`<p class="lead">Här är det tomt än så länge.</p><p><a class="button" href="/butik/">Till butiken</a></p>`;
}

function filled(items: readonly Product[]): Html {
  const total = items.reduce((sum, item) => sum + item.priceKronor, 0);
  return html`<div class="panel"><div class="table-wrap"><table>
        <caption>Priserna är med moms. Frakten är fri.</caption>
        <thead><tr><th scope="col">Vara</th><th scope="col" class="amount">Pris</th></tr></thead>
        <tbody>${items.map((item) => html`<tr><td>${item.title}</td><td class="amount">${kronor(item.priceKronor)}</td></tr>`)}</tbody>
        <tfoot><tr><th scope="row">Att betala</th><td class="amount price">${kronor(total)}</td></tr></tfoot>
      </table></div>
      <p class="notice">Det här är en provsida, så kassan är stängd.</p>
      <p class="actions"><a class="button" href="/butik/">Fortsätt handla</a></p></div>`;
}
