import { html } from './html.ts';
import type { Page } from './layout.ts';

export function notFoundPage(): Page {
  return {
    title: 'Sidan finns inte',
    description: 'Här fanns ingen sida.',
    menu: null,
    body: html`<div class="narrow page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> 404</p>
        <h1>Här fanns ingen sida</h1>
        <p class="lead">Den har flyttat, eller så blev adressen lite fel. Det händer.</p>
        <p class="actions"><a class="button" href="/">Till startsidan</a> <a class="button quiet" href="/kurser/">Se kurserna</a></p>
      </div>`,
  };
}
