import { browser } from '../platform/browser.ts';

const key = 'probing';

/** Whether a person wants it watched who reads what can tell their browser from others: not until they say so. */
export async function probingWish(): Promise<boolean> {
  return (await browser.storage.local.get(key))[key] === true;
}

export async function rememberProbingWish(isWanted: boolean): Promise<void> {
  await browser.storage.local.set({ [key]: isWanted });
}
