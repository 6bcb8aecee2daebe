import type { CorpusPage } from '../corpus/answers.ts';
import type { PageResult } from './evaluate.ts';

/** How the recogniser did on some pages of the corpus, without any profile. */
export interface CorpusScore {
  /** Marked interaction forms, and how many of them were decorated. */
  forms: number;
  found: number;
  /** Fields decorated, and how many of them were marked forms. */
  decorated: number;
  right: number;
  /** "Never" pages on which something was decorated. */
  neverBroken: string[];
  rightSave: number;
  rightKind: number;
  /** One line per mistake. */
  mistakes: string[];
}

/** Adds up results. Only forms in the page's first state count: pages are looked at after their steps. */
export function scoreCorpus(
  pages: readonly CorpusPage[],
  results: readonly PageResult[],
): CorpusScore {
  const score: CorpusScore = {
    forms: 0,
    found: 0,
    decorated: 0,
    right: 0,
    neverBroken: [],
    rightSave: 0,
    rightKind: 0,
    mistakes: [],
  };
  const byName = new Map(pages.map((page) => [page.name, page]));
  for (const { name, never, seen } of results) {
    const forms = byName.get(name)?.answers.forms ?? [];
    const decorated = seen.filter((s) => s.decorated);
    score.decorated += decorated.length;
    if (never && decorated.length > 0) score.neverBroken.push(name);
    for (const [index, form] of forms.entries()) {
      if (!form.decorate) continue;
      score.forms += 1;
      const hit = seen.find((s) => s.answer === index);
      if (hit?.decorated) {
        score.found += 1;
        score.right += 1;
        if (hit.rightSave || form.save === null) score.rightSave += 1;
        else score.mistakes.push(`${name}: save of form ${index} is not ${hit.save}`);
        if (hit.kind === form.kind) score.rightKind += 1;
        else score.mistakes.push(`${name}: kind of form ${index} is ${form.kind}, not ${hit.kind}`);
      } else {
        const why = hit
          ? `scored ${hit.score}: ${hit.reasons.join(', ')}`
          : 'its field was not looked at';
        score.mistakes.push(`${name}: MISSED form ${index} (${form.kind}), ${why}`);
      }
    }
    for (const s of decorated) {
      const form = s.answer === null ? undefined : forms[s.answer];
      if (form?.decorate) continue;
      score.mistakes.push(`${name}: WRONG ${s.field} scored ${s.score}: ${s.reasons.join(', ')}`);
    }
  }
  return score;
}
