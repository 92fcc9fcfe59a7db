import { LanguageSwitch } from '../language-switch.tsx';
import { Icon } from '../popup/icon.tsx';
import { Buttons } from './buttons.tsx';
import { Card } from './card.tsx';
import { Comparison } from './comparison.tsx';
import type { PanelActions } from './panel-actions.ts';
import type { PanelView } from './panel-view.ts';
import { StepList } from './step-list.tsx';

export function PanelPage({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { locale, language, title, steps, stepsLabel, card, comparison, giveUp } = view;
  return (
    <>
      <header>
        <Icon />
        <p class="site">{title}</p>
        <LanguageSwitch locale={locale} label={language} onChoose={actions.onLanguage} />
      </header>
      <main>
        {steps.length > 0 && <StepList label={stepsLabel} steps={steps} onAction={actions.onAction} />}
        <Card view={card} onAction={actions.onAction}>
          {comparison && <Comparison view={comparison} />}
        </Card>
        {giveUp && (
          <div class="give-up">
            <Buttons buttons={[giveUp]} onAction={actions.onAction} hasPrimary={false} />
          </div>
        )}
      </main>
    </>
  );
}
