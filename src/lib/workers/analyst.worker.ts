import { analyse, type AnalystTask } from './analyst-task.ts';

// The door of the worker that analyses kept trials: one question, one answer.

onmessage = ({ data }: MessageEvent<AnalystTask>) => postMessage(analyse(data));
