// What belongs to a row: its cookies by their names, its requests by their paths, its items by their keys.
import { type Row, requestsOf, withoutIdentifiers } from '../fixtures/sites/row.ts';

export function isNameOf({ cookies = [] }: Row, name: string): boolean {
  return cookies.some((cookie) => cookie.name === name);
}

export function isRequestOf(row: Row, place: string): boolean {
  return place.split('/')[1] === row.id || requestsOf(row).includes(place);
}

/** A service worker's key is its scope, which lies under the row's path. */
export function isKeyOf({ id, storage = [] }: Row, key: string): boolean {
  return key === id || key.endsWith(`/${id}/`) || storage.some((item) => item.key === key);
}

/** Host and path, as the server's log has them, but for identifiers. */
export function placeOf(url: string): string {
  return withoutIdentifiers(url.replace(/^\w+:\/\//, '').replace(/[?#].*$/, ''));
}
