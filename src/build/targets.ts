// What a build makes: each target is a mode of vite.config.ts and a folder under dist/.
export const targets = ['chromium-store', 'chromium-audit', 'cli'] as const;

export type Target = (typeof targets)[number];
