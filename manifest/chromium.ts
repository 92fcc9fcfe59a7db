import type { ManifestV3Export } from '@crxjs/vite-plugin';
import packageJson from '../package.json' with { type: 'json' };
import { auditedDomains } from './audited-domains.ts';

type Manifest = Extract<ManifestV3Export, { manifest_version: number }>;

/** Gives every unpacked build the same id, gadhknpckdbjlmldiojckpeepegfjfea. The private half is kept nowhere: a store signs by itself. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxjd3z9ahdmtEevF4f7BJCdF3zOEEgwDx/enJT7i/gM9X6YL0CF37iH4fwIehyCwusB' +
  'ahrZ5upB3jjCfchs+UGWS/xAG00KVCq7lDtxQ5dmOKUx+6jD+nRJz/gr1ZIUazr11eji/uZOdxVjnaDYpWiT/MPxBUezjB6AQQKlp4NriV8WNS' +
  '8nhfeOxPKTgYoceAh8Gj7qeahFDl4/5qxhD/depvpsGZnpuewtD6hQW8+bidypnZTsajLwo1AuHDCKgS5Vyc9UU+gTJUbPv0fVtfY28hgtfA4x' +
  'YfTCksbUC/aQfBwUioGzTKOIzBECHIkRV9UG1qtUtuj4PNV72e0dLKzQIDAQAB';

/**
 * `store` is what people install: it sees the audited sites alone until they grant more. `audit` is driven by the
 * command line: it sees every site from the start, and starts no session by itself. PERMISSIONS.md explains each permission.
 */
export function chromiumManifest(build: 'store' | 'audit'): Manifest {
  const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };
  return {
    manifest_version: 3,
    // Where a language is missing the browser takes this one, and more people read English than Swedish.
    default_locale: 'en',
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version: packageJson.version,
    key: publicKey,
    // Since 120: match_origin_as_fallback for registered scripts, and partitioned cookies in the cookies API.
    minimum_chrome_version: '120',
    icons,
    action: { default_title: '__MSG_actionTitle__', default_icon: icons, default_popup: 'src/ui/popup/popup.html' },
    background: { service_worker: 'src/recorder/background/main.ts', type: 'module' },
    // Nothing leaves: pages of the extension can load its own files and reach no other address.
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    },
    ...(build === 'store' ? storeAccess() : auditAccess()),
  };
}

function storeAccess() {
  const hosts = auditedDomains().flatMap((domain) => [`*://${domain}/*`, `*://*.${domain}/*`]);
  return {
    permissions: [...recording, 'scripting', 'offscreen', 'declarativeNetRequestWithHostAccess', 'sidePanel'],
    optional_permissions: ['browsingData'],
    side_panel: { default_path: 'src/ui/panel/panel.html' },
    host_permissions: hosts,
    optional_host_permissions: ['*://*/*'],
    content_scripts: contentScripts(hosts, [...recorderScripts, ...consentScripts]),
  } satisfies Partial<Manifest>;
}

function auditAccess() {
  return {
    permissions: [...recording],
    host_permissions: ['<all_urls>'],
    content_scripts: contentScripts(
      ['<all_urls>'],
      [...recorderScripts, ...consentScripts, ...probeScripts, ...pendingScripts],
    ),
  } satisfies Partial<Manifest>;
}

const recording: chrome.runtime.ManifestPermission[] = ['webRequest', 'webNavigation', 'cookies', 'storage'];

/** A relay comes before its hooks: they hand it their private channel, and no script of the page runs before both. */
const recorderScripts = ['src/recorder/page/relay.iife.ts', 'src/recorder/page/hooks.iife.ts'];

/** They hear what an audited site's pages tell of consent. In other sites' frames they have no business. */
const consentScripts = ['src/recorder/page/consent-relay.iife.ts', 'src/recorder/page/consent.iife.ts'];

/** They count who reads what can tell one browser from another. What people install has them too, and leaves them out of pages. */
export const probeScripts = ['src/recorder/page/probe-relay.iife.ts', 'src/recorder/page/probes.iife.ts'];

/** They tell an audit what a page still has to come, so that it is left no sooner. */
const pendingScripts = ['src/recorder/page/pending-relay.iife.ts', 'src/recorder/page/pending.iife.ts'];

function contentScripts(matches: string[], files: readonly string[]) {
  return files.map((file) => ({
    matches,
    run_at: 'document_start' as const,
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    js: [file],
    world: file.includes('relay') ? ('ISOLATED' as const) : ('MAIN' as const),
  }));
}
