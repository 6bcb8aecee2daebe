import '@/components/styles.css';
import './options.css';
import './crms/crms.css';
import '../shared/transfer/transfer.css';
import './funnels/funnels.css';
import './funnels/lists.css';
import './goals/goals.css';
import './people/people.css';
import { mount } from '../shared/mount';
import { Options } from './options';

void mount(<Options />);
