/** A file on the reader's disk that can be written again and again. */
export interface ChosenFile {
  readonly name: string;
  write(text: string): Promise<void>;
}

interface Handle {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

type Picker = (options: object) => Promise<Handle>;

function picker(): Picker | undefined {
  return (window as { showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(window);
}

/** Whether this browser lets a page write to a file of the reader's. */
export function canChooseFile(): boolean {
  return picker() !== undefined;
}

/** The files that were chosen since the page was opened, by the id of their document. */
const chosen = new Map<string, ChosenFile>();

export function chosenFile(id: string): ChosenFile | undefined {
  return chosen.get(id);
}

/** Asks the reader for a file, once; `undefined` when the question was waved away. */
export async function chooseFile(
  id: string,
  suggestedName: string,
): Promise<ChosenFile | undefined> {
  const handle = await picker()?.({
    id: 'mizan',
    suggestedName,
    types: [{ description: 'Mizan', accept: { 'application/json': ['.json'] } }],
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  });
  if (handle === undefined) return undefined;
  const file: ChosenFile = {
    name: handle.name,
    async write(text) {
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    },
  };
  chosen.set(id, file);
  return file;
}
