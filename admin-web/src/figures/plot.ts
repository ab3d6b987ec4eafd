/** For lengths of bars only: what is read or sent is never taken from here. */
export function toPlotNumber(decimal: string): number {
  return Number.parseFloat(decimal);
}
