import { defineConfig } from 'vite';
import { auditedDomains } from './manifest/audited-domains.ts';
import { chromiumManifest, probeScripts } from './manifest/chromium.ts';
import { chromiumConfig } from './src/build/vite-chromium.ts';
import { cliConfig } from './src/build/vite-cli.ts';

const reportPage = 'src/ui/report/report.html';

/** One mode per target of src/build/targets.ts. */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'chromium-store':
      return chromiumConfig({
        outDir: 'dist/chromium-store',
        manifest: chromiumManifest('store'),
        pages: [reportPage, 'src/ui/badge/badge.html'],
        unlistedScripts: probeScripts,
        auditedDomains: auditedDomains(),
      });
    case 'chromium-audit':
      return chromiumConfig({
        outDir: 'dist/chromium-audit',
        manifest: chromiumManifest('audit'),
        pages: [reportPage, 'src/ui/driver/driver.html'],
        unlistedScripts: [],
        auditedDomains: null,
      });
    case 'cli':
      return cliConfig();
    default:
      throw new Error(`vite.config.ts knows no mode "${mode}"`);
  }
});
