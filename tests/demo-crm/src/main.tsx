import { authProvider } from 'atomic-crm/src/providers/fakerest/authProvider';
import { dataProvider } from 'atomic-crm/src/providers/fakerest/dataProvider';
import { CRM } from 'atomic-crm/src/root/CRM';
import { createRoot } from 'react-dom/client';
import { withControls } from './controls';

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="none" stroke="#fff" stroke-width="3"/></svg>',
)}`;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <CRM
    dataProvider={withControls(dataProvider)}
    authProvider={authProvider}
    logo={logo}
    disableTelemetry
  />,
);
