const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A whole number of seconds in the largest unit that divides it: months and years are of several lengths. */
export function durationInEnglish(seconds: number): string {
  const [unit, length] = units.find(([, size]) => seconds % size === 0) ?? units[3];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
