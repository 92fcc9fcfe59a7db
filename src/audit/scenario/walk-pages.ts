import { ScenarioStopped } from '../problem.ts';
import { shownUrl } from '../shown-url.ts';

/** Opens the other pages one after the other. One that fails costs itself: it is a problem, and the walk goes on. */
export async function walkPages(
  urls: readonly string[],
  rawValues: boolean,
  onProblem: (problem: ScenarioStopped) => void,
  open: (url: string, shown: string) => Promise<void>,
): Promise<void> {
  for (const url of urls) {
    const shown = shownUrl(url, rawValues);
    await open(url, shown).catch((error: unknown) => {
      if (!(error instanceof ScenarioStopped) || error.code === 'browser-crashed') throw error;
      onProblem(new ScenarioStopped(error.code, error.message, { cause: error, url: error.url ?? shown }));
    });
  }
}
