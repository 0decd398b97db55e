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

export type IssueKey = string;
export type RemedyKey = string;
