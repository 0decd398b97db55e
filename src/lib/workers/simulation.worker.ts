import { type FromWorker, type ToWorker, transfersOf } from './protocol.ts';
import { createTaskLoop, reasonOf } from './task.ts';

// The worker's door: messages in, messages out, and nothing that goes wrong stays silent.

const send = (message: FromWorker): void =>
  postMessage(message, { transfer: transfersOf(message) });

// A message to itself lets the messages that wait be heard first, without the delay of a timer.
const turns = new MessageChannel();
let next: (() => void) | undefined;
turns.port1.onmessage = () => next?.();
const soon = (callback: () => void): void => {
  next = callback;
  turns.port2.postMessage(undefined);
};

const hear = createTaskLoop(send, soon, () => performance.now());

onmessage = (event: MessageEvent<ToWorker>) => hear(event.data);

// A rejection that nobody waits for reaches the page by no other way.
addEventListener('unhandledrejection', (event) =>
  send({ kind: 'failed', task: undefined, reason: reasonOf(event.reason) }),
);
addEventListener('messageerror', () =>
  send({ kind: 'failed', task: undefined, reason: 'messageerror' }),
);
