import { send } from '../shared/send';

/**
 * Tells where a page asks for a sign-in: a save that led here was not taken, though the server answered 200 (the
 * session had ended). Also in the hidden frames that some CRMs post their forms into.
 */
export function tellLogin(signal: AbortSignal): void {
  const look = () => {
    if (document.querySelector('input[type=password]')) void send({ type: 'page/login' });
  };
  if (document.readyState !== 'loading') look();
  else document.addEventListener('DOMContentLoaded', look, { signal, once: true });
}
