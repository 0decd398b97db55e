import { describe, expect, it } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import {
  addRow,
  chooseScenario,
  removeRow,
  setAnswer,
  setExpression,
  setMonths,
  setTrials,
  setRowAnswer,
  setTarget,
} from '#lib/document/edit.ts';
import { chooseLayout, moveNotes, nameColour, removeNotes } from '#lib/document/notes.ts';
import { documentSchema, type MizanDocument } from '#lib/document/schema.ts';
import { definitionText } from '#lib/language/rewrite.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';

const start = (): MizanDocument => createDocument(dropServicing, 'one', 'seed');

describe('editing a document', () => {
  it('states an assumption anew and leaves every other character alone', () => {
    const before = start();
    const after = setExpression('close_rate', '5% to 20%')(before);
    expect(definitionText(after.program, 'close_rate')?.expression).toBe('5% to 20%');
    expect(after.program.replace('5% to 20%', 'beta(5.425745397, 41.48897294)')).toBe(
      before.program,
    );
  });

  it('changes the replacement where the chosen scenario replaces the name', () => {
    const hidden = chooseScenario('hidden')(start());
    const after = setExpression('freelancer_pay', '200')(hidden);
    expect(after.program).toBe(hidden.program);
    expect(after.scenarios[1]?.replacements['freelancer_pay']).toBe('200');
    expect(after.scenarios[0]?.replacements).toEqual({});
  });

  it('changes the program where the chosen scenario does not replace the name', () => {
    const after = setExpression('price', '700')(chooseScenario('hidden')(start()));
    expect(definitionText(after.program, 'price')?.expression).toBe('700');
  });

  it('ignores a scenario that does not exist', () => {
    const before = start();
    expect(chooseScenario('nobody')(before)).toBe(before);
  });

  it('keeps the horizon within 1 and 600 months and refuses a target that is no number', () => {
    expect(setMonths(0)(start()).months).toBe(1);
    expect(setMonths(9999)(start()).months).toBe(600);
    expect(setTrials(0)(start()).trials).toBe(1);
    expect(setTrials(8e6)(start()).trials).toBe(1_000_000);
    expect(setTrials(80_000.4)(start()).trials).toBe(80_000);
    expect(setTarget(Number.NaN)(start()).target).toBe(0);
  });

  it('answers a question of a checklist, and takes the answer back', () => {
    const answered = setAnswer('readiness', 'open', 1)(start());
    expect(answered.answers).toEqual({ readiness: { open: 1 } });
    expect(setAnswer('readiness', 'open', undefined)(answered).answers).toEqual({ readiness: {} });
  });

  it('adds, answers and removes a row of a list, up to 200', () => {
    const one = setRowAnswer('partners', 'a', 'name', 'Noor')(addRow('partners', 'a')(start()));
    const two = addRow('partners', 'b')(one);
    expect(two.lists['partners']).toEqual([
      { id: 'a', answers: { name: 'Noor' } },
      { id: 'b', answers: {} },
    ]);
    expect(removeRow('partners', 'b')(two)).toEqual(one);
    let full = start();
    for (let row = 0; row < 201; row += 1) full = addRow('partners', `row-${row}`)(full);
    expect(full.lists['partners']).toHaveLength(200);
  });

  it('leaves a document that still fits the stored format after every edit', () => {
    const edits = [
      setExpression('price', '1'),
      setMonths(24),
      setTarget(-5),
      moveNotes(['referrals'], 'lean', 'problem'),
      removeNotes(['ad-cost']),
      nameColour('leaf', 'brings money'),
      chooseLayout('lean'),
      chooseScenario('hidden'),
      setAnswer('readiness', 'manners', 2),
      addRow('partners', 'row-1'),
      setRowAnswer('partners', 'row-1', 'name', 'Noor'),
    ];
    const after = edits.reduce((document, edit) => edit(document), start());
    expect(documentSchema.safeParse(after).success).toBe(true);
  });
});
