import { m } from '#lib/i18n/generated/messages.js';

interface Heard {
  readonly itemLabel: string;
  readonly zoneLabel: string;
  readonly position: number;
}

/** What a screen reader hears while a note is moved by keyboard, in the reader's language. */
export function dragWords(): Record<string, string | ((heard: Heard) => string)> {
  return {
    dragStarted: ({ itemLabel }) => m.drag_started({ note: itemLabel }),
    movedToPosition: ({ itemLabel, zoneLabel, position }) =>
      m.drag_moved({ note: itemLabel, block: zoneLabel, position: String(position) }),
    movedToZoneStart: ({ itemLabel, zoneLabel }) =>
      m.drag_entered({ note: itemLabel, block: zoneLabel }),
    movedToZoneEnd: ({ itemLabel, zoneLabel }) =>
      m.drag_entered({ note: itemLabel, block: zoneLabel }),
    dropped: ({ itemLabel, zoneLabel }) => m.drag_dropped({ note: itemLabel, block: zoneLabel }),
    zoneActiveInstruction: m.drag_instruction(),
    zoneDragDisabledInstruction: m.drag_disabled(),
  };
}
