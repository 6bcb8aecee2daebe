import { mount } from '../shared/mount';
import { readFirst } from './first';
import { Popup } from './popup';

void mount(async (db) => <Popup first={await readFirst(db)} />);
