import { openLog } from './log-database.ts';

/** The sessions of the sites that `isWanted` is true of, newest first. For the extension's own pages. */
export async function sessionIds(isWanted: (site: string) => boolean): Promise<string[]> {
  const database = await openLog();
  try {
    const sessions = await database.getAll('sessions');
    return sessions
      .filter(({ site }) => isWanted(site))
      .toSorted((a, b) => b.startedAtMs - a.startedAtMs)
      .map(({ id }) => id);
  } finally {
    database.close();
  }
}
