import { answerTo, type IntakeTask } from './intake-task.ts';

// The door of the worker that reads what comes from outside: one question, one answer.

onmessage = async ({ data }: MessageEvent<IntakeTask>) => postMessage(await answerTo(data));
