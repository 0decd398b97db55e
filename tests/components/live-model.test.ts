import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import LiveModel from '#lib/components/learn/LiveModel.svelte';
import { GUIDES, loadGuideWords } from '#lib/guides/index.ts';
import { overwriteGetLocale } from '#lib/i18n/generated/runtime.js';
import { LOCALES } from '#lib/i18n/locale.ts';

describe('the small model of a guide', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it.each(LOCALES)('has a slider with a name and a value for each input in %s', async (locale) => {
    overwriteGetLocale(() => locale);
    for (const guide of GUIDES.values()) {
      const words = (await loadGuideWords(guide.id, locale)).live;
      const { unmount } = render(LiveModel, { model: guide.live, words });
      for (const { name } of guide.live.inputs) {
        const slider = screen.getByRole('slider', { name: words.inputs[name]! });
        expect(slider).toHaveAttribute('aria-valuetext');
        expect(slider.getAttribute('aria-valuetext')).toMatch(/\p{Nd}/u);
      }
      unmount();
    }
  });

  it('writes what is moved into its text, and goes back', async () => {
    overwriteGetLocale(() => 'en');
    const { live } = GUIDES.get('producer-or-affiliate')!;
    const words = (await loadGuideWords('producer-or-affiliate', 'en')).live;
    const { container } = render(LiveModel, { model: live, words });
    const text = (): string => container.querySelector('pre')?.textContent ?? '';
    await fireEvent.input(screen.getByRole('slider', { name: 'Commission as an affiliate' }), {
      target: { value: '0.3' },
    });
    await fireEvent.input(screen.getByRole('slider', { name: 'Clicks a month' }), {
      target: { value: '400' },
    });
    expect(text()).toContain('commission = 30%');
    expect(text()).toMatch(/^clicks = 400 +#/);
    await fireEvent.click(screen.getByRole('button', { name: 'Back to the start' }));
    expect(text()).toBe(live.program);
  });
});
