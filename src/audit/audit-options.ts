import type { Scenario } from '../core/schema/consent.ts';
import type { Policy } from '../core/schema/policy.ts';
import type { ProfileId } from '../core/schema/profile-id.ts';
import type { ConnectTo } from './browser/connect-to.ts';

/** What is driven in a browser. `browse` is a person's own visit. */
export type DrivenScenario = Exclude<Scenario, 'browse'>;

/** CSS selectors of the banner's buttons, as Puppeteer reads them (`>>>` pierces shadow roots); null: there is none. */
export interface ConsentSelectors {
  readonly accept: string | null;
  readonly reject: string | null;
  readonly withdraw: string | null;
}

/** What the audit is doing now, for a person who waits. */
export interface AuditStep {
  readonly scenario: DrivenScenario;
  /** Whether the browser asks that the visitor's data not be sold or shared. */
  readonly gpc: boolean;
  /** Which visit of how many, from 1. */
  readonly number: number;
  readonly of: number;
  readonly doing: 'starting' | 'opening' | 'settling' | 'choosing' | 'reloading' | 'walking' | 'checking';
  /** Events recorded so far in this visit. */
  readonly events: number;
}

/** How long a scenario took, its browser's start and end with it. */
export interface ScenarioTime extends Pick<AuditStep, 'scenario' | 'gpc' | 'number' | 'of'> {
  readonly elapsedMs: number;
}

export interface AuditOptions {
  readonly url: string;
  /** Further pages of the site that every scenario opens. */
  readonly otherUrls: readonly string[];
  /** How many pages in all, if the first one links to so many. */
  readonly mostPages: number;
  readonly policy: Policy;
  readonly policySource: { readonly id: string; readonly sha256: string };
  /** By whose law and guidance the findings are weighed. */
  readonly profile: ProfileId;
  readonly scenarios: readonly DrivenScenario[];
  /** Whether the user named them. Those that were not named are left out where the site asks for no consent. */
  readonly areScenariosAsked: boolean;
  /** Whether one more visit is made, without a choice, in which the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** How often each scenario is visited, from 1. */
  readonly repeat: number;
  /** Folder of the unpacked extension, audit build. */
  readonly extensionDir: string;
  readonly browserPath: string;
  readonly sandbox: boolean;
  readonly connectTo: readonly ConnectTo[];
  /** Whether every host that `connectTo` does not name is made unreachable: no byte leaves this computer. */
  readonly blockOtherHosts: boolean;
  /** Whether the DNS is asked under which other names hosts answer; with `blockOtherHosts` it never is. */
  readonly askDns: boolean;
  /** Accept any certificate. The browser then caches nothing. */
  readonly insecure: boolean;
  /** Base64 of the SHA-256 of public keys (SubjectPublicKeyInfo) whose certificates are accepted. */
  readonly trustedSpki: readonly string[];
  readonly thirdPartyCookies: 'allow' | 'block';
  readonly rawValues: boolean;
  /** Whether a picture is taken of each visit's first page, before anything is pressed. */
  readonly takesScreenshots: boolean;
  /** Longest time for one page, or for what follows one choice, to settle. */
  readonly timeoutMs: number;
  /** How long a loaded page is watched for what is still to come; without anything to come, no longer than it is busy. */
  readonly observeMs: number;
  /** The visitor's language, a BCP 47 tag: sites speak, and set cookies, by it. */
  readonly locale: string;
  readonly consentSelectors: ConsentSelectors | null;
  readonly onProgress: (step: AuditStep) => void;
  readonly onScenarioEnd: (time: ScenarioTime) => void;
  readonly toolVersion: string;
  /** Ends the audit: browsers are closed, their folders removed, and `auditSite` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}
