import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';

/** A browser profile that nobody has used. All that the browser writes, temporary files too, goes with it. */
export interface Profile {
  readonly userDataDir: string;
  /** Where the browser puts its temporary files: its TMPDIR. */
  readonly temporaryDir: string;
  readonly remove: () => Promise<void>;
}

export async function makeProfile(thirdPartyCookies: 'allow' | 'block'): Promise<Profile> {
  const folder = await temporaryFolder();
  const removeNow = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeNow);

  const userDataDir = join(folder, 'profile');
  const temporaryDir = join(folder, 'tmp');
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  await mkdir(temporaryDir);
  await writeFile(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences(thirdPartyCookies)));
  return {
    userDataDir,
    temporaryDir,
    remove: async () => {
      // A browser that was killed may still be writing its last files.
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      process.off('exit', removeNow);
    },
  };
}

async function temporaryFolder(): Promise<string> {
  const path = tmpdir();
  return mkdtemp(join(path, 'kakvakt-')).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code ?? cause.message;
    throw new UsageError(messages.temporaryUnwritable, { path, reason }, { cause });
  });
}

// The only switch that decides in every Chromium we measured: 0 allows third-party cookies, 1 blocks them. Left out,
// it depends on who built the browser.
function preferences(thirdPartyCookies: 'allow' | 'block'): object {
  return { profile: { cookie_controls_mode: thirdPartyCookies === 'allow' ? 0 : 1 } };
}
