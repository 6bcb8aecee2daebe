import '@/components/styles.css';
import './report.css';
import './headline.css';
import './tables.css';
import './cells.css';
import './bars.css';
import './drawer.css';
import './client.css';
import './print.css';
import { mount } from '../shared/mount';
import { ReportPage } from './report-page';
import { openShownDb } from './shown-db';

void openShownDb().then((db) => mount(<ReportPage />, db));
