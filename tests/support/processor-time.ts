/** Milliseconds that this process has computed: what a limit means on a machine that others use too. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
