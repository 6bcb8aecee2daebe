import '@/components/styles.css';
import './welcome.css';
import './picture.css';
import { mount } from '../shared/mount';
import { Welcome } from './welcome';

void mount(<Welcome />);
