// A build has the reduced table in place of this module (src/build/vite-known-names.ts); tests and scripts reduce it here.
// The package that brings the data along names no entry for them: hence a path and no package's name.
import database from '../../node_modules/@slashgear/gdpr-cookie-scanner/dist/data/open-cookie-database.json' with {
  type: 'json',
};
import { reduceNames } from './reduce-names.ts';

export const knownNames = reduceNames(database);
