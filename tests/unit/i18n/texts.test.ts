import { describe, expect, it, vi } from 'vitest';
import { STARTER_REASONS, starterFunnel } from '@/lib/funnel';
import { calendarLocale, chooseLanguage, makeTexts, overlayTexts, starterName } from '@/lib/i18n';
import en from '@/public/_locales/en/messages.json';
import ru from '@/public/_locales/ru/messages.json';
import uk from '@/public/_locales/uk/messages.json';

const texts = { en: makeTexts('en', en), ru: makeTexts('ru', ru), uk: makeTexts('uk', uk) };

describe('calendarLocale', () => {
  it('is the browser’s own for the language that is spoken', () =>
    expect(calendarLocale('pt', ['en-GB', 'pt-PT', 'pt'])).toBe('pt-PT'));
  it('is the language’s where another than the browser’s was chosen', () =>
    expect(calendarLocale('ru', ['en-US', 'en'])).toBe('ru'));
  it('is the browser’s first where English was chosen: it is spoken everywhere', () =>
    expect(calendarLocale('en', ['de-DE', 'en-US'])).toBe('de-DE'));
  it('is English where the browser tells nothing', () =>
    expect(calendarLocale('en', [])).toBe('en'));
});

describe('chooseLanguage', () => {
  it('takes the one that was set', () => expect(chooseLanguage('uk', ['ru'])).toBe('uk'));
  it("else the browser's first that is known", () =>
    expect(chooseLanguage(undefined, ['ka', 'ru-RU', 'en'])).toBe('ru'));
  it('else English', () => expect(chooseLanguage('xx', ['ka'])).toBe('en'));
  it('knows no language by an inherited name', () =>
    expect(chooseLanguage('constructor', [])).toBe('en'));
});

describe('texts', () => {
  it('fills holes', () => {
    expect(texts.en('counts', { from: 'Qualified', to: 'Proposal' })).toBe(
      'Counts: Qualified → Proposal',
    );
  });
  it('leaves a hole that nothing fills', () => expect(texts.en('counts')).toContain('{from}'));
  it('takes a value as it is', () =>
    expect(texts.en('removed', { client: '$& {name}' })).toBe('Removed: $& {name}'));
  it.each([
    [1, '1 звонок'],
    [3, '3 звонка'],
    [12, '12 звонков'],
    [21, '21 звонок'],
  ])('counts in Russian: %d', (n, expected) => expect(texts.ru.count('calls', n)).toBe(expected));
  it.each([
    [1, '1 зустріч'],
    [4, '4 зустрічі'],
    [11, '11 зустрічей'],
  ])('counts in Ukrainian: %d', (n, expected) =>
    expect(texts.uk.count('meetings', n)).toBe(expected),
  );
  it('reads times as they were where they were written', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(texts.ru.time('2026-11-23T23:05:00.000+02:00')).toBe('23:05');
    expect(texts.en.day('2026-11-23')).toBe('Monday, November 23');
    vi.unstubAllEnvs();
  });
});

describe('a sentence', () => {
  it('ends with one full stop, also after a value that brings one', () => {
    const day = texts.ru.date('2026-10-21');
    expect(texts.ru('worthAskingSince', { day })).toMatch(/[^.]\.$/);
    expect(texts.en('worthAskingSince', { day: 'May 2' })).toBe('Looked at since May 2.');
    expect(texts.en('worthAskingSince')).toBe('Looked at since {day}.');
  });
});

describe('words for others', () => {
  it('gives the picker its texts', () => {
    const { counts, resultingStage, ...others } = overlayTexts(texts.en);
    expect(counts).toBe('Counts: {from} → {to}');
    expect(resultingStage).toBe('Resulting stage');
    expect(others.noProgressBecause).toBe('No progress because');
  });
  it('names the starter funnel and reasons', () => {
    const { stages } = starterFunnel((id) => starterName(texts.ru, id));
    expect(stages.map(({ name }) => name)).toContain('Переговоры');
    for (const id of STARTER_REASONS) expect(starterName(texts.ru, id)).not.toBe(id);
    expect(starterName(texts.ru, 'toString')).toBe('toString');
  });
});
