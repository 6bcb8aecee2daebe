import '@/components/styles.css';
import './popup.css';
import './head/head.css';
import './log/log.css';
import { mount } from '../shared/mount';
import { readFirst } from './first';
import { Popup } from './popup';

void mount(async (db) => <Popup first={await readFirst(db)} />);
