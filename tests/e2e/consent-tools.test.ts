// Whole audits of sites with real consent tools, and real trackers behind each.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditTool, factsOf, phaseFaults } from '../consent/audit-tool.ts';
import { type ConsentRow, consentTable } from '../consent/consent-table.ts';
import { toolRoutes } from '../consent/tool-routes.ts';
import { consentTools } from '../fixtures/consent-tools/consent-tools.ts';
import { trackerHost } from '../fixtures/consent-tools/trackers.ts';
import { pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

/** Four scenarios, each in a browser of its own, on a busy machine. */
const auditWithinMs = 300_000;

const rows: ConsentRow[] = [];
let server: TlsServer;

beforeAll(async () => {
  const tracker = {
    [`${trackerHost}/*`]: pixel({ 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }),
  };
  server = await startTlsServer(Object.assign(tracker, ...consentTools.map(toolRoutes)));
});

afterAll(async () => {
  process.stdout.write(`\n${consentTable(rows, 'consent tool')}\n\n`);
  await server?.close();
});

test.each(consentTools.map((tool) => [tool.id, tool] as const))(
  '%s',
  async (id, tool) => {
    const audited = await auditTool(tool, server);
    const facts = factsOf(audited, tool);
    rows.push({ id, facts });
    expect(audited.report.problems).toEqual([]);
    expect(phaseFaults(audited)).toEqual([]);
    expect(facts).toEqual({ detected: true, accepted: true, rejected: true, withdrawn: true, phases: true });
  },
  auditWithinMs,
);
