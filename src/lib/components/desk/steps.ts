import type { StepKind } from '#lib/document/history.ts';
import { m } from '#lib/i18n/generated/messages.js';
import type { ModelWords } from '#lib/models/model.ts';
import type { StepName } from '#lib/state/undo.svelte.ts';

const STEP_WORDS: Readonly<Record<StepKind, (of: { name: string }) => string>> = {
  title: m.step_title,
  assumption: m.step_assumption,
  program: m.step_program,
  scenario: m.step_scenario,
  scenario_copy: m.compare_step_copy,
  scenario_name: m.compare_step_name,
  scenario_number: m.compare_step_number,
  scenario_take_back: m.compare_step_take_back,
  scenario_remove: m.compare_step_remove,
  target: m.step_target,
  months: m.step_months,
  trials: m.step_trials,
  seed: m.step_seed,
  currency: m.step_currency,
  answer: m.step_answer,
  row_add: m.step_row_add,
  row_remove: m.step_row_remove,
  note_add: m.step_note_add,
  note_words: m.step_note_words,
  note_colour: m.step_note_colour,
  note_links: m.step_note_links,
  note_move: m.step_note_move,
  note_copy: m.step_note_copy,
  note_remove: m.step_note_remove,
  layout: m.step_layout,
  engine: m.step_engine,
  legend: m.step_legend,
  restore: m.step_restore,
};

/** What undo would take back, as a reader calls it: an assumption by its name. */
export function stepWords(step: StepName, words: ModelWords): string {
  return STEP_WORDS[step.kind]({ name: words.assumptions[step.of]?.label ?? step.of });
}
