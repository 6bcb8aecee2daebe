import { useTexts } from '@/lib/i18n/react';
import type { MappingOptions, UnknownWord, WordColumn } from '@/lib/transfer';
import { Choice } from './choice';

/** What the user said words mean: by `wordKey`, the kind's or the stage's id, or `NOTHING`. */
export type Said = Readonly<Record<string, string>>;

const NOTHING = '*';

const wordKey = ({ column, text }: UnknownWord) => `${column} ${text.toLowerCase()}`;

/** What was said, as an import wants it; words of which nothing was said stay unknown. */
export function saidWords(words: readonly UnknownWord[], said: Said) {
  const meant = { kind: new Map<string, string | null>(), stage: new Map<string, string | null>() };
  for (const word of words) {
    const means = said[wordKey(word)];
    if (means) meant[word.column].set(word.text.toLowerCase(), means === NOTHING ? null : means);
  }
  return meant;
}

/** Asks what a table's words mean that nothing here is called: its rows are left out otherwise. */
export function MappingWords(props: {
  words: readonly UnknownWord[];
  funnel: MappingOptions['funnel'];
  said: Said;
  onSay: (said: Said) => void;
}) {
  const t = useTexts();
  const { words, funnel, said, onSay } = props;
  if (words.length === 0) return null;
  const stages = funnel.stages.map(({ id, name }) => [id, name ?? id] as const);
  const meanings: Record<WordColumn, readonly (readonly [string, string])[]> = {
    kind: [
      ['call', t('call')],
      ['meeting', t('meeting')],
      ['message', t('message')],
    ],
    stage: [[NOTHING, t('noStagePicked')], ...stages],
  };
  return (
    <>
      <h3 className="mapping-words">{t('wordsTitle')}</h3>
      <div className="data-options">
        {words.map((word) => (
          <Choice
            key={wordKey(word)}
            label={t('wordNamed', {
              field: t(word.column === 'kind' ? 'kind' : 'columnStage'),
              word: word.text,
            })}
            value={said[wordKey(word)] ?? ''}
            options={[['', t('leaveRowsOut')], ...meanings[word.column]]}
            onChange={(value) => onSay({ ...said, [wordKey(word)]: value })}
          />
        ))}
      </div>
    </>
  );
}
