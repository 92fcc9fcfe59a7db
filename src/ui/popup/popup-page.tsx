import { LanguageSwitch } from '../language-switch.tsx';
import { Chosen } from './chosen.tsx';
import { Icon } from './icon.tsx';
import { MarkChoice } from './mark-choice.tsx';
import { Notices } from './notices.tsx';
import type { PopupActions } from './popup-actions.ts';
import { PopupFigures } from './popup-figures.tsx';
import { PopupLine } from './popup-line.tsx';
import type { PopupView } from './popup-view.ts';
import { ProbingSwitch } from './probing-switch.tsx';
import { Worst } from './worst.tsx';

export function PopupPage({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { locale, title, sentences, details, notices, caveats, line, figures, worst, open, mark, probing, language } =
    view;
  const { chosen, guided } = view;
  return (
    <>
      <header>
        <Icon />
        <p class="site">{title}</p>
        <LanguageSwitch locale={locale} label={language} onChoose={actions.onLanguage} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard’s reach. */}
      <main tabIndex={0}>
        <div class="answer">
          <h1>{sentences[0]}</h1>
          {[...sentences.slice(1), ...details].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        {line && <PopupLine line={line} />}
        {chosen && <Chosen view={chosen} onUndo={actions.onUndoMark} />}
        {figures.length > 0 && <PopupFigures figures={figures} />}
        <Notices notices={notices} onAction={actions.onNotice} />
        {worst && <Worst view={worst} />}
        {caveats.map((caveat) => (
          <p class="soft" key={caveat}>
            {caveat}
          </p>
        ))}
        {guided !== null && (
          <button type="button" class="guided" onClick={actions.onGuided}>
            {guided}
          </button>
        )}
        {probing && <ProbingSwitch view={probing} onSwitch={actions.onProbing} />}
      </main>
      {(open !== null || mark) && (
        <footer>
          {open !== null && (
            <button type="button" class="primary" onClick={actions.onOpen}>
              {open}
            </button>
          )}
          {mark && <MarkChoice view={mark} onMark={actions.onMark} />}
        </footer>
      )}
    </>
  );
}
