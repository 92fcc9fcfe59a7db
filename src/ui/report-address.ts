const page = 'src/ui/report/report.html';

/** Of the report page for these sessions, within the extension. */
export function reportAddress(sessionIds: readonly string[]): string {
  return `${page}?${new URLSearchParams(sessionIds.map((id) => ['session', id])).toString()}`;
}

export function sessionsIn(query: string): readonly string[] {
  return new URLSearchParams(query).getAll('session');
}
