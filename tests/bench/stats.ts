/** The value below which a share of the numbers lies (nearest rank); NaN of nothing. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.filter((n) => !Number.isNaN(n)).sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Rounded to hundredths, for people and for JSON. */
export const round = (n: number): number => Math.round(n * 100) / 100;
