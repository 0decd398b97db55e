import { m } from '#lib/i18n/generated/messages.js';
import type { Block, NoteColour } from '#lib/models/blocks.ts';

/** The block's name on the board. */
export const blockName: Readonly<Record<Block, () => string>> = {
  partners: m.block_partners,
  activities: m.block_activities,
  resources: m.block_resources,
  value: m.block_value,
  relationships: m.block_relationships,
  channels: m.block_channels,
  segments: m.block_segments,
  costs: m.block_costs,
  revenue: m.block_revenue,
};

/** The question that the block answers. */
export const blockPrompt: Readonly<Record<Block, () => string>> = {
  partners: m.prompt_partners,
  activities: m.prompt_activities,
  resources: m.prompt_resources,
  value: m.prompt_value,
  relationships: m.prompt_relationships,
  channels: m.prompt_channels,
  segments: m.prompt_segments,
  costs: m.prompt_costs,
  revenue: m.prompt_revenue,
};

export const colourName: Readonly<Record<NoteColour, () => string>> = {
  sand: m.colour_sand,
  rose: m.colour_rose,
  amber: m.colour_amber,
  leaf: m.colour_leaf,
  sky: m.colour_sky,
  violet: m.colour_violet,
};
