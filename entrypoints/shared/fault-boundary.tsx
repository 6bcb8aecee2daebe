import { Component, type ReactNode } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/lib/i18n/react';
import { readFaultText } from './fault-text';

function Fault({ error }: { error: unknown }) {
  const t = useTexts();
  return <Notice tone="problem">{readFaultText(t, error)}</Notice>;
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
