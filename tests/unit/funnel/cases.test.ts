import { describe, expect, it } from 'vitest';
import { dayOf, foldTimeline, isSuccessful } from '@/lib/funnel';
import { copy, counting, shared } from './cases';

describe('counting-cases.json', () => {
  it.runIf(shared !== null)('is copied as it is', () => {
    expect(copy).toEqual(shared);
  });

  it.each(counting.cases)('$name', ({ interactions, strict, expect: expected }) => {
    const folded = foldTimeline(interactions, counting.funnel, { strict });
    const found = expected.map(({ id }) => ({ id, ...folded.get(id) }));
    expect(found).toEqual(expected);
    expect(folded.size).toBe(interactions.length);
  });

  it('takes strictness from the funnel where none is given', () => {
    for (const { interactions, strict, expect: expected } of counting.cases) {
      const folded = foldTimeline(interactions, { ...counting.funnel, strict });
      expect(expected.map(({ id }) => ({ id, ...folded.get(id) }))).toEqual(expected);
    }
  });
});

describe("the seed's evening", () => {
  const { interactions, day, expect: expected } = counting.evening;
  const folded = foldTimeline(interactions, counting.funnel);

  it.each(Object.entries(expected))('counts %s right', (manager, numbers) => {
    const own = interactions.filter((i) => i.manager === manager && dayOf(i.at) === day);
    const ofKind = (kind: string) => own.filter((i) => i.kind === kind).length;
    const successful = own.filter(({ id }) => isSuccessful(folded.get(id)?.outcome ?? 'untagged'));
    expect({
      call: ofKind('call'),
      meeting: ofKind('meeting'),
      message: ofKind('message'),
      successful: successful.length,
    }).toEqual(numbers);
  });

  it('is 3 of 27 beside 6 of 16', () => {
    const contacts = (manager: string) => interactions.filter((i) => i.manager === manager).length;
    expect([contacts('ivanov'), expected.ivanov?.successful]).toEqual([27, 3]);
    expect([contacts('petrov'), expected.petrov?.successful]).toEqual([16, 6]);
  });
});
