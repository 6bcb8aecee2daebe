import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { loadTexts } from './load';
import type { Texts } from './texts';

const Context = createContext<Texts | null>(null);

/** The texts of this page's language. */
export function useTexts(): Texts {
  const texts = useContext(Context);
  if (!texts) throw new Error('useTexts needs a TextsProvider');
  return texts;
}

/**
 * Gives the page its texts, and others when the language setting changes.
 * @param first texts loaded before the first render, so that nothing blinks
 * @param set the language setting; `undefined` while it isn't read yet
 */
export function TextsProvider(props: { first: Texts; set: unknown; children: ReactNode }) {
  // In an object: React would call a bare function.
  const [{ texts }, setTexts] = useState({ texts: props.first });
  useEffect(() => {
    let wanted = true;
    if (props.set === undefined) return;
    loadTexts(props.set).then((next) => wanted && setTexts({ texts: next }));
    return () => {
      wanted = false;
    };
  }, [props.set]);
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  return <Context value={texts}>{props.children}</Context>;
}
