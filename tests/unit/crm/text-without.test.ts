// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { stepName } from '@/lib/crm/recognise/step-name';
import { textWithout } from '@/lib/crm/visible';

/** Names are read without what stands beside them in their element, whatever letters both share. */

const element = (html: string): Element => {
  document.body.innerHTML = `<h1>${html}</h1>`;
  return document.querySelector('h1') as Element;
};

test.each([
  ['Newton Ltd <span class="badge">New</span>', 'Newton Ltd'],
  ['<span class="badge">Active</span> Active Minds', 'Active Minds'],
  ['Kiln Ltd', 'Kiln Ltd'],
])('%s', (html, name) => {
  expect(textWithout(element(html), '.badge')).toBe(name);
});

test('a step is read without the words for whoever hears the page', () => {
  const step = element('<span class="slds-assistive-text">Current Stage</span>Application Taken');
  expect(stepName(step)).toBe('Application Taken');
});
