// A build has the reduced table in place of this module (src/build/vite-known-hosts.ts); tests and scripts reduce it here.
import entities from 'third-party-web/dist/entities-nostats.json' with { type: 'json' };
import { reduceEntities } from './reduce-entities.ts';

export const knownHosts = reduceEntities(entities);
