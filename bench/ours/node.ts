// The engine in a process of its own: requests come and answers go as messages.
import { perform, type Request } from './perform.ts';

/** Processor time of this process in milliseconds: the thread that computes, and V8's helpers. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.on('message', (request: Request) => process.send?.(perform(request, processorTime)));
