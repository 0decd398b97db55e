import { applyScenario, rightHandSides } from '#lib/language/rewrite.ts';
import type { Edit } from './edit.ts';
import { MAX_SCENARIOS, type MizanDocument, type Scenario } from './schema.ts';

/** Puts a copy of a scenario behind it, under an id that is not taken and a name of its own. */
export function copyScenario(from: string, id: string, name: string): Edit {
  return (document) => {
    const place = document.scenarios.findIndex((scenario) => scenario.id === from);
    const original = document.scenarios[place];
    const isTaken = document.scenarios.some((scenario) => scenario.id === id);
    if (original === undefined || isTaken || document.scenarios.length >= MAX_SCENARIOS)
      return document;
    const copy: Scenario = {
      id,
      preset: null,
      name: name.slice(0, 200),
      replacements: { ...original.replacements },
    };
    return { ...document, scenarios: document.scenarios.toSpliced(place + 1, 0, copy) };
  };
}

/** Gives a scenario another name; '' gives back the one it shipped with. */
export function renameScenario(id: string, name: string): Edit {
  return change(id, (scenario) => ({ ...scenario, name: name.slice(0, 200) }));
}

/** Takes a scenario away, but not the last; where it was the shown one, its neighbour is shown. */
export function removeScenario(id: string): Edit {
  return (document) => {
    const place = document.scenarios.findIndex((scenario) => scenario.id === id);
    const scenarios = document.scenarios.filter((scenario) => scenario.id !== id);
    const neighbour = scenarios[Math.max(0, place - 1)];
    if (place === -1 || neighbour === undefined) return document;
    return {
      ...document,
      scenarios,
      scenario: document.scenario === id ? neighbour.id : document.scenario,
    };
  };
}

/** States a number anew in one scenario; all others keep theirs. */
export function replaceIn(id: string, name: string, expression: string): Edit {
  return change(id, (scenario) => ({
    ...scenario,
    replacements: { ...scenario.replacements, [name]: expression },
  }));
}

/** Takes a replacement back: the scenario has the number of the model again. */
export function takeBack(id: string, name: string): Edit {
  return change(id, (scenario) => ({
    ...scenario,
    replacements: Object.fromEntries(
      Object.entries(scenario.replacements).filter(([key]) => key !== name),
    ),
  }));
}

/** The names that at least one scenario states anew, in the order of the program. */
export function replacedNames({ program, scenarios }: MizanDocument): readonly string[] {
  const replaced = new Set(scenarios.flatMap(({ replacements }) => Object.keys(replacements)));
  const known = [...rightHandSides(program).keys()];
  return [...known, ...replaced].filter(
    (name, place, all) => replaced.has(name) && all.indexOf(name) === place,
  );
}

/** The names that two scenarios state differently. */
export function differingNames(
  document: MizanDocument,
  base: Scenario,
  other: Scenario,
): readonly string[] {
  const sides = [base, other].map(({ replacements }) =>
    rightHandSides(applyScenario(document.program, replacements)),
  );
  return replacedNames(document).filter((name) => sides[0]?.get(name) !== sides[1]?.get(name));
}

/** The text that runs on the way from one scenario to another: the names given are as in the other already. */
export function textBetween(
  { program }: MizanDocument,
  base: Scenario,
  other: Scenario,
  names: ReadonlySet<string>,
): string {
  const entries = [
    ...Object.entries(base.replacements).filter(([name]) => !names.has(name)),
    ...Object.entries(other.replacements).filter(([name]) => names.has(name)),
  ];
  return applyScenario(program, Object.fromEntries(entries));
}

function change(id: string, edit: (scenario: Scenario) => Scenario): Edit {
  return (document) => ({
    ...document,
    scenarios: document.scenarios.map((scenario) =>
      scenario.id === id ? edit(scenario) : scenario,
    ),
  });
}
