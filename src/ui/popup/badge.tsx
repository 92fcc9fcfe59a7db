/** The toolbar’s icon, at the head of the popup. */
export function Badge() {
  return <img class="badge" src="/icons/icon.svg" alt="" width={24} height={24} />;
}
