// The engine in a worker of the page. A worker cannot know its processor time; the runner asks the system.
import { perform, type Request } from './perform.ts';

onmessage = ({ data }: MessageEvent<Request>) =>
  postMessage(perform(data, () => performance.now()));
