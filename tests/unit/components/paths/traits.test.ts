import { describe, expect, it } from 'vitest';
import { assessTraits, skillOf, speaking, withExpertise } from '#lib/components/paths/traits.ts';

describe('the traits of a creator', () => {
  it('say nothing, and change nothing, before any is graded', () => {
    expect(withExpertise({}, true)).toEqual({});
    expect(skillOf({})).toBeUndefined();
    expect(assessTraits({}).verdict?.key).toBe('unanswered');
  });

  it('take who is an expert from the question that was asked', () => {
    const traits = withExpertise({ teaching: 2, curious: 0 }, true);
    expect(speaking(traits, 'producer')).toEqual(['teaching', 'specialist']);
    expect(assessTraits(traits).verdict?.key).toBe('producer');
    expect(speaking(withExpertise({ teaching: 2 }, false), 'producer')).toEqual(['teaching']);
  });

  it('move only the skill one starts with, by how one sees oneself in marketing', () => {
    expect(skillOf({ teaching: 2, support: 2 })).toBeUndefined();
    expect(skillOf({ curious: 2, seller: 2 })).toBe('pert(50%, 70%, 90%)');
    expect(skillOf({ curious: 0, seller: 0 })).toBe('pert(10%, 30%, 50%)');
  });
});
