const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up before this process is ended from outside, as with Ctrl-C; a second time ends it at once.
 *
 * @returns stops that
 */
export function onInterrupt(clean: () => Promise<void>): () => void {
  const stop = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    stop();
    void clean().finally(() => process.kill(process.pid, signal));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
}
