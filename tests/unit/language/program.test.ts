import { describe, expect, it } from 'vitest';
import { chunks } from '#lib/language/lines.ts';
import { readProgram } from '#lib/language/program.ts';
import { printProgram } from '../../support/print-program.ts';

/** What a text is read as, or its first error as `line:column+length key`. */
function read(text: string): string {
  const { program, issues } = readProgram(text);
  if (program !== undefined) return printProgram(program);
  const error = issues.find(({ severity }) => severity === 'error');
  return error === undefined
    ? 'nothing'
    : `${error.line}:${error.column}+${error.length} ${error.key} ${error.remedy}`;
}

function notices(text: string): string[] {
  return readProgram(text)
    .issues.filter(({ severity }) => severity === 'notice')
    .map(({ line, column, length, key }) => `${line}:${column}+${length} ${key}`);
}

/** The remedies of all that is told of a text. */
const remedies = (text: string): string[] => readProgram(text).issues.map(({ remedy }) => remedy);

/** Names that an example may use: two quantities and two series. */
const MODEL = 'a = 1\nb = 2\nx[t] = 3\ny[t] = 4\n';

/** How one more line is read beside the model, or its error with the line counted from the model's end. */
function line(text: string): string {
  const result = read(MODEL + text);
  const error = /^(\d+):(.*)$/.exec(result);
  if (error !== null) return `${Number(error[1]) - 4}:${error[2] ?? ''}`;
  const name = /^\w+/.exec(text)?.[0] ?? '';
  return (
    result
      .split('\n')
      .find((printed) => printed.startsWith(`${name} `) || printed.startsWith(`${name}[`)) ?? result
  );
}

