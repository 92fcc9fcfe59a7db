import { courses } from '../catalogue.ts';
import { courseCard } from './course-card.ts';
import { html } from './html.ts';
import { illustrations } from './illustrations.ts';
import type { Page } from './layout.ts';

export function coursesPage(): Page {
  return {
    title: 'Kurser',
    description: 'Fem kurser, en för varje dimension.',
    menu: '/kurser/',
    body: html`<div class="wrap page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> En för varje dimension</p>
        <h1>Kurser</h1>
        <p class="lead">Alla kurser går på nätet och består av korta lektioner. Du får en påminnelse i veckan om du vill,
          annars är det tyst.</p>
      </div>
      <div class="wrap">
        <h2 class="unseen" id="alla">Alla kurser</h2>
        <ul class="cards" aria-labelledby="alla">
          ${courses.map(courseCard)}
          <li class="card">
            ${illustrations.waiting}
            <div class="card-body"><span class="tag">På gång</span><h3>Trädgård för otåliga</h3>
              <p>Något gror. Kursen om att odla på en balkong kommer till våren.</p></div>
          </li>
        </ul>
      </div>`,
  };
}
