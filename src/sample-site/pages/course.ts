import type { Course } from '../catalogue.ts';
import { type Html, html } from './html.ts';
import { illustrations } from './illustrations.ts';
import { kronor } from './kronor.ts';
import type { Page } from './layout.ts';

export function coursePage(course: Course): Page {
  return {
    title: course.title,
    description: course.summary,
    menu: '/kurser/',
    body: html`<div class="wrap page-head">
        <p class="eyebrow"><span class="ornament" aria-hidden="true">✿</span> ${course.dimension}</p>
        <h1>${course.title}</h1>
        <p class="lead">${course.summary}</p>
      </div>
      <div class="wrap course">
        <div>
          <div class="course-picture">${illustrations[course.picture]}</div>
          <p>${course.about}</p>
          <h2>Lektioner</h2>
          <ol class="lessons">${course.lessons.map((lesson) => html`<li>${lesson}</li>`)}</ol>
        </div>
        ${offer(course)}
      </div>`,
  };
}

function offer(course: Course): Html {
  const points = [
    `${course.lessons.length} lektioner på ${course.weeks} veckor, eller i din egen takt`,
    'Ljud, text och övningar att skriva ut',
    'Kvar på ditt konto så länge du vill',
  ];
  return html`<aside class="panel" aria-labelledby="anmalan">
      <h2 id="anmalan">${kronor(course.priceKronor)}</h2>
      <ul class="checks">${points.map((point) => html`<li><span class="ornament" aria-hidden="true">✓</span> ${point}</li>`)}</ul>
      <a class="button" href="/mitt-konto/">Logga in för att börja</a>
    </aside>`;
}
