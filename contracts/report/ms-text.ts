/** Milliseconds with three digits that count: 0.123, 12.3, 1230. */
export function msText(ms: number): string {
  if (ms >= 100) return String(Math.round(ms));
  return ms >= 10 ? ms.toFixed(1) : ms >= 1 ? ms.toFixed(2) : ms.toFixed(3);
}
