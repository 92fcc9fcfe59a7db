import type { UserConfig } from 'vite';

type RolldownOptions = NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>;

/**
 * The IAB’s library does not say that its modules may be left out one by one. All of it is three times as large, and holds a
 * loader of vendor lists: an XMLHttpRequest in an extension that makes no request of its own.
 */
export const treeshake = {
  moduleSideEffects: [{ test: /node_modules\/@iabtechlabtcf\//, sideEffects: false }],
} satisfies RolldownOptions['treeshake'];
