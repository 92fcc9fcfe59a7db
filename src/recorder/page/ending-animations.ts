/** In how many milliseconds each animation ends that runs and will: a page may listen for it. */
export function endingAnimations(document: Document): number[] {
  return document.getAnimations().flatMap(({ playState, playbackRate, currentTime, effect }) => {
    if (playState !== 'running' || playbackRate === 0 || effect === null) return [];
    const { endTime } = effect.getComputedTiming();
    // Those that a scroll position drives have no time.
    if (typeof endTime !== 'number' || typeof currentTime !== 'number') return [];
    const leftMs = playbackRate > 0 ? endTime - currentTime : currentTime;
    const dueInMs = leftMs / Math.abs(playbackRate);
    return Number.isFinite(dueInMs) && dueInMs >= 0 ? [dueInMs] : [];
  });
}
