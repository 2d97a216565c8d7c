const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up when a signal, such as Ctrl-C, is about to end this process. A second signal ends it at once.
 *
 * @param settle is awaited first, while the process goes on
 * @param clean runs last, immediately before the end
 * @returns a function that stops listening for signals
 */
export function onInterrupt(settle: () => Promise<void>, clean: () => void): () => void {
  const stop = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end);
  };
  const end = async (signal: NodeJS.Signals) => {
    stop();
    await settle();
    clean();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
}
