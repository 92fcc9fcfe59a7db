// For the extension's own pages; the worker neither makes nor reads glances.
import { type KeptGlance, openLog } from './log-database.ts';

export async function readGlance(sessionId: string): Promise<KeptGlance | null> {
  const database = await openLog();
  try {
    return (await database.get('glances', sessionId)) ?? null;
  } finally {
    database.close();
  }
}

/** Replaces the one before. That of a session which was forgotten meanwhile is not kept. */
export async function keepGlance(glance: KeptGlance): Promise<void> {
  const database = await openLog();
  try {
    const transaction = database.transaction(['sessions', 'glances'], 'readwrite', { durability: 'relaxed' });
    const isKnown = (await transaction.objectStore('sessions').getKey(glance.sessionId)) !== undefined;
    if (isKnown) await transaction.objectStore('glances').put(glance);
    await transaction.done;
  } finally {
    database.close();
  }
}
