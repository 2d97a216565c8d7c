const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up before this process is ended from outside, as with Ctrl-C; a second time ends it at once.
 *
 * @param settle is waited for, and meanwhile the process goes on
 * @param clean comes last, with nothing between it and the end
 * @returns stops that
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
