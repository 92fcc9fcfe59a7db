#!/usr/bin/env node
// Looks at Node before all else is loaded: what is missing from an old one would look like a mistake of Kakvakt’s own.
import { tooOld } from './node-version.ts';
import { neededNode } from './package-root.ts';

const told = tooOld(process.versions.node, neededNode());
if (told === null) {
  await import('./run-process.ts');
} else {
  process.stderr.write(told);
  process.exitCode = 2;
}
