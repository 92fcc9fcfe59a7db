/** The picture of a problem or a visit, where it is a file beside the report: a name alone, which leads nowhere else. */
export function screenshotHref({ screenshot }: { readonly screenshot?: string | undefined }): string | null {
  return screenshot !== undefined && /^[\w-]+\.png$/.test(screenshot) ? screenshot : null;
}
