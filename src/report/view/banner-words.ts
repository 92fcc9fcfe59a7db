// What a site's banner looked like in one visit, in a few plain sentences.
import type { Banner } from '../../core/schema/banner.ts';
import type { Run, RunLook } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A sentence each; the first says whether there was a banner at all. */
export function bannerWords({ looks }: Pick<Run, 'looks'>, { t, list, number }: Translator): readonly string[] {
  if (looks.length === 0) return [t('banner.nobodyLooked')];
  const [first] = looks.flatMap(({ banner }) => (banner?.layer === 1 ? [banner] : []));
  const behind = looks.flatMap(({ banner }) => (banner !== null && banner.layer > 1 ? [banner] : []));
  const wayBack = looks.map((look) => look.wayBack).find((words) => words !== null);
  const buttons = (banner: Banner) => list(banner.controls.flatMap((control) => buttonWords(control)));
  const buttonWords = ({ role, text }: Banner['controls'][number]) =>
    role === null ? [] : [t('banner.button', { text, role: t(`control.${role}`) })];
  const layers = [...new Map(behind.map((banner) => [banner.layer, banner])).values()];
  return [
    ...(first === undefined
      ? [t('banner.none')]
      : [t('banner.buttons', { buttons: buttons(first) || t('banner.noButton') })]),
    ...layers.map((banner) =>
      t('banner.layer', { layer: banner.layer, buttons: buttons(banner) || t('banner.noButton') }),
    ),
    ...(first === undefined
      ? []
      : [
          t(first.blocksPage ? 'banner.blocks' : 'banner.leavesPage', { share: number(Math.round(first.share * 100)) }),
        ]),
    ...togglesWords([...(first === undefined ? [] : [first]), ...layers], t),
    ...(wayBack === undefined ? wayBackMissing(looks, t) : [t('banner.wayBack', { words: wayBack })]),
  ];
}

/** Those that can be changed: what is necessary is often shown as a toggle that is locked. */
function togglesWords(layers: readonly Banner[], t: Translator['t']): readonly string[] {
  const free = layers.flatMap(({ toggles }) => toggles.filter(({ isLocked }) => !isLocked));
  if (free.length === 0) return [];
  return [t('banner.toggles', { count: free.length, on: free.filter(({ isOn }) => isOn).length })];
}

function wayBackMissing(looks: readonly RunLook[], t: Translator['t']): readonly string[] {
  return looks.some(({ moment }) => moment === 'after-choice') ? [t('banner.noWayBack')] : [];
}
