import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocument } from '#lib/document/create.ts';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { loadWords } from '#lib/models/index.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import type { ModelWords } from '#lib/models/model.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { memoryShelf } from '../support/memory-shelf.ts';
import { setProgram } from '#lib/document/edit.ts';
import RowOnDesk from '../support/RowOnDesk.svelte';
import WhyGreyOnDesk from '../support/WhyGreyOnDesk.svelte';

async function show(name: string, locale: Locale = 'en'): Promise<Workspace> {
  overwriteGetLocale(() => locale);
  const workspace = new Workspace(memoryShelf(), createDocument(dropServicing, 'one', 'seed'), 0);
  const words = (await loadWords('drop-servicing', locale))!;
  renderRow(workspace, words, name);
  return workspace;
}

function renderRow(workspace: Workspace, words: ModelWords, name: string): void {
  const assumption = dropServicing.groups
    .flatMap((group) => group.assumptions)
    .find((each) => each.name === name)!;
  render(RowOnDesk, { workspace, words, assumption });
}

const TYPED: Record<Locale, string> = {
  en: '10% to 30%',
  ar: '١٠٪ إلى ٣٠٪',
  'zh-CN': '10% 到 30%',
};

describe('an assumption', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it.each(LOCALES)('is stated as a range in the words and digits of %s', async (locale) => {
    const workspace = await show('close_rate', locale);
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, TYPED[locale]);
    expect(workspace.expressions.get('close_rate')).toBe('10% to 30%');
    await userEvent.tab();
    expect(field).toHaveValue(TYPED[locale]);
  });

  it('shows a beta by the range it stands for', async () => {
    await show('close_rate');
    expect(screen.getByRole('textbox')).toHaveValue('5% to 20%');
    expect(screen.getByTestId('echo')).toHaveTextContent('90 % sure between 5% and 20%');
    expect(screen.getByTestId('echo')).toHaveTextContent('Beta');
  });

  it('refuses what is the wrong way round, offers the right way, and keeps the model as it was', async () => {
    const workspace = await show('close_rate');
    const before = workspace.document.program;
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.paste('20% to 5%');
    expect(field).toBeInvalid();
    expect(screen.getByTestId('echo')).toHaveTextContent('5% to 20%');
    expect(workspace.document.program).toBe(before);
    await userEvent.keyboard('{Escape}');
    expect(field).toBeValid();
  });

  it('takes another shape for the same nine in ten', async () => {
    const workspace = await show('close_rate');
    await userEvent.click(screen.getByText('Shape, source, name'));
    await userEvent.click(screen.getByRole('radio', { name: /Uniform/ }));
    expect(workspace.expressions.get('close_rate')).toBe('uniform(5%, 20%)');
  });

  it('warns of a value outside what makes sense, without refusing it', async () => {
    const workspace = await show('price');
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.paste('0.5');
    expect(workspace.expressions.get('price')).toBe('0.5');
    expect(screen.getByTestId('echo')).toHaveTextContent('Usually between $1 and $1,000,000');
  });

  it.each([
    ['retention_resolved', '120%'],
    ['price', '0'],
    ['price', '-5'],
    ['price', 'abc'],
    ['price', 'ألف'],
    ['price', 'price'],
    ['price', '150 or 300'],
    ['price', '150 300'],
    ['price', '60%'],
  ])('refuses for %s what it cannot be: %s', async (name, text) => {
    const workspace = await show(name);
    const before = workspace.document.program;
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, text);
    expect(field).toBeInvalid();
    // Not the half of it that could be read on the way, either.
    expect(workspace.document.program).toBe(before);
  });

  it.each([
    ['price', '150 300', '150 to 300', '150 to 300'],
    ['price', '150 300', '150,300', '150300'],
    ['price', 'about 200', '150 to 250', '150 to 250'],
    ['price', '300 - 150', '150 to 300', '150 to 300'],
    ['price', '60%', '60', '60'],
    ['close_rate', '0.1', '10%', '10%'],
    ['close_rate', '0.1', '0.1%', '0.1%'],
    ['close_rate', '20% to 5%', '5% to 20%', '5% to 20%'],
  ])('asks at %s about %s, and does what the button %s says', async (name, text, label, taken) => {
    const workspace = await show(name);
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(workspace.expressions.get(name)).toBe(taken);
    expect(field).toHaveValue(label);
    expect(field).toBeValid();
  });

  it.each([
    ['ar', '٠٫١', '١٠٪'],
    ['zh-CN', '0.1', '10%'],
  ] as const)('asks in %s in its own digits', async (locale, text, label) => {
    const workspace = await show('close_rate', locale);
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.paste(text);
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(workspace.expressions.get('close_rate')).toBe('10%');
  });

  it('reads bare numbers of a share as percentages, and shows them so', async () => {
    const workspace = await show('close_rate', 'ar');
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, '10 إلى 15');
    expect(workspace.expressions.get('close_rate')).toBe('10% to 15%');
    await userEvent.tab();
    expect(field).toHaveValue('١٠٪ إلى ١٥٪');
  });

  it('keeps its shape when what it shows is typed again', async () => {
    const workspace = await show('close_rate');
    const before = workspace.expressions.get('close_rate');
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.type(field, '5% to 20%');
    expect(workspace.expressions.get('close_rate')).toBe(before);
    await userEvent.tab();
    expect(screen.getByTestId('echo')).toHaveTextContent('Beta');
  });

  it('says "exactly" of every digit that was typed, and never of a rounded number', async () => {
    await show('overhead');
    const field = screen.getByRole('textbox');
    await userEvent.clear(field);
    await userEvent.paste('1234.56');
    expect(screen.getByTestId('echo')).toHaveTextContent('Exactly $1,234.56');
    await userEvent.clear(field);
    await userEvent.paste('1000 / 3');
    expect(screen.getByTestId('echo')).toHaveTextContent('About $333');
  });

  it('that cannot be read is still there on the way back, and other screens say where', async () => {
    const workspace = await show('price');
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.paste('abc');
    expect(screen.getByTestId('echo')).toHaveTextContent('nothing called “abc”');
    cleanup();
    const words = (await loadWords('drop-servicing', 'en'))!;
    render(WhyGreyOnDesk, { workspace, words });
    const { label } = words.assumptions['price']!;
    expect(screen.getByTestId('why-grey')).toHaveTextContent(`“abc” in “${label}”`);
    expect(screen.getByRole('link', { name: `Go to ${label}` })).toBeInTheDocument();
    cleanup();
    renderRow(workspace, words, 'price');
    expect(screen.getByRole('textbox')).toHaveValue('abc');
    expect(screen.getByRole('textbox')).toBeInvalid();
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.keyboard('{Escape}');
    expect(workspace.unread.size).toBe(0);
  });

  it('shows the error that its formula has in the model, and other screens say where', async () => {
    const workspace = await show('price');
    const broken = workspace.document.program.replace(/^price\s*=.*$/m, 'price = abc');
    workspace.edit(setProgram(broken), 'program');
    await tick();
    expect(screen.getByRole('textbox')).toBeInvalid();
    expect(screen.getByTestId('echo')).toHaveTextContent('abc');
    cleanup();
    const words = (await loadWords('drop-servicing', 'en'))!;
    render(WhyGreyOnDesk, { workspace, words });
    const { label } = words.assumptions['price']!;
    expect(screen.getByTestId('why-grey')).toHaveTextContent(`“${label}” has an error`);
  });

  it('is switched on and off where it is a yes or no', async () => {
    const workspace = await show('disclosed');
    const toggle = screen.getByRole('switch');
    expect(toggle).toBeChecked();
    await userEvent.click(toggle);
    expect(workspace.expressions.get('disclosed')).toBe('0');
  });

  it('names its sources and grade', async () => {
    await show('churn');
    await userEvent.click(screen.getByText('Shape, source, name'));
    expect(screen.getByRole('link', { name: /agency client churn/ })).toHaveAttribute(
      'rel',
      expect.stringContaining('noopener'),
    );
    expect(screen.getByText('calibrated')).toBeInTheDocument();
  });
});
