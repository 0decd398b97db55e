import { type Issue, type IssueKey, type ISSUES, type RemedyKey, type REMEDIES } from './issue.ts';

/** A stretch of a definition's text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An issue whose place is still an offset into the text of its own definition. */
export interface Finding extends Span, Pick<Issue, 'severity' | 'key' | 'remedy' | 'words'> {}

type Words<K extends IssueKey, R extends RemedyKey> = Readonly<
  Record<(typeof ISSUES)[K][number] | (typeof REMEDIES)[R][number], string>
>;

/** Something that must be put right before the model can run. */
export function wrong<K extends IssueKey, R extends RemedyKey>(
  span: Span,
  key: K,
  remedy: R,
  words: Words<K, R>,
): Finding {
  return { start: span.start, end: span.end, severity: 'error', key, remedy, words };
}

/** Something that was read in one of several ways a person may mean it. */
export function notice<K extends IssueKey, R extends RemedyKey>(
  span: Span,
  key: K,
  remedy: R,
  words: Words<K, R>,
): Finding {
  return { start: span.start, end: span.end, severity: 'notice', key, remedy, words };
}

/** The issue for a finding in a definition that begins on `line` of the whole text. */
export function issueFrom(finding: Finding, text: string, line: number): Issue {
  const before = text.slice(0, finding.start).split(/\r\n|\n|\r/);
  const rest = text.slice(finding.start, finding.end);
  const length = rest.split(/[\r\n]/, 1)[0]?.length ?? 0;
  return {
    line: line + before.length - 1,
    column: (before.at(-1) ?? '').length + 1,
    length: Math.max(1, length),
    severity: finding.severity,
    key: finding.key,
    remedy: finding.remedy,
    words: finding.words,
  };
}