describe('a definition', () => {
  it.each([
    ['q = a + 1', 'q = (a + 1)'],
    ['q[t] = x[t] + a', 'q[t] = (x[t] + a)'],
    ['q[t] = q[t-1]\nq[0] = a', 'q[t] = q[t-1] from a'],
    ['q[0] = a\nq[t] = q[t-12]', 'q[t] = q[t-12] from a'],
    ['q = 1 # a comment', 'q = 1'],
    ['q = max(a,\n   # in between\n   b)', 'q = max(a, b)'],
    ['q[t] = t / months', 'q[t] = (t / months)'],
    ['q = months', 'q = months'],
    ['سعر_البيع2 = a', 'سعر_البيع2 = a'],
  ])('%j is read as %j', (text, printed) => {
    expect(read(MODEL + text)).toContain(printed);
  });

  it('may stand on any line: the order of lines does not matter', () => {
    expect(read('c = b\nb = a\na = 1')).toBe('a = 1\nb = a\nc = b');
  });

  it('keeps the order of the text where nothing speaks against it', () => {
    expect(read('b = 1\na = 2\nx[t] = c\nc = 3')).toBe('b = 1\na = 2\nc = 3\nx[t] = c');
  });

  it('has its name brought to NFC', () => {
    expect(read('cafe\u0301 = 1\nb = caf\u00e9')).toBe('caf\u00e9 = 1\nb = caf\u00e9');
  });

  it('knows the line it begins on', () => {
    const { program } = readProgram('\n# first\n\na = max(1,\n2)\nb = 3');
    expect(program?.definitions.map((definition) => definition.line)).toEqual([4, 6]);
  });

  it('needs nothing else: an empty text is a program without definitions', () => {
    for (const text of ['', '  \n\n', '# a plan']) {
      expect(readProgram(text)).toEqual({
        program: { definitions: [], correlations: [] },
        issues: [],
      });
    }
  });

  it.each([
    ['q = ', '1:3+1 empty_formula write_formula'],
    ['q = # later', '1:3+1 empty_formula write_formula'],
    ['= 5', '1:1+1 missing_name definition_form'],
    ['5', '1:1+1 no_definition definition_form'],
    ['a + b', '1:1+5 no_definition definition_form'],
    ['q', '1:1+1 no_definition definition_form'],
    ['5 = q', '1:1+1 bad_name name_rule'],
    ['q q = 1', '1:1+3 bad_name name_rule'],
    ['q(x) = x', '1:1+4 function_definition definition_form'],
    ['q[1] = 5', '1:1+4 head_index series_or_opening'],
    ['q[t-1] = 5', '1:1+6 head_index series_or_opening'],
    ['q = r = 3', '1:7+1 assignment_inside one_per_line'],
    ['q = (r = 3)', '1:8+1 assignment_inside one_per_line'],
    ['a = 5', '1:1+1 duplicate keep_one'],
    ['a[t] = 5', '1:1+4 duplicate keep_one'],
    ['x[0] = 1\nx[0] = 2', '2:1+4 duplicate keep_one'],
    ['q[0] = 1', '1:1+4 opening_without_series add_series'],
    ['a[0] = 1', '1:1+4 opening_without_series add_series'],
    ['months = 5', '1:1+6 reserved_name other_name'],
    ['t = 5', '1:1+1 reserved_name other_name'],
    ['pert = 5', '1:1+4 reserved_name other_name'],
    ['truncate[t] = 5', '1:1+11 reserved_name other_name'],
    ['if = 5', '1:1+2 reserved_name other_name'],
    ['to = 5', '1:1+2 bad_name name_rule'],
    [`${'n'.repeat(65)} = 5`, '1:1+65 name_too_long name_rule'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });

  it('may have a name of 64 characters', () => {
    expect(read(`${'n'.repeat(64)} = 5`)).toBe(`${'n'.repeat(64)} = 5`);
  });
});

describe('quantities and series', () => {
  it.each([
    ['q = x', '1:5+1 series_in_quantity summarise'],
    ['q = x[t]', '1:5+4 series_in_quantity summarise'],
    ['q = x[t-1] + 1', '1:5+6 series_in_quantity summarise'],
    ['q = min(x, a)', '1:9+1 series_in_quantity summarise'],
    ['q = t', '1:5+1 month_in_quantity make_series'],
    ['q[t] = x', '1:8+1 series_without_month write'],
    ['q[t] = a[t]', '1:8+4 quantity_with_month write'],
    ['q[t] = x[t+1]', '1:10+3 future_month lag_form'],
    ['q[t] = x[3]', '1:10+1 bad_month lag_form'],
    ['q[t] = x[0]', '1:10+1 bad_month lag_form'],
    ['q[t] = x[a]', '1:10+1 bad_month lag_form'],
    ['q[t] = x[t-a]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[t-1.5]', '1:10+5 bad_month lag_form'],
    ['q[t] = x[t-0]', '1:10+3 lag_out_of_range lag_form'],
    ['q[t] = x[t-61]', '1:10+4 lag_out_of_range lag_form'],
    ['q[t] = 1\nq[0] = x', '2:8+1 series_in_opening opening_quantities'],
    ['q[t] = 1\nq[0] = x[t-1]', '2:8+6 series_in_opening opening_quantities'],
    ['q[t] = 1\nq[0] = sum(x)', '2:8+6 summary_in_series own_quantity'],
    ['q[t] = 1\nq[0] = t', '2:8+1 month_in_quantity make_series'],
    ['q = prise', '1:5+5 unknown_name define_or_correct'],
    ['revenue = 1\nq = revnue', '2:5+6 unknown_name did_you_mean'],
    ['q = x(2)', '1:5+1 not_a_function write'],
    ['q = min(prise)', '1:9+5 unknown_name define_or_correct'],
    ['q = min(months)', '1:5+11 argument_count arguments_form'],
    ['q = sum', '1:5+3 function_without_brackets write'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });

  it('reads lags from 1 to 60', () => {
    expect(line('q[t] = x[t-1] + x[t-60]')).toBe('q[t] = (x[t-1] + x[t-60])');
  });

  it('suggests the name that was probably meant', () => {
    const { issues } = readProgram('refund_rate = 5%\nq = refnd_rate');
    expect(issues[0]?.words).toEqual({ name: 'refnd_rate', suggestion: 'refund_rate' });
  });
});

describe('cycles', () => {
  it.each([
    // A quantity is of all months at once: no lag is a way out.
    ['q = sum(x)\nx[t] = y[t-1]\ny[t] = q', 'q → x → y → q'],
    ['q = sum(x[t-1])\nx[t] = q', 'q → x → q'],
    // Told once for a knot, by the shortest way round.
    ['q = sum(x)\nx[t] = z[t] + q\nz[t] = x[t]', 'q → x → q'],
    // What only leads to it is no part of it.
    ['x1[t] = y1[t]\ny1[t] = z1[t]\nz1[t] = y1[t]', 'y1 → z1 → y1'],
  ])('%j goes round: %s', (text, path) => {
    const errors = readProgram(text).issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ words }) => words)).toEqual([{ path }]);
  });

  it('are none where a lag leads to what comes later, which is computed first', () => {
    expect(read('x[t] = y[t-1]\ny[t] = 3')).toBe('y[t] = 3\nx[t] = y[t-1]');
    expect(read('a1 = b1 + c1\nb1 = 1\nc1 = 2')).toBe('b1 = 1\nc1 = 2\na1 = (b1 + c1)');
  });

  it.each([
    ['q = q + 1', 'q → q', '1:5+1'],
    ['q = r\nr = q', 'q → r → q', '1:5+1'],
    ['q[t] = q[t]', 'q → q', '1:8+4'],
    ['q[t] = r[t]\nr[t] = s[t]\ns[t] = q[t]', 'q → r → s → q', '1:8+4'],
    ['q[t] = q[t-1] + r\nr = last(q)', 'q → r → q', '1:17+1'],
    ['q[t] = 1\nq[0] = r\nr = sum(q)', 'q → r → q', '2:8+1'],
    ['q[t] = sum(q[t-3:t])', 'q → q', '1:12+8'],
  ])('%j is refused as %s', (text, path, place) => {
    const { program, issues } = readProgram(text);
    expect(program).toBeUndefined();
    const [cycle] = issues.filter(({ key }) => key === 'cycle');
    expect(cycle?.words['path']).toBe(path);
    expect(`${cycle?.line}:${cycle?.column}+${cycle?.length}`).toBe(place);
  });

  it.each([
    ['q[t] = q[t-1] + 1', 'q[t] = (q[t-1] + 1)'],
    ['q[t] = r[t-1]\nr[t] = q[t]', 'q[t] = r[t-1]\nr[t] = q[t]'],
    ['q[t] = r[t]\nr[t] = q[t-1]', 'r[t] = q[t-1]\nq[t] = r[t]'],
    ['q[t] = sum(q[t-3:t-1])', 'q[t] = sum(q[t-3:t-1])'],
  ])('%j is allowed: the way round is through a lag', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  it('of a hundred names are told with every name on them', () => {
    const names = Array.from({ length: 100 }, (_, index) => `n${index}`);
    const text = names.map((name, index) => `${name} = n${(index + 1) % 100}`).join('\n');
    const [issue] = readProgram(text).issues;
    expect(issue?.words['path']?.split(' → ')).toEqual([...names, 'n0']);
  });

  it('are told once for each knot', () => {
    expect(readProgram('a = b\nb = a\nc = d\nd = c\ne = a').issues).toHaveLength(2);
  });

  it('are not found where each name needs those before it', () => {
    const { program } = readProgram('a = 1\nb = a + 1\nc = b + a\nd = c + b + a');
    expect(program?.definitions.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are not found in a chain of a thousand names, the last first', () => {
    const text = Array.from({ length: 1000 }, (_, index) =>
      index === 999 ? 'n999 = 1' : `n${index} = n${index + 1}`,
    ).join('\n');
    expect(readProgram(text).program?.definitions[0]?.name).toBe('n999');
  });
});

