import { readdir, readFile } from 'node:fs/promises';

/** Linux counts processor time in hundredths of a second (sysconf _SC_CLK_TCK). */
const msPerTick = 10;

/** Processor time of a process and all below it, those that ended and were waited for included; null where there is no /proc. */
export async function processorMs(rootPid: number): Promise<number | null> {
  const pids = await readdir('/proc').catch(() => null);
  if (pids === null) return null;
  const stats = (await Promise.all(pids.filter((pid) => /^\d+$/.test(pid)).map(statOf))).filter(
    (stat) => stat !== null,
  );
  const children = Map.groupBy(stats, ({ parent }) => parent);
  const below = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.ms + below(child.pid), 0);
  return below(rootPid) + (stats.find(({ pid }) => pid === rootPid)?.ms ?? 0);
}

/** See proc_pid_stat(5): the name, in parentheses, may hold anything. */
async function statOf(pid: string) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return { pid: Number(pid), parent: fields[1] ?? 0, ms: ticks * msPerTick };
}
