import type { Course } from '../catalogue.ts';
import { type Html, html } from './html.ts';
import { illustrations } from './illustrations.ts';
import { kronor } from './kronor.ts';

export function courseCard(course: Course): Html {
  return html`<li class="card">
      ${illustrations[course.picture]}
      <div class="card-body">
        <span class="tag">${course.dimension}</span>
        <h3><a class="stretched" href="/kurser/${course.slug}/">${course.title}</a></h3>
        <p>${course.summary}</p>
        <p class="facts"><span>${course.lessons.length} lektioner</span><span>${course.weeks} veckor</span><span class="price">${kronor(course.priceKronor)}</span></p>
      </div>
    </li>`;
}
