import { Component, type ReactNode, useEffect, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { readFaultText } from './fault-text';
import { countWaiting } from './waiting';
import { WayOut } from './way-out';

/** Why nothing can be shown, and what waits meanwhile. */
export function Fault({ error }: { error: unknown }) {
  const t = useTexts();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    countWaiting().then(setWaiting, () => undefined);
  }, []);
  return (
    <>
      <Notice tone="problem">{readFaultText(t, error)}</Notice>
      {waiting > 0 && <Notice tone="hint">{t.count('savesWaiting', waiting)}</Notice>}
      <WayOut error={error} />
    </>
  );
}

/** Says what is wrong where the store can't be read, instead of an empty page. */
export class FaultBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Fault error={error} />;
  }
}
