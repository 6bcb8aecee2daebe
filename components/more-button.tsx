import type { Texts } from '@/lib/i18n';

/** Shows the rest of a list, or its first rows alone again. Without hooks, for the popup's first frame. */
export function MoreButton(props: {
  t: Texts;
  /** How many rows are left out of the short list. */
  hidden: number;
  isOpen: boolean;
  /** Told what the button says. */
  onToggle: (name: string) => void;
}) {
  const { t, hidden, isOpen, onToggle } = props;
  const name = isOpen ? t('showLess') : t.count('showMore', hidden);
  return (
    <button
      type="button"
      className="button more"
      data-look="plain"
      data-size="s"
      aria-expanded={isOpen}
      onClick={() => onToggle(name)}
    >
      {name}
    </button>
  );
}
