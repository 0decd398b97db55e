import { m } from '#lib/i18n/generated/messages.js';
import type { AnyBlock, Layout, NoteColour } from '#lib/models/blocks.ts';

const NAMES: Readonly<Record<AnyBlock, () => string>> = {
  partners: m.block_partners,
  activities: m.block_activities,
  resources: m.block_resources,
  value: m.block_value,
  relationships: m.block_relationships,
  channels: m.block_channels,
  segments: m.block_segments,
  costs: m.block_costs,
  revenue: m.block_revenue,
  problem: m.block_problem,
  solution: m.block_solution,
  metrics: m.block_metrics,
  advantage: m.block_advantage,
};

/** The block's name on the board of a layout. */
export function blockName(block: AnyBlock, layout: Layout): string {
  return block === 'value' && layout === 'lean' ? m.block_value_lean() : NAMES[block]();
}

/** The question that the block answers. */
export const blockPrompt: Readonly<Record<AnyBlock, () => string>> = {
  partners: m.prompt_partners,
  activities: m.prompt_activities,
  resources: m.prompt_resources,
  value: m.prompt_value,
  relationships: m.prompt_relationships,
  channels: m.prompt_channels,
  segments: m.prompt_segments,
  costs: m.prompt_costs,
  revenue: m.prompt_revenue,
  problem: m.prompt_problem,
  solution: m.prompt_solution,
  metrics: m.prompt_metrics,
  advantage: m.prompt_advantage,
};

/** What a facilitator asks further when the block stays empty. */
export const blockQuestions: Readonly<Record<AnyBlock, readonly (() => string)[]>> = {
  partners: [m.ask_partners_1, m.ask_partners_2],
  activities: [m.ask_activities_1, m.ask_activities_2],
  resources: [m.ask_resources_1, m.ask_resources_2],
  value: [m.ask_value_1, m.ask_value_2],
  relationships: [m.ask_relationships_1, m.ask_relationships_2],
  channels: [m.ask_channels_1, m.ask_channels_2],
  segments: [m.ask_segments_1, m.ask_segments_2],
  costs: [m.ask_costs_1, m.ask_costs_2],
  revenue: [m.ask_revenue_1, m.ask_revenue_2],
  problem: [m.ask_problem_1, m.ask_problem_2],
  solution: [m.ask_solution_1, m.ask_solution_2],
  metrics: [m.ask_metrics_1, m.ask_metrics_2],
  advantage: [m.ask_advantage_1, m.ask_advantage_2],
};

export const layoutName: Readonly<Record<Layout, () => string>> = {
  business: m.layout_business,
  lean: m.layout_lean,
};

export const colourName: Readonly<Record<NoteColour, () => string>> = {
  sand: m.colour_sand,
  rose: m.colour_rose,
  amber: m.colour_amber,
  leaf: m.colour_leaf,
  sky: m.colour_sky,
  violet: m.colour_violet,
};
