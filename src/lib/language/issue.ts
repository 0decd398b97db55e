/** Where something stands in the text the user typed: line and column from 1, length in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * Something to tell about a model text: never thrown, always with a place and a way out.
 *
 * `key` names the sentence `issue_<key>` and `remedy` the sentence `remedy_<remedy>` in the message
 * files; `words` fills both. An `error` means there is no Program; a `notice` says how something was read.
 */
export interface Issue extends Place {
  readonly severity: 'error' | 'notice';
  readonly key: IssueKey;
  readonly remedy: RemedyKey;
  readonly words: Readonly<Record<string, string>>;
}

/** Every sentence that says what is the matter, with the words it may quote. */
export const ISSUES = {
  // the text as a whole
  text_too_long: ['limit'],
  too_many_definitions: ['limit'],
  too_many_nodes: ['limit'],
  months_out_of_range: ['found'],
  // characters
  invisible_character: ['code'],
  unknown_character: ['found'],
  not_in_language: ['found'],
  text_in_quotes: [],
  // numbers
  malformed_number: ['found'],
  thousands_separator: ['found'],
  decimal_comma: ['found'],
  unknown_suffix: ['found'],
  two_suffixes: ['found'],
  suffix_after_exponent: ['found'],
  loose_percent: [],
  number_too_large: ['found'],
  number_too_small: ['found'],
  // grammar
  empty_formula: [],
  unfinished: [],
  missing_value: ['found'],
  missing_operator: ['left', 'right'],
  not_needs_brackets: [],
  empty_brackets: [],
  bracket_not_closed: ['bracket'],
  bracket_not_opened: ['bracket'],
  bracket_mismatch: ['found', 'expected'],
  too_deep: ['limit'],
  too_long_chain: ['limit'],
  too_many_arguments: ['limit'],
  comma_here: [],
  colon_here: [],
  choice_without_colon: [],
  list_here: [],
  assignment_inside: [],
  chained_comparison: [],
  not_understood: [],
  // definitions
  no_definition: [],
  missing_name: [],
  bad_name: ['found'],
  name_too_long: ['limit'],
  reserved_name: ['name'],
  function_definition: ['name'],
  head_index: ['name'],
  duplicate: ['name', 'line'],
  opening_without_series: ['name'],
  // names and months
  unknown_name: ['name'],
  unknown_function: ['name'],
  not_a_function: ['name'],
  function_without_brackets: ['name'],
  quantity_with_month: ['name'],
  series_without_month: ['name'],
  series_in_quantity: ['name'],
  series_in_opening: ['name'],
  month_in_quantity: [],
  bad_month: ['name'],
  future_month: ['name'],
  lag_out_of_range: ['limit'],
  window_alone: ['name'],
  window_backwards: [],
  cycle: ['path'],
  // functions
  argument_count: ['name', 'expected', 'found'],
  summary_in_series: ['name'],
  summary_inside_summary: ['name'],
  summary_of_constant: ['name'],
  draw_in_summary: [],
  list_expected: ['name'],
  lists_differ: ['values', 'weights'],
  list_empty: [],
  truncate_needs_draw: [],
  truncate_outside: ['low', 'high'],
  range_of_three: [],
  // parameters that are written out
  limits_reversed: ['low', 'high'],
  must_be_positive: ['parameter', 'family', 'found'],
  must_not_be_negative: ['parameter', 'family', 'found'],
  must_be_probability: ['parameter', 'family', 'found'],
  must_be_in_order: ['parameter', 'family', 'found'],
  must_be_at_least_one_weight: [],
  must_be_finite: ['parameter', 'family', 'found'],
  // correlate
  correlate_form: [],
  correlate_needs_draw: ['name'],
  correlate_rank: ['found'],
  correlate_twice: ['first', 'second'],
  correlate_self: ['name'],
  correlate_impossible: [],
  correlate_too_many: ['limit'],
  // how something was read
  read_as: ['reading'],
  percent_added: ['reading', 'percent'],
  opening_zero: ['name'],
  look_alike: ['name', 'other', 'line'],
  share_touches_end: [],
} as const satisfies Record<string, readonly string[]>;

/** Every sentence that says what to write instead, with the words it may quote. */
export const REMEDIES = {
  shorten_text: [],
  split_model: [],
  choose_months: [],
  delete_character: [],
  write: ['suggestion'],
  write_or: ['suggestion', 'other'],
  did_you_mean: ['suggestion'],
  plain_names: [],
  not_available: [],
  number_only: [],
  without_separators: ['suggestion'],
  suffixes: ['suggestion'],
  attach_percent: [],
  within_numbers: [],
  write_formula: [],
  finish_formula: [],
  add_value: [],
  close_bracket: ['bracket'],
  remove_bracket: ['bracket'],
  split_definition: [],
  fewer_arguments: [],
  list_in_choose: [],
  window_form: [],
  choice_form: [],
  one_per_line: [],
  definition_form: [],
  name_rule: [],
  other_name: ['suggestion'],
  series_or_opening: ['name'],
  keep_one: [],
  add_series: ['name'],
  define_or_correct: ['name'],
  see_functions: [],
  summarise: ['name'],
  opening_quantities: [],
  make_series: [],
  lag_form: ['name'],
  give_own_series: [],
  break_cycle: [],
  arguments_form: ['example'],
  own_quantity: [],
  swap: ['suggestion'],
  same_length: [],
  add_values: [],
  truncate_form: [],
  overlap_limits: [],
  use_pert: ['suggestion'],
  above_zero: [],
  zero_or_more: [],
  share_between: [],
  put_in_order: ['order'],
  some_weight: [],
  ordinary_number: [],
  correlate_example: [],
  correlate_bare: ['name'],
  rank_between: [],
  keep_one_pair: [],
  weaken_correlation: [],
  nearest_correlations: ['suggestion'],
  bracket_if_meant: ['suggestion'],
  fine_or_write: ['suggestion'],
  add_opening: ['name'],
  same_spelling: [],
  share_open_ends: [],
} as const satisfies Record<string, readonly string[]>;

export type IssueKey = keyof typeof ISSUES;
export type RemedyKey = keyof typeof REMEDIES;
