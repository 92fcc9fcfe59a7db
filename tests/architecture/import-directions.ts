// Who may import whom. Each line says why, and what to do instead. imports.test.ts holds the sources to it, and shows on
// a tree with planted violations that it sees. Read by swc: dependency-cruiser cannot use TypeScript 7 yet.
import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

const layers = {
  core: '^src/core/',
  knowing: '^src/(policy|knowledge|rules)/',
  working: '^src/(report|recorder|audit)/',
  facing: '^src/(ui|cli)/',
  words: '^src/i18n/',
  messaging: '^src/messaging/',
};

function never(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
  comment: string,
): IRegularForbiddenRuleType {
  return { name, severity: 'error', comment, from, to };
}

export const forbidden: IRegularForbiddenRuleType[] = [
  never(
    'no-cycles',
    {},
    { circular: true },
    'A cycle hides which part rests on which. Move what both need into a third file.',
  ),
  never(
    'core-is-the-bottom',
    { path: layers.core },
    { path: '^(src/(?!core/)|manifest/|policies/|tests/)' },
    'The core knows no one above it, so that the same session gives the same report everywhere. Pass the thing in.',
  ),
  never(
    'core-imports-three-libraries-alone',
    { path: layers.core },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '(?:^|/)node_modules/(zod|tldts|@iabtechlabtcf)/',
    },
    'zod, tldts and the IAB’s reader of TC strings compute and no more. Every other library or Node module would tie the verdict to a platform. Do it outside, and pass the result in.',
  ),
  never(
    'tc-strings-have-one-door',
    { path: '^(src|manifest)/', pathNot: '^src/core/consent/decode-tc-string\\.ts$' },
    { path: '(?:^|/)node_modules/@iabtechlabtcf/' },
    'The library also loads vendor lists from the network, and takes minutes over hostile strings. The door reads the head alone, and bundles hold nothing more.',
  ),
  never(
    'zod-has-one-door',
    { path: '^(src|manifest)/', pathNot: '^src/core/schema/zod\\.ts$' },
    { path: '(?:^|/)node_modules/zod/' },
    'Extension pages forbid eval; core/schema/zod.ts switches zod’s code generation off first. Import z from there.',
  ),
  never(
    'knowing-stays-below-working',
    { path: layers.knowing },
    { path: [layers.working, layers.facing, '^src/(platform|messaging)/'] },
    'Policy, knowledge and rules are judged with, not acted with. What they need of the world comes as an argument.',
  ),
  never(
    'a-rule-imports-no-rule',
    { path: '^src/rules/[^/]+\\.ts$', pathNot: '^src/rules/index\\.ts$' },
    { path: '^src/rules/[^/]+\\.ts$' },
    'A rule that fails must cost only itself. What two rules share lives in rules/support.',
  ),
  never(
    'working-stays-below-facing',
    { path: layers.working },
    { path: layers.facing },
    'Pages and the command line rest on report, recorder and audit; never the other way round.',
  ),
  never(
    'the-recorder-judges-nothing',
    { path: '^src/recorder/' },
    { path: ['^src/(rules|knowledge|report|audit)/', '(?:^|/)node_modules/(zod|tldts)/'] },
    'The worker and the content scripts stay small, so that they wake in time (DECISIONS.md). Judge where someone looks.',
  ),
  never(
    'the-log-knows-no-recorder',
    { path: '^src/recorder/log/' },
    { path: '^src/recorder/(?!log/)' },
    'Pages read the log: what it imports comes with it. Let the worker pass in what the log needs.',
  ),
  never(
    'content-scripts-import-nothing-of-the-worker',
    { path: '^src/recorder/page/' },
    { path: '^src/recorder/background/' },
    'What a content script imports is in every frame of every page. What both need lives in src/recorder.',
  ),
  never(
    'words-know-no-one',
    { path: layers.words },
    { path: '^src/(?!i18n/|core/schema/)' },
    'Texts, numbers and dates are used by all and use nobody.',
  ),
  never(
    'messages-know-the-core-alone',
    { path: layers.messaging },
    { path: '^src/(?!messaging/|core/|platform/)' },
    'Both ends import the protocol; it must pull neither end in.',
  ),
  never(
    'third-party-web-has-one-door',
    { path: '^(src|manifest)/', pathNot: '^src/knowledge/known-hosts\\.ts$' },
    { path: '(?:^|/)node_modules/third-party-web/' },
    'A build puts the reduced table in the place of knowledge/known-hosts.ts alone; elsewhere all of it would come along.',
  ),
  never(
    'the-open-cookie-database-has-one-door',
    { path: '^(src|manifest)/', pathNot: '^src/knowledge/known-names\\.ts$' },
    { path: '(?:^|/)node_modules/@slashgear/' },
    'A build puts the reduced table in the place of knowledge/known-names.ts alone. Nothing else of the package is used.',
  ),
  never(
    'one-door-to-the-browser',
    { path: '^src/', pathNot: '^src/platform/browser\\.ts$' },
    { path: '(?:^|/)node_modules/webextension-polyfill/', dependencyTypesNot: ['type-only'] },
    'The polyfill throws outside an extension, and browsers differ. Use platform/browser.ts.',
  ),
  never(
    'only-the-audit-drives',
    { path: '^src/', pathNot: '^src/(audit|build)/' },
    { path: '(?:^|/)node_modules/(puppeteer|puppeteer-core|@puppeteer)/' },
    'Puppeteer drives and never records. What the command line needs of it is in audit/.',
  ),
  never(
    'the-sample-site-stands-alone',
    { path: '^src/sample-site/' },
    { path: '^src/(?!sample-site/|core/schema/)' },
    'A site that knew its auditor would prove nothing.',
  ),
  never(
    'no-tests-in-the-product',
    { path: '^(src|manifest)/' },
    { path: '^tests/' },
    'Helpers of tests stay with the tests.',
  ),
];

export const options: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'default'],
  },
};
