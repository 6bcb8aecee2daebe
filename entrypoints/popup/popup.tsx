import { useState } from 'react';
import { useRole } from '../shared/role';
import { DayView } from './day-view';
import { HeadView } from './head/head-view';
import { LogView } from './log/log-view';
import { useRoute } from './use-route';

/** A head's own day: `popup.html#mine`. */
const MINE = '#mine';

/** The popup: the day, and a form to log a contact by hand (`popup.html#log`, also in a window of its own). */
export function Popup() {
  const [route, go] = useRoute();
  const role = useRole();
  const [logged, setLogged] = useState<string | null>(null);
  const day = role === 'head' ? MINE : '';
  if (route === '#log') {
    const done = (client: string) => {
      setLogged(client);
      go(day);
    };
    return <LogView onDone={done} onBack={() => go(day)} />;
  }
  if (role === undefined) return <main className="popup" aria-busy="true" />;
  const openLog = () => {
    setLogged(null);
    go('#log');
  };
  if (role === 'head' && route !== MINE) return <HeadView onMine={() => go(MINE)} />;
  return (
    <DayView
      logged={logged}
      onLog={openLog}
      isRoleOpen={role === null}
      onTeam={role === 'head' ? () => go('') : undefined}
    />
  );
}
