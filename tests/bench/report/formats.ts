export function formatSeconds(seconds: number): string {
  return `${seconds < 100 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

export function formatMemory(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

export function formatSize(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

export function formatCount(count: number): string {
  return Math.round(count).toLocaleString("en");
}
