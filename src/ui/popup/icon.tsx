/** The toolbar’s icon, at the head of the popup. */
export function Icon() {
  return <img class="icon" src="/icons/icon.svg" alt="" width={24} height={24} />;
}
