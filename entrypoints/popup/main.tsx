import '@/components/styles.css';
import './popup.css';
import './head/head.css';
import './log/log.css';
import { mount } from '../shared/mount';
import { Popup } from './popup';

void mount(<Popup />);
