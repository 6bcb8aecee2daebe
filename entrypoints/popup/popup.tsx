import { useState } from 'react';
import { useRole } from '../shared/role';
import { DayView } from './day-view';
import { type First, MINE } from './first';
import { HeadView } from './head/head-view';
import { LogView } from './log/log-view';
import { useRoute } from './use-route';

/** The popup: the day, and a form to log a contact by hand (`popup.html#log`, also in a window of its own). */
export function Popup({ first = {} }: { first?: First }) {
  const [route, go] = useRoute();
  const role = useRole(first.role);
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
  if (role === 'head' && route !== MINE) {
    return <HeadView first={first.team} onMine={() => go(MINE)} />;
  }
  return (
    <DayView
      first={first.day}
      logged={logged}
      onLog={openLog}
      isRoleOpen={role === null}
      onTeam={role === 'head' ? () => go('') : undefined}
    />
  );
}