describe('operators', () => {
  it.each([
    ['q = 1 + 2 * a ^ 2', 'q = (1 + (2 * (a ^ 2)))'],
    ['q = -a ^ 2', 'q = (-(a ^ 2))'],
    ['q = a ^ b ^ 2', 'q = (a ^ (b ^ 2))'],
    ['q = a ^ -1', 'q = (a ^ -1)'],
    ['q = a < b and b >= 1 or not a', 'q = (((a < b) and (b >= 1)) or (not a))'],
    ['q = a == b ? a : b != 1 ? 2 : 3', 'q = ((a == b) ? a : ((b != 1) ? 2 : 3))'],
    ['q = if(a > b, a, b)', 'q = ((a > b) ? a : b)'],
    ['q = not (a > b)', 'q = (not (a > b))'],
    ['q = not a and b', 'q = ((not a) and b)'],
    ['q = a ?.5:1', 'q = (a ? 0.5 : 1)'],
    ['q = a × b ÷ 2 − 1', 'q = (((a * b) / 2) - 1)'],
    ['q = mod(a, b)', 'q = mod(a, b)'],
    ['q = round(a) + round(a, 2)', 'q = (round(a) + round(a, 2))'],
    ['q = clamp(logistic(a), 0, 1)', 'q = clamp(logistic(a), 0, 1)'],
    ['q = min(a, b, 3)', 'q = min(a, b, 3)'],
  ])('%j is read as %j', (text, printed) => {
    expect(line(text)).toBe(printed);
  });

  it.each([
    ['q = not a > b', '1:5+9 not_needs_brackets write', 'not (a > b)'],
    ['q = a + not b', '1:5+9 not_needs_brackets write', 'not (b)'],
    ['q = not -a', '1:5+3 not_needs_brackets write', 'not (…)'],
    ['q = 2a', '1:5+2 missing_operator write', '2 * a'],
    ['q = 1 .5', '1:7+1 not_in_language not_available', undefined],
    ['q = a ?.b', '1:7+2 not_in_language not_available', undefined],
    ['q = 2 a', '1:5+3 missing_operator write', '2 * a'],
    ['q = a b', '1:5+3 missing_operator write', 'a * b'],
    ['q = 1/2a', '1:7+2 missing_operator write', '2 * a'],
    ['q = 2(3)', '1:6+1 missing_operator write', '2 * ('],
    ['q = 10 % 3', '1:8+1 loose_percent write', 'mod(10, 3)'],
    ['q = 10%3', '1:7+1 loose_percent write', 'mod(10, 3)'],
    ['q = a % b', '1:7+1 loose_percent write', 'mod(a, b)'],
    ['q = a mod b', '1:7+3 missing_operator write', 'mod(a, b)'],
    ['q = 10 %', '1:8+1 loose_percent write', '10%'],
    ['q = a%', '1:6+1 loose_percent write', 'a / 100'],
    ['q = 1 < a < 3', '1:5+9 chained_comparison write', '1 < a and a < 3'],
    ['q = a ** 2', '1:7+2 not_in_language write', '^'],
    ['q = a && b', '1:7+2 not_in_language write', 'and'],
    ['q = 1,5', '1:5+3 decimal_comma write', '1.5'],
    ['q = 1,234', '1:5+5 thousands_separator without_separators', '1234'],
    ['q = 1 234', '1:5+5 thousands_separator without_separators', '1234'],
    ['q = 1٬234', '1:5+5 thousands_separator without_separators', '1234'],
    ['q = 5 k', '1:5+3 missing_operator suffixes', '5k'],
    ['q = 5m', '1:5+2 unknown_suffix suffixes', '5M'],
    ['q = 1 to 2 to 3', '1:5+11 range_of_three use_pert', 'pert(1, 2, 3)'],
    ['q = 20 to 5', '1:5+7 limits_reversed swap', '5 to 20'],
    ['q = ln(a)', '1:5+2 unknown_function did_you_mean', 'log(…)'],
    ['q = nomral(0, 1)', '1:5+6 unknown_function did_you_mean', 'normal'],
  ])('%j is refused: %s, with %s to write instead', (text, refusal, suggestion) => {
    expect(line(text)).toBe(refusal);
    const error = readProgram(MODEL + text).issues.find(({ severity }) => severity === 'error');
    expect(error?.words['suggestion']).toBe(suggestion);
  });

  it.each([
    ['q = (1 + 2', '1:5+1 bracket_not_closed close_bracket'],
    ['q = 1 + 2)', '1:10+1 bracket_not_opened remove_bracket'],
    ['q = max(1, 2]', '1:13+1 bracket_mismatch close_bracket'],
    ['q = ()', '1:5+2 empty_brackets add_value'],
    ['q = 1 +', '1:7+1 unfinished finish_formula'],
    ['q = 1 + * 2', '1:9+1 missing_value add_value'],
    ['q = max(1,, 2)', '1:11+1 missing_value add_value'],
    ['q = a ? 1', '1:7+1 choice_without_colon choice_form'],
    ['q = (a ? 1)', '1:8+1 choice_without_colon choice_form'],
    ['q = 1 : 2', '1:7+1 colon_here window_form'],
    ['q = [1, 2]', '1:5+1 list_here list_in_choose'],
    ['q = "a"', '1:5+1 text_in_quotes plain_names'],
    ['q = a.b', '1:6+1 not_in_language not_available'],
    ['q = {a: 1}', '1:5+1 not_in_language not_available'],
    ['q = 1; 2', '1:6+1 not_in_language one_per_line'],
    ['q = a!', '1:6+1 not_in_language write'],
    ['q = $5', '1:5+1 unknown_character number_only'],
    ['q = a\u200b', '1:6+1 invisible_character delete_character'],
    ['q = a # \u202e', '1:9+1 invisible_character delete_character'],
    ['q = min(1)', '1:5+6 argument_count arguments_form'],
    ['q = abs(1, 2)', '1:5+9 argument_count arguments_form'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });

  it('says how it read what others read differently', () => {
    expect(notices('q = -2^2')).toEqual(['1:5+4 read_as']);
    expect(notices('q = 2^3^2')).toEqual(['1:5+5 read_as']);
    expect(notices('q = 100 + 10%')).toEqual(['1:11+3 percent_added']);
    expect(notices('q = 1 + 10%')).toEqual([]);
    expect(notices('q = 5% + 10%')).toEqual([]);
    expect(notices('q = (-2)^2 + 2^(-1)')).toEqual([]);
  });
});

describe('windows and summaries', () => {
  it.each([
    ['q[t] = sum(x[t-11:t])', 'q[t] = sum(x[t-11:t])'],
    ['q[t] = mean(x[t-3:t-1])', 'q[t] = mean(x[t-3:t-1])'],
    ['q[t] = min(x[t-3:t]) + max(x[t-3:t])', 'q[t] = (min(x[t-3:t]) + max(x[t-3:t]))'],
    ['q = max(sum(x[t-11:t]))', 'q = max{sum(x[t-11:t])}'],
    ['q = sum(x)', 'q = sum{x[t]}'],
    ['q = sum(x - y)', 'q = sum{(x[t] - y[t])}'],
    ['q = sum(x - x[t-1])', 'q = sum{(x[t] - x[t-1])}'],
    ['q = mean(x * a)', 'q = mean{(x[t] * a)}'],
    ['q = min(x) + max(x) + last(x)', 'q = ((min{x[t]} + max{x[t]}) + last{x[t]})'],
    ['q = min(min(x), a)', 'q = min(min{x[t]}, a)'],
    ['q = first(x >= 5k)', 'q = first{(x[t] >= 5000)}'],
    ['q = since(x >= a)', 'q = since{(x[t] >= a)}'],
    [
      'q = count(x > 0) + any(x < 0) + all(x > 0)',
      'q = ((count{(x[t] > 0)} + any{(x[t] < 0)}) + all{(x[t] > 0)})',
    ],
    ['q = npv(1%, x)', 'q = npv{0.01, x[t]}'],
    ['q = npv((1 + a)^(1/12) - 1, x - y)', 'q = npv{(((1 + a) ^ (1 / 12)) - 1), (x[t] - y[t])}'],
    ['q = first(t >= 5 and x > 0)', 'q = first{((t >= 5) and (x[t] > 0))}'],
    ['q = max((2 * (x)))', 'q = max{(2 * x[t])}'],
    ['q = max(min(a, x))', 'q = max{min(a, x[t])}'],
  ])('%j is read as %j', (text, printed) => {
    expect(line(text)).toBe(printed);
  });

  it.each([
    ['q[t] = sum(x)', '1:8+6 summary_in_series own_quantity'],
    ['q[t] = max(x)', '1:8+6 summary_in_series own_quantity'],
    ['q = sum(x - mean(x))', '1:13+7 summary_inside_summary own_quantity'],
    ['q = sum(a)', '1:5+6 summary_of_constant make_series'],
    ['q = sum(x * normal(0, 1))', '1:13+12 draw_in_summary give_own_series'],
    ['q[t] = x[t-3:t]', '1:8+8 window_alone window_form'],
    ['q[t] = last(x[t-3:t])', '1:8+14 summary_in_series own_quantity'],
    ['q[t] = sum(x[t:t-3])', '1:12+8 window_backwards window_form'],
    ['q = sum(x[t-11:t])', '1:9+9 series_in_quantity summarise'],
    ['q[t] = sum(x[t-61:t])', '1:14+4 lag_out_of_range lag_form'],
    ['q = sum(x, y)', '1:5+9 argument_count arguments_form'],
    ['q = npv(x)', '1:5+6 argument_count arguments_form'],
    ['q = npv(x, y)', '1:9+1 series_in_quantity summarise'],
    // What is meant for one month has no draw of its own in a summary, wherever the month is named.
    ['q = max(x to a)', '1:9+6 draw_in_summary give_own_series'],
    ['q = max(a to x)', '1:9+6 draw_in_summary give_own_series'],
    ['q = max(sample([a, x]))', '1:9+14 draw_in_summary give_own_series'],
    // Of numbers alone `max` wants two.
    ['q = max(a to b)', '1:5+11 argument_count arguments_form'],
    ['q = max(sample([a, 1]))', '1:5+19 argument_count arguments_form'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });
});

describe('distributions', () => {
  it.each([
    ['q = 5 to 20', 'q = range#0(5, 20)'],
    ['q = 0 to 500', 'q = range#0(0, 500)'],
    ['q = -5 to 5', 'q = range#0(-5, 5)'],
    ['q = 5% to 20%', 'q = share_range#0(0.05, 0.2)'],
    ['q = (5%) to (20%)', 'q = share_range#0(0.05, 0.2)'],
    ['q = 5% to 0.2', 'q = range#0(0.05, 0.2)'],
    ['q = 0% to 20%', 'q = range#0(0, 0.2)'],
    ['q = 120% to 150%', 'q = range#0(1.2, 1.5)'],
    ['q = a to b', 'q = range#0(a, b)'],
    ['q = 5 to 5', 'q = range#0(5, 5)'],
    ['q = uniform(a, b)', 'q = uniform#0(a, b)'],
    ['q = triangular(1, 2, 3)', 'q = triangular#0(1, 2, 3)'],
    ['q = pert(1, 2, 3)', 'q = pert#0(1, 2, 3)'],
    ['q = normal(a, 20)', 'q = normal#0(a, 20)'],
    ['q = lognormal(-0.02, 0.2)', 'q = lognormal#0(-0.02, 0.2)'],
    ['q = beta(2, 38) + gamma(2, 3)', 'q = (beta#0(2, 38) + gamma#1(2, 3))'],
    ['q = exponential(3) + weibull(2, 3)', 'q = (exponential#0(3) + weibull#1(2, 3))'],
    ['q = bernoulli(10%)', 'q = bernoulli#0(0.1)'],
    ['q[t] = binomial(poisson(x[t]), 5%)', 'q[t] = binomial#0(poisson#1(x[t]), 0.05)'],
    ['q = choose([1, 2, a], [3, 2, 1])', 'q = choose#0(1, 2, a, 3, 2, 1)'],
    ['q = sample([10, 12, 9])', 'q = sample#0(10, 12, 9)'],
    ['q = truncate(normal(50, 20), 0, 100)', 'q = normal#0(50, 20) in [0, 100]'],
    ['q = truncate(5 to 20, 0, a)', 'q = range#0(5, 20) in [0, a]'],
    ['q = truncate(uniform(0, 1), a, -5)', 'q = uniform#0(0, 1) in [a, -5]'],
    ['q = truncate(uniform(0, 1), 5, a)', 'q = uniform#0(0, 1) in [5, a]'],
    ['q = truncate(normal(0, 1), 1, 1)', 'q = normal#0(0, 1) in [1, 1]'],
    ['q = truncate(uniform(0, 1), 1, 2)', 'q = uniform#0(0, 1) in [1, 2]'],
    ['q = truncate(uniform(0, 1), -1, 0)', 'q = uniform#0(0, 1) in [-1, 0]'],
    ['q = uniform(a, 5)', 'q = uniform#0(a, 5)'],
    ['q = uniform(5, a)', 'q = uniform#0(5, a)'],
    ['q = pert(9, a, 10)', 'q = pert#0(9, a, 10)'],
    ['q = choose([1, 2], [a, 0])', 'q = choose#0(1, 2, a, 0)'],
    ['q = pert(1, 1, 1)', 'q = pert#0(1, 1, 1)'],
    ['q[t] = normal(0, 1)\nq[0] = normal(2, 3)', 'q[t] = normal#0(0, 1) from normal#1(2, 3)'],
  ])('%j is read as %j', (text, printed) => {
    expect(line(text)).toBe(printed);
  });

  it.each([
    ['q = normal(1, -1)', '1:15+2 must_not_be_negative zero_or_more'],
    ['q = normal(a, -1)', '1:15+2 must_not_be_negative zero_or_more'],
    ['q = pert(5, 2, 9)', '1:13+1 must_be_in_order put_in_order'],
    ['q = pert(9, a, 5)', '1:16+1 must_be_in_order put_in_order'],
    ['q = uniform(2 * 3, 5)', '1:20+1 must_be_in_order put_in_order'],
    ['q = bernoulli(1.5)', '1:15+3 must_be_probability share_between'],
    ['q = binomial(a, 150%)', '1:17+4 must_be_probability share_between'],
    ['q = binomial(-1, a)', '1:14+2 must_not_be_negative zero_or_more'],
    ['q = beta(0, 1)', '1:10+1 must_be_positive above_zero'],
    ['q = poisson(1/0)', '1:13+3 must_be_finite ordinary_number'],
    ['q = choose([1, 2], [0, 0])', '1:5+22 must_be_at_least_one_weight some_weight'],
    ['q = choose([1, 2], [-1, 2])', '1:21+2 must_not_be_negative zero_or_more'],
    ['q = choose([1, 2], [1])', '1:5+19 lists_differ same_length'],
    ['q = choose(1, 2)', '1:12+1 list_expected list_in_choose'],
    ['q = sample([])', '1:12+2 list_empty add_values'],
    ['q = sample([1, 1/0])', '1:16+3 must_be_finite ordinary_number'],
    ['q = truncate(a, 0, 1)', '1:14+1 truncate_needs_draw truncate_form'],
    ['q = truncate(a + normal(0, 1), 0, 1)', '1:14+16 truncate_needs_draw truncate_form'],
    [
      'q = truncate(truncate(normal(0, 1), 0, 1), 0, 1)',
      '1:14+28 truncate_needs_draw truncate_form',
    ],
    ['q = truncate(2 * 5 to 20, 3, 1)', '1:5+27 limits_reversed swap'],
    ['q = normal(2 * 5 to 20, -1)', '1:25+2 must_not_be_negative zero_or_more'],
    ['q = truncate(uniform(0, 1), -3, -2)', '1:5+31 truncate_outside overlap_limits'],
    ['q = truncate(normal(0, 1), 2, 1)', '1:5+28 limits_reversed swap'],
    ['q = truncate(uniform(0, 1), 2, 3)', '1:5+29 truncate_outside overlap_limits'],
    ['q = normal(0)', '1:5+9 argument_count arguments_form'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });

  it.each([
    ['q = choose([1, 1/0], [1, 1])', 'values', '1/0'],
    ['q = choose([1, 2], [1, -1])', 'weights', '-1'],
    ['q = sample([1, 2, 1/0])', 'values', '1/0'],
    ['q = binomial(10, 150%)', 'p', '150%'],
  ])('%j: what is wrong is one of the %s, %s', (text, parameter, found) => {
    expect(readProgram(text).issues[0]!.words).toMatchObject({ parameter, found });
  });

  it('are cut where it is known what they can give, and taken as they are where it is not', () => {
    expect(line('q = truncate(uniform(0, a), 2, 3)')).toBe('q = uniform#0(0, a) in [2, 3]');
  });

  it('says that a share at 0 % or 100 % cannot be kept between them', () => {
    expect(notices('q = 0% to 20%')).toEqual(['1:5+9 share_touches_end']);
    expect(notices('q = 50% to 100%')).toEqual(['1:5+11 share_touches_end']);
    for (const text of ['q = 5% to 20%', 'q = 0 to 20%', 'q = 0% to 150%'])
      expect(notices(text)).toEqual([]);
  });

  it('says so when a sum or a product has become a limit', () => {
    expect(notices('q = 2 * 5 to 20')).toEqual(['1:5+11 read_as']);
    expect(notices('q = 5 to 10 + 2')).toEqual(['1:5+11 read_as']);
    expect(notices('q = -5 to (10 + 2)')).toEqual([]);
  });
});

describe('a name that nobody defined', () => {
  it.each([
    ['q = zzzzzzzz(1)', '1:5+8 unknown_function see_functions'],
    ['q = truncate(zz(1), 1, 2)', '1:14+2 unknown_function see_functions'],
    ['q = truncate(zzzz, 1, 2)', '1:14+4 unknown_name define_or_correct'],
    ['q = sum(zzzz[t-1:t])', '1:9+4 unknown_name define_or_correct'],
    ['z[t] = zzzz[t]', '1:8+4 unknown_name define_or_correct'],
    ['z[t] = sum(b[t-1:t])', '1:12+8 quantity_with_month write'],
  ])('in %j is told once, where it stands: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
    const { issues } = readProgram(MODEL + text);
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});

describe('correlations', () => {
  const DRAWS =
    'c = normal(0, 1)\nd = 5 to 20\ne = truncate(pert(1, 2, 3), 1, 2)\nf = 3\ng[t] = normal(0, 1)\n';

  it('join two quantities that are each a bare distribution', () => {
    const { program } = readProgram(`${DRAWS}correlate(c, d, -0.5)\ncorrelate(d, e, 20%)`);
    expect(program?.correlations).toEqual([
      { first: 'c', second: 'd', rank: -0.5 },
      { first: 'd', second: 'e', rank: 0.2 },
    ]);
  });

  it.each([
    ['correlate(c, f, 0.5)', '6:14+1 correlate_needs_draw correlate_bare'],
    ['correlate(c, g, 0.5)', '6:14+1 correlate_needs_draw correlate_bare'],
    ['correlate(c, h, 0.5)', '6:14+1 unknown_name define_or_correct'],
    ['correlate(f, c, 0.5)', '6:11+1 correlate_needs_draw correlate_bare'],
    ['correlate(c, d, 1.5)', '6:17+3 correlate_rank rank_between'],
    ['correlate(c, d, f)', '6:17+1 correlate_rank rank_between'],
    ['correlate', '6:1+9 correlate_form correlate_example'],
    ['second = 1 to 2\ncorrelate(c, secnd, 0.5)', '7:14+5 unknown_name did_you_mean'],
    ['correlate(c, c, 0.5)', '6:1+20 correlate_self correlate_example'],
    ['correlate(c, d)', '6:1+15 correlate_form correlate_example'],
    ['correlate(c, 5, 0.5)', '6:14+1 correlate_form correlate_example'],
    ['q = correlate(c, d, 0.5)', '6:5+20 correlate_form correlate_example'],
    ['correlate(c, d, 0.5)\ncorrelate(d, c, 0.1)', '7:1+20 correlate_twice keep_one_pair'],
    [
      'correlate(c, d, 0.9)\ncorrelate(d, e, 0.9)\ncorrelate(c, e, -0.9)',
      '8:1+21 correlate_impossible nearest_correlations',
    ],
  ])('%j is refused: %s', (text, refusal) => {
    expect(read(DRAWS + text)).toBe(refusal);
  });

  it.each([
    [
      ['c', 'd', 0.9],
      ['d', 'e', 0.9],
      ['c', 'e', -0.9],
    ],
    [
      ['c', 'd', 0.8],
      ['d', 'e', 0.8],
    ],
    [
      ['c', 'd', 1],
      ['d', 'e', 1],
      ['c', 'e', 0.99],
    ],
  ])('that contradict one another are told with the nearest that do not: %j, %j', (...pairs) => {
    const lines = pairs.map(([a, b, rank]) => `correlate(${a}, ${b}, ${rank})`).join('\n');
    const { program, issues } = readProgram(DRAWS + lines);
    expect(program).toBeUndefined();
    const suggestion = issues[0]?.words['suggestion'] ?? '';
    const instead = readProgram(DRAWS + suggestion.replaceAll(') ', ')\n'));
    expect(instead.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { first, second, rank } of instead.program!.correlations) {
      const told = pairs.find((pair) => pair.includes(first) && pair.includes(second))?.[2] ?? 0;
      expect(Math.abs(rank - Number(told))).toBeLessThan(0.45);
    }
  });

  it('that contradict one another among more than six are told without numbers', () => {
    const names = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
    const draws = names.map((name) => `${name} = normal(0, 1)`).join('\n');
    const lines = names.slice(1).map((name, i) => `correlate(q${i}, ${name}, 0.9)`);
    expect(read(`${draws}\n${lines.join('\n')}`)).toMatch(
      /correlate_impossible weaken_correlation$/,
    );
  });

  it('nearest to those that contradict one another leave out what is 0', () => {
    const draws = ['a', 'b', 'c', 'd'].map((name) => `${name} = normal(0, 1)`).join('\n');
    const ring = ['a, b, 0.9', 'b, c, 0.9', 'a, d, 0.9', 'c, d, -0.9'];
    const { issues } = readProgram(
      `${draws}\n${ring.map((pair) => `correlate(${pair})`).join('\n')}`,
    );
    const said = issues[0]!.words['suggestion']!;
    expect(said.match(/\w, \w/g)).toEqual(['a, b', 'b, c', 'a, d', 'c, d']);
  });

  it('of more names than a matrix is made for are refused', () => {
    const names = Array.from({ length: 65 }, (_, index) => `q${index}`);
    const draws = names.map((name) => `${name} = normal(0, 1)`).join('\n');
    const lines = names.slice(1).map((name, i) => `correlate(q${i}, ${name}, 0.01)`);
    expect(read(`${draws}\n${lines.slice(1).join('\n')}`)).toMatch(/q64/);
    expect(read(`${draws}\n${lines.join('\n')}`)).toMatch(
      /^129:1\+\d+ correlate_too_many weaken_correlation$/,
    );
  });

  it('of what could not be read are not told of a second time', () => {
    const { issues } = readProgram('c = normal(0, \nd = 1 to 2\ncorrelate(c, d, 0.5)');
    expect(issues.map(({ key }) => key)).toEqual(['unfinished']);
  });

  it('may be as strong as −1 and not stronger', () => {
    const text = 'c = normal(0, 1)\nd = 5 to 20\ncorrelate(c, d, -1';
    expect(readProgram(`${text})`).program?.correlations).toEqual([
      { first: 'c', second: 'd', rank: -1 },
    ]);
    expect(read(`${text}.5)`)).toBe('3:17+4 correlate_rank rank_between');
  });

  it('are of no series, though it could not be read', () => {
    const { issues } = readProgram('g[t] = zz\nc = normal(0, 1)\ncorrelate(c, g, 0.5)');
    expect(issues.map(({ key }) => key)).toEqual(['unknown_name', 'correlate_needs_draw']);
  });

  it('contradict one another only as a whole group, put together from both sides', () => {
    const draws = ['p', 'q', 'r', 's'].map((name) => `${name} = normal(0, 1)\n`).join('');
    const chain = 'correlate(p, q, 0.55)\ncorrelate(r, s, 0.55)\ncorrelate(q, r, 0.55)';
    expect(readProgram(draws + chain).issues).toEqual([]);
    expect(read(`${draws}${chain}\ncorrelate(p, s, 0.55)`)).toBe(
      '8:1+21 correlate_impossible nearest_correlations',
    );
  });

  it('of six are told with the nearest that can be', () => {
    const names = ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'];
    const draws = names.map((name) => `${name} = normal(0, 1)\n`).join('');
    const pairs = names.slice(1).map((name) => `correlate(a1, ${name}, 0.9)\n`);
    const suggestion = readProgram(draws + pairs.join('')).issues[0]?.words['suggestion'] ?? '';
    expect(suggestion.match(/correlate\(/g)).toHaveLength(15);
    const lines = suggestion.replaceAll(') ', ')\n');
    expect(readProgram(draws + lines).issues).toEqual([]);
  });

  it('may be perfect', () => {
    expect(
      readProgram(`${DRAWS}correlate(c, d, 1)\ncorrelate(d, e, 1)\ncorrelate(c, e, 1)`).program,
    ).toBeDefined();
  });
});

describe('notices', () => {
  it('say what to do about what was read', () => {
    expect(remedies('q = 2 * 5 to 20')).toEqual(['bracket_if_meant']);
    expect(remedies('q = 0% to 20%')).toEqual(['share_open_ends']);
    expect(remedies('x[t] = x[t-1] + 1')).toEqual(['add_opening']);
    expect(remedies('рrice = 1\nprice = 2')).toEqual(['same_spelling']);
  });

  it.each([
    // Each draw of a line is looked at though another is wrong, but not what is made of something wrong.
    ['x = normal(1, -1) + truncate(2, 0, 1)', ['must_not_be_negative', 'truncate_needs_draw']],
    ['x = ghost(1) + normal(1, -1)', ['unknown_function', 'must_not_be_negative']],
    ['x = truncate(ghost(1), 0, 1)', ['unknown_function']],
    ['x = normal(ghost(1), -1)', ['unknown_function']],
  ])('tell of %s each fault once', (text, faults) => {
    expect(readProgram(text).issues.map(({ key }) => key)).toEqual(faults);
  });

  it('say nothing of weights of which one is 0 and another is not known', () => {
    expect(readProgram('a = 1\nq = choose([1, 2], [0, a])').issues).toEqual([]);
  });

  it('tell once where the value before month 1 is taken to be 0', () => {
    expect(notices('q[t] = q[t-1] + q[t-2]\nr[t] = q[t-1]')).toEqual(['1:8+6 opening_zero']);
    expect(notices('q[t] = q[t-1]\nq[0] = 5')).toEqual([]);
  });

  it('tell of names that look the same', () => {
    expect(notices('price = 1\nрrice = 2')).toEqual(['2:1+5 look_alike']);
    expect(notices('أسعار = 1\nاسعار = 2')).toEqual(['2:1+5 look_alike']);
    expect(notices('price = 1\nprices = 2')).toEqual([]);
    expect(notices('price = 1\nPrice = 2')).toEqual([]);
  });
});

describe('limits', () => {
  it.each([
    ['a text of more than 100,000 characters', `a = 1 #${'x'.repeat(100_000)}`, 'text_too_long'],
    [
      'more than 1,000 definitions',
      Array.from({ length: 1001 }, (_, i) => `a${i} = 1`).join('\n'),
      'too_many_definitions',
    ],
    [
      'more than 20,000 nodes',
      Array.from({ length: 50 }, (_, i) => `a${i} = ${'1+'.repeat(249)}1`).join('\n'),
      'too_many_nodes',
    ],
    ['brackets deeper than 32', `a = ${'('.repeat(33)}1${')'.repeat(33)}`, 'too_deep'],
    ['more than 64 arguments', `a = max(${'1,'.repeat(64)}1)`, 'too_many_arguments'],
    [
      'more than 500 operations that hang on one another',
      `a = ${'1+'.repeat(501)}1`,
      'too_long_chain',
    ],
  ])('refuse %s', (_, text, key) => {
    expect(readProgram(text).issues.map((issue) => issue.key)).toEqual([key]);
  });

  it('allow exactly as much', () => {
    const fine = [
      `a = 1 #${'x'.repeat(100_000 - 7)}`,
      Array.from({ length: 1000 }, (_, i) => `a${i} = 1`).join('\n'),
      `a = ${'('.repeat(32)}1${')'.repeat(32)}`,
      `a = max(${'1,'.repeat(63)}1)`,
      `a = ${'1+'.repeat(500)}1`,
    ];
    for (const text of fine) expect(readProgram(text).program, text.slice(0, 20)).toBeDefined();
  });

  it.each([0, 601, 2.5, NaN, Infinity])('refuse a horizon of %s months', (months) => {
    expect(readProgram('a = 1', months).issues[0]?.key).toBe('months_out_of_range');
  });

  it.each([1, 36, 600])('allow a horizon of %s months', (months) => {
    expect(readProgram('a = 1', months).program).toBeDefined();
  });

  it('show at most 20 issues, and of every bad line its first', () => {
    const many = `q = ${Array.from({ length: 30 }, (_, i) => `u${i}`).join(' + ')}\nr = 2x\ns = (1`;
    const { issues } = readProgram(many);
    expect(issues).toHaveLength(20);
    expect(issues.map(({ line: at }) => at)).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  it('leave a program that a worker can be sent', () => {
    const { program } = readProgram(
      `a = ${'1+'.repeat(500)}1\nb = ${'abs('.repeat(32)}a${')'.repeat(32)}`,
    );
    expect(structuredClone(program)).toEqual(program);
  });
});

describe('one bad line', () => {
  it.each(['q = (1 + 2', 'q = max(1,', 'q = 1 +', 'q = 2x', 'q = "', 'q = \u202e', '???'])(
    '%j hides no other line',
    (bad) => {
      const { issues } = readProgram(`a = 1\n${bad}\nb = nobody\nc = a`);
      expect(issues.map((issue) => issue.line)).toEqual([2, 3]);
    },
  );

  it('does not make the lines that use its name wrong', () => {
    expect(readProgram('q = (1 +\nr = q + 1').issues).toHaveLength(1);
  });
});

describe('places', () => {
  it.each([
    ['q = max(1,\n 2\u200b)', '2:3+1 invisible_character delete_character'],
    ['q = max(1,\r\n 2\u200b)', '2:3+1 invisible_character delete_character'],
    ['q = max(1,\r 2\u200b)', '2:3+1 invisible_character delete_character'],
    ['q = max(1,\n\n 2\u200b)', '3:3+1 invisible_character delete_character'],
    ['q = a ? 1 @', '1:11+1 unknown_character delete_character'],
    ['q[t] x = 1', '1:1+6 head_index series_or_opening'],
    ['q[t = 1', '1:1+3 head_index series_or_opening'],
    ['q[t) = 1', '1:1+4 head_index series_or_opening'],
    ['q[x] = 1', '1:1+4 head_index series_or_opening'],
    ['q[ = 1', '1:1+2 head_index series_or_opening'],
    ['q[t] = x[a-1]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[a+1]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[t+a]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[t-a]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[t*2]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[1-1]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[2-t]', '1:10+3 bad_month lag_form'],
    ['q[t] = x[-t]', '1:10+2 bad_month lag_form'],
    ['q[t] = x[t ? 1 : 2]', '1:10+9 bad_month lag_form'],
  ])('in %j: %s', (text, refusal) => {
    expect(line(text)).toBe(refusal);
  });

  it.each([
    ['q = max(1,\r\n 2)', 'q = max(1, 2)'],
    ['q = max(x[t-1])', 'q = max{x[t-1]}'],
    ['q = sum(x > 1)', 'q = sum{(x[t] > 1)}'],
    ['q[t] = sum(x[t-3:t-3])', 'q[t] = sum(x[t-3:t-3])'],
  ])('%j is read as %j', (text, printed) => {
    expect(line(text)).toBe(printed);
  });

  it.each([
    ['a = 1 # x (\n???', 2],
    ['a = [1,\n 2]', 1],
    ['a = ((1)\n+ 2)', 1],
    ['a = 1)\n+ 2', 2],
  ])('%j has so many definitions: %i', (text, count) => {
    expect(chunks(text)).toHaveLength(count);
  });
});
