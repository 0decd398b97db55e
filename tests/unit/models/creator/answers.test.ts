import { describe, expect, it } from 'vitest';
import { readProgram } from '#lib/language/program.ts';
import { applyScenario, definitionText } from '#lib/language/rewrite.ts';
import {
  answered,
  DEFAULT_ANSWERS,
  MODEL_OF,
  PATHS,
  replacementsFor,
  TRIALS,
  type Path,
  type PathAnswers,
} from '#lib/models/creator/answers.ts';
import { MODELS } from '#lib/models/index.ts';
import { only, run } from '../../../support/engine-program.ts';

const shipped = (path: Path): string => MODELS.get(MODEL_OF[path])!.program;
const text = (path: Path, answers: PathAnswers, isGated = false): string =>
  applyScenario(shipped(path), replacementsFor(path, answers, isGated));

describe('the answers of a creator in the programs of the paths', () => {
  it('leave the models as they shipped where nothing was answered, but for when the staged one builds', () => {
    expect(text('affiliate', DEFAULT_ANSWERS)).toBe(shipped('affiliate'));
    expect(text('producer', DEFAULT_ANSWERS)).toBe(shipped('producer'));
    expect(text('staged', DEFAULT_ANSWERS)).toBe(
      applyScenario(shipped('staged'), { gate_month: '10', gate_list: '0' }),
    );
    expect(definitionText(text('staged', DEFAULT_ANSWERS, true), 'gate_list')?.expression).toBe(
      '150',
    );
  });

  it.each(PATHS)('replace only what the program of the path says: %s', (path) => {
    const answers = { ...DEFAULT_ANSWERS, starting_skill: 'pert(10%, 30%, 50%)' };
    for (const name of Object.keys(replacementsFor(path, answers)))
      expect(definitionText(shipped(path), name), name).toBeDefined();
  });

  it.each(PATHS)('read without complaint, ranges and a list as well: %s', (path) => {
    const answers: PathAnswers = {
      ...DEFAULT_ANSWERS,
      founder_hours: '40 to 80',
      subscribers_at_start: '200 to 900',
      price: 'pert(20, 50, 90)',
      isExpert: false,
      starting_skill: 'pert(10%, 30%, 50%)',
    };
    const { program, issues } = readProgram(text(path, answers), 36);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(program).toBeDefined();
  });

  it.each(PATHS)('begin with the list that one already has: %s', (path) => {
    const answers = { ...DEFAULT_ANSWERS, subscribers_at_start: '300' };
    const still = applyScenario(text(path, answers), { opt_in_rate: '0', list_churn: '0' });
    expect(only(still, 'list_at_end', 36)).toBe(300);
    const many = { trials: 500, months: 12, asked: ['list_at_end'] };
    const uncertain = text(path, { ...answers, subscribers_at_start: '200 to 900' });
    const kept = run(uncertain, many).kept.get('list_at_end')!;
    expect(kept.every((each) => Number.isInteger(each))).toBe(true);
  });

  it('say who is an expert to those who build', () => {
    const answers = answered(DEFAULT_ANSWERS, 'expert', 0);
    expect(definitionText(text('producer', answers), 'expert')?.expression).toBe('0');
    expect(definitionText(text('staged', answers), 'expert')?.expression).toBe('0');
    expect(text('affiliate', answers)).toBe(shipped('affiliate'));
  });

  it('take another answer to any question that is tried', () => {
    for (const { question, grid } of TRIALS)
      for (const value of grid) {
        const changed = answered(DEFAULT_ANSWERS, question, value);
        const found = question === 'expert' ? Number(changed.isExpert) : Number(changed[question]);
        expect(found).toBe(value);
      }
  });
});
